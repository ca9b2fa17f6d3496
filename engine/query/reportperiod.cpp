// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/reportperiod.h"

#include <QDateTime>

namespace heliograph {

namespace {

using std::chrono::hours;

constexpr int DaysAWeek = 7;

TimePoint nextHour(TimePoint time)
{
    return std::chrono::ceil<hours>(time);
}

QDate dayOf(TimePoint time, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(time), zone).date();
}

//! When \a day begins in \a zone, at a whole hour: at midnight, or where the clocks skip it, right after.
TimePoint beginningOf(QDate day, const QTimeZone &zone)
{
    return nextHour(fromMillis(day.startOfDay(zone).toMSecsSinceEpoch()));
}

QList<TimePoint> hoursWithin(const ReportPeriod &period)
{
    QList<TimePoint> cuts;
    for (TimePoint cut = period.from + hours(1); cut < period.until; cut += hours(1))
        cuts.append(cut);
    return cuts;
}

QList<TimePoint> daysWithin(const ReportPeriod &period, int step, const QTimeZone &zone)
{
    QList<TimePoint> cuts;
    QDate day = dayOf(period.until - Millis(1), zone).addDays(1 - step);
    for (; beginningOf(day, zone) > period.from; day = day.addDays(-step)) {
        if (beginningOf(day, zone) < period.until)
            cuts.prepend(beginningOf(day, zone));
    }
    return cuts;
}

} // namespace

ReportPeriod wholeHours(const ReportPeriod &period)
{
    return {std::chrono::floor<hours>(period.from), nextHour(period.until)};
}

ReportStep fittingStep(const ReportPeriod &period, ReportStep wanted)
{
    const auto points = [&period](hours step) { return (period.until - period.from) / step + 2; };
    if (wanted == ReportStep::Hour && points(hours(1)) <= MostReportPoints)
        return ReportStep::Hour;
    if (wanted != ReportStep::Week && points(std::chrono::days(1)) <= MostReportPoints)
        return ReportStep::Day;
    return ReportStep::Week;
}

QList<ReportPeriod> cutIntoSteps(const ReportPeriod &period, ReportStep step, const QTimeZone &zone)
{
    if (period.from >= period.until)
        return {};
    const QList<TimePoint> cuts = step == ReportStep::Hour
        ? hoursWithin(period)
        : daysWithin(period, step == ReportStep::Day ? 1 : DaysAWeek, zone);
    QList<ReportPeriod> steps;
    TimePoint from = period.from;
    for (const TimePoint cut : cuts) {
        steps.append({from, cut});
        from = cut;
    }
    steps.append({from, period.until});
    return steps;
}

} // namespace heliograph
