// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/pulse.h"

#include "engine/query/intaketroubles.h"
#include "engine/query/ledger.h"
#include "engine/query/why.h"

#include <algorithm>

namespace heliograph {

namespace {

bool mayHaveOpenPeople(CampaignState state)
{
    switch (state) {
    case CampaignState::Draft:
    case CampaignState::Validating:
    case CampaignState::AwaitingApproval:
    case CampaignState::Returned:
    case CampaignState::Rejected:
    case CampaignState::ApprovalExpired:
        return false;
    default:
        return true;
    }
}

Result<void> addLedgers(Desk &desk, const SendingSituation &situation, Pulse &pulse)
{
    const auto campaigns = desk.reader.openCampaigns();
    if (!campaigns)
        return campaigns.error();
    for (const CampaignRow &campaign : *campaigns) {
        const bool isTest = campaign.kind != CampaignKind::Campaign;
        pulse.approvals += !isTest && campaign.state == CampaignState::AwaitingApproval ? 1 : 0;
        if (!mayHaveOpenPeople(campaign.state))
            continue;
        const auto counters = desk.reader.counters(campaign.id, desk.now);
        if (!counters)
            return counters.error();
        const LedgerView ledger = ledgerOf(campaign, *counters, situation);
        const bool goes = !isTest
            && (campaign.state == CampaignState::Running || campaign.state == CampaignState::Draining);
        pulse.sendingCampaigns += goes ? 1 : 0;
        pulse.segmentsPerS += goes ? measuredRate(*counters, situation).segmentsPerS.value_or(0) : 0;
        pulse.waiting += ledger.line(LedgerLine::Waiting);
        pulse.held += ledger.line(LedgerLine::Held);
        pulse.sending += ledger.line(LedgerLine::Sending);
        pulse.unknown += ledger.line(LedgerLine::Unknown);
    }
    return {};
}

Result<void> addIntake(Desk &desk, const QList<ProviderAccount> &accounts, Pulse &pulse)
{
    const auto known = desk.reader.intake();
    if (!known)
        return known.error();
    const QList<IntakeStanding> troubles = intakeTroubles(*known, accounts, desk.now);
    for (const IntakeStanding &standing : troubles) {
        pulse.intakeFailing += standing.failingSince ? 1 : 0;
        if (!standing.loss.isEmpty())
            pulse.intakeLossAt = std::max(pulse.intakeLossAt, standing.lossAt);
    }
    return {};
}

} // namespace

Result<Pulse> readPulse(Desk &desk)
{
    Pulse pulse;
    pulse.at = desk.now;
    const auto mark = desk.reader.changeMark();
    if (!mark)
        return mark.error();
    pulse.mark = *mark;
    const auto situation = desk.situation();
    if (!situation)
        return situation.error();
    pulse.emergencyStop = situation->emergencyStop;
    if (pulse.emergencyStop) {
        const auto stop = desk.reader.emergencyStop();
        if (!stop)
            return stop.error();
        pulse.stop = *stop;
    }
    pulse.engineHold = situation->engineHold;
    pulse.storage = desk.workspace.storageHealth();
    const auto health = readEngineHealth(desk.reader, *situation, pulse.storage);
    if (!health)
        return health.error();
    pulse.health = *health;
    pulse.providers = static_cast<int>(situation->accounts.size());
    pulse.providersReady = static_cast<int>(std::ranges::count_if(
        situation->accounts, [](const ProviderAccount &account) { return !account.hold; }));
    if (const auto added = addLedgers(desk, *situation, pulse); !added)
        return added.error();
    if (const auto added = addIntake(desk, situation->accounts, pulse); !added)
        return added.error();
    const auto replies = desk.reader.replies({.openOnly = true}, Pulse::MostReplies);
    if (!replies)
        return replies.error();
    pulse.openReplies = static_cast<int>(replies->size());
    const auto duplicates = desk.reader.possibleDuplicates({}, Pulse::MostDuplicates);
    if (!duplicates)
        return duplicates.error();
    pulse.duplicates = *duplicates;
    // Rules that cannot be read let nothing be approved; the usual number is asked for meanwhile.
    if (const auto rules = desk.reader.approvals().rules())
        pulse.typedFrom = rules->typedFrom;
    return pulse;
}

} // namespace heliograph
