// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/testsend.h"
#include "engine/storage/campaignstore.h"

namespace heliograph {

class Connection;

//! Writes campaigns that nobody has submitted yet: the verbs create and redraft of CampaignStore.
class CampaignDrafts
{
public:
    CampaignDrafts(Connection &connection, const Clock &clock);

    Result<CampaignId> create(const NewCampaign &campaign);
    Result<QByteArray> redraft(CampaignId campaign, const NewCampaign &revised, UserId by,
                               const QByteArray &seenHash);

    //! A draft of that \a kind, without the looks of create(); inside the caller's transaction.
    Result<CampaignId> insert(const NewCampaign &campaign, CampaignKind kind, TimePoint now);

private:
    //! \a except is the draft itself, whose name is not taken by itself.
    Result<void> expectUsable(const NewCampaign &campaign, CampaignId except);
    Result<void> replace(CampaignId id, const NewCampaign &revised, UserId by);
    Result<void> listAccounts(CampaignId id, const QList<AccountId> &accounts);

    Connection &m_connection;
    const Clock &m_clock;
};

} // namespace heliograph
