// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerdoubtevents.h"

#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

using Kind = MessageEvent::Kind;

namespace {

//! The account of an attempt, open or closed.
constexpr auto AccountOf
    = "LEFT JOIN inflight f ON f.attempt_id=d.attempt_id "
      "LEFT JOIN attempt a ON a.attempt_id=d.attempt_id "
      "LEFT JOIN provider_account p ON p.account_id=ifnull(f.account_id,a.account_id) "_L1;

MessageEvent eventOf(Kind kind, const Statement &row, MessageState state = MessageState::Ready)
{
    MessageEvent event;
    event.kind = kind;
    event.at = fromMillis(row.integer(0));
    event.attempt = AttemptId{row.integer(1)};
    event.accountLabel = row.text(2);
    event.state = state;
    return event;
}

MessageState stateAfter(DoubtDecision decision)
{
    switch (decision) {
    case DoubtDecision::TreatAsSent:
        return MessageState::Submitted;
    case DoubtDecision::SendAgain:
    case DoubtDecision::ResendByRule:
        return MessageState::Ready;
    case DoubtDecision::WriteOff:
    case DoubtDecision::GiveUpByRule:
        return MessageState::ClosedUnknown;
    }
    Q_UNREACHABLE();
}

} // namespace

ReaderDoubtEvents::ReaderDoubtEvents(Connection &connection)
    : m_connection(connection)
{
}

Result<void> ReaderDoubtEvents::add(MessageId message, QList<MessageEvent> &events)
{
    using Step = Result<void> (ReaderDoubtEvents::*)(MessageId, QList<MessageEvent> &);
    constexpr std::array<Step, 3> Steps
        = {&ReaderDoubtEvents::addDoubts, &ReaderDoubtEvents::addQuestions, &ReaderDoubtEvents::addDecisions};
    for (const Step step : Steps) {
        if (const auto done = (this->*step)(message, events); !done)
            return done;
    }
    return {};
}

Result<void> ReaderDoubtEvents::addDoubts(MessageId message, QList<MessageEvent> &events)
{
    Statement &row = m_connection.statement(
        u"SELECT d.since,d.attempt_id,p.label,d.cause,d.reason,d.http_status,d.body_bytes,d.latency_ms "
        "FROM doubt d "_s
        % AccountOf % "WHERE d.msg_id=? ORDER BY d.attempt_id"_L1);
    if (const auto done = row.run(message); !done)
        return done;
    while (row.next()) {
        MessageEvent event = eventOf(Kind::InDoubt, row, MessageState::InDoubt);
        event.code = row.text(4);
        RequestTrace trace{.cause = static_cast<DoubtCause>(row.integer(3))};
        trace.httpStatus = static_cast<int>(row.integer(5));
        trace.bodyBytes = row.integer(6);
        trace.latency = Millis(row.integer(7));
        event.trace = trace;
        events.append(event);
    }
    return row.outcome();
}

Result<void> ReaderDoubtEvents::addQuestions(MessageId message, QList<MessageEvent> &events)
{
    Statement &row = m_connection.statement(
        u"SELECT q.asked_at,q.attempt_id,p.label,q.answer,q.detail FROM doubt d CROSS JOIN doubt_check q ON "
        "q.attempt_id=d.attempt_id "_s
        % AccountOf % "WHERE d.msg_id=? ORDER BY q.check_id"_L1);
    if (const auto done = row.run(message); !done)
        return done;
    while (row.next()) {
        MessageEvent event = eventOf(Kind::Asked, row);
        event.answer = static_cast<DoubtAnswer>(row.integer(3));
        event.code = doubtAnswerKey(*event.answer);
        event.note = row.text(4);
        events.append(event);
    }
    return row.outcome();
}

//! The two built-in accounts stand for whoever does not sign in, so they have no name to tell.
Result<void> ReaderDoubtEvents::addDecisions(MessageId message, QList<MessageEvent> &events)
{
    Statement &row = m_connection.statement(
        u"SELECT ifnull(d.decided_at,0),d.attempt_id,p.label,d.parked_at,d.decision,d.decision_reason,"
        "u.display_name,d.early FROM doubt d "_s
        % AccountOf
        % "LEFT JOIN app_user u ON u.user_id=d.actor AND u.user_id>3 WHERE d.msg_id=? ORDER BY d.attempt_id"_L1);
    if (const auto done = row.run(message); !done)
        return done;
    while (row.next()) {
        if (const auto parked = row.maybeTime(3)) {
            MessageEvent event = eventOf(Kind::Parked, row, MessageState::Parked);
            event.at = *parked;
            events.append(event);
        }
        if (row.isNull(4))
            continue;
        const auto decision = static_cast<DoubtDecision>(row.integer(4));
        MessageEvent event = eventOf(Kind::Decided, row, stateAfter(decision));
        event.decision = decision;
        event.code = doubtDecisionKey(decision);
        event.note = row.text(5);
        event.person = row.text(6);
        event.early = row.integer(7) != 0;
        events.append(event);
    }
    return row.outcome();
}

} // namespace heliograph
