// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/queue.h"

#include "engine/base/faultpoint.h"
#include "engine/storage/sqlite/attemptreader.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/queueattempts.h"
#include "engine/storage/sqlite/queueclaim.h"
#include "engine/storage/sqlite/queuemove.h"
#include "engine/storage/sqlite/queuesettle.h"
#include "engine/storage/sqlite/transaction.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// A sweep after a long sleep comes in pieces, so that the writer stays free.
constexpr int MaxSwept = 5000;

constexpr int NothingLeft = -1;

} // namespace

//! Where the feeder stands in a campaign.
struct SqliteQueue::Source
{
    CampaignState state = CampaignState::Draft;
    bool done = false;
    MessageId cursor{};
};

SqliteQueue::SqliteQueue(Connection &connection, const FieldCipher &cipher, const BlindIndex &index,
                         ApprovalBook &approvals, const Clock &clock)
    : m_connection(connection)
    , m_cipher(cipher)
    , m_approvals(approvals)
    , m_gate(connection)
    , m_clock(clock)
    , m_limits(index)
    , m_lists(connection)
{
}

Result<int> SqliteQueue::feed(CampaignId campaign, int high)
{
    return atomically(m_connection, [&]() -> Result<int> {
        const Result<Source> from = source(campaign);
        if (!from)
            return from.error();
        if (from->done)
            return NothingLeft;
        if (from->state != CampaignState::Running)
            return 0;
        const Result<int> have = waiting(campaign, high);
        if (!have)
            return have.error();
        return *have > high / 2 ? Result<int>(0) : fill(campaign, *from, high - *have);
    });
}

//! Who is in the outbox, counted up to \a high. Whom a limit holds until later does not count where there are
//! such people: however many of them wait for the morning, those behind them are fed. Those whom a provider
//! did not take count: while it takes nobody, nobody else need come.
Result<int> SqliteQueue::waiting(CampaignId campaign, int high)
{
    const auto held = m_connection.integer(
        u"SELECT 1 FROM campaign_hold WHERE campaign_id=? AND n>0 AND hold NOT IN ('throttle','circuit') LIMIT 1"_s,
        campaign);
    if (!held)
        return held.error();
    const auto have = *held
        ? m_connection.integer(u"SELECT count(*) FROM (SELECT 1 FROM campaign_account k CROSS JOIN outbox o "
                               "ON o.campaign_id=k.campaign_id AND o.account_id=k.account_id "
                               "AND o.not_before<=?3 WHERE k.campaign_id=?1 LIMIT ?2)"_s,
                               campaign, high, m_clock.now())
        : m_connection.integer(u"SELECT count(*) FROM (SELECT 1 FROM outbox WHERE campaign_id=? LIMIT ?)"_s,
                               campaign, high);
    if (!have)
        return have.error();
    return static_cast<int>(have->value_or(0));
}

Result<SqliteQueue::Source> SqliteQueue::source(CampaignId campaign)
{
    Statement &query
        = m_connection.statement(u"SELECT state,feed_done,feed_cursor FROM campaign WHERE campaign_id=?"_s);
    if (const Result<void> done = query.run(campaign); !done)
        return done.error();
    if (!query.next()) {
        if (const Result<void> read = query.outcome(); !read)
            return read.error();
        return Error{ErrorKind::NotFound, u"There is no campaign %1."_s.arg(number(campaign))};
    }
    const Source source{.state = static_cast<CampaignState>(query.integer(0)),
                        .done = query.integer(1) != 0,
                        .cursor = MessageId{query.integer(2)}};
    query.finish();
    return source;
}

//! Moves the next \a rows messages into the outbox, and the cursor with them.
Result<int> SqliteQueue::fill(CampaignId campaign, const Source &from, int rows)
{
    Statement &window
        = m_connection.statement(u"SELECT count(*),ifnull(max(msg_id),?2) FROM (SELECT msg_id FROM message "
                                 "WHERE campaign_id=?1 AND msg_id>?2 ORDER BY msg_id LIMIT ?3)"_s);
    if (const Result<void> done = window.run(campaign, from.cursor, rows); !done)
        return done.error();
    if (!window.next())
        return window.outcome().error();
    const int seen = static_cast<int>(window.integer(0));
    const MessageId last{window.integer(1)};
    window.finish();

    Statement &insert = m_connection.statement(
        u"INSERT INTO outbox(msg_id,campaign_id,account_id,lane_class,not_before,expires_at,phone_bidx) "
        "SELECT m.msg_id,m.campaign_id,ifnull(m.account_id,c.account_id),c.lane_class,ifnull(c.not_before,0),"
        "ifnull(c.expires_at,9223372036854775807),m.phone_bidx "
        "FROM campaign c CROSS JOIN message m ON m.campaign_id=c.campaign_id "
        "WHERE c.campaign_id=?1 AND m.msg_id>?2 AND m.msg_id<=?3 AND m.state=1 ORDER BY m.msg_id"_s);
    if (const Result<void> fed = insert.run(campaign, from.cursor, last); !fed)
        return fed.error();
    FAULT_POINT("feed.mid");

    const Result<void> moved = m_connection.run(
        u"UPDATE campaign SET feed_cursor=?,feed_done=? WHERE campaign_id=?"_s, last, seen < rows, campaign);
    if (!moved)
        return moved.error();
    FAULT_POINT("feed.before_commit");
    return seen == 0 ? NothingLeft : seen;
}

Result<Claim> SqliteQueue::claim(const ClaimOrder &order)
{
    return atomically(m_connection, [&] {
        return QueueClaim(m_connection, {m_cipher, m_approvals, m_gate, m_limits, m_lists}, order).run();
    });
}

Result<Settled> SqliteQueue::settle(const Settlement &settlement)
{
    return settleAll({settlement});
}

Result<Settled> SqliteQueue::settleAll(const QList<Settlement> &settlements)
{
    return atomically(m_connection, [&] { return QueueSettle(m_connection).run(settlements); });
}

Result<int> SqliteQueue::sweep(TimePoint now)
{
    return atomically(m_connection, [&]() -> Result<int> {
        QueueAttempts attempts(m_connection, now);
        const Result<QList<OpenAttempt>> overdue = AttemptReader(m_connection).overdue(now, MaxSwept);
        if (!overdue)
            return overdue.error();
        for (const OpenAttempt &attempt : *overdue) {
            if (const Result<void> done = attempts.doubt(attempt, u"deadline"_s); !done)
                return done.error();
        }
        if (const Result<void> written = attempts.write(); !written)
            return written.error();
        if (!overdue->isEmpty())
            FAULT_POINT("sweep.before_commit");
        return static_cast<int>(overdue->size());
    });
}

//! A wait of the engine's own ends after the time that it began to wait; of those that are due, none is made
//! to wait again. Rules wait for times of the wall clock, and so does the campaign's start.
Result<void> SqliteQueue::shiftWaits(Millis by, TimePoint now)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<void> retries = m_connection.run(
            u"UPDATE outbox SET not_before=max(not_before+?1,0) WHERE not_before>?2 "
            "AND ifnull(hold,'') IN ('','throttle','circuit') AND not_before<>ifnull((SELECT "
            "c.not_before FROM campaign c "
            "WHERE c.campaign_id=outbox.campaign_id),0)"_s,
            by, std::min(now, now - by));
        if (!retries)
            return retries;
        const Result<void> attempts
            = m_connection.run(u"UPDATE inflight SET deadline=deadline+?1,next_check=next_check+?1"_s, by);
        if (!attempts)
            return attempts;
        const Result<void> doubts = m_connection.run(
            u"UPDATE doubt SET last_asked=last_asked+?1,first_miss=first_miss+?1,last_miss=last_miss+?1 "
            "WHERE attempt_id IN (SELECT attempt_id FROM inflight WHERE phase>1)"_s,
            by);
        if (!doubts)
            return doubts;
        return m_connection.run(
            u"UPDATE receipt_inbox SET next_try=next_try+?1 WHERE applied_at IS NULL AND next_try>?2 "
            "AND next_try<9000000000000000000"_s,
            by, std::min(now, now - by));
    });
}

Result<int> SqliteQueue::adoptOrphans(qint64 epoch, const QList<QByteArray> &unsentRequests, TimePoint now)
{
    const QSet<QByteArray> unsent(unsentRequests.begin(), unsentRequests.end());
    return atomically(m_connection, [&]() -> Result<int> {
        QueueAttempts attempts(m_connection, now);
        const Result<QList<OpenAttempt>> orphans = AttemptReader(m_connection).ofEnginesBefore(epoch);
        if (!orphans)
            return orphans.error();
        for (const OpenAttempt &attempt : *orphans) {
            const Result<void> done = unsent.contains(attempt.requestId)
                ? attempts.release(attempt, Release{.attempt = attempt.id}, Evidence::Transport)
                : attempts.doubt(attempt, u"restart"_s);
            if (!done)
                return done.error();
        }
        if (const Result<void> written = attempts.write(); !written)
            return written.error();
        if (!orphans->isEmpty())
            FAULT_POINT("adopt.before_commit");
        return static_cast<int>(orphans->size());
    });
}

Result<QList<OpenRequest>> SqliteQueue::openRequests(qint64 epoch)
{
    Statement &query = m_connection.statement(
        u"SELECT epoch,request_id,min(attempt_id) FROM inflight WHERE phase=1 AND epoch<? "
        "GROUP BY epoch,request_id ORDER BY epoch"_s);
    if (const Result<void> done = query.run(epoch); !done)
        return done.error();
    QList<OpenRequest> requests;
    while (query.next())
        requests.append({query.integer(0), query.blob(1), AttemptId{query.integer(2)}});
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return requests;
}

Result<MovedPeople> SqliteQueue::moveWaiting(const LaneMove &move, UserId by)
{
    return atomically(m_connection, [&] { return QueueMove(m_connection, move, by, m_clock.now()).run(); });
}

Result<int> SqliteQueue::releaseUnsent(const QList<QByteArray> &requests, TimePoint now)
{
    return atomically(m_connection, [&]() -> Result<int> {
        QueueAttempts attempts(m_connection, now);
        int released = 0;
        for (const QByteArray &request : requests) {
            const Result<QList<OpenAttempt>> open = AttemptReader(m_connection).ofRequest(request);
            if (!open)
                return open.error();
            for (const OpenAttempt &attempt : *open) {
                if (attempt.phase != AttemptPhase::Armed)
                    continue;
                const Result<void> done
                    = attempts.release(attempt, Release{.attempt = attempt.id}, Evidence::Transport);
                if (!done)
                    return done.error();
                ++released;
            }
        }
        if (const Result<void> written = attempts.write(); !written)
            return written.error();
        return released;
    });
}

} // namespace heliograph
