// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/campaignstore.h"
#include "engine/storage/sqlite/campaignadvancer.h"
#include "engine/storage/sqlite/campaignapproval.h"
#include "engine/storage/sqlite/campaignbin.h"
#include "engine/storage/sqlite/campaigndrafts.h"
#include "engine/storage/sqlite/campaignfreezer.h"

namespace heliograph {

class Connection;
enum class CampaignVerb;
struct CampaignRecord;

class SqliteCampaigns final : public CampaignStore
{
public:
    //! All of it outlives the store.
    SqliteCampaigns(Connection &connection, ApprovalBook &approvals, const Clock &clock);

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
    Result<Standstill> standstill(CampaignId campaign) override;
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
    Result<void> run(const CampaignRecord &record, TimePoint now);
    Result<void> forgetUnfrozen(const CampaignRecord &record);

    //! Checks that \a verb is allowed, runs \a change on the record and audits \a action, in one transaction.
    template <typename Change>
    Result<void> change(CampaignId campaign, CampaignVerb verb, UserId by, const QString &action,
                        const QString &reason, Change change);

    Connection &m_connection;
    const Clock &m_clock;
    CampaignDrafts m_drafts;
    CampaignFreezer m_freezer;
    CampaignAdvancer m_advancer;
    CampaignApproval m_approval;
    CampaignBin m_bin;
};

} // namespace heliograph
