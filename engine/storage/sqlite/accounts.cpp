// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/accounts.h"

#include "engine/policy/simulatedaccount.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/transaction.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

QString settingsJson(const QMap<QString, QString> &settings)
{
    QJsonObject object;
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
        object.insert(setting.key(), setting.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString objectName(AccountId account)
{
    return u"account %1"_s.arg(number(account));
}

//! What is set otherwise, as {"before":{…},"after":{…}}. No setting is a secret.
QJsonObject difference(const QMap<QString, QString> &before, const QMap<QString, QString> &after)
{
    QJsonObject old;
    QJsonObject fresh;
    for (auto setting = before.cbegin(); setting != before.cend(); ++setting) {
        if (after.value(setting.key()) != setting.value())
            old.insert(setting.key(), setting.value());
    }
    for (auto setting = after.cbegin(); setting != after.cend(); ++setting) {
        if (before.value(setting.key()) != setting.value())
            fresh.insert(setting.key(), setting.value());
    }
    return {{u"before"_s, old}, {u"after"_s, fresh}};
}

} // namespace

QMap<QString, QString> settingsFromJson(const QString &json)
{
    QMap<QString, QString> settings;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto setting = object.begin(); setting != object.end(); ++setting)
        settings.insert(setting.key(), setting.value().toString());
    return settings;
}

SqliteAccounts::SqliteAccounts(Connection &connection, const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
{
}

Result<ProviderAccount> SqliteAccounts::account(AccountId id)
{
    const Result<QString> name = label(id);
    if (!name)
        return name.error();
    const auto settings = settingsOf(id);
    if (!settings)
        return settings.error();
    Statement &query
        = m_connection.statement(u"SELECT driver,secret_ref FROM provider_account WHERE account_id=?"_s);
    if (const Result<void> done = query.run(id); !done)
        return done.error();
    ProviderAccount account;
    account.id = id;
    account.label = *name;
    account.settings = *settings;
    if (query.next()) {
        account.driver = query.text(0);
        account.secretRef = query.text(1);
    }
    query.finish();
    return account;
}

Result<AccountId> SqliteAccounts::add(const ProviderAccount &account)
{
    if (account.label.trimmed().isEmpty())
        return Error{ErrorKind::Invalid, u"A provider account needs a name. Nothing was added."_s};
    if (const auto simulated = SimulatedAccount::check(account); !simulated)
        return simulated.error();
    return atomically(m_connection, [&]() -> Result<AccountId> {
        const auto taken = m_connection.integer(
            u"SELECT account_id FROM provider_account WHERE label=? AND removed_at IS NULL"_s, account.label);
        if (!taken)
            return taken.error();
        if (*taken)
            return Error{
                ErrorKind::Invalid,
                u"There is already a provider account \"%1\". Choose another name, or remove that one first."_s
                    .arg(account.label)};
        const Result<void> added = m_connection.run(
            u"INSERT INTO provider_account(driver,label,secret_ref,settings) VALUES(?,?,?,?)"_s,
            account.driver, account.label, account.secretRef, settingsJson(account.settings));
        if (!added)
            return added.error();
        const AccountId id{m_connection.lastInsertId()};
        QJsonObject detail{{u"label"_s, account.label}, {u"driver"_s, account.driver}};
        // What makes a second SMS likelier stands here with its reason (engine.md A9).
        for (const auto &key : {u"settle_s"_s, u"miss_gap_s"_s, u"settle_reason"_s}) {
            if (account.settings.contains(key))
                detail.insert(key, account.settings.value(key));
        }
        const Result<void> audited
            = appendAudit(m_connection, m_clock.now(),
                          {.action = u"account.add"_s, .object = objectName(id), .detail = detail});
        if (!audited)
            return audited.error();
        return id;
    });
}

Result<void> SqliteAccounts::update(const ProviderAccount &account, UserId by)
{
    return atomically(m_connection, [&] { return write(account, u"account.change"_s, by); });
}

Result<void> SqliteAccounts::replaceKey(const ProviderAccount &account, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<void> done = m_connection.run(
            u"UPDATE provider_account SET secret_ref=? WHERE account_id=? AND removed_at IS NULL"_s,
            account.secretRef, account.id);
        return done ? write(account, u"account.key"_s, by) : done;
    });
}

Result<void> SqliteAccounts::write(const ProviderAccount &account, const QString &action, UserId by)
{
    const Result<QString> name = label(account.id);
    if (!name)
        return name.error();
    const auto before = settingsOf(account.id);
    if (!before)
        return before.error();
    ProviderAccount was;
    was.label = *name;
    was.settings = *before;
    if (const Result<void> stays = SimulatedAccount::checkChange(was, account); !stays)
        return stays;
    const Result<void> done = m_connection.run(u"UPDATE provider_account SET settings=? WHERE account_id=?"_s,
                                               settingsJson(account.settings), account.id);
    if (!done)
        return done;
    QJsonObject detail = difference(*before, account.settings);
    detail.insert(u"label"_s, *name);
    return appendAudit(m_connection, m_clock.now(),
                       {.actor = by, .action = action, .object = objectName(account.id), .detail = detail});
}

Result<void> SqliteAccounts::expectNothingOpen(AccountId account, const QString &name)
{
    const auto open = m_connection.integer(u"SELECT count(*) FROM inflight WHERE account_id=?"_s, account);
    if (!open)
        return open.error();
    const qint64 outcomes = open->value_or(0);
    if (outcomes == 0)
        return {};
    return Error{
        ErrorKind::Conflict,
        u"Outcomes of %1 are under way or unknown: %2. Decide them first, then remove it. Nothing was "
        "changed."_s.arg(name, QString::number(outcomes)),
        "account.open-outcomes"_L1,
        {name, QString::number(outcomes)}};
}

Result<void> SqliteAccounts::remove(AccountId account)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<QString> name = label(account);
        if (!name)
            return name.error();
        if (const Result<void> settled = expectNothingOpen(account, *name); !settled)
            return settled;
        const auto user
            = m_connection.integer(u"SELECT c.campaign_id FROM campaign c JOIN campaign_account a "
                                   "USING(campaign_id) WHERE a.account_id=? AND c.state NOT IN (8,9,12)"_s,
                                   account);
        if (!user)
            return user.error();
        if (*user)
            return Error{
                ErrorKind::Conflict,
                u"Campaign %1 still uses the provider account \"%2\". Wait until it has finished, or cancel it."_s
                    .arg(**user)
                    .arg(*name)};
        const Result<void> done = m_connection.run(
            u"UPDATE provider_account SET removed_at=? WHERE account_id=?"_s, m_clock.now(), account);
        if (!done)
            return done;
        return appendAudit(
            m_connection, m_clock.now(),
            {.action = u"account.remove"_s, .object = objectName(account), .detail = {{u"label"_s, *name}}});
    });
}

Result<void> SqliteAccounts::setHold(AccountId account, const Hold &hold)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<void> written = writeHold(account, hold,
                                               u"UPDATE provider_account SET hold=?,hold_until=?,hold_note=? "
                                               "WHERE account_id=?"_s);
        if (!written)
            return written;
        const std::optional<UserId> by = hold ? m_connection.auditActor() : std::nullopt;
        const std::optional<TimePoint> at = hold ? std::optional(m_clock.now()) : std::nullopt;
        const Result<void> signedBy = m_connection.run(
            u"UPDATE provider_account SET hold_by=?,hold_at=? WHERE account_id=?"_s, by, at, account);
        if (!signedBy)
            return signedBy;
        return audit(account, hold ? u"account.pause"_s : u"account.resume"_s, BuiltInAuthor,
                     hold ? QJsonObject{{u"hold"_s, QString(holdCode(hold.reason))}, {u"reason"_s, hold.note}}
                          : QJsonObject());
    });
}

Result<void> SqliteAccounts::slowDown(AccountId account, const Slowdown &slow, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<QString> name = label(account);
        const auto settings = settingsOf(account);
        if (!name || !settings)
            return name ? settings.error() : name.error();
        const int limit = settings->value(u"segments_per_s"_s).toInt();
        if (slow.segmentsPerS < 1 || (limit > 0 && slow.segmentsPerS > limit))
            return Error{ErrorKind::Invalid,
                         limit > 0
                             ? u"The rate of \"%1\" can be lowered to between 1 and its limit, which is %2 "
                               "segments a second. Nothing was changed."_s.arg(*name)
                                   .arg(limit)
                             : u"The rate of \"%1\" can be lowered to 1 segment a second or more. Nothing "
                               "was changed."_s.arg(*name)};
        if (slow.until <= m_clock.now() || slow.until > m_clock.now() + Slowdown::Longest)
            return Error{
                ErrorKind::Invalid,
                u"A lower rate of \"%1\" ends by itself within 7 days from now. Nothing was changed."_s.arg(
                    *name)};
        const Result<void> done = m_connection.run(
            u"UPDATE provider_account SET slow_per_s=?,slow_until=?,slow_note=?,slow_by=? WHERE account_id=?"_s,
            slow.segmentsPerS, slow.until, slow.reason, by, account);
        if (!done)
            return done;
        return audit(account, u"account.slow"_s, by,
                     {{u"segments_per_s"_s, slow.segmentsPerS},
                      {u"until"_s,
                       QDateTime::fromMSecsSinceEpoch(toMillis(slow.until), Qt::UTC).toString(Qt::ISODate)},
                      {u"reason"_s, slow.reason}});
    });
}

Result<void> SqliteAccounts::endSlowdown(AccountId account, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        if (const Result<QString> name = label(account); !name)
            return name.error();
        Statement &end = m_connection.statement(
            u"UPDATE provider_account SET slow_per_s=NULL,slow_until=NULL,slow_note=NULL,slow_by=NULL WHERE "
            "account_id=? AND slow_until>?"_s);
        if (const Result<void> done = end.run(account, m_clock.now()); !done)
            return done;
        return end.changed() > 0 ? audit(account, u"account.slow-end"_s, by, {}) : Result<void>();
    });
}

Result<void> SqliteAccounts::audit(AccountId account, const QString &action, UserId by, QJsonObject detail)
{
    const Result<QString> name = label(account);
    if (!name)
        return name.error();
    detail.insert(u"label"_s, *name);
    return appendAudit(m_connection, m_clock.now(),
                       {.actor = by, .action = action, .object = objectName(account), .detail = detail});
}

// The last two are the reasons of a lane's own state (Lane::ownHold()).
Result<void> SqliteAccounts::setEngineHold(AccountId account, const Hold &hold)
{
    return writeHold(account, hold,
                     u"UPDATE provider_account SET hold=?,hold_until=?,hold_note=?,hold_by=NULL,hold_at=NULL "
                     "WHERE account_id=? AND (hold IS NULL OR hold IN ('circuit','throttle'))"_s);
}

Result<void> SqliteAccounts::endEngineHold(AccountId account, const Hold &hold)
{
    return m_connection.run(
        u"UPDATE provider_account SET hold=NULL,hold_until=NULL,hold_note=NULL "
        "WHERE account_id=? AND hold=? AND hold_note=? AND hold_at IS NULL AND removed_at IS NULL"_s,
        account, holdCode(hold.reason), hold.note);
}

Result<void> SqliteAccounts::writeHold(AccountId account, const Hold &hold, const QString &update)
{
    return atomically(m_connection, [&]() -> Result<void> {
        if (const Result<QString> name = label(account); !name)
            return name.error();
        if (!hold)
            return m_connection.run(update, nullptr, nullptr, nullptr, account);
        return m_connection.run(update, holdCode(hold.reason), hold.until, hold.note, account);
    });
}

Result<QString> SqliteAccounts::label(AccountId account)
{
    Statement &query = m_connection.statement(
        u"SELECT label FROM provider_account WHERE account_id=? AND removed_at IS NULL"_s);
    if (const Result<void> done = query.run(account); !done)
        return done.error();
    if (!query.next())
        return Error{ErrorKind::NotFound, u"There is no provider account %1."_s.arg(number(account))};
    const QString name = query.text(0);
    query.finish();
    return name;
}

Result<QMap<QString, QString>> SqliteAccounts::settingsOf(AccountId account)
{
    Statement &query = m_connection.statement(u"SELECT settings FROM provider_account WHERE account_id=?"_s);
    if (const Result<void> done = query.run(account); !done)
        return done.error();
    QMap<QString, QString> settings;
    if (query.next())
        settings = settingsFromJson(query.text(0));
    query.finish();
    return settings;
}

} // namespace heliograph
