// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/doubtstore.h"
#include "engine/storage/sqlite/doubtattempts.h"

#include <QJsonArray>

namespace heliograph {

class Connection;

//! Doubt in SQLite: inflight holds what is open, doubt and doubt_check what is remembered of it.
class SqliteDoubts final : public DoubtStore
{
public:
    explicit SqliteDoubts(Connection &connection);

    Result<DoubtProgress> record(const QList<DoubtFinding> &findings, TimePoint now) override;
    Result<DecidedDoubts> decide(const DoubtOrder &order, TimePoint now) override;
    Result<DoubtRisk> risk(const QList<AttemptId> &attempts, TimePoint now) override;
    Result<int> askSoon(const QList<AttemptId> &attempts, TimePoint now) override;

private:
    struct RuleWork;
    Result<void> recordOne(DoubtAttempts &doubts, const DoubtFinding &finding, RuleWork &work);
    Result<void> followRule(DoubtAttempts &doubts, const OpenAttempt &attempt, const DoubtFinding &finding,
                            RuleWork &work);
    Result<bool> resendByRule(DoubtAttempts &doubts, const OpenAttempt &attempt);
    Result<bool> decideOne(DoubtAttempts &doubts, const OpenAttempt &attempt, const DoubtOrder &order,
                           qint64 auditEntry);
    Result<qint64> nextAuditEntry();

    Connection &m_connection;
};

} // namespace heliograph
