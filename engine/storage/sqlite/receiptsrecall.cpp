// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/receiptsrecall.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

ReceiptsRecall::ReceiptsRecall(Connection &connection, QueueAttempts &attempts, TimePoint now)
    : m_connection(connection)
    , m_attempts(attempts)
    , m_now(now)
{
}

Result<bool> ReceiptsRecall::recall(const WaitingReceipt &receipt, const ReceiptMatch &match)
{
    const Result<bool> left = leaveQueue(match);
    if (!left)
        return left.error();
    if (!*left) {
        const Result<void> flagged = m_attempts.flagDuplicate(match.message);
        return flagged ? Result<bool>(false) : flagged.error();
    }
    const std::optional<QString> id
        = receipt.providerId.isEmpty() ? std::nullopt : std::optional(receipt.providerId);
    const Result<void> accepted = m_connection.run(
        u"UPDATE attempt SET outcome=1,evidence=2,closed_at=?,provider_msg_id=ifnull(provider_msg_id,?) "
        "WHERE attempt_id=?"_s,
        m_now, id, match.attempt);
    if (!accepted)
        return accepted.error();
    const Result<void> moved
        = m_connection.run(u"UPDATE message SET state=5,last_attempt=?,state_at=? WHERE msg_id=?"_s,
                           match.attempt, m_now, match.message);
    if (!moved)
        return moved.error();
    // Walks over sent messages in attempt order may have passed this attempt.
    const Result<void> walked
        = m_connection.run(u"UPDATE receipt_cursor SET asked_attempt=min(asked_attempt,?1-1),"
                           "closed_attempt=min(closed_attempt,?1-1) WHERE account_id=?2"_s,
                           match.attempt, receipt.account);
    if (!walked)
        return walked.error();
    m_attempts.counters().move(match.campaign, receipt.account, match.message, MessageState::Ready,
                               MessageState::Submitted, m_now);
    const Result<void> audited
        = appendAudit(m_connection, m_now,
                      {.action = u"receipt.recall"_s,
                       .object = u"message %1"_s.arg(number(match.message)),
                       .detail = {{u"attempt"_s, number(match.attempt)}, {u"code"_s, receipt.code}}});
    return audited ? Result<bool>(true) : audited.error();
}

Result<bool> ReceiptsRecall::leaveQueue(const ReceiptMatch &match)
{
    Statement &row = m_connection.statement(u"SELECT hold FROM outbox WHERE msg_id=?"_s);
    if (const Result<void> done = row.run(match.message); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? Result<bool>(false) : row.outcome().error();
    const HoldReason hold = row.isNull(0) ? HoldReason::None : holdFromCode(row.text(0));
    row.finish();
    m_attempts.counters().hold(match.campaign, hold, -1);
    const Result<void> gone = m_connection.run(u"DELETE FROM outbox WHERE msg_id=?"_s, match.message);
    return gone ? Result<bool>(true) : gone.error();
}

} // namespace heliograph
