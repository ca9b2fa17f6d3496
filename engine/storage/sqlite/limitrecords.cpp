// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/limitrecords.h"

#include "engine/policy/limits/velocity.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/counters.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

LimitRecords::LimitRecords(Connection &connection)
    : m_connection(connection)
{
}

void LimitRecords::begin(const LimitRules &rules, MessageClass messageClass, TimePoint now)
{
    m_messageClass = messageClass;
    m_now = now;
    m_longest = rules.sameTextWithin;
    for (const ClassLimits &limits : rules.classes) {
        for (const FrequencyCap &cap : limits.perPerson)
            m_longest = std::max<Millis>(m_longest, cap.window);
    }
}

void LimitRecords::addEvent(const QByteArray &phone, MessageId message, qint64 text)
{
    m_events.push_back({phone, message, text});
}

void LimitRecords::putBack(MessageId message, HoldReason was, HoldReason hold, TimePoint until)
{
    m_waiting.push_back({message, was, hold, until});
}

Result<void> LimitRecords::write(CampaignId campaign, CounterDeltas &counters)
{
    if (const Result<void> written = writeEvents(); !written)
        return written;
    if (const Result<void> written = writeVelocity(); !written)
        return written;
    return writeWaiting(campaign, counters);
}

//! What is too old to count for anybody goes with the number's next message. Whoever was given back and
//! goes within the same millisecond has his event already.
Result<void> LimitRecords::writeEvents()
{
    if (m_events.empty())
        return {};
    Statement &forget = m_connection.statement(u"DELETE FROM recipient_event WHERE phone_bidx=? AND at<=?"_s);
    Statement &insert = m_connection.statement(
        u"INSERT INTO recipient_event(phone_bidx,at,msg_id,lane_class,content) VALUES(?,?,?,?,?) "
        "ON CONFLICT(phone_bidx,at,msg_id) DO UPDATE SET returned=0"_s);
    const TimePoint old = m_now - m_longest;
    for (const Event &event : m_events) {
        if (const Result<void> done = forget.run(event.phone, old); !done)
            return done;
        const Result<void> done = insert.run(event.phone, m_now, event.message, m_messageClass, event.text);
        if (!done)
            return done;
    }
    return {};
}

Result<void> LimitRecords::writeVelocity()
{
    for (auto taken = m_prefixes.constBegin(); taken != m_prefixes.constEnd(); ++taken) {
        const Result<void> forgotten = m_connection.run(
            u"DELETE FROM prefix_velocity WHERE prefix_code=? AND lane_class=? AND bucket<?"_s, taken.key(),
            m_messageClass, Velocity::oldestBucket(m_now));
        if (!forgotten)
            return forgotten;
        const Result<void> added = m_connection.run(
            u"INSERT INTO prefix_velocity(prefix_code,lane_class,bucket,n) VALUES(?1,?2,?3,?4) "
            "ON CONFLICT(prefix_code,lane_class,bucket) DO UPDATE SET n=n+?4"_s,
            taken.key(), m_messageClass, Velocity::bucketOf(m_now), taken.value());
        if (!added)
            return added;
    }
    return {};
}

Result<void> LimitRecords::writeWaiting(CampaignId campaign, CounterDeltas &counters)
{
    Statement &wait = m_connection.statement(u"UPDATE outbox SET not_before=?,hold=? WHERE msg_id=?"_s);
    for (const Waiting &waiting : m_waiting) {
        counters.hold(campaign, waiting.was, -1);
        counters.hold(campaign, waiting.hold, 1);
        if (const Result<void> done = wait.run(waiting.until, holdCode(waiting.hold), waiting.message); !done)
            return done;
    }
    return {};
}

} // namespace heliograph
