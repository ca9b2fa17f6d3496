// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/storagewatch.h"
#include "engine/storage/queuestore.h"

#include <map>

namespace heliograph {

//! Lets requests leave: each with its line in the journal, and none while the storage is in trouble.
//! Engine thread.
class Departures
{
public:
    Departures(SendJournal &journal, StorageWatch &storage, const Clock &clock);

    //! To be told of every campaign before anything of it leaves.
    void know(CampaignId campaign, TimePoint created) { m_created[campaign] = created; }

    //! False if \a request must not leave.
    bool mark(CampaignId campaign, AccountId account, const ArmedRequest &request);

private:
    SendJournal &m_journal;
    StorageWatch &m_storage;
    const Clock &m_clock;
    std::map<CampaignId, TimePoint> m_created;
};

} // namespace heliograph
