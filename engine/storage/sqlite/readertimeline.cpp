// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readertimeline.h"

#include "engine/storage/sqlite/attempt.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerdoubtevents.h"
#include "engine/storage/sqlite/readerinbox.h"
#include "engine/storage/sqlite/readerrows.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

using Kind = MessageEvent::Kind;

namespace {

MessageEvent eventOf(Kind kind, TimePoint at, AttemptId attempt = {}, const QString &account = {})
{
    MessageEvent event;
    event.kind = kind;
    event.at = at;
    event.attempt = attempt;
    event.accountLabel = account;
    return event;
}

//! Whether a person or a rule ended the attempt: their decision is told among the doubts.
bool isDecided(const Statement &attempt)
{
    const auto evidence = static_cast<Evidence>(attempt.integer(5));
    const auto outcome = static_cast<AttemptOutcome>(attempt.integer(4));
    return evidence == Evidence::Person || evidence == Evidence::Policy
        || (evidence == Evidence::Query && outcome == AttemptOutcome::NotAccepted);
}

} // namespace

ReaderTimeline::ReaderTimeline(Connection &connection, const FieldCipher &cipher)
    : m_connection(connection)
    , m_cipher(cipher)
{
}

Result<QList<MessageEvent>> ReaderTimeline::events(MessageId id)
{
    using Step = Result<void> (ReaderTimeline::*)(MessageId);
    // Doubts before the ends of attempts: what was learned in one millisecond is told before what it changed.
    constexpr std::array<Step, 9> Steps
        = {&ReaderTimeline::addEntry,       &ReaderTimeline::addDoubts,      &ReaderTimeline::addAttempts,
           &ReaderTimeline::addOpenAttempt, &ReaderTimeline::addLateResults, &ReaderTimeline::addReceipts,
           &ReaderTimeline::addReplies,     &ReaderTimeline::addHold,        &ReaderTimeline::addState};

    m_events.clear();
    for (const Step step : Steps) {
        if (const auto done = (this->*step)(id); !done)
            return done.error();
    }
    // Events of one millisecond stay in the order in which they were added: that of a message's life.
    std::ranges::stable_sort(m_events, {}, &MessageEvent::at);
    return m_events;
}

Result<void> ReaderTimeline::addEntry(MessageId id)
{
    Statement &row = m_connection.statement(
        u"SELECT c.created_at,m.source_line,a.source_file FROM message m JOIN campaign c USING(campaign_id) "
        "JOIN audience a USING(audience_id) WHERE m.msg_id=?"_s);
    if (const auto done = row.run(id); !done)
        return done;
    if (!row.next())
        return row.outcome() ? unknownId(u"message"_s, number(id)) : row.outcome();
    MessageEvent event = eventOf(Kind::Entered, fromMillis(row.integer(0)));
    event.code = row.text(1);
    event.note = row.text(2);
    row.finish();
    m_events.append(event);
    return {};
}

Result<void> ReaderTimeline::addAttempts(MessageId id)
{
    Statement &row = m_connection.statement(
        u"SELECT "
        u"a.attempt_id,p.label,a.armed_at,a.closed_at,a.outcome,a.evidence,a.provider_msg_id,a.error_code "
        "FROM attempt a LEFT JOIN provider_account p USING(account_id) WHERE a.msg_id=? ORDER BY a.attempt_id"_s);
    if (const auto done = row.run(id); !done)
        return done;
    while (row.next()) {
        MessageEvent armed
            = eventOf(Kind::Armed, fromMillis(row.integer(2)), AttemptId(row.integer(0)), row.text(1));
        armed.state = MessageState::Armed;
        m_events.append(armed);
        if (!isDecided(row))
            addEnd(row);
    }
    return row.outcome();
}

void ReaderTimeline::addEnd(const Statement &attempt)
{
    MessageEvent event = eventOf(Kind::Accepted, fromMillis(attempt.integer(3)),
                                 AttemptId(attempt.integer(0)), attempt.text(1));
    event.code = attempt.text(7);
    const bool provenUnsent = static_cast<Evidence>(attempt.integer(5)) == Evidence::Transport;
    switch (static_cast<AttemptOutcome>(attempt.integer(4))) {
    case AttemptOutcome::Accepted:
    case AttemptOutcome::AlsoAccepted:
        event.kind = Kind::Accepted;
        event.state = MessageState::Submitted;
        event.note = attempt.text(6);
        break;
    case AttemptOutcome::NotAccepted:
    case AttemptOutcome::Superseded:
        event.kind = provenUnsent ? Kind::ReleasedUnsent : Kind::NotAccepted;
        break;
    case AttemptOutcome::Rejected:
        event.kind = Kind::Refused;
        event.state = MessageState::Rejected;
        break;
    case AttemptOutcome::ClosedUnknown:
        event.kind = Kind::Ended;
        event.state = MessageState::ClosedUnknown;
        break;
    }
    m_events.append(event);
}

Result<void> ReaderTimeline::addOpenAttempt(MessageId id)
{
    Statement &row = m_connection.statement(
        u"SELECT f.attempt_id,p.label,f.armed_at FROM inflight f LEFT JOIN provider_account p "
        "USING(account_id) WHERE f.msg_id=?"_s);
    if (const auto done = row.run(id); !done)
        return done;
    if (!row.next())
        return row.outcome();
    MessageEvent event
        = eventOf(Kind::Armed, fromMillis(row.integer(2)), AttemptId(row.integer(0)), row.text(1));
    event.state = MessageState::Armed;
    m_events.append(event);
    row.finish();
    return {};
}

Result<void> ReaderTimeline::addDoubts(MessageId id)
{
    return ReaderDoubtEvents(m_connection).add(id, m_events);
}

Result<void> ReaderTimeline::addLateResults(MessageId id)
{
    Statement &row = m_connection.statement(
        u"SELECT l.at,l.attempt_id,p.label,l.outcome,l.provider_msg_id FROM attempt a CROSS JOIN late_result "
        u"l "
        "ON l.attempt_id=a.attempt_id LEFT JOIN provider_account p ON p.account_id=a.account_id "
        "WHERE a.msg_id=? ORDER BY l.late_id"_s);
    if (const auto done = row.run(id); !done)
        return done;
    while (row.next()) {
        const auto outcome = static_cast<AttemptOutcome>(row.integer(3));
        MessageEvent event
            = eventOf(Kind::Late, fromMillis(row.integer(0)), AttemptId(row.integer(1)), row.text(2));
        if (outcome == AttemptOutcome::Accepted)
            event.state = MessageState::Submitted;
        else if (outcome == AttemptOutcome::Rejected)
            event.state = MessageState::Rejected;
        event.note = row.text(4);
        m_events.append(event);
    }
    return row.outcome();
}

Result<void> ReaderTimeline::addReceipts(MessageId id)
{
    Statement &row = m_connection.statement(
        u"SELECT r.received_at,p.label,r.status,r.raw_code,r.provider_msg_id,r.fate,r.part,r.part_n FROM "
        u"receipt_inbox r "
        "LEFT JOIN provider_account p USING(account_id) WHERE r.msg_id=? ORDER BY r.receipt_id"_s);
    if (const auto done = row.run(id); !done)
        return done;
    while (row.next()) {
        MessageEvent event = eventOf(Kind::Receipt, fromMillis(row.integer(0)), AttemptId{}, row.text(1));
        event.state = static_cast<MessageState>(row.integer(2));
        event.code = row.text(3);
        event.note = row.text(4);
        event.disagrees = static_cast<ReceiptFate>(row.integer(5)) == ReceiptFate::Disagrees;
        event.part = static_cast<int>(row.integer(6));
        event.parts = static_cast<int>(row.integer(7));
        m_events.append(event);
    }
    return row.outcome();
}

Result<void> ReaderTimeline::addReplies(MessageId id)
{
    const auto replies = ReaderInbox(m_connection, m_cipher).repliesTo(id);
    if (!replies)
        return replies.error();
    for (const ReplyRow &reply : *replies) {
        MessageEvent event = eventOf(Kind::Reply, reply.receivedAt, AttemptId{}, reply.accountLabel);
        event.note = reply.text;
        m_events.append(event);
    }
    return {};
}

Result<void> ReaderTimeline::addHold(MessageId id)
{
    Statement &row = m_connection.statement(
        u"SELECT o.hold,p.label FROM outbox o LEFT JOIN provider_account p USING(account_id) "
        "WHERE o.msg_id=? AND o.hold IS NOT NULL"_s);
    if (const auto done = row.run(id); !done)
        return done;
    if (!row.next())
        return row.outcome();
    MessageEvent event = eventOf(Kind::Held, m_events.last().at, AttemptId{}, row.text(1));
    event.code = row.text(0);
    row.finish();
    m_events.append(event);
    return {};
}

Result<void> ReaderTimeline::addState(MessageId id)
{
    Statement &row = m_connection.statement(
        u"SELECT m.state,m.state_at,x.reason FROM message m LEFT JOIN message_exception x ON "
        "x.campaign_id=m.campaign_id AND x.state=m.state AND x.msg_id=m.msg_id WHERE m.msg_id=?"_s);
    if (const auto done = row.run(id); !done)
        return done;
    if (!row.next())
        return row.outcome();
    MessageEvent event = eventOf(Kind::Ended, fromMillis(row.integer(1)));
    event.state = static_cast<MessageState>(row.integer(0));
    event.code = row.text(2);
    row.finish();
    if (isFinal(event.state) && !isTold(event.state))
        m_events.append(event);
    return {};
}

bool ReaderTimeline::isTold(MessageState end) const
{
    return std::ranges::any_of(m_events, [end](const MessageEvent &event) {
        const bool tellsAnEnd = event.kind == Kind::Receipt || event.kind == Kind::Refused
            || event.kind == Kind::Ended || event.kind == Kind::Decided;
        return tellsAnEnd && event.state == end;
    });
}

} // namespace heliograph
