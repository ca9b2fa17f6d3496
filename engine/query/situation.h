// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/storagehealth.h"
#include "engine/policy/sendgate.h"
#include "engine/storage/reader.h"

#include <QList>

#include <optional>

namespace heliograph {

//! What, besides a campaign itself, decides whether its people may go.
struct SendingSituation
{
    bool emergencyStop = false;
    bool engineRuns = false; //!< some process holds the engine lock
    QList<ProviderAccount> accounts;
    TimePoint now; //!< holds that ended before this hold nobody
    Hold engineHold{}; //!< on all sending, besides the emergency stop
    Millis lateAfter = std::chrono::hours(1);
    std::optional<StopOrder> stop{}; //!< who pressed the emergency stop, when and why
    StorageTrouble storage = StorageTrouble::None; //!< of the engine that runs
};

//! Reads the situation. Whether an engine runs is known only to who can see its lock, and the trouble with
//! its \a storage only to who reads its note; without one the answer is as if the storage worked.
Result<SendingSituation> readSituation(Reader &reader, bool engineRuns, TimePoint now,
                                       StorageTrouble storage = StorageTrouble::None);

//! The gate that \a campaign has to pass in \a situation.
SendGate gateOf(const CampaignRow &campaign, const SendingSituation &situation);

//! The hold that keeps back everybody ready in \a campaign; reason None if there is no such hold. Of several
//! the one counts that keptBackBy() comes to first. A campaign that nobody has started yet is not held.
Hold commonHold(const CampaignRow &campaign, const SendingSituation &situation);

} // namespace heliograph
