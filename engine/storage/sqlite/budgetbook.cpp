// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/budgetbook.h"

#include "engine/policy/limits/budgetperiod.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/connection.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

BudgetBook::BudgetBook(Connection &connection)
    : m_connection(connection)
    , m_zone(QTimeZone::utc())
{
}

Result<void> BudgetBook::read(const Bounds &bounds, const QString &zone, TimePoint now)
{
    m_now = now;
    m_lines.clear();
    Statement &query = m_connection.statement(
        u"SELECT budget_id,scope,subject,period,unit,allowed,booked,period_start,sealed FROM budget "
        "WHERE scope=1 OR scope=2 AND subject=?1 OR scope=3 AND subject=?2 OR scope=4 AND subject=?3"_s);
    if (const Result<void> done = query.run(bounds.account, bounds.campaign, bounds.user); !done)
        return done;
    while (query.next()) {
        const BudgetName name{static_cast<BudgetScope>(query.integer(1)), query.integer(2),
                              static_cast<BudgetPeriod>(query.integer(3)), query.text(4)};
        m_lines.push_back({.id = query.integer(0),
                           .budget = {.name = name,
                                      .allowed = query.integer(5),
                                      .booked = query.integer(6),
                                      .periodStart = fromMillis(query.integer(7)),
                                      .sealed = query.integer(8) != 0,
                                      .alarms = {}}});
    }
    if (const Result<void> read = query.outcome(); !read || m_lines.empty())
        return read;
    if (const QTimeZone named(zone.toLatin1()); named.isValid())
        m_zone = named;
    for (Line &line : m_lines) {
        Budget &budget = line.budget;
        if (budget.sealed)
            budget.allowed = budget.name.unit == bounds.maximum.currency()
                ? std::min(budget.allowed, bounds.maximum.millionths())
                : 0;
        const TimePoint start = periodStart(budget.name.period, now, m_zone);
        if (start > budget.periodStart) {
            budget.periodStart = start;
            budget.booked = 0;
        }
    }
    return {};
}

bool BudgetBook::countsMoney() const
{
    return std::ranges::any_of(m_lines, [](const Line &line) { return line.budget.name.isMoney(); });
}

qint64 BudgetBook::Line::amountOf(const std::optional<Money> &cost) const
{
    if (!budget.name.isMoney())
        return 1;
    return cost && cost->currency() == budget.name.unit ? cost->millionths() : 0;
}

//! Whether some budget of the scope and subject of \a name counts in \a currency.
bool BudgetBook::matchesAny(const BudgetName &name, const QString &currency) const
{
    return std::ranges::any_of(m_lines, [&](const Line &line) {
        const BudgetName &other = line.budget.name;
        return other.scope == name.scope && other.unit == currency;
    });
}

std::optional<BudgetBook::Refusal> BudgetBook::refuses(const std::optional<Money> &cost) const
{
    for (const Line &line : m_lines) {
        const BudgetName &name = line.budget.name;
        const bool uncounted = name.isMoney() && (!cost || !matchesAny(name, cost->currency()));
        if (!uncounted && line.amountOf(cost) <= line.left())
            continue;
        if (!uncounted && line.amountOf(cost) == 0 && name.isMoney())
            continue; // another currency, or nothing to pay
        return Refusal{uncounted, line.budget,
                       uncounted ? std::nullopt : periodEnd(name.period, m_now, m_zone)};
    }
    return std::nullopt;
}

void BudgetBook::take(const std::optional<Money> &cost)
{
    for (Line &line : m_lines)
        line.taken += line.amountOf(cost);
}

void BudgetBook::noteUsedUp(const Refusal &refusal)
{
    for (Line &line : m_lines) {
        if (line.budget.name == refusal.budget.name && line.budget.sealed == refusal.budget.sealed)
            line.usedUp = true;
    }
}

Result<QString> BudgetBook::subjectOf(const BudgetName &name) const
{
    if (name.scope == BudgetScope::Workspace)
        return QString();
    const QString sql = name.scope == BudgetScope::Account
        ? u"SELECT label FROM provider_account WHERE account_id=?"_s
        : name.scope == BudgetScope::Campaign ? u"SELECT name FROM campaign WHERE campaign_id=?"_s
                                              : u"SELECT login FROM app_user WHERE user_id=?"_s;
    Statement &query = m_connection.statement(sql);
    if (const Result<void> done = query.run(name.subject); !done)
        return done.error();
    const QString subject = query.next() ? query.text(0) : QString();
    query.finish();
    return subject;
}

Result<void> BudgetBook::write()
{
    for (const Line &line : m_lines) {
        if (line.taken == 0 && !line.usedUp)
            continue;
        if (const Result<void> written = write(line); !written)
            return written;
    }
    return {};
}

Result<void> BudgetBook::write(const Line &line)
{
    const Budget &budget = line.budget;
    const qint64 booked = budget.booked + line.taken;
    const Result<void> done
        = m_connection.run(u"UPDATE budget SET booked=?,period_start=? WHERE budget_id=?"_s, booked,
                           budget.periodStart, line.id);
    if (!done)
        return done;
    QList<int> alarms = alarmsBetween(budget.booked, booked, budget.allowed);
    if (line.usedUp && !alarms.contains(100))
        alarms.append(100);
    for (const int percent : std::as_const(alarms)) {
        if (const Result<void> told = alarm(line, percent); !told)
            return told;
    }
    return {};
}

//! Once a period, however often it is crossed.
Result<void> BudgetBook::alarm(const Line &line, int percent)
{
    Statement &insert = m_connection.statement(
        u"INSERT INTO budget_alarm(budget_id,period_start,percent,at) VALUES(?,?,?,?) "
        "ON CONFLICT(budget_id,period_start,percent) DO NOTHING"_s);
    const Budget &budget = line.budget;
    const Result<void> done = insert.run(line.id, budget.periodStart, percent, m_now);
    if (!done || insert.changed() == 0)
        return done;
    return appendAudit(m_connection, m_now,
                       {.action = u"budget.alarm"_s,
                        .object = u"%1 %2"_s.arg(budgetScopeKey(budget.name.scope)).arg(budget.name.subject),
                        .detail = {{u"percent"_s, percent},
                                   {u"period"_s, budgetPeriodKey(budget.name.period)},
                                   {u"unit"_s, budget.name.unit},
                                   {u"allowed"_s, budget.allowed},
                                   {u"booked"_s, budget.booked + line.taken}}});
}

Result<void> sealMaximum(Connection &connection, CampaignId campaign, const Money &maximum)
{
    if (maximum.currency().isEmpty())
        return {};
    return connection.run(
        u"INSERT INTO budget(scope,subject,period,unit,sealed,allowed,period_start,since_attempt) "
        "VALUES(?,?,?,?,1,?,0,0)"_s,
        BudgetScope::Campaign, campaign, BudgetPeriod::Whole, maximum.currency(), maximum.millionths());
}

} // namespace heliograph
