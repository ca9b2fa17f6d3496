// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/situation.h"

#include <algorithm>

namespace heliograph {

namespace {

bool isStarted(CampaignState state)
{
    switch (state) {
    case CampaignState::Scheduled:
    case CampaignState::Running:
    case CampaignState::Paused:
    case CampaignState::Draining:
    case CampaignState::Blocked:
    case CampaignState::CanaryGate:
        return true;
    case CampaignState::Draft:
    case CampaignState::Validating:
    case CampaignState::AwaitingApproval:
    case CampaignState::Approved:
    case CampaignState::Completed:
    case CampaignState::Cancelled:
    case CampaignState::Returned:
    case CampaignState::Rejected:
    case CampaignState::ApprovalExpired:
        return false;
    }
    Q_UNREACHABLE();
}

bool holdsAt(const Hold &hold, TimePoint now)
{
    return hold && (!hold.until || *hold.until > now);
}

// A campaign that is stopped by its state says why in its hold; a store that lost the reason still says that.
Hold campaignHold(const CampaignRow &campaign, TimePoint now)
{
    const bool stopped = campaign.state == CampaignState::Paused || campaign.state == CampaignState::Blocked;
    if (stopped)
        return campaign.hold ? campaign.hold : Hold{HoldReason::CampaignPaused, std::nullopt, QString()};
    if (campaign.state == CampaignState::CanaryGate)
        return campaign.hold ? campaign.hold : Hold{HoldReason::Canary, std::nullopt, QString()};
    if (holdsAt(campaign.hold, now))
        return campaign.hold;
    if (campaign.state == CampaignState::Scheduled)
        return {HoldReason::Schedule, campaign.content.startAt, QString()};
    return {};
}

// The first account is the one in use, until failover comes.
Hold accountHold(const CampaignRow &campaign, const SendingSituation &situation)
{
    if (campaign.accounts.isEmpty())
        return {};
    const auto account
        = std::ranges::find(situation.accounts, campaign.accounts.first(), &ProviderAccount::id);
    if (account == situation.accounts.end() || !holdsAt(account->hold, situation.now))
        return {};
    return account->hold;
}

} // namespace

Result<SendingSituation> readSituation(Reader &reader, bool engineRuns, TimePoint now)
{
    const auto stopped = reader.emergencyStop();
    if (!stopped)
        return stopped.error();
    const auto restored = reader.restoreHold();
    if (!restored)
        return restored.error();
    auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    return SendingSituation{*stopped, restored->has_value(), engineRuns, *std::move(accounts), now};
}

Hold commonHold(const CampaignRow &campaign, const SendingSituation &situation)
{
    if (!isStarted(campaign.state))
        return {};
    if (situation.restored)
        return {HoldReason::Restored, std::nullopt, QString()};
    if (situation.emergencyStop)
        return {HoldReason::Emergency, std::nullopt, QString()};
    if (const Hold hold = campaignHold(campaign, situation.now))
        return hold;
    if (const Hold hold = accountHold(campaign, situation))
        return hold;
    if (!situation.engineRuns)
        return {HoldReason::NoNode, std::nullopt, QString()};
    return {};
}

} // namespace heliograph
