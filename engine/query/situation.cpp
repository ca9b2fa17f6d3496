// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/situation.h"

#include <algorithm>

namespace heliograph {

Result<SendingSituation> readSituation(Reader &reader, bool engineRuns, TimePoint now, StorageTrouble storage)
{
    const auto rules = reader.sendingRules();
    if (!rules)
        return rules.error();
    auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    auto stop = reader.emergencyStop();
    if (!stop)
        return stop.error();
    return SendingSituation{rules->emergencyStop, engineRuns,       *std::move(accounts), now,
                            rules->engineHold(),  rules->lateAfter, *std::move(stop),     storage};
}

SendGate gateOf(const CampaignRow &campaign, const SendingSituation &situation)
{
    SendGate gate = gateOf(campaign, [&situation](AccountId id) {
        const auto account = std::ranges::find(situation.accounts, id, &ProviderAccount::id);
        return account == situation.accounts.end() ? Hold() : account->hold;
    });
    gate.emergencyStop = situation.emergencyStop;
    if (situation.stop) {
        gate.stopHold.note = situation.stop->reason;
        gate.stopHold.by = situation.stop->by;
        gate.stopHold.since = situation.stop->at;
    }
    gate.engineHold = situation.engineHold;
    gate.storage = situation.storage;
    gate.engineRuns = situation.engineRuns;
    gate.lateAfter = situation.lateAfter;
    return gate;
}

Hold commonHold(const CampaignRow &campaign, const SendingSituation &situation)
{
    return keptBackBy(gateOf(campaign, situation), situation.now).hold;
}

} // namespace heliograph
