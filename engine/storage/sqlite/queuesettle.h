// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/queuestore.h"
#include "engine/storage/sqlite/queueattempts.h"

#include <QHash>

#include <set>
#include <utility>

namespace heliograph {

class Connection;

//! Settlements: closes what is still open, and records what comes too late. Made for one run, inside a
//! transaction.
class QueueSettle
{
public:
    explicit QueueSettle(Connection &connection);

    Result<Settled> run(const QList<Settlement> &settlements);

private:
    Result<void> settle(const Settlement &settlement);
    Result<void> loadOpen(const QByteArray &requestId);
    Result<void> complete(const Completion &completion);
    Result<void> release(const Release &release);
    Result<void> doubt(AttemptId attempt, const QString &reason, const std::optional<RequestTrace> &trace);

    //! A definite word on an attempt that is closed already.
    Result<void> repeatOrLate(const Completion &completion);
    Result<void> noteTwice(const ClosedAttempt &known);
    Result<bool> isTold(AttemptId attempt, AttemptOutcome outcome, const QString &providerId);
    Result<void> late(AttemptId attempt, AttemptOutcome outcome, const QString &providerId);

    Connection &m_connection;
    QueueAttempts m_attempts;
    TimePoint m_now; // of the settlement at hand
    QHash<AttemptId, OpenAttempt> m_open;
    Settled m_settled;
};

} // namespace heliograph
