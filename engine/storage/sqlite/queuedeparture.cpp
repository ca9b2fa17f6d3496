// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/queuedeparture.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/resentmessage.h"

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

QueueDeparture::QueueDeparture(Connection &connection, const ClaimOrder &order, CounterDeltas &counters)
    : m_connection(connection)
    , m_order(order)
    , m_queue(order.queuedFor.value_or(order.account))
    , m_counters(counters)
    , m_problems(connection, counters)
{
}

Result<void> QueueDeparture::takeOut(const std::vector<LeavingRow> &rows)
{
    Statement &remove = m_connection.statement(u"DELETE FROM outbox WHERE msg_id=?"_s);
    for (const LeavingRow &row : rows) {
        m_counters.hold(m_order.campaign, row.hold, -1);
        if (const Result<void> removed = remove.run(row.message); !removed)
            return removed;
        if (row.request >= 0)
            continue;
        if (const Result<void> closed = close(row); !closed)
            return closed;
    }
    return {};
}

Result<void> QueueDeparture::close(const LeavingRow &row)
{
    const Result<MessageState> end = endAfterDoubt(m_connection, row.message, row.end);
    if (!end)
        return end.error();
    // Who never went does not count in reports; of who may have gone it is said by touching him.
    if (*end == MessageState::ClosedUnknown) {
        const Result<void> touched = m_counters.reports().touch(m_connection, row.message);
        if (!touched)
            return touched;
    }
    const Result<void> changed = m_connection.run(u"UPDATE message SET state=?,state_at=? WHERE msg_id=?"_s,
                                                  *end, m_order.now, row.message);
    if (!changed)
        return changed;
    m_counters.move(m_order.campaign, m_queue, row.message, MessageState::Ready, *end, m_order.now);
    return m_problems.add(m_order.campaign, row.message, *end, row.reason, m_order.now);
}

//! The one the caller chose, or a random one.
QByteArray QueueDeparture::requestId(qsizetype request) const
{
    if (m_order.requestIds.size() >= (request + 1) * RequestIdSize)
        return m_order.requestIds.mid(request * RequestIdSize, RequestIdSize);
    QByteArray id(RequestIdSize, Qt::Uninitialized);
    randombytes_buf(id.data(), RequestIdSize);
    return id;
}

Result<QList<ArmedRequest>> QueueDeparture::arm(std::vector<LeavingRow> &rows, qint64 laneClass)
{
    QList<ArmedRequest> requests;
    int armed = 0;
    for (LeavingRow &row : rows) {
        if (row.request < 0)
            continue;
        if (row.request == requests.size()) {
            const QByteArray id = requestId(requests.size());
            requests.append(ArmedRequest{id, id.toHex(), {}});
        }
        ArmedRequest &request = requests[row.request];
        if (const Result<void> done = armOne(row, request.requestId, laneClass); !done)
            return done.error();
        request.messages.append(std::move(row.armed));
        ++armed;
    }
    if (armed == 0)
        return requests;

    m_counters.count(m_order.campaign, MessageState::Ready, -armed);
    m_counters.count(m_order.campaign, MessageState::Armed, armed);
    const Result<void> marked
        = m_connection.run(u"UPDATE meta SET hwm_attempt=max(hwm_attempt,?)"_s, m_connection.lastInsertId());
    if (!marked)
        return marked.error();
    return requests;
}

Result<void> QueueDeparture::armOne(LeavingRow &row, const QByteArray &requestId, qint64 laneClass)
{
    Statement &insert = m_connection.statement(
        u"INSERT INTO inflight(msg_id,campaign_id,account_id,lane_class,request_id,epoch,armed_at,deadline,"
        "send_before,expires_at,cost_micros,currency) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"_s);
    const LimitCharge &charge = row.charge;
    const bool priced = !charge.currency.isEmpty();
    const Result<void> armed
        = insert.run(row.message, m_order.campaign, m_order.account, laneClass, requestId, m_order.epoch,
                     m_order.now, m_order.now + m_order.timeToLive, row.sendBefore, row.expiresAt,
                     priced ? std::optional(charge.micros) : std::nullopt,
                     priced ? std::optional(charge.currency) : std::nullopt);
    if (!armed)
        return armed;
    row.armed.attempt = AttemptId{m_connection.lastInsertId()};
    return m_order.account == m_queue ? Result<void>() : moveOver(row.message);
}

//! From here on \a message is one of the account that takes it over.
Result<void> QueueDeparture::moveOver(MessageId message)
{
    m_counters.relocate(m_order.campaign, message, m_queue, m_order.account, MessageState::Ready);
    return m_connection.run(u"UPDATE message SET account_id=? WHERE msg_id=?"_s, m_order.account, message);
}

} // namespace heliograph
