// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerqueue.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/queuegate.h"
#include "engine/storage/sqlite/readerrows.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! What is stored about where a message stands.
struct ReaderQueue::Row
{
    CampaignId campaign{};
    bool waits = false;
    bool fed = false;
    TimePoint notBefore; //!< of the outbox
    std::optional<TimePoint> expiresAt;
    AccountId account{};
    TimePoint campaignStart; //!< fed people have this time, those who were given back a later one
    MessageId cursor{};
    bool suppressed = false;
};

ReaderQueue::ReaderQueue(Connection &connection)
    : m_connection(connection)
{
}

Result<SendingRules> ReaderQueue::rules()
{
    const auto stopped = m_connection.integer(u"SELECT engine_paused FROM meta"_s);
    const auto hold = readEngineHolds(m_connection);
    const auto late = readSetting(m_connection, LateAfterKey, UsualLateAfter.count());
    if (!stopped || !hold || !late)
        return !stopped ? stopped.error() : !hold ? hold.error() : late.error();
    return SendingRules{stopped->value_or(0) != 0, *hold, Millis(*late)};
}

Result<std::optional<StopOrder>> ReaderQueue::emergencyStop()
{
    Statement &query = m_connection.statement(
        u"SELECT (SELECT display_name FROM app_user WHERE user_id=paused_by AND user_id>3),paused_at,"
        "paused_note FROM meta WHERE engine_paused"_s);
    if (const auto done = query.run(); !done)
        return done.error();
    std::optional<StopOrder> stop;
    if (query.next())
        stop = StopOrder{.by = query.text(0), .at = fromMillis(query.integer(1)), .reason = query.text(2)};
    query.finish();
    if (const auto read = query.outcome(); !read)
        return read.error();
    return stop;
}

Result<QueuePlace> ReaderQueue::place(MessageId id, TimePoint now)
{
    const Result<Row> found = row(id);
    if (!found)
        return found.error();
    if (!found->waits)
        return QueuePlace{};
    const Result<qint64> ahead = found->fed ? aheadInOutbox(id, *found, now) : aheadOfFeeder(id, *found);
    if (!ahead)
        return ahead.error();
    return QueuePlace{.waits = true,
                      .ahead = *ahead,
                      .notBefore = found->notBefore,
                      .expiresAt = found->expiresAt,
                      .suppressed = found->suppressed,
                      .queuedFor = found->account};
}

Result<ReaderQueue::Row> ReaderQueue::row(MessageId id)
{
    Statement &query = m_connection.statement(
        u"SELECT m.campaign_id,m.state,f.msg_id,o.not_before,nullif(o.expires_at,9223372036854775807),"
        "c.expires_at,ifnull(m.account_id,c.account_id),ifnull(c.not_before,0),c.feed_cursor,"
        "EXISTS(SELECT 1 FROM suppression s WHERE s.phone_bidx=m.phone_bidx AND s.scope IN "
        "(0,c.lane_class+1,16+ifnull(m.account_id,c.account_id))) "
        "FROM message m JOIN campaign c USING(campaign_id) LEFT JOIN inflight f ON f.msg_id=m.msg_id "
        "LEFT JOIN outbox o ON o.msg_id=m.msg_id WHERE m.msg_id=?"_s);
    if (const auto done = query.run(id); !done)
        return done.error();
    if (!query.next())
        return query.outcome() ? unknownId(u"message"_s, number(id)) : query.outcome().error();
    const bool ready = static_cast<MessageState>(query.integer(1)) == MessageState::Ready;
    const Row row{.campaign = CampaignId{query.integer(0)},
                  .waits = ready && query.isNull(2),
                  .fed = !query.isNull(3),
                  .notBefore = fromMillis(query.integer(3)),
                  .expiresAt = query.isNull(3) ? query.maybeTime(5) : query.maybeTime(4),
                  .account = AccountId{query.integer(6)},
                  .campaignStart = fromMillis(query.integer(7)),
                  .cursor = MessageId{query.integer(8)},
                  .suppressed = query.integer(9) != 0};
    query.finish();
    return row;
}

//! In the order of the claim: who was given back and is due, then who was fed.
Result<qint64> ReaderQueue::aheadInOutbox(MessageId id, const Row &row, TimePoint now)
{
    const bool givenBack = row.notBefore > row.campaignStart;
    const auto ahead = givenBack
        ? m_connection.integer(u"SELECT count(*) FROM outbox WHERE campaign_id=?1 AND account_id=?2 "
                               "AND not_before>?3 AND (not_before,msg_id)<(?4,?5)"_s,
                               row.campaign, row.account, row.campaignStart, row.notBefore, id)
        : m_connection.integer(u"SELECT count(*) FROM outbox WHERE campaign_id=?1 AND account_id=?2 "
                               "AND (not_before>?3 AND not_before<=?4 OR not_before<=?3 AND msg_id<?5)"_s,
                               row.campaign, row.account, row.campaignStart, now, id);
    if (!ahead)
        return ahead.error();
    return ahead->value_or(0);
}

//! A campaign's ids follow each other closely, so the distance to the feeder stands for a count.
Result<qint64> ReaderQueue::aheadOfFeeder(MessageId id, const Row &row)
{
    const auto queued
        = m_connection.integer(u"SELECT count(*) FROM outbox WHERE campaign_id=?"_s, row.campaign);
    const auto first = m_connection.integer(
        u"SELECT msg_id FROM message WHERE campaign_id=? ORDER BY msg_id LIMIT 1"_s, row.campaign);
    if (!queued || !first)
        return queued ? first.error() : queued.error();
    const qint64 fedUpTo = std::max(number(row.cursor), first->value_or(0) - 1);
    return queued->value_or(0) + std::max<qint64>(number(id) - fedUpTo - 1, 0);
}

} // namespace heliograph
