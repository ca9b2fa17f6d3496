// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/sqlite/queueattempts.h"
#include "engine/storage/sqlite/receiptsmatch.h"

namespace heliograph {

class Connection;

//! Takes back what was given up too early: a receipt proves accepted what an attempt's answer, or a person,
//! had called not accepted, so that its message waits to be sent once more.
//!
//! Made for one round and used inside its transaction.
class ReceiptsRecall
{
public:
    ReceiptsRecall(Connection &connection, QueueAttempts &attempts, TimePoint now);

    //! Takes the message of \a match out of the queue and makes it submitted by that attempt; audited. False,
    //! and the message is flagged as a possible duplicate, if it is no longer waiting.
    Result<bool> recall(const WaitingReceipt &receipt, const ReceiptMatch &match);

private:
    Result<bool> leaveQueue(const ReceiptMatch &match);

    Connection &m_connection;
    QueueAttempts &m_attempts;
    TimePoint m_now;
};

} // namespace heliograph
