// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/receiptstore.h"
#include "engine/storage/sqlite/queueattempts.h"
#include "engine/storage/sqlite/receiptsmatch.h"

namespace heliograph {

class Connection;

//! One round of applying stored receipts: finds their messages and moves these by the rank rule. Made for one
//! run, inside a transaction.
class ReceiptsApply
{
public:
    ReceiptsApply(Connection &connection, TimePoint now);

    Result<AppliedReceipts> run(int limit);

private:
    Result<QList<WaitingReceipt>> due(int limit);
    Result<void> apply(const WaitingReceipt &receipt);

    Result<bool> isOvertaken(const ReceiptMatch &match);

    //! What the receipt does to its message.
    Result<ReceiptFate> settle(const WaitingReceipt &receipt, ReceiptMatch match);

    //! Makes \a match accepted where it was not known to be. True if that changed anything.
    Result<bool> prove(const WaitingReceipt &receipt, ReceiptMatch &match);
    Result<void> learnId(const WaitingReceipt &receipt, const ReceiptMatch &match);
    Result<bool> isComplete(const WaitingReceipt &receipt, MessageId message);
    Result<ReceiptFate> move(const WaitingReceipt &receipt, const ReceiptMatch &match, bool proved);
    Result<void> report(const WaitingReceipt &receipt, const ReceiptMatch &match, AccountId account);
    Result<AccountId> accountOf(const WaitingReceipt &receipt, const ReceiptMatch &match);
    Result<void> auditReversal(const WaitingReceipt &receipt, const ReceiptMatch &match);
    Result<void> defer(const WaitingReceipt &receipt, ReceiptFate why);
    void count(ReceiptFate fate);

    Connection &m_connection;
    TimePoint m_now;
    QueueAttempts m_attempts;
    ReceiptsMatch m_match;
    AppliedReceipts m_applied;
};

} // namespace heliograph
