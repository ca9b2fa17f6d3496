// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/campaignwork.h"

namespace heliograph {

namespace {

constexpr int ContentRefusalsToBlock = 20;
constexpr int FailedClaimsToBlock = 5;
constexpr std::chrono::seconds FirstRest(1);
constexpr double MeanWeight = 0.2; // of the newest claim in the running mean of segments

} // namespace

void CampaignWork::noteClaim(AccountId queue, int people)
{
    claimedSinceFeed += people;
    if (people == 0)
        empty.insert(queue);
    else
        empty.remove(queue);
}

Hold CampaignWork::noteFailedClaim(AccountId account, const QString &why, std::chrono::microseconds boot)
{
    FailingClaims &claims = failing[account];
    claims.restsUntil = boot + FirstRest * (1 << claims.inARow);
    if (++claims.inARow < FailedClaimsToBlock)
        return {};
    failing.clear();
    return {HoldReason::Storage, std::nullopt, why};
}

Hold CampaignWork::noteAnswer(const Judgement &judgement)
{
    gone += judgement.settlement.completions.size() + judgement.settlement.doubts.size();
    goneSegments += judgement.acceptedSegments;
    if (judgement.accepted > 0)
        meanSegments += MeanWeight * (1.0 * judgement.acceptedSegments / judgement.accepted - meanSegments);
    for (const bool refused : judgement.contentRefusals)
        contentRefusalsInARow = refused ? contentRefusalsInARow + 1 : 0;
    if (contentRefusalsInARow < ContentRefusalsToBlock)
        return {};
    return {HoldReason::Content, std::nullopt, QString::number(std::exchange(contentRefusalsInARow, 0))};
}

} // namespace heliograph
