// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/storage/campaignstore.h"

namespace heliograph {

class Connection;
struct CampaignRecord;

//! Turns the members of a campaign's audience into its messages, a chunk a transaction.
//!
//! Members not yet frozen are counted as Staged, so that the ledger adds up to the plan from the start.
class CampaignFreezer
{
public:
    CampaignFreezer(Connection &connection, const Clock &clock);

    Result<FreezeProgress> begin(CampaignId campaign);
    Result<FreezeProgress> freeze(CampaignId campaign, int limit);

private:
    Result<void> plan(const CampaignRecord &record);
    Result<int> insertMessages(const CampaignRecord &record, int limit, TimePoint now);
    Result<void> recordSuppressed(CampaignId campaign, qint64 first, qint64 last, TimePoint now);
    Result<void> countMessages(const CampaignRecord &record, qint64 first, qint64 last, TimePoint now);
    Result<FreezeProgress> moveOn(const CampaignRecord &record, int frozen, int limit, TimePoint now);

    Connection &m_connection;
    const Clock &m_clock;
};

} // namespace heliograph
