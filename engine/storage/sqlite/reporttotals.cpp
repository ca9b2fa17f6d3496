// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/reporttotals.h"

#include "engine/domain/latencybuckets.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/counters.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

//! The number of reason \a code, which whoever listed the problem has made; 0 for none.
Result<qint64> knownReason(Connection &connection, const QString &code)
{
    if (code.isEmpty())
        return 0;
    const Result<std::optional<qint64>> id
        = connection.integer(u"SELECT reason_id FROM reason WHERE code=?"_s, code);
    if (!id)
        return id.error();
    return id->value_or(0);
}

} // namespace

ReportTotals::Place ReportTotals::placeOf(const HandedOver &message)
{
    return {hourOf(message.armedAt), message.campaign, message.account, message.country};
}

void ReportTotals::count(const HandedOver &message, const Outcome &outcome, qint64 delta)
{
    m_outcomes[{placeOf(message), outcome.state, outcome.reason}] += delta;
}

void ReportTotals::enter(const HandedOver &message, const Outcome &outcome)
{
    if (m_touched.contains(message.message))
        return;
    count(message, outcome, 1);
    m_arrivals.append({message.message, message.armedAt});
}

void ReportTotals::move(const HandedOver &message, const Outcome &from, const Outcome &to)
{
    if (m_touched.contains(message.message))
        return;
    count(message, from, -1);
    count(message, to, 1);
}

void ReportTotals::spend(const HandedOver &message, qint64 segments, qint64 micros)
{
    if (m_touched.contains(message.message))
        return;
    Spend &spend = m_spend[placeOf(message)];
    ++spend.messages;
    spend.segments += segments;
    spend.micros += std::max<qint64>(micros, 0);
    spend.priced += micros < 0 ? 0 : 1;
}

void ReportTotals::deliver(const HandedOver &message, TimePoint deliveredAt)
{
    if (const auto touched = m_touched.find(message.message); touched != m_touched.end())
        touched->second = deliveredAt;
    else
        ++m_latencies[{placeOf(message), latencyBucket(deliveredAt - message.armedAt)}];
}

Result<void> ReportTotals::touch(Connection &connection, MessageId message)
{
    if (!m_touched.try_emplace(message).second)
        return {};
    const Result<std::optional<Fact>> before = factOf(connection, message);
    if (!before)
        return before.error();
    if (*before)
        count((*before)->message, (*before)->outcome, -1);
    return addSpend(connection, message, -1);
}

Result<void> ReportTotals::readTouched(Connection &connection)
{
    for (const auto &[message, deliveredAt] : std::exchange(m_touched, {})) {
        const Result<std::optional<Fact>> after = factOf(connection, message);
        if (!after)
            return after.error();
        if (*after)
            enter((*after)->message, (*after)->outcome);
        if (*after && deliveredAt)
            deliver((*after)->message, *deliveredAt);
        if (const Result<void> spent = addSpend(connection, message, 1); !spent)
            return spent;
    }
    return {};
}

//! What counts of \a message as the tables stand: nothing before it is answered or in doubt, and nothing of
//! one that ended without being handed over, whatever was tried before.
Result<std::optional<ReportTotals::Fact>> ReportTotals::factOf(Connection &connection, MessageId message)
{
    Statement &query = connection.statement(
        u"SELECT m.campaign_id,ifnull(m.account_id,c.account_id),m.country,ifnull(f.armed_at,a.armed_at),"
        "ifnull(f.phase,m.state),x.reason FROM message m JOIN campaign c ON c.campaign_id=m.campaign_id "
        "LEFT JOIN inflight f ON f.msg_id=m.msg_id LEFT JOIN attempt a ON a.attempt_id=m.last_attempt "
        "LEFT JOIN message_exception x ON x.campaign_id=m.campaign_id AND x.state=ifnull(f.phase,m.state) "
        "AND x.msg_id=m.msg_id WHERE m.msg_id=? "
        "AND iif(f.phase IS NULL,a.attempt_id IS NOT NULL AND (m.state IN (5,6,7,12,13) "
        "OR m.state=8 AND a.outcome=3),f.phase>1)"_s);
    if (const Result<void> done = query.run(message); !done)
        return done.error();
    std::optional<Fact> fact;
    if (query.next()) {
        fact = Fact{HandedOver{message, CampaignId{query.integer(0)}, AccountId{query.integer(1)},
                               static_cast<qint16>(query.integer(2)), fromMillis(query.integer(3))},
                    Outcome{static_cast<MessageState>(query.integer(4)), query.text(5)}};
        query.finish();
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return fact;
}

//! Adds the accepted attempts of \a message, or with a negative \a sign takes them off.
Result<void> ReportTotals::addSpend(Connection &connection, MessageId message, qint64 sign)
{
    Statement &query = connection.statement(
        u"SELECT a.armed_at,a.campaign_id,a.account_id,m.country,a.segments,a.cost_micros FROM attempt a "
        "JOIN message m ON m.msg_id=a.msg_id WHERE a.msg_id=? AND a.outcome IN (1,6)"_s);
    if (const Result<void> done = query.run(message); !done)
        return done;
    while (query.next()) {
        Spend &spend = m_spend[{hourOf(fromMillis(query.integer(0))), CampaignId{query.integer(1)},
                                AccountId{query.integer(2)}, static_cast<qint16>(query.integer(3))}];
        spend.messages += sign;
        spend.segments += sign * query.integer(4);
        spend.micros += sign * query.integer(5);
        spend.priced += query.isNull(5) ? 0 : sign;
    }
    return query.outcome();
}

Result<void> ReportTotals::write(Connection &connection)
{
    if (const Result<void> done = writeOutcomes(connection); !done)
        return done;
    if (const Result<void> done = writeSpend(connection); !done)
        return done;
    return writeLatencies(connection);
}

Result<void> ReportTotals::writeOutcomes(Connection &connection)
{
    for (const auto &[key, delta] : m_outcomes) {
        if (delta == 0)
            continue;
        const auto &[place, state, reason] = key;
        const auto &[hour, campaign, account, country] = place;
        const Result<qint64> why = knownReason(connection, reason);
        if (!why)
            return why.error();
        const Result<void> done = connection.run(
            u"INSERT INTO report_outcome(hour,campaign_id,account_id,country,state,reason_id,n) "
            "VALUES(?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET n=n+excluded.n"_s,
            hour, campaign, account, country, state, *why, delta);
        if (!done)
            return done;
    }
    m_outcomes.clear();
    return {};
}

Result<void> ReportTotals::writeSpend(Connection &connection)
{
    for (const auto &[place, spend] : m_spend) {
        if (spend.isNothing())
            continue;
        const auto &[hour, campaign, account, country] = place;
        const Result<void> done = connection.run(
            u"INSERT INTO report_spend(hour,campaign_id,account_id,country,n,segments,micros,priced_n) "
            "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET n=n+excluded.n,"
            "segments=segments+excluded.segments,micros=micros+excluded.micros,"
            "priced_n=priced_n+excluded.priced_n"_s,
            hour, campaign, account, country, spend.messages, spend.segments, spend.micros, spend.priced);
        if (!done)
            return done;
    }
    m_spend.clear();
    return {};
}

Result<void> ReportTotals::writeLatencies(Connection &connection)
{
    for (const auto &[key, n] : m_latencies) {
        const auto &[place, bucket] = key;
        const auto &[hour, campaign, account, country] = place;
        const Result<void> done
            = connection.run(u"INSERT INTO report_latency(hour,campaign_id,account_id,country,bucket,n) "
                             "VALUES(?,?,?,?,?,?) ON CONFLICT DO UPDATE SET n=n+excluded.n"_s,
                             hour, campaign, account, country, bucket, n);
        if (!done)
            return done;
    }
    m_latencies.clear();
    return {};
}

} // namespace heliograph
