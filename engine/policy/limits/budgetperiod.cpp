// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/budgetperiod.h"

#include <QDateTime>

namespace heliograph {

namespace {

// In many places a day begins at one o'clock when daylight saving does, so midnight is asked for.
TimePoint beginningOf(QDate day, const QTimeZone &zone)
{
    return fromMillis(day.startOfDay(zone).toMSecsSinceEpoch());
}

QDate firstDay(BudgetPeriod period, TimePoint now, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMillis(now), zone).date();
    return period == BudgetPeriod::Month ? QDate(today.year(), today.month(), 1) : today;
}

} // namespace

TimePoint periodStart(BudgetPeriod period, TimePoint now, const QTimeZone &zone)
{
    return period == BudgetPeriod::Whole ? TimePoint() : beginningOf(firstDay(period, now, zone), zone);
}

std::optional<TimePoint> periodEnd(BudgetPeriod period, TimePoint now, const QTimeZone &zone)
{
    if (period == BudgetPeriod::Whole)
        return std::nullopt;
    const QDate first = firstDay(period, now, zone);
    return beginningOf(period == BudgetPeriod::Month ? first.addMonths(1) : first.addDays(1), zone);
}

QList<int> alarmsBetween(qint64 before, qint64 after, qint64 allowed)
{
    QList<int> reached;
    for (const int percent : {50, 80, 100}) {
        // Divided first by 100, so that no amount of money is too large to be multiplied.
        const qint64 mark = allowed / 100 * percent + allowed % 100 * percent / 100;
        if (before < mark && after >= mark && after > 0)
            reached.append(percent);
    }
    return reached;
}

} // namespace heliograph
