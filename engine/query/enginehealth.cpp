// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/enginehealth.h"

#include "engine/query/ledger.h"

#include <algorithm>
#include <array>

namespace heliograph {

namespace {

// In the order of EngineHealth.
constexpr std::array<QLatin1String, EngineHealthCount> Codes
    = {QLatin1String("sending"),    QLatin1String("idle"),    QLatin1String("waiting"),
       QLatin1String("stopped"),    QLatin1String("trouble"), QLatin1String("no-database"),
       QLatin1String("not-running")};

bool isOutOfReach(StorageTrouble trouble)
{
    return trouble == StorageTrouble::Busy || trouble == StorageTrouble::Unreachable || endsEngine(trouble);
}

bool isBroken(const ProviderAccount &account)
{
    return account.hold.reason == HoldReason::Circuit || account.hold.reason == HoldReason::Key
        || account.hold.reason == HoldReason::Clock;
}

bool mayHavePeopleDue(CampaignState state)
{
    return state == CampaignState::Running || state == CampaignState::Draining
        || state == CampaignState::Paused || state == CampaignState::Blocked
        || state == CampaignState::CanaryGate;
}

// Somebody tried to send what nobody approved.
bool isNotApproved(const CampaignRow &campaign)
{
    return campaign.state == CampaignState::Blocked && campaign.hold.reason == HoldReason::Content
        && (campaign.hold.note == QLatin1String("unsigned")
            || campaign.hold.note == QLatin1String("changed"));
}

Result<EngineHealth> byLedgers(Reader &reader, const SendingSituation &situation)
{
    const auto campaigns = reader.openCampaigns();
    if (!campaigns)
        return campaigns.error();
    if (std::ranges::any_of(*campaigns, isNotApproved))
        return EngineHealth::Trouble;
    bool held = false;
    for (const CampaignRow &campaign : *campaigns) {
        if (!mayHavePeopleDue(campaign.state))
            continue;
        const auto counters = reader.counters(campaign.id, situation.now);
        if (!counters)
            return counters.error();
        const LedgerView ledger = ledgerOf(campaign, *counters, situation);
        if (ledger.line(LedgerLine::Waiting) + ledger.line(LedgerLine::Sending) > 0)
            return EngineHealth::Sending;
        held = held || ledger.line(LedgerLine::Held) > 0;
    }
    return held ? EngineHealth::Waiting : EngineHealth::Idle;
}

} // namespace

QLatin1String engineHealthCode(EngineHealth health)
{
    return Codes[static_cast<size_t>(health)];
}

Result<EngineHealth> readEngineHealth(Reader &reader, const SendingSituation &situation,
                                      const StorageHealth &storage)
{
    if (!situation.engineRuns)
        return EngineHealth::NotRunning;
    if (isOutOfReach(storage.trouble))
        return EngineHealth::NoDatabase;
    if (situation.engineHold.reason == HoldReason::Restored || situation.emergencyStop)
        return EngineHealth::Stopped;
    if (storage.trouble != StorageTrouble::None || std::ranges::any_of(situation.accounts, isBroken))
        return EngineHealth::Trouble;
    return byLedgers(reader, situation);
}

} // namespace heliograph
