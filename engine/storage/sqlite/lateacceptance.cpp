// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/lateacceptance.h"

#include "engine/storage/sqlite/attemptreader.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

//! The message an acceptance speaks of, as it stands.
struct Standing
{
    CampaignId campaign{};
    AccountId account{}; // of the attempt
    AccountId owner{}; // whose the message is by now: another account may have been next
    AttemptOutcome outcome = AttemptOutcome::Accepted; // of the attempt
    MessageState state = MessageState::Ready;
    int segments = 0; // of the attempt; 0: not known
    bool waits = false; // in the outbox
    HoldReason hold = HoldReason::None; // there
    bool otherAccepted = false; // another attempt was
    std::optional<OpenAttempt> open{}; // another attempt is
};

Result<Standing> standingOf(Connection &connection, const LateAcceptance &acceptance)
{
    Statement &query = connection.statement(
        u"SELECT m.campaign_id,a.account_id,a.outcome,m.state,o.msg_id IS NOT NULL,o.hold,"
        "ifnull(m.account_id,c.account_id),"
        "(SELECT f.attempt_id FROM inflight f WHERE f.msg_id=m.msg_id),"
        "EXISTS(SELECT 1 FROM attempt b WHERE b.msg_id=m.msg_id AND b.outcome=1 AND "
        "b.attempt_id<>?1),a.segments "
        "FROM attempt a JOIN message m ON m.msg_id=a.msg_id JOIN campaign c ON c.campaign_id=m.campaign_id "
        "LEFT JOIN outbox o ON o.msg_id=m.msg_id "
        "WHERE a.attempt_id=?1"_s);
    if (const Result<void> done = query.run(acceptance.attempt); !done)
        return done.error();
    Standing standing;
    std::optional<qint64> open;
    if (query.next()) {
        standing = Standing{.campaign = CampaignId{query.integer(0)},
                            .account = AccountId{query.integer(1)},
                            .owner = AccountId{query.integer(6)},
                            .outcome = static_cast<AttemptOutcome>(query.integer(2)),
                            .state = static_cast<MessageState>(query.integer(3)),
                            .segments = static_cast<int>(query.integer(9)),
                            .waits = query.integer(4) != 0,
                            .hold = holdFromCode(query.text(5)),
                            .otherAccepted = query.integer(8) != 0};
        open = query.maybeInteger(7);
        query.finish();
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    if (open) {
        auto attempt = AttemptReader(connection).open(AttemptId{*open});
        if (!attempt)
            return attempt.error();
        standing.open = *std::move(attempt);
    }
    return standing;
}

//! A later attempt whose outcome nobody knows decides about nothing any more: the message was accepted, and
//! perhaps twice.
Result<void> endDoubt(QueueAttempts &attempts, Standing &standing, const LateAcceptance &acceptance)
{
    if (const Result<void> ended = attempts.abandon(*standing.open, acceptance.evidence); !ended)
        return ended;
    standing.state = stateOf(standing.open->phase);
    return attempts.flagDuplicate(acceptance.message);
}

//! The message is the accepting account's again.
Result<void> giveBack(Connection &connection, QueueAttempts &attempts, const Standing &standing,
                      MessageId message)
{
    if (standing.owner == standing.account)
        return {};
    attempts.counters().relocate(standing.campaign, message, standing.owner, standing.account,
                                 standing.state);
    return connection.run(u"UPDATE message SET account_id=? WHERE msg_id=?"_s, standing.account, message);
}

Result<void> takeOutOfQueue(Connection &connection, QueueAttempts &attempts, const Standing &standing,
                            MessageId message)
{
    attempts.counters().hold(standing.campaign, standing.hold, -1);
    return connection.run(u"DELETE FROM outbox WHERE msg_id=?"_s, message);
}

Result<void> correctAttempt(Connection &connection, const LateAcceptance &acceptance, AttemptOutcome outcome,
                            TimePoint now)
{
    return connection.run(
        u"UPDATE attempt SET outcome=?1,evidence=?2,provider_msg_id=ifnull(provider_msg_id,nullif(?3,'')),"
        "segments=ifnull(segments,nullif(?4,0)),"
        "cost_micros=coalesce(cost_micros,iif(?5<0,NULL,?5),booked_micros),closed_at=?6 WHERE attempt_id=?7"_s,
        outcome, acceptance.evidence, acceptance.providerId, acceptance.segments, acceptance.costMicros, now,
        acceptance.attempt);
}

//! The provider bills it although it changes nothing about the message any more, so somebody has to see it.
Result<void> noteBesides(Connection &connection, QueueAttempts &attempts, const LateAcceptance &acceptance,
                         bool otherAccepted, TimePoint now)
{
    if (const Result<void> flagged = attempts.flagDuplicate(acceptance.message); !flagged)
        return flagged;
    if (const Result<void> charged = attempts.chargeLate(acceptance.attempt); !charged)
        return charged;
    const Result<void> corrected = correctAttempt(connection, acceptance, AttemptOutcome::AlsoAccepted, now);
    if (!corrected)
        return corrected;
    return appendAudit(connection, now,
                       {.action = u"receipt.double"_s,
                        .object = u"message %1"_s.arg(number(acceptance.message)),
                        .detail = {{u"attempt"_s, number(acceptance.attempt)},
                                   {u"other_accepted"_s, otherAccepted ? 1 : 0}}});
}

Result<void> markAccepted(Connection &connection, const LateAcceptance &acceptance, TimePoint now)
{
    const Result<void> corrected = correctAttempt(connection, acceptance, AttemptOutcome::Accepted, now);
    if (!corrected)
        return corrected;
    return connection.run(u"UPDATE message SET state=5,last_attempt=?,state_at=? WHERE msg_id=?"_s,
                          acceptance.attempt, now, acceptance.message);
}

} // namespace

Result<MessageState> takeLate(Connection &connection, QueueAttempts &attempts,
                              const LateAcceptance &acceptance, TimePoint now)
{
    Result<Standing> standing = standingOf(connection, acceptance);
    if (!standing)
        return standing.error();
    const bool counted = standing->outcome == AttemptOutcome::AlsoAccepted;
    const bool wrongly = counted || standing->outcome == AttemptOutcome::NotAccepted
        || standing->outcome == AttemptOutcome::ClosedUnknown;
    const bool inDoubt = standing->open && standing->open->phase != AttemptPhase::Armed;
    const bool free = standing->waits || inDoubt || standing->state == MessageState::ClosedUnknown
        || standing->state == MessageState::Rejected;
    const bool settles = free && !standing->otherAccepted;
    if (!wrongly || (counted && !settles))
        return standing->state;
    if (const Result<void> touched = attempts.counters().reports().touch(connection, acceptance.message);
        !touched)
        return touched.error();
    if (standing->segments == 0)
        attempts.countSegments(standing->campaign, acceptance.segments);
    attempts.learnId(standing->account, acceptance.providerId);
    if (!settles) {
        const Result<void> noted
            = noteBesides(connection, attempts, acceptance, standing->otherAccepted, now);
        return noted ? Result<MessageState>(standing->state) : noted.error();
    }
    if (!counted) {
        if (const Result<void> charged = attempts.chargeLate(acceptance.attempt); !charged)
            return charged.error();
    } else if (const Result<void> single = attempts.unflagDuplicate(acceptance.message); !single) {
        return single.error(); // the other came to nothing; in doubt it is flagged again
    }
    if (standing->waits) {
        const Result<void> taken = takeOutOfQueue(connection, attempts, *standing, acceptance.message);
        if (!taken)
            return taken.error();
    }
    if (inDoubt) {
        if (const Result<void> ended = endDoubt(attempts, *standing, acceptance); !ended)
            return ended.error();
    }
    const Result<void> returned = giveBack(connection, attempts, *standing, acceptance.message);
    if (!returned)
        return returned.error();
    if (const Result<void> marked = markAccepted(connection, acceptance, now); !marked)
        return marked.error();
    const Result<void> walked = attempts.walkAgainFrom(acceptance.attempt, standing->account);
    if (!walked)
        return walked.error();
    attempts.counters().move(standing->campaign, standing->account, acceptance.message, standing->state,
                             MessageState::Submitted, now);
    const Result<void> unlisted
        = attempts.problems().remove(standing->campaign, acceptance.message, standing->state);
    if (!unlisted)
        return unlisted.error();
    return MessageState::Submitted;
}

Result<void> takeKnown(Connection &connection, QueueAttempts &attempts, MessageId message, TimePoint now)
{
    Statement &query = connection.statement(
        u"SELECT attempt_id,provider_msg_id,evidence FROM attempt WHERE msg_id=? AND outcome=? "
        "ORDER BY attempt_id LIMIT 1"_s);
    if (const Result<void> done = query.run(message, AttemptOutcome::AlsoAccepted); !done)
        return done;
    std::optional<LateAcceptance> known;
    if (query.next()) {
        known = LateAcceptance{.attempt = AttemptId{query.integer(0)},
                               .message = message,
                               .providerId = query.text(1),
                               .evidence = static_cast<Evidence>(query.integer(2))};
        query.finish();
    }
    if (const Result<void> read = query.outcome(); !read || !known)
        return read;
    const Result<MessageState> taken = takeLate(connection, attempts, *known, now);
    return taken ? Result<void>() : taken.error();
}

} // namespace heliograph
