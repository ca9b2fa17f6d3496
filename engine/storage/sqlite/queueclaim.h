// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/fieldcipher.h"
#include "engine/storage/queuestore.h"
#include "engine/storage/sqlite/contentgate.h"
#include "engine/storage/sqlite/counters.h"
#include "engine/storage/sqlite/queuedeparture.h"
#include "engine/storage/sqlite/queuegroups.h"
#include "engine/storage/sqlite/queuelimits.h"

#include <QStringList>

#include <optional>

namespace heliograph {

class ApprovalBook;
class Connection;
class ListWatch;
class Statement;
struct QueueGate;

//! One claim: looks through the due rows of an outbox, and decides which are settled, because their time or
//! permission is over, and which are armed. Made for one run, inside a transaction.
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
        ListWatch &lists;
    };

    QueueClaim(Connection &connection, const Aids &aids, const ClaimOrder &order);

    Result<Claim> run();

private:
    Result<std::optional<QueueGate>> terms();
    Result<bool> isSigned();
    Result<bool> goesToTheApproved(const QueueGate &terms);
    Result<void> readLimits(const QueueGate &terms);
    Result<void> look(const QueueGate &terms);
    Result<void> take(Statement &due, const QueueGate &terms);
    bool isFull() const;
    bool countsSegments() const;
    std::optional<LeavingRow> judge(const Statement &row, const QueueGate &terms);
    std::optional<LeavingRow> place(LeavingRow leaving, const QByteArray &key, bool alone);
    bool open(const Statement &row, const QueueGate &terms, LeavingRow &leaving, QByteArray &key) const;
    bool openValues(const Statement &row, const QueueGate &terms, LeavingRow &leaving, QByteArray &key) const;
    Result<void> settle();
    Result<void> reportUnreadable();
    Result<Claim> armAll(const QueueGate &terms);

    Connection &m_connection;
    const FieldCipher &m_cipher;
    ApprovalBook &m_approvals;
    ContentGate &m_gate;
    ListWatch &m_lists;
    const ClaimOrder &m_order;
    const AccountId m_queue; // whose people they are so far
    CounterDeltas m_counters;
    QueueDeparture m_departure;
    QueueGroups m_groups;
    QueueLimits m_limits;
    std::vector<LeavingRow> m_leaving;
    int m_ended = 0;
    int m_unreadable = 0;
    int m_placed = 0;
    bool m_unproven = false;
    int m_segments = 0; // of whom was placed
    bool m_enough = false; // the next one would be more segments than ordered
    int m_passedOver = 0;
    QString m_code; // what a confirmation carries, which is stored nowhere
};

} // namespace heliograph
