// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/listwatch.h"

namespace heliograph {

ListWatch::ListWatch(Connection &connection, int peopleAtOnce)
    : m_connection(connection)
    , m_peopleAtOnce(peopleAtOnce)
{
}

Result<ListWatch::Finding> ListWatch::look(CampaignId campaign, const QByteArray &seal,
                                           const QByteArray &listHash)
{
    if (m_same.value(campaign) == seal)
        return Finding::Same;
    auto reading = m_readings.find(campaign);
    if (reading == m_readings.end() || reading->second.seal != seal)
        reading = m_readings.insert_or_assign(campaign, Reading{seal, SealedList(campaign)}).first;
    const Result<bool> more = reading->second.list.goOn(m_connection, m_peopleAtOnce);
    if (more && *more)
        return Finding::Unfinished;
    const bool same = more && reading->second.list.hash() == listHash;
    m_readings.erase(reading); // what was changed may be put right
    if (!more)
        return more.error();
    if (same)
        m_same.insert(campaign, seal);
    return same ? Finding::Same : Finding::Changed;
}

} // namespace heliograph
