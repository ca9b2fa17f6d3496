// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/domain/holdreason.h"
#include "engine/storage/reader.h"

#include <QList>

namespace heliograph {

//! What, besides a campaign itself, decides whether its people may go.
struct SendingSituation
{
    bool emergencyStop = false;
    bool restored = false; //!< the database was restored or copied, and nobody has confirmed that yet
    bool engineRuns = false; //!< some process holds the engine lock
    QList<ProviderAccount> accounts;
    TimePoint now; //!< holds that ended before this hold nobody
};

//! Reads the situation. Whether an engine runs is known only to who can see its lock.
Result<SendingSituation> readSituation(Reader &reader, bool engineRuns, TimePoint now);

//! The hold that keeps back everybody ready in \a campaign; reason None if there is no such hold.
//!
//! Of several the one counts that would have to go first: a restored database, emergency stop, the campaign's
//! own pause or block, its start time, its account, no engine running. A campaign that nobody has started yet
//! is not held.
Hold commonHold(const CampaignRow &campaign, const SendingSituation &situation);

} // namespace heliograph
