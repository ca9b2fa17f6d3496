// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/fieldcipher.h"
#include "engine/storage/reader.h"

namespace heliograph {

class Connection;
class Statement;

//! Tells the life of one message from what is stored of it, event by event; nothing is inferred but the times
//! of two: a message enters with its campaign, and is held from the end of its last attempt on.
class ReaderTimeline
{
public:
    //! Both must outlive this.
    ReaderTimeline(Connection &connection, const FieldCipher &cipher);

    //! Oldest first; receipts in the order in which they came. NotFound for an unknown id.
    Result<QList<MessageEvent>> events(MessageId id);

private:
    Result<void> addEntry(MessageId id);
    Result<void> addAttempts(MessageId id);
    void addEnd(const Statement &attempt);
    Result<void> addOpenAttempt(MessageId id);
    Result<void> addDoubts(MessageId id);
    Result<void> addLateResults(MessageId id);
    Result<void> addReceipts(MessageId id);
    Result<void> addReplies(MessageId id);
    Result<void> addHold(MessageId id);
    Result<void> addState(MessageId id);
    bool isTold(MessageState end) const;

    Connection &m_connection;
    const FieldCipher &m_cipher;
    QList<MessageEvent> m_events;
};

} // namespace heliograph
