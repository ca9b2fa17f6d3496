// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reportarguments.h"

#include "app/instantargument.h"
#include "app/invalid.h"
#include "app/opening.h"

#include <QDateTime>

namespace heliograph {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int UsualDays = 7;

TimePoint beginningOf(QDate day, const QTimeZone &zone)
{
    return fromMillis(day.startOfDay(zone).toMSecsSinceEpoch());
}

//! A day means its beginning in \a zone; anything else is an instant.
Result<TimePoint> readTime(const Invocation &call, const QString &option, const QTimeZone &zone)
{
    const QString text = call.option(option);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() && !text.contains(u'T') ? Result<TimePoint>(beginningOf(day, zone))
                                                 : instantOf(text, zone, option);
}

Result<ReportPeriod> readPeriod(const Invocation &call, const QTimeZone &zone)
{
    ReportPeriod period{{}, call.clock.now()};
    if (call.options.isSet(u"until"_s)) {
        const Result<TimePoint> until = readTime(call, u"until"_s, zone);
        if (!until)
            return until.error();
        period.until = *until;
    }
    const QDate lastDay = QDateTime::fromMSecsSinceEpoch(toMillis(period.until) - 1, zone).date();
    period.from = beginningOf(lastDay.addDays(1 - UsualDays), zone);
    if (call.options.isSet(u"from"_s)) {
        const Result<TimePoint> from = readTime(call, u"from"_s, zone);
        if (!from)
            return from.error();
        period.from = *from;
    }
    return period;
}

Result<ReportStep> readStep(const Invocation &call)
{
    const QString by = call.option(u"by"_s);
    if (by == u"hour"_s)
        return ReportStep::Hour;
    if (by == u"week"_s)
        return ReportStep::Week;
    if (by == u"day"_s)
        return ReportStep::Day;
    return invalid(u"--by is one of: hour, day, week."_s);
}

Result<void> readFilters(const Invocation &call, Reader &reader, ReportQuestion &question)
{
    question.country = call.option(u"country"_s).toUpper();
    if (!question.country.isEmpty() && question.country.size() != 2)
        return invalid(u"--country wants a country by its two letters, as in CN."_s);
    if (call.options.isSet(u"provider"_s)) {
        const auto account = findAccount(reader, call.option(u"provider"_s));
        if (!account)
            return account.error();
        question.account = account->id;
    }
    if (call.options.isSet(u"campaign"_s)) {
        const auto id = parseId(call.option(u"campaign"_s), u"a campaign"_s);
        if (!id)
            return id.error();
        if (const auto campaign = reader.campaign(CampaignId{*id}); !campaign)
            return campaign.error();
        question.campaign = CampaignId{*id};
    }
    return {};
}

} // namespace

void declareReport(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"from"_s,
          u"Only what was handed over at this time or later: a day, or a time; six days before the "
          "last day if not given."_s,
          u"TIME"_s},
         {u"until"_s, u"Only what was handed over before this time; now if not given."_s, u"TIME"_s},
         {u"by"_s, u"How much of the time a line stands for: hour, day or week."_s, u"STEP"_s, u"day"_s},
         {u"provider"_s, u"Only messages through this provider."_s, u"NAME"_s},
         {u"country"_s, u"Only messages to this country."_s, u"XX"_s},
         {u"campaign"_s, u"Only messages of this campaign."_s, u"ID"_s}});
    declareZone(parser);
}

Result<ReportQuestion> readReport(const Invocation &call, Reader &reader)
{
    ReportQuestion question;
    const Result<QTimeZone> zone = zoneArgument(call);
    if (!zone)
        return zone.error();
    question.zone = *zone;
    const Result<ReportPeriod> period = readPeriod(call, *zone);
    if (!period)
        return period.error();
    question.period = *period;
    const Result<ReportStep> step = readStep(call);
    if (!step)
        return step.error();
    question.step = *step;
    if (const Result<void> filtered = readFilters(call, reader, question); !filtered)
        return filtered.error();
    return question;
}

} // namespace heliograph
