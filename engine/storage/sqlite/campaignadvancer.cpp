// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/campaignadvancer.h"

#include "engine/base/faultpoint.h"
#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/canarywatch.h"
#include "engine/storage/sqlite/counters.h"
#include "engine/storage/sqlite/resentmessage.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

CampaignAdvancer::CampaignAdvancer(Connection &connection)
    : m_connection(connection)
{
}

Result<int> CampaignAdvancer::advance(TimePoint now, int limit)
{
    return atomically(m_connection, [&]() -> Result<int> {
        int changed = 0;
        for (const auto &step :
             {std::function<Result<int>()>([&] { return startDue(now); }),
              std::function<Result<int>()>([&] { return refill(); }),
              std::function<Result<int>()>([&] { return CanaryWatch(m_connection).work(now); }),
              std::function<Result<int>()>([&] { return drainFed(); }),
              std::function<Result<int>()>([&] { return completeDrained(now); }),
              std::function<Result<int>()>([&] { return cancelWaiting(now, limit); })}) {
            const Result<int> done = step();
            if (!done)
                return done.error();
            changed += *done;
        }
        if (changed > 0)
            FAULT_POINT("advance.before_commit");
        return changed;
    });
}

//! From its planned time on its people could go: if nobody was there to let them, that is what makes it late.
//! While all sending is held nothing starts, since what the clock says may be the reason.
Result<int> CampaignAdvancer::startDue(TimePoint now)
{
    const auto due
        = "state=4 AND state NOT IN (8,9,12) AND not_before<=?1 AND NOT EXISTS(SELECT 1 FROM engine_hold)"_L1;
    const Result<void> noted = m_connection.run(
        QString(
            "INSERT INTO campaign_beat(campaign_id,sendable_at) SELECT campaign_id,not_before FROM campaign WHERE "_L1
            % due % " ON CONFLICT(campaign_id) DO UPDATE SET sendable_at=excluded.sendable_at"_L1),
        now);
    if (!noted)
        return noted.error();
    Statement &start = m_connection.statement(QString(
        "UPDATE campaign SET state=5,started_at=ifnull(started_at,?1),version=version+1 WHERE "_L1 % due));
    if (const Result<void> done = start.run(now); !done)
        return done.error();
    return start.changed();
}

//! An attempt that was given back puts its message into the outbox again, which only a running campaign
//! empties.
Result<int> CampaignAdvancer::refill()
{
    Statement &back = m_connection.statement(
        u"UPDATE campaign SET state=5,version=version+1 WHERE state=7 "
        "AND state NOT IN (8,9,12) AND EXISTS(SELECT 1 FROM outbox o WHERE o.campaign_id=campaign.campaign_id)"_s);
    if (const Result<void> done = back.run(); !done)
        return done.error();
    return back.changed();
}

Result<int> CampaignAdvancer::drainFed()
{
    Statement &drain = m_connection.statement(
        u"UPDATE campaign SET state=7,version=version+1 WHERE state=5 AND state NOT IN (8,9,12) AND "
        u"feed_done=1 "
        "AND NOT EXISTS(SELECT 1 FROM outbox o WHERE o.campaign_id=campaign.campaign_id)"_s);
    if (const Result<void> done = drain.run(); !done)
        return done.error();
    return drain.changed();
}

Result<int> CampaignAdvancer::completeDrained(TimePoint now)
{
    const Result<QList<qint64>> drained
        = numbers(u"SELECT campaign_id FROM campaign c WHERE state=7 AND state NOT IN (8,9,12) AND NOT "
                  u"EXISTS(SELECT 1 FROM campaign_counter k "
                  "WHERE k.campaign_id=c.campaign_id AND k.state IN (2,3,4) AND k.n<>0)"_s);
    if (!drained)
        return drained.error();
    for (const qint64 campaign : *drained) {
        if (const Result<bool> done = completeOne(CampaignId{campaign}, now); !done)
            return done.error();
    }
    return static_cast<int>(drained->size());
}

//! Counters are not enough to call a campaign finished: every message is looked at once more. One that is
//! still ready although nothing holds it is fed again instead of being forgotten.
Result<bool> CampaignAdvancer::completeOne(CampaignId campaign, TimePoint now)
{
    const auto orphan = m_connection.integer(
        u"SELECT msg_id FROM message WHERE campaign_id=? AND state=1 ORDER BY msg_id LIMIT 1"_s, campaign);
    if (!orphan)
        return orphan.error();
    if (*orphan) {
        const Result<void> fed = m_connection.run(
            u"UPDATE campaign SET state=5,feed_cursor=?,feed_done=0,version=version+1 WHERE campaign_id=?"_s,
            **orphan - 1, campaign);
        if (!fed)
            return fed.error();
        const Result<void> audited = auditCampaign(m_connection, campaign, now, BuiltInAuthor,
                                                   u"feed-again"_s, {{u"from_message"_s, **orphan}});
        if (!audited)
            return audited.error();
        return false;
    }
    const Result<void> done = m_connection.run(
        u"UPDATE campaign SET state=8,finished_at=?,version=version+1 WHERE campaign_id=?"_s, now, campaign);
    if (!done)
        return done.error();
    return true;
}

Result<int> CampaignAdvancer::cancelWaiting(TimePoint now, int limit)
{
    Statement &query = m_connection.statement(
        u"SELECT campaign_id FROM campaign c WHERE state IN (9,12) "
        "AND (feed_done=0 OR EXISTS(SELECT 1 FROM outbox o WHERE o.campaign_id=c.campaign_id)) LIMIT 1"_s);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    if (!query.next())
        return 0;
    const CampaignId campaign{query.integer(0)};
    query.finish();

    const Result<int> queued = cancelQueued(campaign, now, limit);
    if (!queued || *queued > 0)
        return queued;
    return cancelUnfed(campaign, now, limit);
}

Result<int> CampaignAdvancer::cancelQueued(CampaignId campaign, TimePoint now, int limit)
{
    Statement &query = m_connection.statement(
        u"SELECT msg_id,account_id,hold FROM outbox WHERE campaign_id=? ORDER BY account_id,not_before,msg_id LIMIT ?"_s);
    if (const Result<void> done = query.run(campaign, limit); !done)
        return done.error();
    CounterDeltas deltas;
    QList<std::pair<MessageId, AccountId>> messages;
    while (query.next()) {
        messages.append({MessageId{query.integer(0)}, AccountId{query.integer(1)}});
        deltas.hold(campaign, holdFromCode(query.text(2)), -1);
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();

    for (const auto &[message, account] : std::as_const(messages)) {
        if (const Result<void> done = m_connection.run(u"DELETE FROM outbox WHERE msg_id=?"_s, message);
            !done)
            return done.error();
        const Result<MessageState> end = endAfterDoubt(m_connection, message, MessageState::Cancelled);
        if (!end)
            return end.error();
        if (*end == MessageState::ClosedUnknown) {
            const Result<void> touched = deltas.reports().touch(m_connection, message);
            if (!touched)
                return touched.error();
        }
        const Result<void> done
            = m_connection.run(u"UPDATE message SET state=?,state_at=? WHERE msg_id=?"_s, *end, now, message);
        if (!done)
            return done.error();
        deltas.move(campaign, account, message, MessageState::Ready, *end, now);
    }
    if (const Result<void> written = deltas.write(m_connection); !written)
        return written.error();
    return static_cast<int>(messages.size());
}

//! Walks on with the feed cursor, which nobody else moves in a cancelled or rejected campaign.
Result<int> CampaignAdvancer::cancelUnfed(CampaignId campaign, TimePoint now, int limit)
{
    Statement &query = m_connection.statement(
        u"SELECT m.msg_id,m.state,ifnull(m.account_id,c.account_id) FROM campaign c JOIN message m ON "
        u"m.campaign_id=c.campaign_id "
        "AND m.msg_id>c.feed_cursor WHERE c.campaign_id=? ORDER BY m.msg_id LIMIT ?"_s);
    if (const Result<void> done = query.run(campaign, limit); !done)
        return done.error();
    QList<std::pair<MessageId, AccountId>> ready;
    qint64 last = 0;
    int seen = 0;
    for (; query.next(); ++seen) {
        last = query.integer(0);
        if (query.integer(1) == static_cast<qint64>(MessageState::Ready))
            ready.append({MessageId{last}, AccountId{query.integer(2)}});
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();

    CounterDeltas deltas;
    for (const auto &[message, account] : std::as_const(ready)) {
        const Result<void> done
            = m_connection.run(u"UPDATE message SET state=10,state_at=? WHERE msg_id=?"_s, now, message);
        if (!done)
            return done.error();
        deltas.move(campaign, account, message, MessageState::Ready, MessageState::Cancelled, now);
    }
    if (const Result<void> written = deltas.write(m_connection); !written)
        return written.error();
    const Result<void> moved = m_connection.run(
        u"UPDATE campaign SET feed_cursor=max(feed_cursor,?),feed_done=? WHERE campaign_id=?"_s, last,
        seen < limit, campaign);
    if (!moved)
        return moved.error();
    return seen + (seen < limit ? 1 : 0);
}

Result<QList<qint64>> CampaignAdvancer::numbers(const QString &sql)
{
    Statement &query = m_connection.statement(sql);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    QList<qint64> found;
    while (query.next())
        found.append(query.integer(0));
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return found;
}

} // namespace heliograph
