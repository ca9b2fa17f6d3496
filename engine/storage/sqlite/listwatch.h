// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/sqlite/sealedlist.h"

#include <QHash>

#include <map>

namespace heliograph {

class Connection;

//! Whether those to whom a campaign would go are those who were approved. They are looked at once for each
//! seal and process; a long list in pieces, so that nothing waits long.
class ListWatch
{
public:
    enum class Finding {
        Unfinished, //!< ask again: there is more to read
        Same,
        Changed, //!< somebody was added, removed, or put in again who was left out
    };

    static constexpr int PeopleAtOnce = 25'000; // some fifty milliseconds

    //! \a connection outlives the watch.
    explicit ListWatch(Connection &connection, int peopleAtOnce = PeopleAtOnce);

    //! Goes on with \a campaign, whose \a seal covers a list with the hash \a listHash. Fails with Storage.
    Result<Finding> look(CampaignId campaign, const QByteArray &seal, const QByteArray &listHash);

private:
    struct Reading
    {
        QByteArray seal;
        SealedList list;
    };

    Connection &m_connection;
    int m_peopleAtOnce;
    QHash<CampaignId, QByteArray> m_same; // seals whose people are right
    std::map<CampaignId, Reading> m_readings; // under way
};

} // namespace heliograph
