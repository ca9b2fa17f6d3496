// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/doubts.h"

#include "engine/policy/doubttimes.h"
#include "engine/storage/sqlite/accounts.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// The audit entry names the first ones; all of them keep its number (doubt.audit_seq).
constexpr qsizetype MostNamed = 100;

void name(QJsonArray &messages, MessageId message)
{
    if (messages.size() < MostNamed)
        messages.append(number(message));
}

} // namespace

//! What rules do during one record().
struct SqliteDoubts::RuleWork
{
    DoubtProgress progress;
    qint64 auditEntry = 0;
    QJsonArray messages;
};

SqliteDoubts::SqliteDoubts(Connection &connection)
    : m_connection(connection)
{
}

//! The writer is alone in its transaction, so the number of the entry is known before the entry is written.
Result<qint64> SqliteDoubts::nextAuditEntry()
{
    const Result<std::optional<qint64>> last = m_connection.integer(u"SELECT max(seq) FROM audit_log"_s);
    if (!last)
        return last.error();
    return last->value_or(0) + 1;
}

Result<DoubtProgress> SqliteDoubts::record(const QList<DoubtFinding> &findings, TimePoint now)
{
    return atomically(m_connection, [&]() -> Result<DoubtProgress> {
        const Result<qint64> entry = nextAuditEntry();
        if (!entry)
            return entry.error();
        RuleWork work{.progress = {}, .auditEntry = *entry, .messages = {}};
        DoubtAttempts doubts(m_connection, now);
        for (const DoubtFinding &finding : findings) {
            if (const Result<void> done = recordOne(doubts, finding, work); !done)
                return done.error();
        }
        const DoubtProgress &progress = work.progress;
        if (progress.resent + progress.givenUp > 0) {
            const Result<void> audited = appendAudit(m_connection, now,
                                                     AuditEntry{.action = u"unknown.rule"_s,
                                                                .object = u"unknown outcomes"_s,
                                                                .detail = {{u"resent"_s, progress.resent},
                                                                           {u"given_up"_s, progress.givenUp},
                                                                           {u"messages"_s, work.messages}}});
            if (!audited)
                return audited.error();
        }
        if (const Result<void> written = doubts.write(); !written)
            return written.error();
        return progress;
    });
}

Result<void> SqliteDoubts::recordOne(DoubtAttempts &doubts, const DoubtFinding &finding, RuleWork &work)
{
    const Result<std::optional<OpenAttempt>> open = doubts.find(finding.attempt);
    if (!open)
        return open.error();
    if (const Result<void> noted = doubts.note(finding); !noted)
        return noted;
    if (!*open) {
        ++work.progress.gone;
        return {};
    }
    if (finding.answer != DoubtAnswer::Found)
        return followRule(doubts, **open, finding, work);
    ++work.progress.accepted;
    return doubts.accept(**open, finding.record);
}

Result<void> SqliteDoubts::followRule(DoubtAttempts &doubts, const OpenAttempt &attempt,
                                      const DoubtFinding &finding, RuleWork &work)
{
    using Then = DoubtFinding::Then;
    // A parked one is a person's by now, whatever the rule was.
    const bool ruled = attempt.phase == AttemptPhase::InDoubt;
    if (ruled && finding.then == Then::Resend) {
        const Result<bool> resent = resendByRule(doubts, attempt);
        if (!resent)
            return resent.error();
        if (*resent) {
            ++work.progress.resent;
            name(work.messages, attempt.message);
            return doubts.keepVerdict(
                attempt, {DoubtDecision::ResendByRule, std::nullopt, QString(), false, work.auditEntry});
        }
    }
    if (ruled && finding.then == Then::GiveUp) {
        ++work.progress.givenUp;
        name(work.messages, attempt.message);
        const Result<void> closed = doubts.closeUnknown(attempt, Evidence::Policy, u"given-up"_s);
        if (!closed)
            return closed;
        return doubts.keepVerdict(
            attempt, {DoubtDecision::GiveUpByRule, std::nullopt, QString(), false, work.auditEntry});
    }
    if (ruled && finding.then != Then::Wait) {
        ++work.progress.parked;
        if (const Result<void> parked = doubts.park(attempt); !parked)
            return parked;
    }
    return doubts.lookAgain(attempt, finding.lookAt);
}

//! Once for each message, whatever the caller believes: more than one needs a person.
Result<bool> SqliteDoubts::resendByRule(DoubtAttempts &doubts, const OpenAttempt &attempt)
{
    const Result<int> resends = doubts.resends(attempt);
    if (!resends)
        return resends.error();
    return *resends > 0 ? Result<bool>(false) : doubts.sendAgain(attempt, Evidence::Query);
}

Result<DecidedDoubts> SqliteDoubts::decide(const DoubtOrder &order, TimePoint now)
{
    if (order.reason.trimmed().isEmpty() || !isByPerson(order.decision))
        return Error{ErrorKind::Invalid,
                     u"A decision about an unknown outcome needs a reason. Nothing was changed."_s};
    return atomically(m_connection, [&]() -> Result<DecidedDoubts> {
        const Result<qint64> entry = nextAuditEntry();
        if (!entry)
            return entry.error();
        DoubtAttempts doubts(m_connection, now);
        DecidedDoubts result;
        QJsonArray messages;
        for (const AttemptId attempt : order.attempts) {
            const Result<std::optional<OpenAttempt>> open = doubts.find(attempt);
            if (!open)
                return open.error();
            if (!*open) {
                ++result.gone;
                continue;
            }
            const Result<bool> decided = decideOne(doubts, **open, order, *entry);
            if (!decided)
                return decided.error();
            ++(*decided ? result.decided : result.refused);
            if (*decided)
                name(messages, (*open)->message);
        }
        if (result.decided == 0)
            return result;
        const Result<void> audited
            = appendAudit(m_connection, now,
                          AuditEntry{.actor = order.by,
                                     .action = u"unknown."_s + doubtDecisionKey(order.decision),
                                     .object = u"unknown outcomes"_s,
                                     .detail = {{u"decided"_s, result.decided},
                                                {u"reason"_s, order.reason},
                                                {u"early"_s, order.early},
                                                {u"messages"_s, messages}}});
        if (!audited)
            return audited.error();
        if (const Result<void> written = doubts.write(); !written)
            return written.error();
        return result;
    });
}

//! False if it cannot be sent again.
Result<bool> SqliteDoubts::decideOne(DoubtAttempts &doubts, const OpenAttempt &attempt,
                                     const DoubtOrder &order, qint64 auditEntry)
{
    Result<bool> done = true;
    if (order.decision == DoubtDecision::SendAgain) {
        done = doubts.sendAgain(attempt, Evidence::Person);
    } else {
        const Result<void> closed = order.decision == DoubtDecision::TreatAsSent
            ? doubts.treatAsSent(attempt)
            : doubts.closeUnknown(attempt, Evidence::Person, u"written-off"_s);
        if (!closed)
            return closed.error();
    }
    if (!done || !*done)
        return done;
    const Result<void> kept = doubts.keepVerdict(
        attempt, {order.decision, order.by, order.reason.trimmed(), order.early, auditEntry});
    if (!kept)
        return kept.error();
    return true;
}

Result<DoubtRisk> SqliteDoubts::risk(const QList<AttemptId> &attempts, TimePoint now)
{
    DoubtRisk risk;
    for (const AttemptId attempt : attempts) {
        Statement &row = m_connection.statement(
            u"SELECT f.deadline,p.settings,EXISTS(SELECT 1 FROM doubt e WHERE e.msg_id=f.msg_id AND "
            "e.decision IN (2,4)) FROM inflight f JOIN provider_account p ON p.account_id=f.account_id "
            "WHERE f.attempt_id=? AND f.phase>1"_s);
        if (const Result<void> done = row.run(attempt); !done)
            return done.error();
        if (row.next()) {
            ProviderAccount account;
            account.settings = settingsFromJson(row.text(1));
            const TimePoint settled = settledAt(fromMillis(row.integer(0)), DoubtTimes::of(account));
            risk.early += now < settled ? 1 : 0;
            risk.repeated += row.integer(2) != 0 ? 1 : 0;
        }
        row.finish();
        if (const Result<void> read = row.outcome(); !read)
            return read.error();
    }
    return risk;
}

Result<int> SqliteDoubts::askSoon(const QList<AttemptId> &attempts, TimePoint now)
{
    return atomically(m_connection, [&]() -> Result<int> {
        int open = 0;
        for (const AttemptId attempt : attempts) {
            Statement &due = m_connection.statement(
                u"UPDATE inflight SET next_check=? WHERE attempt_id=? AND phase>1"_s);
            if (const Result<void> done = due.run(now, attempt); !done)
                return done.error();
            open += due.changed();
            const Result<void> wanted = m_connection.run(
                u"UPDATE doubt SET ask_soon=1 WHERE attempt_id=? AND decision IS NULL"_s, attempt);
            if (!wanted)
                return wanted.error();
        }
        return open;
    });
}

} // namespace heliograph
