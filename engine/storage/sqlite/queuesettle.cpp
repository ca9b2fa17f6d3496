// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/queuesettle.h"

#include "engine/base/faultpoint.h"
#include "engine/storage/sqlite/attemptreader.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/lateacceptance.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

QueueSettle::QueueSettle(Connection &connection)
    : m_connection(connection)
    , m_attempts(connection, {})
{
}

Result<Settled> QueueSettle::run(const QList<Settlement> &settlements)
{
    for (const Settlement &settlement : settlements) {
        if (const Result<void> done = settle(settlement); !done)
            return done.error();
        FAULT_POINT("settle.mid");
    }
    if (const Result<void> written = m_attempts.write(); !written)
        return written.error();
    FAULT_POINT("settle.before_commit");
    return m_settled;
}

Result<void> QueueSettle::settle(const Settlement &settlement)
{
    m_now = settlement.now;
    m_attempts.setNow(m_now);
    if (const Result<void> loaded = loadOpen(settlement.requestId); !loaded)
        return loaded;
    for (const Completion &completion : settlement.completions) {
        if (const Result<void> done = complete(completion); !done)
            return done;
    }
    for (const Release &each : settlement.releases) {
        if (const Result<void> done = release(each); !done)
            return done;
    }
    for (const auto &[attempt, reason] : settlement.doubts) {
        if (const Result<void> done = doubt(attempt, reason, settlement.trace); !done)
            return done;
    }
    return {};
}

Result<void> QueueSettle::loadOpen(const QByteArray &requestId)
{
    const Result<QList<OpenAttempt>> open = AttemptReader(m_connection).ofRequest(requestId);
    if (!open)
        return open.error();
    m_open.clear();
    m_open.reserve(open->size());
    for (const OpenAttempt &attempt : *open)
        m_open.insert(attempt.id, attempt);
    return {};
}

Result<void> QueueSettle::complete(const Completion &completion)
{
    const auto open = m_open.constFind(completion.attempt);
    if (open == m_open.constEnd())
        return repeatOrLate(completion);

    const OpenAttempt attempt = *open;
    m_open.erase(open);
    ++m_settled.closed;
    return m_attempts.complete(attempt, completion, Evidence::Response);
}

Result<void> QueueSettle::release(const Release &release)
{
    const auto open = m_open.constFind(release.attempt);
    if (open == m_open.constEnd()) {
        const Result<std::optional<ClosedAttempt>> closed
            = AttemptReader(m_connection).closed(release.attempt);
        if (!closed)
            return closed.error();
        if (*closed && (*closed)->outcome == AttemptOutcome::NotAccepted)
            return {};
        return late(release.attempt, AttemptOutcome::NotAccepted, QString());
    }
    // In doubt already: others may have acted on that, so only stronger evidence or a person brings it back.
    if (open->phase != AttemptPhase::Armed)
        return late(release.attempt, AttemptOutcome::NotAccepted, QString());

    const OpenAttempt attempt = *open;
    m_open.erase(open);
    ++m_settled.closed;
    return m_attempts.release(attempt, release,
                              release.provenUnsent ? Evidence::Transport : Evidence::Response);
}

Result<void> QueueSettle::doubt(AttemptId attempt, const QString &reason,
                                const std::optional<RequestTrace> &trace)
{
    const auto open = m_open.find(attempt);
    if (open == m_open.end() || open->phase != AttemptPhase::Armed)
        return {};
    open->phase = AttemptPhase::InDoubt;
    OpenAttempt armed = *open;
    armed.phase = AttemptPhase::Armed;
    return m_attempts.doubt(armed, reason, trace);
}

Result<void> QueueSettle::repeatOrLate(const Completion &completion)
{
    const AttemptOutcome outcome = completion.accepted ? AttemptOutcome::Accepted : AttemptOutcome::Rejected;
    const Result<std::optional<ClosedAttempt>> closed
        = AttemptReader(m_connection).closed(completion.attempt);
    if (!closed)
        return closed.error();
    if (!*closed)
        return late(completion.attempt, outcome, completion.providerId);

    const ClosedAttempt &known = **closed;
    const bool sameId = known.providerId.isEmpty() || completion.providerId.isEmpty()
        || known.providerId == completion.providerId;
    const bool alsoAccepted = completion.accepted && known.outcome == AttemptOutcome::AlsoAccepted;
    if ((known.outcome == outcome || alsoAccepted) && sameId) {
        // A receipt may have been faster than the answer, and knows less.
        return completion.accepted ? m_attempts.fillIn(known, completion) : Result<void>();
    }
    const Result<bool> told = isTold(completion.attempt, outcome, completion.providerId);
    if (!told || *told)
        return told ? Result<void>() : told.error();
    if (completion.accepted) {
        const LateAcceptance acceptance{.attempt = known.id,
                                        .message = known.message,
                                        .providerId = completion.providerId,
                                        .evidence = Evidence::Response,
                                        .segments = completion.segments,
                                        .costMicros = completion.costMicros};
        if (const Result<MessageState> state = takeLate(m_connection, m_attempts, acceptance, m_now); !state)
            return state.error();
    }
    if (known.outcome == outcome || alsoAccepted) {
        if (const Result<void> noted = completion.accepted ? noteTwice(known) : Result<void>(); !noted)
            return noted;
    }
    return late(completion.attempt, outcome, completion.providerId);
}

//! The provider says of one attempt that it took it under two ids: it may have sent it twice.
Result<void> QueueSettle::noteTwice(const ClosedAttempt &known)
{
    if (const Result<void> flagged = m_attempts.flagDuplicate(known.message); !flagged)
        return flagged;
    return appendAudit(m_connection, m_now,
                       {.action = u"receipt.twice"_s,
                        .object = u"message %1"_s.arg(number(known.message)),
                        .detail = {{u"attempt"_s, number(known.id)}}});
}

//! Whether the same word came late before: a commit whose end nobody knew is repeated.
Result<bool> QueueSettle::isTold(AttemptId attempt, AttemptOutcome outcome, const QString &providerId)
{
    const Result<std::optional<qint64>> told = m_connection.integer(
        u"SELECT 1 FROM late_result WHERE attempt_id=? AND outcome=? AND provider_msg_id IS ? LIMIT 1"_s,
        attempt, outcome, unlessEmpty(providerId));
    return told ? Result<bool>(told->has_value()) : told.error();
}

Result<void> QueueSettle::late(AttemptId attempt, AttemptOutcome outcome, const QString &providerId)
{
    ++m_settled.late;
    return m_connection.run(
        u"INSERT INTO late_result(attempt_id,outcome,provider_msg_id,at) VALUES(?,?,?,?)"_s, attempt, outcome,
        unlessEmpty(providerId), m_now);
}

} // namespace heliograph
