// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/reportchoice.h"

#include <QDateTime>

namespace heliograph {

namespace {

TimePoint beginningOf(QDate day, const QTimeZone &zone)
{
    return fromMillis(day.startOfDay(zone).toMSecsSinceEpoch());
}

ReportPeriod periodOf(const std::pair<QDate, QDate> &dates, const QTimeZone &zone)
{
    return {beginningOf(dates.first, zone), beginningOf(dates.second.addDays(1), zone)};
}

QDate firstOfMonth(QDate day)
{
    return {day.year(), day.month(), 1};
}

template <typename Enum>
Enum known(const QVariant &value, Enum last, Enum otherwise)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= 0 && number <= static_cast<int>(last) ? static_cast<Enum>(number)
                                                                       : otherwise;
}

} // namespace

QList<ReportChoice::Span> ReportChoice::spans()
{
    return {Span::Today,      Span::Yesterday, Span::Last7Days, Span::Last30Days,
            Span::Last90Days, Span::ThisMonth, Span::LastMonth, Span::Dates};
}

QString ReportChoice::words(Span span)
{
    switch (span) {
    case Span::Today:
        return tr("Today");
    case Span::Yesterday:
        return tr("Yesterday");
    case Span::Last7Days:
        return tr("Last 7 days");
    case Span::Last30Days:
        return tr("Last 30 days");
    case Span::Last90Days:
        return tr("Last 90 days");
    case Span::ThisMonth:
        return tr("This month");
    case Span::LastMonth:
        return tr("Last month");
    case Span::Dates:
        return tr("From … to …");
    }
    Q_UNREACHABLE();
}

QList<ReportChoice::Before> ReportChoice::befores()
{
    return {Before::Nothing, Before::SpanBefore, Before::WeekBefore, Before::YearBefore};
}

QString ReportChoice::words(Before before)
{
    switch (before) {
    case Before::Nothing:
        return tr("Nothing");
    case Before::SpanBefore:
        return tr("The time before");
    case Before::WeekBefore:
        return tr("A week earlier");
    case Before::YearBefore:
        return tr("A year earlier");
    }
    Q_UNREACHABLE();
}

std::pair<QDate, QDate> ReportChoice::dates(QDate today) const
{
    switch (span) {
    case Span::Today:
        return {today, today};
    case Span::Yesterday:
        return {today.addDays(-1), today.addDays(-1)};
    case Span::Last7Days:
        return {today.addDays(-6), today};
    case Span::Last30Days:
        return {today.addDays(-29), today};
    case Span::Last90Days:
        return {today.addDays(-89), today};
    case Span::ThisMonth:
        return {firstOfMonth(today), today};
    case Span::LastMonth:
        return {firstOfMonth(today).addMonths(-1), firstOfMonth(today).addDays(-1)};
    case Span::Dates:
        return {std::min(first, last), std::max(first, last)};
    }
    Q_UNREACHABLE();
}

std::pair<QDate, QDate> ReportChoice::datesBefore(QDate from, QDate until) const
{
    if (before == Before::WeekBefore)
        return {from.addDays(-7), until.addDays(-7)};
    if (before == Before::YearBefore)
        return {from.addYears(-1), until.addYears(-1)};
    const qint64 days = from.daysTo(until) + 1;
    return {from.addDays(-days), until.addDays(-days)};
}

ReportQuestion ReportChoice::question(TimePoint now, const QTimeZone &zone) const
{
    const auto [from, until] = dates(QDateTime::fromMSecsSinceEpoch(toMillis(now), zone).date());
    ReportQuestion question;
    question.period = periodOf({from, until}, zone);
    if (before != Before::Nothing)
        question.comparedWith = periodOf(datesBefore(from, until), zone);
    question.step = step;
    question.zone = zone;
    if (account != 0)
        question.account = AccountId(account);
    if (campaign != 0)
        question.campaign = CampaignId(campaign);
    question.country = country;
    return question;
}

QVariantMap ReportChoice::toMap() const
{
    QVariantMap map{{QStringLiteral("span"), static_cast<int>(span)},
                    {QStringLiteral("before"), static_cast<int>(before)},
                    {QStringLiteral("step"), static_cast<int>(step)}};
    if (span == Span::Dates) {
        map.insert(QStringLiteral("first"), first.toString(Qt::ISODate));
        map.insert(QStringLiteral("last"), last.toString(Qt::ISODate));
    }
    if (account != 0)
        map.insert(QStringLiteral("provider"), account);
    if (campaign != 0)
        map.insert(QStringLiteral("campaign"), campaign);
    if (!country.isEmpty())
        map.insert(QStringLiteral("country"), country);
    return map;
}

ReportChoice ReportChoice::fromMap(const QVariantMap &map)
{
    ReportChoice choice;
    choice.span = known(map.value(QStringLiteral("span")), Span::Dates, choice.span);
    choice.before = known(map.value(QStringLiteral("before")), Before::YearBefore, choice.before);
    choice.step = known(map.value(QStringLiteral("step")), ReportStep::Week, choice.step);
    choice.first = QDate::fromString(map.value(QStringLiteral("first")).toString(), Qt::ISODate);
    choice.last = QDate::fromString(map.value(QStringLiteral("last")).toString(), Qt::ISODate);
    if (choice.span == Span::Dates && (!choice.first.isValid() || !choice.last.isValid()))
        choice.span = Span::Last7Days;
    choice.account = map.value(QStringLiteral("provider")).toLongLong();
    choice.campaign = map.value(QStringLiteral("campaign")).toLongLong();
    choice.country = map.value(QStringLiteral("country")).toString();
    return choice;
}

} // namespace heliograph
