// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/reasonsurvey.h"

#include "engine/query/ledger.h"
#include "engine/storage/reportreader.h"

namespace heliograph {

namespace {

using Counts = QHash<QString, qint64>;

QList<ReasonShare> mostFirst(const Counts &counts)
{
    QList<ReasonShare> shares;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        shares.append({count.key(), count.value()});
    std::ranges::sort(shares, [](const ReasonShare &a, const ReasonShare &b) {
        return a.count != b.count ? a.count > b.count : a.code < b.code;
    });
    return shares;
}

//! Whether people of a campaign can be held: approved, and not at its end.
bool mayHold(CampaignState state)
{
    switch (state) {
    case CampaignState::Approved:
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
    case CampaignState::Completed:
    case CampaignState::Cancelled:
    case CampaignState::Returned:
    case CampaignState::Rejected:
    case CampaignState::ApprovalExpired:
        return false;
    }
    Q_UNREACHABLE();
}

Result<void> addHeld(Reader &reader, const CampaignRow &campaign, const SendingSituation &situation,
                     Counts &counts)
{
    if (!mayHold(campaign.state))
        return {};
    const auto counters = reader.counters(campaign.id, situation.now);
    if (!counters)
        return counters.error();
    for (const HeldShare &share : ledgerOf(campaign, *counters, situation).heldBecause)
        counts[holdCode(share.reason)] += share.count;
    return {};
}

Result<Counts> heldOf(Reader &reader, std::optional<CampaignId> campaign, const SendingSituation &situation)
{
    const auto campaigns = reader.openCampaigns(); // nobody is held in one that has ended
    if (!campaigns)
        return campaigns.error();
    Counts counts;
    for (const CampaignRow &each : *campaigns) {
        if (campaign && each.id != *campaign)
            continue;
        if (const auto added = addHeld(reader, each, situation, counts); !added)
            return added.error();
    }
    return counts;
}

Result<Counts> endedOf(Reader &reader, std::optional<CampaignId> campaign)
{
    if (!campaign)
        return reader.reports().reasonTotals();
    const auto failures = reader.failures(*campaign);
    if (!failures)
        return failures.error();
    Counts counts;
    for (const FailureShare &failure : *failures) {
        if (!failure.reason.isEmpty())
            counts[failure.reason] += failure.count;
    }
    return counts;
}

} // namespace

Result<ReasonSurvey> surveyReasons(Reader &reader, std::optional<CampaignId> campaign,
                                   const SendingSituation &situation)
{
    if (campaign) {
        if (const auto known = reader.campaign(*campaign); !known)
            return known.error();
    }
    const auto held = heldOf(reader, campaign, situation);
    if (!held)
        return held.error();
    const auto ended = endedOf(reader, campaign);
    if (!ended)
        return ended.error();
    return ReasonSurvey{mostFirst(*held), mostFirst(*ended)};
}

} // namespace heliograph
