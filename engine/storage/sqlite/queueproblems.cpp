// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/queueproblems.h"

#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

QueueProblems::QueueProblems(Connection &connection, CounterDeltas &counters)
    : m_connection(connection)
    , m_counters(counters)
{
}

Result<void> QueueProblems::add(CampaignId campaign, MessageId message, MessageState state,
                                const QString &reason, TimePoint at)
{
    Statement &insert = m_connection.statement(
        u"INSERT INTO message_exception(campaign_id,state,msg_id,reason,at) VALUES(?,?,?,?,?) "
        "ON CONFLICT(campaign_id,state,msg_id) DO NOTHING"_s);
    if (const Result<void> done = insert.run(campaign, state, message, reason, at); !done)
        return done;
    if (insert.changed() > 0)
        m_counters.reason(message, reason, 1);
    return {};
}

Result<void> QueueProblems::remove(CampaignId campaign, MessageId message, MessageState state)
{
    Statement &listed = m_connection.statement(
        u"SELECT reason FROM message_exception WHERE campaign_id=? AND state=? AND msg_id=?"_s);
    if (const Result<void> done = listed.run(campaign, state, message); !done)
        return done;
    if (!listed.next())
        return listed.outcome();
    const QString reason = listed.text(0);
    listed.finish();

    m_counters.reason(message, reason, -1);
    return m_connection.run(u"DELETE FROM message_exception WHERE campaign_id=? AND state=? AND msg_id=?"_s,
                            campaign, state, message);
}

} // namespace heliograph
