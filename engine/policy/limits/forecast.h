// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/campaign.h"
#include "engine/domain/slowdown.h"
#include "engine/policy/limits/dryrun.h"

#include <optional>

namespace heliograph {

//! What a forecast rests on besides a campaign's content and its dry run.
struct ForecastTerms
{
    qint64 segments = 0; //!< of everybody
    int accountPace = 0; //!< segments a second that the account it begins with is set to; 0: none is set
    TimePoint now;
    std::optional<Slowdown> slow{}; //!< of that account
};

//! When a campaign begins, what delays it, and when its last message leaves: by the limits as they are now.
//! An estimate.
struct Forecast
{
    TimePoint start;
    bool startIsPlanned = false; //!< else it begins when somebody starts it, and start is now
    int pace = 0; //!< segments a second; 0: nobody knows
    std::optional<TimePoint>
        end; //!< none: no pace is known, or somebody waits for what has no end of its own
    std::optional<TimePoint> closes; //!< who has not gone by then is skipped
    qint64 tooLate = 0; //!< people who are skipped so
    DryRun run; //!< what the limits make of its people at the start
};

//! When \a content begins, if nothing keeps it back: its planned time, or \a now if that has passed.
TimePoint forecastStart(const CampaignContent &content, TimePoint now);

//! \a run is of forecastStart(). One of nobody stands for a campaign that nothing holds.
Forecast forecastOf(const CampaignContent &content, const ForecastTerms &terms, const DryRun &run);

} // namespace heliograph
