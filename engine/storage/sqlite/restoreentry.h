// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/restorestore.h"
#include "engine/storage/sqlite/queueattempts.h"

#include <map>

namespace heliograph {

class Connection;

//! Enters attempts that left after a restored database was copied. Made for one run, inside a transaction.
class RestoreEntry
{
public:
    //! What cannot be entered is listed under \a hold.
    RestoreEntry(Connection &connection, qint64 hold, TimePoint now);

    Result<void> run(QList<JournalledAttempt> attempts);

    qint64 doubted() const { return m_doubted; }
    qint64 closed() const { return m_closed; }

private:
    //! Where the message of an attempt stands.
    struct Target
    {
        MessageState state = MessageState::Ready;
        qint64 laneClass = 0;
        qint64 feedCursor = 0;
        qint64 expiresAt = 0;
        bool accountExists = false;
        AccountId owner{}; // whose the message is
        std::optional<OpenAttempt> open{};
    };

    Result<void> enter(const JournalledAttempt &attempt);
    Result<bool> isKnown(const JournalledAttempt &attempt);
    Result<std::optional<Target>> target(const JournalledAttempt &attempt);
    Result<void> listUnknown(const JournalledAttempt &attempt);
    Result<void> close(const JournalledAttempt &attempt, const Target &target);
    Result<void> doubt(const JournalledAttempt &attempt, const Target &target);
    Result<void> takeOutOfQueue(const JournalledAttempt &attempt);
    Result<void> open(const JournalledAttempt &attempt, const Target &target, AttemptPhase phase);
    Result<void> moveOver(const JournalledAttempt &attempt, const Target &target);
    Result<void> feed();
    Result<void> raise(const QString &table, qint64 least);

    Connection &m_connection;
    qint64 m_hold;
    TimePoint m_now;
    QueueAttempts m_attempts;
    std::map<CampaignId, MessageId> m_beyondCursor; // the furthest message that was not fed yet
    qint64 m_doubted = 0;
    qint64 m_closed = 0;
};

} // namespace heliograph
