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
    Flow(const Forecast &forecast, qint64 segments)
        : m_all(std::max<qint64>(1, forecast.run.people))
        , m_whole(static_cast<double>(segments) / forecast.pace)
    {
    }

    Millis time(qint64 people) const
    {
        const double share = static_cast<double>(people) / static_cast<double>(m_all);
        return std::chrono::round<Millis>(Seconds(m_whole * share));
    }

    //! About how many people go in \a time.
    qint64 people(Millis time) const
    {
        const double share = m_whole > 0 ? Seconds(time).count() / m_whole : 0;
        return static_cast<qint64>(std::ceil(share * static_cast<double>(m_all)));
    }

private:
    qint64 m_all;
    double m_whole; // seconds
};

//! When those of \a share may begin to go; nothing if only a person ends what holds them.
std::optional<TimePoint> opens(const DryRun::Share &share, const CampaignContent &content, TimePoint watched)
{
    if (share.verdict.hold.reason == HoldReason::Canary && content.canary)
        return watched + std::chrono::seconds(content.canary->waitSeconds);
    return share.last ? share.verdict.hold.until : std::nullopt;
}

//! Who is held follows when the hold ends, one group after the other.
std::optional<TimePoint> lastLeaves(const Forecast &forecast, const CampaignContent &content,
                                    const Flow &flow)
{
    const DryRun &run = forecast.run;
    const TimePoint first = forecast.start + flow.time(run.people > 0 ? run.goNow : 1);
    QList<std::pair<TimePoint, const DryRun::Share *>> groups;
    for (const DryRun::Share &share : run.held) {
        const std::optional<TimePoint> from = opens(share, content, first);
        if (!from)
            return std::nullopt;
        groups.append({*from, &share});
    }
    std::ranges::sort(groups, {}, [](const auto &group) { return group.first; });
    TimePoint end = first;
    for (const auto &[from, share] : std::as_const(groups)) {
        end = std::max(end, from) + flow.time(share->people);
        end = std::max(end, share->last.value_or(end));
    }
    return end;
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
    const Flow flow(forecast, terms.segments);
    forecast.end = lastLeaves(forecast, content, flow);
    if (forecast.end && forecast.closes && *forecast.end > *forecast.closes)
        forecast.tooLate = std::min(run.people, flow.people(*forecast.end - *forecast.closes));
    return forecast;
}

} // namespace heliograph
