// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/providerdesk.h"

#include "engine/accountsetup.h"
#include "engine/ingest/pricefile.h"
#include "engine/policy/simulatedaccount.h"
#include "engine/pushaddresses.h"
#include "ui/session/engineclient.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>

namespace heliograph {

namespace {

constexpr int ChangesShown = 200;

Result<QList<ProviderDesk::Line>> readLines(Desk &desk)
{
    const auto accounts = desk.reader.accounts();
    if (!accounts)
        return accounts.error();
    const auto prices = desk.reader.limits().prices();
    if (!prices)
        return prices.error();
    QList<ProviderDesk::Line> lines;
    for (const ProviderAccount &account : *accounts) {
        const auto count = std::ranges::count(*prices, account.id, &Price::account);
        lines.append({account, ProviderDesk::traits(account).value_or(ProviderTraits()), count});
    }
    return lines;
}

// A day, in this computer's zone, or an exact time.
Result<TimePoint> instantIn(const QString &text)
{
    const QDateTime time = text.size() == 10 ? QDate::fromString(text, Qt::ISODate).startOfDay()
                                             : QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return Error{ErrorKind::Invalid,
                     QStringLiteral("“%1” is no day. Write valid_from as in 2026-03-01.").arg(text)};
    return fromMillis(time.toMSecsSinceEpoch());
}

Hold pauseFor(const QString &reason)
{
    return {HoldReason::LanePaused, std::nullopt, reason};
}

} // namespace

ProviderDesk::ProviderDesk(EngineClient &client)
    : m_client(client)
    , m_probe(new AccountProbe(client.clock()))
{
    m_thread.setObjectName(QStringLiteral("console-probe"));
    m_probe->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_probe, &QObject::deleteLater);
    m_thread.start();
}

ProviderDesk::~ProviderDesk()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<QList<ProviderDesk::Line>>> ProviderDesk::list() const
{
    return m_client.read(readLines);
}

QFuture<Result<QList<AuditRow>>> ProviderDesk::changes(AccountId account) const
{
    return m_client.search([account](Desk &desk) {
        AuditFilter filter;
        filter.object = QStringLiteral("account %1").arg(number(account));
        return desk.reader.auditEntries(filter, std::nullopt, ChangesShown);
    });
}

QFuture<Result<QList<Price>>> ProviderDesk::prices(AccountId account) const
{
    return m_client.read([account](Desk &desk) -> Result<QList<Price>> {
        auto prices = desk.reader.limits().prices();
        if (prices)
            erase_if(*prices, [account](const Price &price) { return price.account != account; });
        return prices;
    });
}

QFuture<Result<AccountStanding>> ProviderDesk::standing(AccountId account) const
{
    return m_client.search(
        [account](Desk &desk) { return AccountStanding::read(desk.reader, account, desk.now); });
}

std::optional<ProviderTraits> ProviderDesk::traits(const ProviderAccount &account)
{
    const auto traits = ProviderFacts::traits(account);
    return traits ? std::optional(*traits) : std::nullopt;
}

QFuture<AccountTrial> ProviderDesk::tryOut(const ProviderAccount &account, const Credentials &credentials)
{
    return m_probe->ask(account, credentials);
}

QFuture<Result<AccountTrial>> ProviderDesk::test(const ProviderAccount &account)
{
    const auto release = [this, account](const AccountTrial &trial) {
        return m_client.change([account, trial](Desk &desk) -> Result<AccountTrial> {
            const bool held = account.hold && account.hold.reason != HoldReason::LanePaused;
            if (trial.passed() && held) {
                if (const auto done = desk.store->accounts().setHold(account.id, {}); !done)
                    return done.error();
            }
            return trial;
        });
    };
    return m_client.change([account](Desk &desk) { return desk.workspace.credentials(account); })
        .then(&m_context,
              [this, account](const Result<Credentials> &credentials) {
                  return credentials
                      ? tryOut(account, *credentials)
                      : QtFuture::makeReadyFuture(AccountTrial{.problem = credentials.error()});
              })
        .unwrap()
        .then(&m_context, release)
        .unwrap();
}

QFuture<Result<AccountId>> ProviderDesk::add(const ProviderAccount &account,
                                             const Credentials &credentials) const
{
    return m_client.change([account, credentials](Desk &desk) -> Result<AccountId> {
        const auto id = AccountSetup::add(desk.workspace, *desk.store, account, credentials);
        if (!id || SimulatedAccount::is(account)) // which has nothing to be set first
            return id;
        const auto paused = desk.store->accounts().setHold(*id, pauseFor(NotTurnedOn));
        return paused ? id : paused.error();
    });
}

QFuture<Result<void>> ProviderDesk::update(const ProviderAccount &account) const
{
    return m_client.change([account](Desk &desk) -> Result<void> {
        if (const auto checked = ProviderFacts::check(account); !checked)
            return checked;
        return desk.store->accounts().update(account, desk.by);
    });
}

QFuture<Result<AccountTrial>> ProviderDesk::replaceKey(const ProviderAccount &account,
                                                       const Credentials &credentials)
{
    const auto keep = [this, account, credentials](const AccountTrial &trial) {
        return m_client.change([account, credentials, trial](Desk &desk) -> Result<AccountTrial> {
            if (!trial.passed())
                return trial;
            const auto kept
                = AccountSetup::replaceKey(desk.workspace, *desk.store, account, credentials, desk.by);
            return kept ? Result<AccountTrial>(trial) : kept.error();
        });
    };
    ProviderAccount fresh = account;
    fresh.settings.insert(ProviderFacts::keySetting(account.driver), credentials.keyId);
    return tryOut(fresh, credentials).then(&m_context, keep).unwrap();
}

QFuture<Result<void>> ProviderDesk::remove(const ProviderAccount &account) const
{
    return m_client.change(
        [account](Desk &desk) { return AccountSetup::remove(desk.workspace, *desk.store, account); });
}

QFuture<Result<void>> ProviderDesk::pause(AccountId account, const QString &reason) const
{
    return m_client.change(
        [account, reason](Desk &desk) { return desk.store->accounts().setHold(account, pauseFor(reason)); });
}

QFuture<Result<void>> ProviderDesk::resume(AccountId account) const
{
    return m_client.change([account](Desk &desk) { return desk.store->accounts().setHold(account, {}); });
}

QFuture<Result<QList<Price>>> ProviderDesk::readPrices(AccountId account, const QString &name) const
{
    return m_client.search([account, name](Desk &desk) -> Result<QList<Price>> {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorKind::Invalid,
                         QStringLiteral("“%1” cannot be read: %2. Check its name and its owner.")
                             .arg(name, file.errorString()),
                         QLatin1String("prices.unreadable"),
                         {name, file.errorString()}};
        return heliograph::readPrices(file, account, desk.now, instantIn);
    });
}

QFuture<Result<int>> ProviderDesk::addPrices(const QList<Price> &prices) const
{
    return m_client.change([prices](Desk &desk) { return desk.store->limits().addPrices(prices, desk.by); });
}

QFuture<Result<QString>> ProviderDesk::receiptsPath(const ProviderAccount &account) const
{
    return m_client.change([account](Desk &desk) -> Result<QString> {
        const auto addresses = pushAddresses(desk.workspace, desk.reader);
        if (!addresses)
            return addresses.error();
        const auto leftOut
            = std::ranges::find(addresses->leftOut, account.id, &PushAddresses::LeftOut::account);
        if (leftOut != addresses->leftOut.end())
            return leftOut->why;
        const auto found = std::ranges::find(addresses->taken, account.id, &PushAddress::account);
        if (found == addresses->taken.end())
            return Error{ErrorKind::NotFound,
                         QStringLiteral("%1 pushes nothing: its receipts are asked for.").arg(account.label),
                         QLatin1String("account.pushes-nothing"),
                         {account.label}};
        return QString::fromLatin1(found->path);
    });
}

} // namespace heliograph
