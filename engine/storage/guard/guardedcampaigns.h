// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/campaignstore.h"
#include "engine/storage/guard/acting.h"

namespace heliograph {

//! Campaigns, for those who may: operators their own, and nobody approves what he wrote.
class GuardedCampaigns final : public CampaignStore
{
public:
    GuardedCampaigns(CampaignStore &inner, Acting &acting);

    Result<void> revise(CampaignId campaign, const CampaignContent &content, UserId by) override;
    Result<CampaignId> create(const NewCampaign &campaign) override;
    Result<QByteArray> redraft(CampaignId campaign, const NewCampaign &revised, UserId by,
                               const QByteArray &seenHash) override;
    Result<FreezeProgress> beginFreeze(CampaignId campaign) override;
    Result<FreezeProgress> freeze(CampaignId campaign, int limit) override;
    Result<void> approve(CampaignId campaign, UserId approver, const QByteArray &seenHash) override;
    Result<void> returnForEdit(CampaignId campaign, UserId by, const QString &reason) override;
    Result<void> reject(CampaignId campaign, UserId by, const QString &reason) override;
    Result<void> takeBack(CampaignId campaign, UserId by) override;
    Result<void> start(CampaignId campaign, UserId by, LateAnswer late) override;
    Result<void> pause(CampaignId campaign, UserId by, const QString &reason) override;
    Result<void> resume(CampaignId campaign, UserId by, LateAnswer late) override;
    Result<Standstill> standstill(CampaignId campaign) override { return m_inner.standstill(campaign); }
    Result<void> cancel(CampaignId campaign, UserId by, const QString &reason) override;
    Result<void> moveToBin(CampaignId campaign, UserId by) override;
    Result<void> restore(CampaignId campaign, UserId by) override;
    Result<void> archive(CampaignId campaign, UserId by) override;
    Result<void> unarchive(CampaignId campaign, UserId by) override;
    Result<int> emptyBin(TimePoint now, int limit) override;
    Result<void> block(CampaignId campaign, const Hold &hold) override;
    Result<void> beat(const QList<CampaignBeat> &beats, TimePoint now) override;
    Result<int> advance(TimePoint now, int limit) override;

private:
    Result<void> expectMayAnswer(LateAnswer late);
    Result<void> expectMayEnd(const Standstill &still);
    Result<bool> isSenior(UserId user);

    CampaignStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
