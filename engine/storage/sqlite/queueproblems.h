// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/sqlite/counters.h"

#include <QString>

namespace heliograph {

class Connection;

//! message_exception: whoever did not simply go through, with the reason; counted with it.
//!
//! Made for one verb and used inside its transaction; writes \a counters nowhere, only adds to them.
class QueueProblems
{
public:
    QueueProblems(Connection &connection, CounterDeltas &counters);

    //! \a message is in \a state because of \a reason: a provider's or carrier's code, or one of our words.
    Result<void> add(CampaignId campaign, MessageId message, MessageState state, const QString &reason,
                     TimePoint at);

    //! \a message has left \a state. Nothing happens if it was not listed.
    Result<void> remove(CampaignId campaign, MessageId message, MessageState state);

private:
    Connection &m_connection;
    CounterDeltas &m_counters;
};

} // namespace heliograph
