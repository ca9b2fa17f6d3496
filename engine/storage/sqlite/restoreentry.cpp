// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/restoreentry.h"

#include "engine/storage/sqlite/attemptreader.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/doubtentry.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

bool wasNeverHandedOver(MessageState state)
{
    return state == MessageState::Suppressed || state == MessageState::Cancelled
        || state == MessageState::Expired;
}

} // namespace

RestoreEntry::RestoreEntry(Connection &connection, qint64 hold, TimePoint now)
    : m_connection(connection)
    , m_hold(hold)
    , m_now(now)
    , m_attempts(connection, now)
{
}

Result<void> RestoreEntry::run(QList<JournalledAttempt> attempts)
{
    // Of several attempts of one message the latest counts.
    std::ranges::sort(attempts, {}, &JournalledAttempt::attempt);
    qint64 lastMessage = 0;
    qint64 lastCampaign = 0;
    for (const JournalledAttempt &attempt : attempts) {
        if (const Result<void> entered = enter(attempt); !entered)
            return entered;
        lastMessage = std::max(lastMessage, number(attempt.message));
        lastCampaign = std::max(lastCampaign, number(attempt.campaign));
    }
    if (const Result<void> fed = feed(); !fed)
        return fed;
    // So that a number in somebody's notes or in the journal never means two things.
    for (const auto &[table, least] : {std::pair(u"message"_s, lastMessage), {u"campaign"_s, lastCampaign}}) {
        if (const Result<void> raised = raise(table, least); !raised)
            return raised;
    }
    return m_attempts.write();
}

Result<void> RestoreEntry::enter(const JournalledAttempt &attempt)
{
    const Result<bool> known = isKnown(attempt);
    if (!known || *known)
        return known ? Result<void>() : known.error();
    const Result<std::optional<Target>> found = target(attempt);
    if (!found)
        return found.error();
    if (!*found)
        return listUnknown(attempt);
    const Target &message = **found;
    const bool later = message.open && message.open->id > attempt.attempt;
    if (message.state != MessageState::Ready || later)
        return close(attempt, message);
    return doubt(attempt, message);
}

Result<bool> RestoreEntry::isKnown(const JournalledAttempt &attempt)
{
    const auto known = m_connection.integer(
        u"SELECT EXISTS(SELECT 1 FROM attempt WHERE attempt_id=?1) OR EXISTS(SELECT 1 FROM inflight WHERE attempt_id=?1)"_s,
        attempt.attempt);
    if (!known)
        return known.error();
    return known->value_or(0) != 0;
}

Result<std::optional<RestoreEntry::Target>> RestoreEntry::target(const JournalledAttempt &attempt)
{
    Statement &query = m_connection.statement(
        u"SELECT m.state,c.lane_class,c.feed_cursor,ifnull(c.expires_at,9223372036854775807),"
        "EXISTS(SELECT 1 FROM provider_account p WHERE p.account_id=?1 AND p.removed_at IS NULL),"
        "(SELECT f.attempt_id FROM inflight f WHERE f.msg_id=m.msg_id),ifnull(m.account_id,c.account_id) "
        "FROM message m JOIN campaign c ON c.campaign_id=m.campaign_id "
        "WHERE m.msg_id=?2 AND c.campaign_id=?3 AND c.created_at=?4"_s);
    const Result<void> done
        = query.run(attempt.account, attempt.message, attempt.campaign, attempt.campaignCreated);
    if (!done)
        return done.error();
    if (!query.next()) {
        if (const Result<void> read = query.outcome(); !read)
            return read.error();
        return std::optional<Target>();
    }
    Target target{.state = static_cast<MessageState>(query.integer(0)),
                  .laneClass = query.integer(1),
                  .feedCursor = query.integer(2),
                  .expiresAt = query.integer(3),
                  .accountExists = query.integer(4) != 0,
                  .owner = AccountId{query.integer(6)}};
    const std::optional<qint64> open = query.maybeInteger(5);
    query.finish();
    if (open) {
        auto attemptOpen = AttemptReader(m_connection).open(AttemptId{*open});
        if (!attemptOpen)
            return attemptOpen.error();
        target.open = *std::move(attemptOpen);
    }
    return std::optional(target);
}

Result<void> RestoreEntry::listUnknown(const JournalledAttempt &attempt)
{
    return m_connection.run(
        u"INSERT OR IGNORE INTO restore_unknown(incarnation,campaign_id,campaign_created,attempt_id,msg_id) VALUES(?,?,?,?,?)"_s,
        m_hold, attempt.campaign, attempt.campaignCreated, attempt.attempt, attempt.message);
}

//! The message has ended, or a later attempt decides about it: this one is kept for its story only.
Result<void> RestoreEntry::close(const JournalledAttempt &attempt, const Target &target)
{
    ++m_closed;
    const AttemptOutcome outcome
        = wasNeverHandedOver(target.state) ? AttemptOutcome::ClosedUnknown : AttemptOutcome::Superseded;
    return m_connection.run(
        u"INSERT INTO "
        u"attempt(attempt_id,msg_id,campaign_id,account_id,request_id,outcome,evidence,armed_at,closed_at) "
        "VALUES(?,?,?,?,?,?,?,?,?)"_s,
        attempt.attempt, attempt.message, attempt.campaign, attempt.account, attempt.requestId, outcome,
        Evidence::Policy, attempt.leftAt, m_now);
}

Result<void> RestoreEntry::doubt(const JournalledAttempt &attempt, const Target &target)
{
    if (const Result<void> touched = m_attempts.counters().reports().touch(m_connection, attempt.message);
        !touched)
        return touched;
    MessageState before = MessageState::Ready;
    if (target.open) {
        before = stateOf(target.open->phase);
        if (const Result<void> done = m_attempts.supersede(*target.open); !done)
            return done;
    } else if (const Result<void> done = takeOutOfQueue(attempt); !done) {
        return done;
    }
    // Nobody can ask an account that is gone.
    const AttemptPhase phase = target.accountExists ? AttemptPhase::InDoubt : AttemptPhase::Parked;
    if (const Result<void> opened = open(attempt, target, phase); !opened)
        return opened;
    if (const Result<void> moved = moveOver(attempt, target); !moved)
        return moved;
    ++m_doubted;
    if (number(attempt.message) > target.feedCursor) {
        MessageId &furthest = m_beyondCursor[attempt.campaign];
        furthest = std::max(furthest, attempt.message);
    }
    m_attempts.counters().move(attempt.campaign, attempt.account, attempt.message, before, stateOf(phase),
                               m_now);
    return m_attempts.problems().add(attempt.campaign, attempt.message, stateOf(phase), u"restored"_s, m_now);
}

Result<void> RestoreEntry::open(const JournalledAttempt &attempt, const Target &target, AttemptPhase phase)
{
    const Result<void> opened = m_connection.run(
        u"INSERT INTO "
        u"inflight(attempt_id,msg_id,campaign_id,account_id,lane_class,request_id,epoch,phase,armed_at,"
        "deadline,expires_at,next_check,last_evidence) VALUES(?,?,?,?,?,?,0,?,?,?,?,iif(?,?,NULL),'restored')"_s,
        attempt.attempt, attempt.message, attempt.campaign, attempt.account, target.laneClass,
        attempt.requestId, phase, attempt.leftAt, attempt.leftAt, target.expiresAt, target.accountExists,
        m_now);
    if (!opened)
        return opened;
    // In doubt from now on, not since it left: the time in which it is asked about begins here.
    OpenAttempt entered;
    entered.id = attempt.attempt;
    entered.message = attempt.message;
    return enterDoubt(m_connection, entered, u"restored"_s, std::nullopt, m_now);
}

//! The message is one of the account through which it left: another may have been next by then.
Result<void> RestoreEntry::moveOver(const JournalledAttempt &attempt, const Target &target)
{
    if (attempt.account == target.owner)
        return {};
    m_attempts.counters().relocate(attempt.campaign, attempt.message, target.owner, attempt.account,
                                   MessageState::Ready);
    return m_connection.run(u"UPDATE message SET account_id=? WHERE msg_id=?"_s, attempt.account,
                            attempt.message);
}

Result<void> RestoreEntry::takeOutOfQueue(const JournalledAttempt &attempt)
{
    Statement &query = m_connection.statement(u"SELECT hold FROM outbox WHERE msg_id=?"_s);
    if (const Result<void> done = query.run(attempt.message); !done)
        return done;
    if (!query.next())
        return query.outcome();
    m_attempts.counters().hold(attempt.campaign, holdFromCode(query.text(0)), -1);
    query.finish();
    return m_connection.run(u"DELETE FROM outbox WHERE msg_id=?"_s, attempt.message);
}

//! The cursor has to pass what was entered, or the feeder would queue it once more; whoever lies between
//! and is still ready goes into the queue.
Result<void> RestoreEntry::feed()
{
    for (const auto &[campaign, last] : m_beyondCursor) {
        const Result<void> fed = m_connection.run(
            u"INSERT INTO outbox(msg_id,campaign_id,account_id,lane_class,not_before,expires_at,phone_bidx) "
            "SELECT "
            "m.msg_id,m.campaign_id,ifnull(m.account_id,c.account_id),c.lane_class,ifnull(c.not_before,0),"
            "ifnull(c.expires_at,9223372036854775807),m.phone_bidx "
            "FROM campaign c CROSS JOIN message m ON m.campaign_id=c.campaign_id "
            "WHERE c.campaign_id=?1 AND m.msg_id>c.feed_cursor AND m.msg_id<=?2 AND m.state=1 "
            "AND NOT EXISTS(SELECT 1 FROM inflight f WHERE f.msg_id=m.msg_id) ORDER BY m.msg_id"_s,
            campaign, last);
        if (!fed)
            return fed;
        const Result<void> moved
            = m_connection.run(u"UPDATE campaign SET feed_cursor=? WHERE campaign_id=?"_s, last, campaign);
        if (!moved)
            return moved;
    }
    return {};
}

Result<void> RestoreEntry::raise(const QString &table, qint64 least)
{
    if (const Result<void> done = m_connection.run(
            u"INSERT INTO sqlite_sequence(name,seq) SELECT ?1,0 WHERE NOT EXISTS(SELECT 1 FROM sqlite_sequence WHERE name=?1)"_s,
            table);
        !done)
        return done;
    return m_connection.run(u"UPDATE sqlite_sequence SET seq=max(seq,?) WHERE name=?"_s, least, table);
}

} // namespace heliograph
