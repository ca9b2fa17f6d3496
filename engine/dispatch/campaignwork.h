// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/merge.h"
#include "engine/policy/pace.h"
#include "engine/storage/reader.h"

#include <chrono>

namespace heliograph {

//! A campaign that is being sent, as the dispatcher remembers it between two readings of the database.
struct CampaignWork
{
    CampaignRow row;
    QString signName;
    Merge merge;
    Pace pace; //!< the campaign's own, in segments per second
    double meanSegments = 1; //!< of what went lately
    int claimedSinceFeed = 0;
    bool feeding = false; //!< a feed is on its way
    bool empty = false; //!< the last claim found nothing; until the next reading or feed
    bool unfed = true; //!< there may be more to feed
    int contentRefusalsInARow = 0;
};

} // namespace heliograph
