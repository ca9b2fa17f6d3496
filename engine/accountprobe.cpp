// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/accountprobe.h"

#include "engine/net/httptransport.h"
#include "engine/providers/catalogue.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace heliograph {

namespace {

constexpr std::chrono::seconds Patience(15);

QByteArray freshNonce()
{
    return QByteArray::number(QRandomGenerator::system()->generate64(), 16)
        + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
}

//! How far \a now is before what the answer's Date says (RFC 9110 5.6.7: always in English and in GMT). Never
//! read as local time: that has no half past two in the night in which the clocks go forward.
std::optional<Millis> clockAheadOf(const HttpReply &reply, TimePoint now)
{
    const QString date = QString::fromLatin1(reply.header("Date")).trimmed();
    const QLatin1String zone("GMT");
    if (!date.endsWith(zone))
        return std::nullopt;
    const QDateTime theirs
        = QDateTime::fromString(QString(date.chopped(zone.size()) + QLatin1String("+0000")), Qt::RFC2822Date);
    if (!theirs.isValid())
        return std::nullopt;
    return now - fromMillis(theirs.toMSecsSinceEpoch());
}

} // namespace

//! One try, with a transport of its own; gone when it is answered.
class AccountProbe::Question : public QObject
{
public:
    Question(const Clock &clock, QPromise<AccountTrial> &&promise, QObject *parent)
        : QObject(parent)
        , m_clock(clock)
        , m_transport(clock)
        , m_promise(std::move(promise))
    {
    }

    void ask(const ProviderAccount &account, const Credentials &credentials)
    {
        auto provider = makeProvider(account, credentials);
        if (!provider)
            return end({.problem = provider.error()});
        m_provider = *std::move(provider);
        const auto lane = m_transport.openLane(
            {.inFlight = 1, .caFile = account.settings.value(QStringLiteral("ca_file"))});
        if (!lane)
            return end({.problem = lane.error()});
        const HttpRequest request = m_provider->probe({m_clock.now(), freshNonce(), {}});
        m_secure = request.url.scheme() == QLatin1String("https");
        (*lane)->ask(request, Patience).then(this, [this](const HttpReply &reply) { take(reply); });
    }

private:
    void take(const HttpReply &reply)
    {
        AccountTrial trial;
        trial.answered = reply.end == HttpEnd::Complete;
        trial.secure = trial.answered && m_secure;
        if (trial.answered)
            trial.clockAhead = clockAheadOf(reply, m_clock.now());
        const auto answer = m_provider->probeAnswer(reply);
        if (answer)
            trial.words = *answer;
        else
            trial.problem = answer.error();
        end(trial);
    }

    void end(const AccountTrial &trial)
    {
        m_promise.addResult(trial);
        m_promise.finish();
        deleteLater();
    }

    const Clock &m_clock;
    HttpTransport m_transport;
    QPromise<AccountTrial> m_promise;
    std::unique_ptr<Provider> m_provider;
    bool m_secure = false;
};

AccountProbe::AccountProbe(const Clock &clock)
    : m_clock(clock)
{
}

QFuture<AccountTrial> AccountProbe::ask(const ProviderAccount &account, const Credentials &credentials)
{
    QPromise<AccountTrial> promise;
    QFuture<AccountTrial> future = promise.future();
    promise.start();
    QMetaObject::invokeMethod(
        this,
        [this, account, credentials, promise = std::move(promise)]() mutable {
            (new Question(m_clock, std::move(promise), this))->ask(account, credentials);
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace heliograph
