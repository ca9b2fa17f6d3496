// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/attemptreader.h"

#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// CROSS JOIN keeps the order of the tables: an open attempt leads to its message.
constexpr auto OpenAttemptSql
    = "SELECT f.attempt_id,f.msg_id,f.campaign_id,f.account_id,f.lane_class,f.request_id,f.phase,f.armed_at,"
      "f.send_before,f.expires_at,f.cost_micros,f.currency,m.country "
      "FROM inflight f CROSS JOIN message m ON m.msg_id=f.msg_id WHERE "_L1;

OpenAttempt readOpenAttempt(const Statement &row)
{
    return OpenAttempt{.id = AttemptId{row.integer(0)},
                       .message = MessageId{row.integer(1)},
                       .campaign = CampaignId{row.integer(2)},
                       .account = AccountId{row.integer(3)},
                       .laneClass = row.integer(4),
                       .requestId = row.blob(5),
                       .phase = static_cast<AttemptPhase>(row.integer(6)),
                       .armedAt = fromMillis(row.integer(7)),
                       .sendBefore = fromMillis(row.integer(8)),
                       .expiresAt = fromMillis(row.integer(9)),
                       .costMicros = row.integer(10),
                       .currency = row.text(11),
                       .country = static_cast<qint16>(row.integer(12))};
}

template <typename... Values>
Result<QList<OpenAttempt>> readOpenAttempts(Statement &query, const Values &...values)
{
    if (const Result<void> done = query.run(values...); !done)
        return done.error();
    QList<OpenAttempt> attempts;
    while (query.next())
        attempts.append(readOpenAttempt(query));
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return attempts;
}

} // namespace

AttemptReader::AttemptReader(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<OpenAttempt>> AttemptReader::ofRequest(const QByteArray &requestId)
{
    return readOpenAttempts(m_connection.statement(QString(OpenAttemptSql % "f.request_id=?"_L1)), requestId);
}

Result<std::optional<OpenAttempt>> AttemptReader::open(AttemptId attempt)
{
    const Result<QList<OpenAttempt>> found
        = readOpenAttempts(m_connection.statement(QString(OpenAttemptSql % "f.attempt_id=?"_L1)), attempt);
    if (!found)
        return found.error();
    return found->isEmpty() ? std::nullopt : std::optional(found->constFirst());
}

Result<QList<OpenAttempt>> AttemptReader::overdue(TimePoint now, int limit)
{
    return readOpenAttempts(
        m_connection.statement(
            QString(OpenAttemptSql % "f.phase=1 AND f.deadline<? ORDER BY f.deadline LIMIT ?"_L1)),
        now, limit);
}

Result<QList<OpenAttempt>> AttemptReader::ofEnginesBefore(qint64 epoch)
{
    return readOpenAttempts(m_connection.statement(QString(OpenAttemptSql % "f.phase=1 AND f.epoch<?"_L1)),
                            epoch);
}

Result<std::optional<ClosedAttempt>> AttemptReader::closed(AttemptId attempt)
{
    Statement &query = m_connection.statement(
        u"SELECT msg_id,campaign_id,outcome,provider_msg_id,segments,account_id,evidence,armed_at,"
        "booked_micros,currency FROM attempt WHERE attempt_id=?"_s);
    if (const Result<void> done = query.run(attempt); !done)
        return done.error();
    std::optional<ClosedAttempt> closed;
    if (query.next()) {
        closed = ClosedAttempt{.id = attempt,
                               .message = MessageId{query.integer(0)},
                               .campaign = CampaignId{query.integer(1)},
                               .account = AccountId{query.integer(5)},
                               .outcome = static_cast<AttemptOutcome>(query.integer(2)),
                               .providerId = query.text(3),
                               .segments = static_cast<int>(query.integer(4)),
                               .evidence = static_cast<Evidence>(query.integer(6)),
                               .armedAt = fromMillis(query.integer(7)),
                               .bookedMicros = query.integer(8),
                               .currency = query.text(9)};
        query.finish();
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return closed;
}

} // namespace heliograph
