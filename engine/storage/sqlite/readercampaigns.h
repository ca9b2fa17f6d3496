// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/reader.h"

namespace heliograph {

class Connection;
class Statement;

//! Reads accounts, audiences, campaigns and their counters. Used inside a ReaderSnapshot.
class ReaderCampaigns
{
public:
    explicit ReaderCampaigns(Connection &connection);

    Result<QList<ProviderAccount>> accounts();
    Result<QList<ProviderAccount>> everyAccount();
    Result<QList<AudienceRow>> audiences();
    Result<QList<CampaignRow>> campaigns();
    Result<QList<CampaignRow>> campaignBin();
    Result<QList<CampaignRow>> campaignsAndTests();
    Result<QList<CampaignRow>> sendingCampaigns();
    Result<QList<CampaignRow>> openCampaigns();
    Result<CampaignRow> campaign(CampaignId id);
    Result<CampaignCounters> counters(CampaignId id, TimePoint now);

    Result<std::optional<Money>> segmentPrice(AccountId account, qint16 country, MessageClass messageClass,
                                              TimePoint at);

private:
    Result<QList<ProviderAccount>> readAccounts(QLatin1String which);
    Result<QList<CampaignRow>> readCampaigns(QLatin1String which);
    Result<CampaignRow> readCampaign(const Statement &row);
    Result<void> readStates(CampaignId id, CampaignCounters &counters);
    Result<void> readHolds(CampaignId id, CampaignCounters &counters);
    Result<void> readRate(CampaignId id, CampaignCounters &counters);

    Connection &m_connection;
};

} // namespace heliograph
