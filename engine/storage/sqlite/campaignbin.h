// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"

namespace heliograph {

class Connection;
struct CampaignRecord;

//! Campaigns that were put away: drafts in the bin, ended ones in the archive. Every call is made inside the
//! caller's transaction, who audits it; empty() audits for itself.
class CampaignBin
{
public:
    explicit CampaignBin(Connection &connection);

    Result<void> put(const CampaignRecord &record, TimePoint now);
    //! Conflict if it is not in the bin, or its name belongs to another campaign by now.
    Result<void> takeOut(const CampaignRecord &record);

    Result<void> archive(const CampaignRecord &record, TimePoint now); //!< Conflict if it is there already
    Result<void> unarchive(const CampaignRecord &record); //!< Conflict if it is not there

    //! Removes up to \a limit of those that were put into the bin before \a before; returns how many.
    Result<int> empty(TimePoint before, int limit, TimePoint now);

private:
    Result<bool> isMentioned(CampaignId campaign);
    Result<void> erase(CampaignId campaign);
    Result<void> setAside(CampaignId campaign, TimePoint now);

    Connection &m_connection;
};

} // namespace heliograph
