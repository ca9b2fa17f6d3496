// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/limitreturns.h"

#include "engine/storage/sqlite/attempt.h"
#include "engine/storage/sqlite/connection.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr auto AmountSql = "iif(unit='messages',1,iif(unit=?1,?2,0))"_L1;

// The period that is over has been settled: what belongs to it is no use to the next one.
constexpr auto BudgetsSql
    = " WHERE since_attempt<?3 AND period_start<=?4 AND (scope=1 OR scope=2 AND subject=?5 "
      "OR scope=3 AND subject=?6 OR scope=4 AND subject=(SELECT author_id FROM campaign "
      "WHERE campaign_id=?6))"_L1;

} // namespace

LimitReturns::LimitReturns(Connection &connection)
    : m_connection(connection)
{
}

Result<bool> LimitReturns::has(std::optional<bool> &known, const char *table)
{
    if (!known) {
        const auto any = m_connection.integer(u"SELECT 1 FROM %1 LIMIT 1"_s.arg(QLatin1String(table)));
        if (!any)
            return any.error();
        known = any->has_value();
    }
    return *known;
}

Result<void> LimitReturns::giveBack(const OpenAttempt &attempt)
{
    const Result<bool> budgets = has(m_budgets, "budget");
    const Result<bool> events = has(m_events, "recipient_event");
    if (!budgets || !events)
        return !budgets ? budgets.error() : events.error();
    if (const Result<void> returned = *budgets ? giveBackMoney(attempt) : Result<void>(); !returned)
        return returned;
    return *events ? markEvent(attempt.message, attempt.armedAt, true) : Result<void>();
}

Result<void> LimitReturns::bookAgain(const ClosedAttempt &attempt)
{
    const Result<void> booked = m_connection.run(QString("UPDATE budget SET booked=booked+"_L1 % AmountSql
                                                         % ",late=late+"_L1 % AmountSql % BudgetsSql),
                                                 attempt.currency, attempt.bookedMicros, attempt.id,
                                                 attempt.armedAt, attempt.account, attempt.campaign);
    return booked ? markEvent(attempt.message, attempt.armedAt, false) : booked;
}

Result<void> LimitReturns::markEvent(MessageId message, TimePoint armedAt, bool returned)
{
    return m_connection.run(
        u"UPDATE recipient_event SET returned=?3 WHERE phone_bidx=(SELECT phone_bidx FROM message "
        "WHERE msg_id=?1) AND at=?2 AND msg_id=?1"_s,
        message, armedAt, returned);
}

Result<void> LimitReturns::giveBackMoney(const OpenAttempt &attempt)
{
    Statement &back = m_connection.statement(
        QString("UPDATE budget SET booked=max(booked-"_L1 % AmountSql % ",0)"_L1 % BudgetsSql));
    const Result<void> done = back.run(attempt.currency, attempt.costMicros, attempt.id, attempt.armedAt,
                                       attempt.account, attempt.campaign);
    if (!done || back.changed() == 0 || std::exchange(m_woken, true))
        return done;
    // Somebody may fit in again; the next claim finds out who.
    return m_connection.run(u"UPDATE campaign SET hold=NULL,hold_until=NULL,hold_note=NULL "
                            "WHERE hold IN ('budget','quota','max-cost') AND state IN (4,5,7)"_s);
}

} // namespace heliograph
