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
    int segments = 0; //!< as an answer says; 0: not known
    qint64 costMicros = -1; //!< as an answer says; -1: no price known
};

//! Lets late proof settle the message by itself, and returns the state it is in then.
//!
//! A message that waits in the outbox for another attempt is taken out, so that it is not sent a second time;
//! one that was written off counts as sent again, and so does one whose other attempt was refused, or is in
//! doubt: that one is asked about no longer, and the message is flagged as a possible duplicate. Its
//! segments and what it costs count from then on, as the answer says or as was booked, and what had been
//! given back for it is booked again. Where another attempt was accepted or is on its way, or the message has
//! ended otherwise, it is flagged and stays what it is: the attempt is kept as accepted too, its cost counts
//! all the same, and the audit log says so, once. Receipts that wait for its id are woken. Inside the
//! caller's transaction.
Result<MessageState> takeLate(Connection &connection, QueueAttempts &attempts,
                              const LateAcceptance &acceptance, TimePoint now);

//! Settles \a message, whose last attempt came to nothing or into doubt, by what proof said meanwhile of an
//! earlier one: it was accepted, so it goes out no more. Without such proof nothing changes. Inside the
//! caller's transaction.
Result<void> takeKnown(Connection &connection, QueueAttempts &attempts, MessageId message, TimePoint now);

} // namespace heliograph
