// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/queuestore.h"
#include "engine/storage/sqlite/counters.h"
#include "engine/storage/sqlite/queuelimits.h"
#include "engine/storage/sqlite/queueproblems.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace heliograph {

class Connection;

//! A due row that leaves the outbox.
struct LeavingRow
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

//! Writes what a claim has decided about the rows that leave the outbox: those that are not sent are closed,
//! the others are armed. Made for one claim, inside its transaction.
class QueueDeparture
{
public:
    //! All of it outlives this, and who made it writes \a counters.
    QueueDeparture(Connection &connection, const ClaimOrder &order, CounterDeltas &counters);

    //! Takes \a rows out of the outbox, and closes those that are not sent.
    Result<void> takeOut(const std::vector<LeavingRow> &rows);

    //! An attempt for each of \a rows that is sent, from which the message to be sent is moved.
    Result<QList<ArmedRequest>> arm(std::vector<LeavingRow> &rows, qint64 laneClass);

private:
    Result<void> close(const LeavingRow &row);
    QByteArray requestId(qsizetype request) const;
    Result<void> armOne(LeavingRow &row, const QByteArray &requestId, qint64 laneClass);
    Result<void> moveOver(MessageId message);

    Connection &m_connection;
    const ClaimOrder &m_order;
    const AccountId m_queue; // whose people they are so far
    CounterDeltas &m_counters;
    QueueProblems m_problems;
};

} // namespace heliograph
