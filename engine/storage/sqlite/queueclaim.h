// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/fieldcipher.h"
#include "engine/storage/queuestore.h"
#include "engine/storage/sqlite/contentgate.h"
#include "engine/storage/sqlite/counters.h"
#include "engine/storage/sqlite/queuegroups.h"
#include "engine/storage/sqlite/queuelimits.h"
#include "engine/storage/sqlite/queueproblems.h"

#include <QStringList>

#include <optional>

namespace heliograph {

class ApprovalBook;
class Connection;
class Statement;
struct QueueGate;

//! One claim: looks through the due rows of an outbox, settles those whose time or permission is over, and
//! arms the others. Made for one run, inside a transaction.
class QueueClaim
{
public:
    //! What a claim is judged with; all of it outlives the claim.
    struct Aids
    {
        const FieldCipher &cipher;
        ApprovalBook &approvals;
        ContentGate &gate;
        LimitMemory &memory;
    };

    QueueClaim(Connection &connection, const Aids &aids, const ClaimOrder &order);

    Result<Claim> run();

private:
    //! A due row that leaves the outbox.
    struct Leaving
    {
        MessageId message{};
        qint64 sendBefore = 0;
        qint64 expiresAt = 0;
        HoldReason hold = HoldReason::None;
        int request = -1; //!< -1: is not sent,
        MessageState end = MessageState::Ready; //!< but ends in this state
        QString reason{};
        ArmedMessage armed{};
        LimitPerson person{}; //!< as the limits see it
        LimitCharge charge{};
    };

    Result<std::optional<QueueGate>> terms();
    Result<bool> isSigned();
    Result<void> readLimits(const QueueGate &terms);
    Result<void> look(const QueueGate &terms);
    Result<void> take(Statement &due, const QueueGate &terms);
    bool isFull() const;
    bool countsSegments() const;
    std::optional<Leaving> judge(const Statement &row, const QueueGate &terms);
    std::optional<Leaving> place(Leaving leaving, const QByteArray &key, bool alone);
    bool open(const Statement &row, const QueueGate &terms, Leaving &leaving, QByteArray &key) const;
    bool openValues(const Statement &row, const QueueGate &terms, Leaving &leaving, QByteArray &key) const;
    Result<void> settle();
    Result<void> reportUnreadable();
    Result<void> end(const Leaving &leaving);
    QByteArray requestId(qsizetype request) const;
    Result<void> arm(Leaving &leaving, const QByteArray &requestId, qint64 laneClass);
    Result<Claim> armAll(const QueueGate &terms);
    Result<void> moveOver(MessageId message);

    Connection &m_connection;
    const FieldCipher &m_cipher;
    ApprovalBook &m_approvals;
    ContentGate &m_gate;
    const ClaimOrder &m_order;
    const AccountId m_queue; // whose people they are so far
    CounterDeltas m_counters;
    QueueProblems m_problems;
    QueueGroups m_groups;
    QueueLimits m_limits;
    std::vector<Leaving> m_leaving;
    int m_ended = 0;
    int m_unreadable = 0;
    int m_placed = 0;
    int m_segments = 0; // of whom was placed
    bool m_enough = false; // the next one would be more segments than ordered
    int m_passedOver = 0;
    QString m_code; // what a confirmation carries, which is stored nowhere
};

} // namespace heliograph
