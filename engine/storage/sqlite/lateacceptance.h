// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/sqlite/queueattempts.h"

#include <QString>

namespace heliograph {

class Connection;

//! Proof that an attempt was accepted after all, although it had been closed otherwise.
struct LateAcceptance
{
    AttemptId attempt{};
    MessageId message{};
    QString providerId; //!< may be empty
    Evidence evidence = Evidence::Receipt;
};

//! Lets late proof settle the message by itself, and returns the state it is in then.
//!
//! A message that waits in the outbox for another attempt is taken out, so that it is not sent a second time;
//! one that was written off counts as sent again, and so does one whose other attempt is in doubt: that one
//! is asked about no longer, and the message is flagged as a possible duplicate. What it costs counts from
//! then on, and what had been given back for it is booked again. Where another attempt was
//! accepted or is on its way, the message is flagged and stays what that attempt makes of it. Inside the
//! caller's transaction.
Result<MessageState> takeLate(Connection &connection, QueueAttempts &attempts,
                              const LateAcceptance &acceptance, TimePoint now);

} // namespace heliograph
