// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/forecast.h"

#include <algorithm>
#include <cmath>

namespace heliograph {

namespace {

using Seconds = std::chrono::duration<double>;

int slower(int one, int other)
{
    return one > 0 && other > 0 ? std::min(one, other) : std::max(one, other);
}

//! How long segments take at a pace, with the people of a dry run standing for their part of all segments.
class Flow
{
public:
    Flow(qint64 people, Seconds whole)
        : m_all(std::max<qint64>(1, people))
        , m_whole(whole)
    {
    }

    Millis time(qint64 people) const
    {
        const double share = static_cast<double>(people) / static_cast<double>(m_all);
        return std::chrono::round<Millis>(m_whole * share);
    }

private:
    qint64 m_all;
    Seconds m_whole;
};

//! What everybody together takes, at first slower if somebody wants that for a while.
Seconds wholeTime(const Forecast &forecast, const ForecastTerms &terms)
{
    const Seconds usual(static_cast<double>(terms.segments) / forecast.pace);
    if (terms.segments <= 0 || !terms.slow || !terms.slow->actsAt(forecast.start))
        return usual;
    const double lowered = std::min(terms.slow->segmentsPerS, forecast.pace);
    const Seconds slowly(static_cast<double>(terms.segments) / lowered);
    const Seconds first = std::min<Seconds>(slowly, terms.slow->until - forecast.start);
    return first + usual * (1 - first / slowly);
}

//! People who go one after the other.
struct Leg
{
    TimePoint begin;
    TimePoint end;
    qint64 people = 0;

    //! About how many of them have not gone by \a closing.
    qint64 after(TimePoint closing) const
    {
        if (closing <= begin || closing >= end)
            return closing >= end ? 0 : people;
        const double share = Seconds(end - closing) / Seconds(end - begin);
        return static_cast<qint64>(std::ceil(share * static_cast<double>(people)));
    }
};

//! When those of \a share may begin to go; nothing if only a person ends what holds them.
std::optional<TimePoint> opens(const DryRun::Share &share, const CampaignContent &content, TimePoint watched)
{
    if (share.verdict.hold.reason == HoldReason::Canary && content.canary)
        return watched + std::chrono::seconds(content.canary->waitSeconds);
    return share.last ? share.verdict.hold.until : std::nullopt;
}

//! Who is held follows when the hold ends, one group after the other; nothing if somebody waits for what has
//! no end of its own.
std::optional<QList<Leg>> legsOf(const Forecast &forecast, const CampaignContent &content, const Flow &flow)
{
    const DryRun &run = forecast.run;
    const TimePoint first = forecast.start + flow.time(run.people > 0 ? run.goNow : 1);
    QList<Leg> legs{{forecast.start, first, run.goNow}};
    QList<std::pair<TimePoint, const DryRun::Share *>> groups;
    for (const DryRun::Share &share : run.held) {
        const std::optional<TimePoint> from = opens(share, content, first);
        if (!from)
            return std::nullopt;
        groups.append({*from, &share});
    }
    std::ranges::sort(groups, {}, [](const auto &group) { return group.first; });
    for (const auto &[from, share] : std::as_const(groups)) {
        const TimePoint begin = std::max(legs.constLast().end, from);
        const TimePoint end = begin + flow.time(share->people);
        legs.append({begin, std::max(end, share->last.value_or(end)), share->people});
    }
    return legs;
}

} // namespace

TimePoint forecastStart(const CampaignContent &content, TimePoint now)
{
    return std::max(now, content.startAt.value_or(now));
}

Forecast forecastOf(const CampaignContent &content, const ForecastTerms &terms, const DryRun &run)
{
    Forecast forecast{.start = forecastStart(content, terms.now),
                      .startIsPlanned = content.startAt.has_value(),
                      .pace = slower(content.pace, terms.accountPace),
                      .end = {},
                      .closes = content.expiresAt,
                      .run = run};
    if (!forecast.closes && content.validFor)
        forecast.closes = forecast.start + *content.validFor;
    if (forecast.pace == 0)
        return forecast;
    const auto legs = legsOf(forecast, content, Flow(run.people, wholeTime(forecast, terms)));
    if (!legs)
        return forecast;
    forecast.end = legs->constLast().end;
    for (const Leg &leg : *legs)
        forecast.tooLate += forecast.closes ? leg.after(*forecast.closes) : 0;
    return forecast;
}

} // namespace heliograph
