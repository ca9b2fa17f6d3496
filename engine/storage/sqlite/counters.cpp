// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/counters.h"

#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

//! The number of reason \a code, made if it is new.
Result<qint64> addedReason(Connection &connection, const QString &code)
{
    const Result<void> added
        = connection.run(u"INSERT INTO reason(code) VALUES(?) ON CONFLICT(code) DO NOTHING"_s, code);
    if (!added)
        return added.error();
    const Result<std::optional<qint64>> id
        = connection.integer(u"SELECT reason_id FROM reason WHERE code=?"_s, code);
    if (!id)
        return id.error();
    return id->value_or(0);
}

} // namespace

void CounterDeltas::move(CampaignId campaign, AccountId account, MessageId message, MessageState from,
                         MessageState to, TimePoint at)
{
    if (from == to)
        return;
    count(campaign, from, -1);
    count(campaign, to, 1);
    if (storedState(from) == storedState(to))
        return;

    const qint64 bucket = bucketOf(message);
    const auto shift = [this, campaign, account, bucket](MessageState state, qint64 delta) {
        total(TotalDimension::State, static_cast<qint64>(storedState(state)), bucket, delta);
        total(TotalDimension::CampaignState, pairValue(number(campaign), state), bucket, delta);
        total(TotalDimension::AccountState, pairValue(number(account), state), bucket, delta);
        lane(campaign, account, state, delta);
    };
    shift(from, -1);
    shift(to, 1);
    touch(bucket, storedState(to), at, 1);
}

void CounterDeltas::enter(const Entry &entry)
{
    count(entry.campaign, entry.state, entry.n);
    total(TotalDimension::State, static_cast<qint64>(storedState(entry.state)), entry.bucket, entry.n);
    total(TotalDimension::Account, number(entry.account), entry.bucket, entry.n);
    total(TotalDimension::Country, entry.country, entry.bucket, entry.n);
    total(TotalDimension::CampaignState, pairValue(number(entry.campaign), entry.state), entry.bucket,
          entry.n);
    total(TotalDimension::AccountState, pairValue(number(entry.account), entry.state), entry.bucket, entry.n);
    total(TotalDimension::Campaign, number(entry.campaign), entry.bucket, entry.n);
    lane(entry.campaign, entry.account, entry.state, entry.n);
    touch(entry.bucket, storedState(entry.state), entry.at, entry.n);
}

void CounterDeltas::relocate(CampaignId campaign, MessageId message, AccountId from, AccountId to,
                             MessageState state)
{
    const qint64 bucket = bucketOf(message);
    for (const auto &[account, delta] : {std::pair(from, -1), std::pair(to, 1)}) {
        total(TotalDimension::Account, number(account), bucket, delta);
        total(TotalDimension::AccountState, pairValue(number(account), state), bucket, delta);
        lane(campaign, account, state, delta);
    }
}

void CounterDeltas::lane(CampaignId campaign, AccountId account, MessageState state, qint64 delta)
{
    if (storedState(state) == MessageState::Ready)
        m_lanes[{campaign, account}] += delta;
}

void CounterDeltas::count(CampaignId campaign, MessageState state, qint64 delta)
{
    m_counts[{campaign, state}] += delta;
}

void CounterDeltas::hold(CampaignId campaign, HoldReason reason, qint64 delta)
{
    if (reason != HoldReason::None)
        m_holds[{campaign, reason}] += delta;
}

void CounterDeltas::reason(MessageId message, const QString &code, qint64 delta)
{
    reasonInBucket(bucketOf(message), code, delta);
}

void CounterDeltas::reasonInBucket(qint64 bucket, const QString &code, qint64 delta)
{
    if (!code.isEmpty())
        m_reasons[{code, bucket}] += delta;
}

void CounterDeltas::total(TotalDimension dimension, qint64 value, qint64 bucket, qint64 delta)
{
    m_totals[{dimension, value, bucket}] += delta;
}

void CounterDeltas::touch(qint64 bucket, MessageState state, TimePoint at, qint64 n)
{
    m_hours[{bucket, state, hourOf(at)}] += n;
    const auto [found, added] = m_buckets.try_emplace(bucket, Span{at, at});
    if (added)
        return;
    found->second.first = std::min(found->second.first, at);
    found->second.last = std::max(found->second.last, at);
}

Result<void> CounterDeltas::write(Connection &connection)
{
    if (const Result<void> done = writeReasons(connection); !done)
        return done;
    if (const Result<void> done = writeCampaigns(connection); !done)
        return done;
    if (const Result<void> done = writeTotals(connection); !done)
        return done;
    if (const Result<void> done = writeReports(connection); !done)
        return done;
    return writeTimes(connection);
}

//! Before the times, which have to know who was handed over, and after the reasons, whose numbers they need.
Result<void> CounterDeltas::writeReports(Connection &connection)
{
    if (const Result<void> read = m_reports.readTouched(connection); !read)
        return read;
    for (const auto &[message, armedAt] : m_reports.takeArrivals())
        touch(bucketOf(message), MessageState::Armed, armedAt, 1);
    return m_reports.write(connection);
}

Result<void> CounterDeltas::writeReasons(Connection &connection)
{
    for (const auto &[key, delta] : m_reasons) {
        if (delta == 0)
            continue;
        const Result<qint64> id = addedReason(connection, key.first);
        if (!id)
            return id.error();
        total(TotalDimension::Reason, *id, key.second, delta);
    }
    m_reasons.clear();
    return {};
}

Result<void> CounterDeltas::writeCampaigns(Connection &connection)
{
    for (const auto &[key, delta] : m_counts) {
        if (delta == 0)
            continue;
        const Result<void> done
            = connection.run(u"INSERT INTO campaign_counter(campaign_id,state,n) VALUES(?,?,?) "
                             "ON CONFLICT(campaign_id,state) DO UPDATE SET n=n+excluded.n"_s,
                             key.first, key.second, delta);
        if (!done)
            return done;
    }
    m_counts.clear();
    if (const Result<void> done = writeLanes(connection); !done)
        return done;
    for (const auto &[key, delta] : m_holds) {
        if (delta == 0)
            continue;
        const Result<void> done
            = connection.run(u"INSERT INTO campaign_hold(campaign_id,hold,n) VALUES(?,?,?) "
                             "ON CONFLICT(campaign_id,hold) DO UPDATE SET n=n+excluded.n"_s,
                             key.first, holdCode(key.second), delta);
        if (!done)
            return done;
    }
    m_holds.clear();
    return {};
}

Result<void> CounterDeltas::writeLanes(Connection &connection)
{
    for (const auto &[key, delta] : m_lanes) {
        if (delta == 0)
            continue;
        const Result<void> done
            = connection.run(u"INSERT INTO campaign_lane(campaign_id,account_id,n) VALUES(?,?,?) "
                             "ON CONFLICT(campaign_id,account_id) DO UPDATE SET n=n+excluded.n"_s,
                             key.first, key.second, delta);
        if (!done)
            return done;
    }
    m_lanes.clear();
    return {};
}

Result<void> CounterDeltas::writeTotals(Connection &connection)
{
    for (const auto &[key, delta] : m_totals) {
        if (delta == 0)
            continue;
        const auto &[dimension, value, bucket] = key;
        const Result<void> done
            = connection.run(u"INSERT INTO message_total(dimension,value,bucket,n) VALUES(?,?,?,?) "
                             "ON CONFLICT(dimension,value,bucket) DO UPDATE SET n=n+excluded.n"_s,
                             dimension, value, bucket, delta);
        if (!done)
            return done;
    }
    m_totals.clear();
    return {};
}

Result<void> CounterDeltas::writeTimes(Connection &connection)
{
    for (const auto &[key, n] : m_hours) {
        const auto &[bucket, state, hour] = key;
        const Result<void> done
            = connection.run(u"INSERT INTO message_hour(bucket,state,hour,n) VALUES(?,?,?,?) "
                             "ON CONFLICT(bucket,state,hour) DO UPDATE SET n=n+excluded.n"_s,
                             bucket, state, hour, n);
        if (!done)
            return done;
    }
    m_hours.clear();
    for (const auto &[bucket, span] : m_buckets) {
        const Result<void> done = connection.run(
            u"INSERT INTO message_bucket(bucket,first_at,last_at) VALUES(?,?,?) ON CONFLICT(bucket) DO "
            u"UPDATE SET "
            "first_at=min(first_at,excluded.first_at),last_at=max(last_at,excluded.last_at)"_s,
            bucket, span.first, span.last);
        if (!done)
            return done;
    }
    m_buckets.clear();
    return {};
}

} // namespace heliograph
