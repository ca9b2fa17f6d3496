// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/departures.h"

namespace heliograph {

Departures::Departures(SendJournal &journal, StorageWatch &storage, const Clock &clock)
    : m_journal(journal)
    , m_storage(storage)
    , m_clock(clock)
{
}

bool Departures::mark(CampaignId campaign, AccountId account, const ArmedRequest &request)
{
    // What has not begun to leave when the storage fails goes back: its answer could not be kept.
    if (!m_storage.maySend())
        return false;
    JournalledRequest line{.requestId = request.requestId,
                           .campaign = campaign,
                           .campaignCreated = m_created[campaign],
                           .account = account,
                           .leftAt = m_clock.now(),
                           .attempts = {}};
    line.attempts.reserve(request.messages.size());
    for (const ArmedMessage &message : request.messages)
        line.attempts.append({message.attempt, message.message});
    if (m_journal.markLeaving(line))
        return true;
    m_storage.journalFailed(m_journal.whatToDo());
    return false;
}

} // namespace heliograph
