// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/limits.h"

#include "engine/policy/limits/budgetperiod.h"
#include "engine/storage/audiencestore.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/limitmemory.h"
#include "engine/storage/sqlite/transaction.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

SqliteLimits::SqliteLimits(Connection &connection, const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
{
}

Result<LimitRules> SqliteLimits::rules()
{
    Statement &row = m_connection.statement(u"SELECT value FROM setting WHERE key=?"_s);
    if (const Result<void> done = row.run(LimitRulesKey); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? Result<LimitRules>(LimitRules()) : row.outcome().error();
    const QByteArray json = row.text(0).toUtf8();
    row.finish();
    return LimitRules::fromJson(json);
}

Result<std::optional<qint64>> SqliteLimits::allowed(const BudgetName &name)
{
    return m_connection.integer(
        u"SELECT allowed FROM budget WHERE scope=? AND subject=? AND period=? AND unit=? AND sealed=0"_s,
        name.scope, name.subject, name.period, name.unit);
}

Result<void> SqliteLimits::setRules(const LimitRules &rules, const QJsonObject &detail, UserId by)
{
    if (!QTimeZone(rules.zone.toLatin1()).isValid())
        return Error{
            ErrorKind::Invalid,
            u"“%1” is no time zone. Nothing was changed. Write it as in Europe/Berlin."_s.arg(rules.zone)};
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<void> done = m_connection.run(u"INSERT INTO setting(key,value) VALUES(?1,?2) "
                                                   "ON CONFLICT(key) DO UPDATE SET value=?2"_s,
                                                   LimitRulesKey, QString::fromUtf8(rules.toJson()));
        if (!done)
            return done;
        return appendAudit(m_connection, m_clock.now(),
                           {.actor = by, .action = u"limit.set"_s, .object = u"limits"_s, .detail = detail});
    });
}

Result<int> SqliteLimits::addPrices(const QList<Price> &prices, UserId by)
{
    return atomically(m_connection, [&]() -> Result<int> {
        Statement &insert = m_connection.statement(
            u"INSERT INTO price(account_id,country,message_class,valid_from,currency,segment_micros) "
            "VALUES(?1,?2,?3,?4,?5,?6) ON CONFLICT(account_id,country,message_class,valid_from) "
            "DO UPDATE SET currency=?5,segment_micros=?6"_s);
        for (const Price &price : prices) {
            if (const Result<void> fits = expectOneCurrency(price); !fits)
                return fits.error();
            const Result<void> added
                = insert.run(price.account, countryCode(price.country), price.messageClass, price.validFrom,
                             price.perSegment.currency(), price.perSegment.millionths());
            if (!added)
                return added.error();
        }
        QSet<AccountId> accounts;
        for (const Price &price : prices)
            accounts.insert(price.account);
        for (const AccountId account : std::as_const(accounts)) {
            const Result<void> audited = appendAudit(m_connection, m_clock.now(),
                                                     {.actor = by,
                                                      .action = u"provider.prices"_s,
                                                      .object = u"account %1"_s.arg(number(account)),
                                                      .detail = {{u"prices"_s, prices.size()}}});
            if (!audited)
                return audited.error();
        }
        if (const Result<void> ended = endHolds(); !ended)
            return ended.error();
        return static_cast<int>(prices.size());
    });
}

Result<void> SqliteLimits::expectOneCurrency(const Price &price)
{
    const auto other
        = m_connection.integer(u"SELECT 1 FROM price WHERE account_id=? AND currency<>? LIMIT 1"_s,
                               price.account, price.perSegment.currency());
    if (!other)
        return other.error();
    if (!*other)
        return {};
    return Error{
        ErrorKind::Invalid,
        u"Account %1 is billed in another currency than %2 already, and a budget adds up one only. "
        "No price was changed."_s.arg(QString::number(number(price.account)), price.perSegment.currency())};
}

Result<void> SqliteLimits::expectSubject(const BudgetName &name)
{
    if (name.scope == BudgetScope::Workspace)
        return {};
    const QString sql = name.scope == BudgetScope::Account
        ? u"SELECT 1 FROM provider_account WHERE account_id=? AND removed_at IS NULL"_s
        : name.scope == BudgetScope::Campaign ? u"SELECT 1 FROM campaign WHERE campaign_id=?"_s
                                              : u"SELECT 1 FROM app_user WHERE user_id=?"_s;
    const auto found = m_connection.integer(sql, name.subject);
    if (!found)
        return found.error();
    if (*found)
        return {};
    return Error{
        ErrorKind::NotFound,
        u"There is no %1 %2. No budget was changed."_s.arg(budgetScopeKey(name.scope)).arg(name.subject)};
}

Result<void> SqliteLimits::setBudget(const BudgetName &name, qint64 allowed, UserId by)
{
    if (allowed < 0)
        return Error{ErrorKind::Invalid, u"A budget cannot be below zero. Nothing was changed."_s};
    return atomically(m_connection, [&]() -> Result<void> {
        if (const Result<void> known = expectSubject(name); !known)
            return known;
        const Result<void> done = m_connection.run(
            u"INSERT INTO budget(scope,subject,period,unit,allowed,period_start,since_attempt) "
            "SELECT ?1,?2,?3,?4,?5,0,hwm_attempt FROM meta WHERE true "
            "ON CONFLICT(scope,subject,period,unit,sealed) DO UPDATE SET allowed=?5"_s,
            name.scope, name.subject, name.period, name.unit, allowed);
        if (!done)
            return done;
        if (const Result<void> ended = endHolds(); !ended)
            return ended;
        return audit(u"budget.set"_s, name, {{u"allowed"_s, allowed}}, by);
    });
}

Result<bool> SqliteLimits::removeBudget(const BudgetName &name, UserId by)
{
    return atomically(m_connection, [&]() -> Result<bool> {
        Statement &remove = m_connection.statement(
            u"DELETE FROM budget WHERE scope=? AND subject=? AND period=? AND unit=? AND sealed=0"_s);
        const Result<void> done = remove.run(name.scope, name.subject, name.period, name.unit);
        if (!done)
            return done.error();
        if (remove.changed() == 0)
            return false;
        if (const Result<void> ended = endHolds(); !ended)
            return ended.error();
        if (const Result<void> audited = audit(u"budget.remove"_s, name, {}, by); !audited)
            return audited.error();
        return true;
    });
}

//! The next claim finds out whether they are still due.
Result<void> SqliteLimits::endHolds()
{
    return m_connection.run(u"UPDATE campaign SET hold=NULL,hold_until=NULL,hold_note=NULL "
                            "WHERE hold IN ('budget','quota') AND state IN (4,5,7)"_s);
}

Result<void> SqliteLimits::audit(const QString &action, const BudgetName &name, QJsonObject detail, UserId by)
{
    detail.insert(u"period"_s, budgetPeriodKey(name.period));
    detail.insert(u"unit"_s, name.unit);
    return appendAudit(m_connection, m_clock.now(),
                       {.actor = by,
                        .action = action,
                        .object = u"%1 %2"_s.arg(budgetScopeKey(name.scope)).arg(name.subject),
                        .detail = detail});
}

//! Their hold stays until the claim has judged them, so that the counters do not move.
Result<int> SqliteLimits::lookAgain(int limit)
{
    return atomically(m_connection, [&]() -> Result<int> {
        Statement &wake = m_connection.statement(
            u"UPDATE outbox SET not_before=?1 WHERE msg_id IN (SELECT msg_id FROM outbox WHERE not_before>?1 "
            "AND hold IN ('quiet-hours','frequency','velocity','budget','quota') LIMIT ?2)"_s);
        if (const Result<void> done = wake.run(m_clock.now(), limit); !done)
            return done.error();
        return wake.changed();
    });
}

} // namespace heliograph
