// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/net/httpexchange.h"

#include "engine/base/faultpoint.h"
#include "engine/net/httptrouble.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <array>

namespace heliograph {

using namespace Qt::Literals::StringLiterals;

namespace {

// Qt reports an answer of 400 and above as an error of these groups; it is a complete answer all the same. At
// 307 and 308 it looks whether it could send the body again even when it is not to follow them.
bool isStatusError(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::ContentReSendError)
        return status == 307 || status == 308;
    if (status < 400)
        return false;
    const bool contentGroup = error > QNetworkReply::ProxyAuthenticationRequiredError
        && error <= QNetworkReply::UnknownContentError && error != QNetworkReply::UnknownProxyError;
    const bool serverGroup
        = error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError;
    return contentGroup || serverGroup || error == QNetworkReply::ProxyAuthenticationRequiredError
        || error == QNetworkReply::ProtocolInvalidOperationError;
}

} // namespace

HttpExchange::HttpExchange(const HttpRequest &request, const SendOptions &options, const Clock &clock,
                           size_t manager)
    : m_clock(clock)
    , m_manager(manager)
    , m_allowed(options.deadline)
    , m_begun(clock.bootTime())
    , m_notAfter(options.notAfter)
    , m_leaving(options.leaving)
    , m_method(request.method)
    , m_body(request.body, [this] { announce(); })
{
    m_promise.start();
}

QNetworkReply *HttpExchange::start(QNetworkAccessManager &network, QNetworkRequest prepared)
{
    if (m_method == "GET") {
        m_reply.reset(network.get(prepared));
    } else {
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, m_body.length());
        m_reply.reset(FAULT_CONTROL("plain_body") ? network.post(prepared, m_body.readAll())
                                                  : network.post(prepared, &m_body));
    }
    // drain() takes the answer as it comes; the limit holds back a peer that is faster than our event loop.
    m_reply->setReadBufferSize(MaxAnswer + 64 * 1024);
    QObject::connect(m_reply.get(), &QNetworkReply::readyRead, &m_body, [this] { drain(); });
    if (prepared.url().scheme() == "https"_L1) {
        QObject::connect(m_reply.get(), &QNetworkReply::sslErrors, &m_body,
                         [this](const QList<QSslError> &errors) { m_certificateErrors = errors; });
    }
    return m_reply.get();
}

void HttpExchange::announce()
{
    const auto isLate = [this] { return m_clock.bootTime() > m_notAfter; };
    // The mark may wait for a disk, so the window is looked at again.
    const bool marked = isLate() || !m_leaving || m_leaving();
    if (marked && !isLate())
        return;
    m_body.withhold();
    const QString why = marked ? u"the send window had passed"_s : u"the journal could not be written"_s;
    // Queued, because Qt is in the middle of reading the body.
    QMetaObject::invokeMethod(
        &m_body, [this, why] { abort(HttpEnd::TooLate, why); }, Qt::QueuedConnection);
}

void HttpExchange::drain()
{
    std::array<char, 16 * 1024> chunk;
    while (!m_forcedEnd) {
        const qint64 size = m_reply->read(chunk.data(), chunk.size());
        if (size <= 0)
            return;
        if (m_answer.isEmpty())
            FAULT_POINT("answer.after_headers");
        m_answer.append(chunk.data(), size);
        if (m_answer.size() > MaxAnswer)
            abort(HttpEnd::Broken, u"the answer was larger than 1 MiB"_s);
    }
}

void HttpExchange::abortIfOverdue(std::chrono::microseconds now)
{
    if (now - m_begun >= m_allowed)
        abort(HttpEnd::TimedOut, lateTrouble(m_allowed));
}

void HttpExchange::abort(HttpEnd end, const QString &trouble)
{
    if (m_forcedEnd || m_reply->isFinished())
        return;
    m_forcedEnd = end;
    m_forcedTrouble = trouble;
    m_body.withhold();
    m_reply->abort();
}

HttpReply HttpExchange::outcome() const
{
    HttpReply answer;
    answer.bodyBytesPulled = m_body.pulled();
    answer.latency = std::chrono::duration_cast<Millis>(m_clock.bootTime() - m_begun);
    // What has arrived of a cut answer stays: a pull takes out of the provider's queue what it returns.
    if (m_forcedEnd != HttpEnd::TooLate) {
        answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.body = m_answer.left(MaxAnswer);
        for (const auto &[name, value] : m_reply->rawHeaderPairs())
            answer.headers.append({name, value});
    }
    return judged(std::move(answer));
}

HttpReply HttpExchange::judged(HttpReply answer) const
{
    answer.trouble = m_forcedEnd ? m_forcedTrouble : answerFlaw(answer);
    if (answer.trouble.isEmpty())
        answer.end = HttpEnd::Complete;
    else if (m_forcedEnd == HttpEnd::TooLate)
        answer.end = HttpEnd::TooLate;
    else if (m_body.length() > 0 && m_body.pulled() == 0)
        answer.end = HttpEnd::NotSent;
    else
        answer.end = m_forcedEnd.value_or(HttpEnd::Broken);
    return answer;
}

QString HttpExchange::answerFlaw(const HttpReply &answer) const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool isRead = error == QNetworkReply::NoError || isStatusError(error, answer.status);
    if (answer.status == 0 || !isRead)
        return troubleOf(error, m_certificateErrors);
    const QByteArray announced = answer.header("Content-Length");
    if (announced.isNull())
        return {};
    bool isNumber = false;
    const qint64 length = announced.toLongLong(&isNumber);
    if (!isNumber || length < 0)
        return u"the answer contradicts itself about its length"_s;
    if (answer.body.size() < length)
        return u"the connection was closed before the answer was complete"_s;
    return {};
}

} // namespace heliograph
