// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/doubtattempts.h"

#include "engine/domain/messageflag.h"
#include "engine/storage/sqlite/attemptreader.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/doubtentry.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

DoubtAttempts::DoubtAttempts(Connection &connection, TimePoint now)
    : m_connection(connection)
    , m_now(now)
    , m_attempts(connection, now)
{
}

Result<std::optional<OpenAttempt>> DoubtAttempts::find(AttemptId attempt)
{
    const Result<std::optional<OpenAttempt>> open = AttemptReader(m_connection).open(attempt);
    if (!open || !*open || (*open)->phase == AttemptPhase::Armed)
        return open ? Result<std::optional<OpenAttempt>>(std::nullopt) : open;
    // Whoever put it here by another way than QueueAttempts::doubt() gets his record now.
    const Result<void> entered = enterDoubt(m_connection, **open, QString(), std::nullopt, m_now);
    if (!entered)
        return entered.error();
    return open;
}

Result<void> DoubtAttempts::note(const DoubtFinding &finding)
{
    if (!finding.answer)
        return {};
    const Result<void> kept
        = m_connection.run(u"INSERT INTO doubt_check(attempt_id,asked_at,answer,detail) VALUES(?,?,?,?)"_s,
                           finding.attempt, finding.askedAt, *finding.answer, finding.detail);
    if (!kept)
        return kept;
    return m_connection.run(
        u"UPDATE doubt SET asked=asked+1,ask_soon=0,last_asked=?2,last_answer=?3,"
        "first_miss=iif(?4,ifnull(first_miss,?2),first_miss),last_miss=iif(?4,?2,last_miss) "
        "WHERE attempt_id=?1"_s,
        finding.attempt, finding.askedAt, *finding.answer, finding.countsAsMiss);
}

Result<void> DoubtAttempts::accept(const OpenAttempt &attempt, const std::optional<Receipt> &record)
{
    Completion completion{.attempt = attempt.id, .accepted = true, .providerId = {}, .code = {}};
    if (record)
        completion.providerId = record->providerId;
    if (const Result<void> done = m_attempts.complete(attempt, completion, Evidence::Query); !done)
        return done;
    return completion.providerId.isEmpty() ? Result<void>()
                                           : wakeReceipts(attempt.account, completion.providerId);
}

//! Receipts that came while nobody knew their message are matched at the next opportunity.
Result<void> DoubtAttempts::wakeReceipts(AccountId account, const QString &providerId)
{
    return m_connection.run(u"UPDATE receipt_inbox SET next_try=?1 WHERE account_id=?2 AND "
                            "provider_msg_id=?3 AND applied_at IS NULL AND next_try>?1"_s,
                            m_now, account, providerId);
}

Result<void> DoubtAttempts::treatAsSent(const OpenAttempt &attempt)
{
    const Completion completion{.attempt = attempt.id, .accepted = true, .providerId = {}, .code = {}};
    return m_attempts.complete(attempt, completion, Evidence::Person);
}

Result<bool> DoubtAttempts::sendAgain(const OpenAttempt &attempt, Evidence evidence)
{
    const Result<std::optional<qint64>> allowed
        = m_connection.integer(u"SELECT 1 FROM campaign WHERE campaign_id=? AND state<>?"_s, attempt.campaign,
                               CampaignState::Cancelled);
    if (!allowed)
        return allowed.error();
    if (!*allowed || attempt.expiresAt <= m_now || attempt.sendBefore <= m_now)
        return false;
    // Before the release, so that every way out of the queue knows that it may have gone.
    const Result<void> flagged = m_connection.run(u"UPDATE message SET flags=flags|? WHERE msg_id=?"_s,
                                                  MessageFlag::ResentAfterDoubt, attempt.message);
    if (!flagged)
        return flagged.error();
    const Result<void> released = m_attempts.release(attempt, Release{.attempt = attempt.id}, evidence);
    if (!released)
        return released.error();
    return true;
}

Result<void> DoubtAttempts::park(const OpenAttempt &attempt)
{
    if (attempt.phase == AttemptPhase::Parked)
        return {};
    Statement &query = m_connection.statement(u"SELECT cause,reason FROM doubt WHERE attempt_id=?"_s);
    if (const Result<void> done = query.run(attempt.id); !done)
        return done;
    const QString code
        = query.next() ? doubtCode(static_cast<DoubtCause>(query.integer(0)), query.text(1)) : QString();
    query.finish();
    if (const Result<void> touched = m_attempts.counters().reports().touch(m_connection, attempt.message);
        !touched)
        return touched;
    const Result<void> moved
        = m_connection.run(u"UPDATE inflight SET phase=4 WHERE attempt_id=?"_s, attempt.id);
    if (!moved)
        return moved;
    const Result<void> kept
        = m_connection.run(u"UPDATE doubt SET parked_at=? WHERE attempt_id=?"_s, m_now, attempt.id);
    if (!kept)
        return kept;
    m_attempts.counters().move(attempt.campaign, attempt.account, attempt.message, MessageState::InDoubt,
                               MessageState::Parked, m_now);
    QueueProblems &problems = m_attempts.problems();
    const Result<void> left = problems.remove(attempt.campaign, attempt.message, MessageState::InDoubt);
    if (!left)
        return left;
    return problems.add(attempt.campaign, attempt.message, MessageState::Parked, code, m_now);
}

Result<void> DoubtAttempts::closeUnknown(const OpenAttempt &attempt, Evidence evidence, const QString &reason)
{
    return m_attempts.closeUnknown(attempt, evidence, reason);
}

Result<int> DoubtAttempts::resends(const OpenAttempt &attempt)
{
    const Result<std::optional<qint64>> count
        = m_connection.integer(u"SELECT count(*) FROM doubt WHERE msg_id=? AND decision IN (?,?)"_s,
                               attempt.message, DoubtDecision::SendAgain, DoubtDecision::ResendByRule);
    if (!count)
        return count.error();
    return static_cast<int>(count->value_or(0));
}

Result<void> DoubtAttempts::lookAgain(const OpenAttempt &attempt, std::optional<TimePoint> next)
{
    return m_connection.run(u"UPDATE inflight SET next_check=? WHERE attempt_id=?"_s, next, attempt.id);
}

Result<void> DoubtAttempts::keepVerdict(const OpenAttempt &attempt, const Verdict &verdict)
{
    return m_connection.run(u"UPDATE doubt SET decision=?,decided_at=?,actor=?,decision_reason=?,early=?,"
                            "audit_seq=?,ask_soon=0 WHERE attempt_id=?"_s,
                            verdict.decision, m_now, verdict.by, verdict.reason, verdict.early,
                            verdict.auditEntry, attempt.id);
}

} // namespace heliograph
