// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/queuemove.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/counters.h"
#include "engine/storage/sqlite/readerrows.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

QueueMove::QueueMove(Connection &connection, const LaneMove &move, UserId by, TimePoint now)
    : m_connection(connection)
    , m_move(move)
    , m_by(by)
    , m_now(now)
{
}

Result<MovedPeople> QueueMove::run()
{
    if (m_move.from == m_move.to)
        return Error{ErrorKind::Invalid, u"They wait for that account already. Nothing was moved."_s};
    for (const Result<void> &fits : {expectRoute(), expectUnderWay()}) {
        if (!fits)
            return fits.error();
    }
    const Result<std::optional<MessageId>> last = lastLookedAt();
    if (!last)
        return last.error();
    const auto messages = waiting(*last);
    if (!messages)
        return messages.error();
    if (const Result<void> done = relocate(*messages); !done)
        return done.error();
    const MovedPeople moved{.people = m_move.moved + messages->size(), .next = *last};
    const Result<void> audited = audit(moved);
    return audited ? Result<MovedPeople>(moved) : audited.error();
}

//! Who approved the campaign approved these accounts, and no others.
Result<void> QueueMove::expectRoute()
{
    Statement &row = m_connection.statement(u"SELECT k.account_id,p.label,p.removed_at IS NOT NULL FROM "
                                            u"campaign_account k JOIN provider_account p "
                                            "USING(account_id) WHERE k.campaign_id=? ORDER BY k.position"_s);
    if (const Result<void> done = row.run(m_move.campaign); !done)
        return done;
    QStringList labels;
    bool knowsFrom = false;
    bool knowsTo = false;
    while (row.next()) {
        const AccountId account{row.integer(0)};
        labels.append(row.text(1));
        knowsFrom = knowsFrom || account == m_move.from;
        knowsTo = knowsTo || (account == m_move.to && row.integer(2) == 0);
    }
    if (const Result<void> read = row.outcome(); !read)
        return read;
    if (labels.isEmpty())
        return unknownId(u"campaign"_s, number(m_move.campaign));
    if (knowsFrom && knowsTo)
        return {};
    const Result<QString> stranger = label(knowsFrom ? m_move.to : m_move.from);
    if (!stranger)
        return stranger.error();
    return Error{ErrorKind::Conflict, notApprovedFor(m_move.campaign, labels, *stranger)};
}

Result<void> QueueMove::expectUnderWay()
{
    const auto state = m_connection.integer(
        u"SELECT state FROM campaign WHERE campaign_id=? AND state IN (4,5,6,7,10,14)"_s, m_move.campaign);
    if (!state)
        return state.error();
    return *state
        ? Result<void>()
        : Error{ErrorKind::Conflict,
                u"Campaign %1 is not under way, so nobody waits in its queue. Nothing was moved."_s.arg(
                    number(m_move.campaign))};
}

Result<QString> QueueMove::label(AccountId account)
{
    Statement &row = m_connection.statement(
        u"SELECT label FROM provider_account WHERE account_id=? AND removed_at IS NULL"_s);
    if (const Result<void> done = row.run(account); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"provider account"_s, number(account)) : row.outcome().error();
    const QString label = row.text(0);
    row.finish();
    return label;
}

//! Nothing if this step is the last. What is looked at is limited, not what is found: to find few people
//! among millions who have gone would keep everybody from being armed meanwhile.
Result<std::optional<MessageId>> QueueMove::lastLookedAt()
{
    const auto last
        = m_connection.integer(u"SELECT msg_id FROM message WHERE campaign_id=? AND msg_id>? ORDER "
                               "BY msg_id LIMIT 1 OFFSET ?"_s,
                               m_move.campaign, m_move.after, std::max(m_move.limit, 1) - 1);
    if (!last)
        return last.error();
    return *last ? std::optional(MessageId{**last}) : std::nullopt;
}

Result<QList<std::pair<MessageId, bool>>> QueueMove::waiting(std::optional<MessageId> last)
{
    Statement &row
        = m_connection.statement(QString("SELECT m.msg_id,o.msg_id IS NOT NULL "_L1 % WaitingInQueue
                                         % " AND m.msg_id<=?4 ORDER BY m.msg_id"_L1));
    const qint64 until = last ? number(*last) : std::numeric_limits<qint64>::max();
    if (const Result<void> done = row.run(m_move.campaign, m_move.from, m_move.after, until); !done)
        return done.error();
    QList<std::pair<MessageId, bool>> messages;
    while (row.next())
        messages.append({MessageId{row.integer(0)}, row.integer(1) != 0});
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return messages;
}

//! What held them at their old account alone holds them no longer: the next claim judges them anew. All other
//! holds stay what they are.
Result<void> QueueMove::relocate(const QList<std::pair<MessageId, bool>> &messages)
{
    CounterDeltas deltas;
    Statement &message = m_connection.statement(u"UPDATE message SET account_id=? WHERE msg_id=?"_s);
    Statement &queued = m_connection.statement(
        u"UPDATE outbox SET account_id=?1,not_before=iif(hold IN "
        "('throttle','circuit','provider-quota','budget','quota'),min(not_before,?2),not_before) WHERE msg_id=?3"_s);
    for (const auto &[id, isFed] : messages) {
        if (const Result<void> done = message.run(m_move.to, id); !done)
            return done;
        if (isFed) {
            if (const Result<void> done = queued.run(m_move.to, m_now, id); !done)
                return done;
        }
        deltas.relocate(m_move.campaign, id, m_move.from, m_move.to, MessageState::Ready);
    }
    if (const Result<void> written = deltas.write(m_connection); !written || messages.isEmpty())
        return written;
    // A budget that is used up may be the old account's, but holds the campaign as a whole.
    return m_connection.run(u"UPDATE campaign SET hold=NULL,hold_until=NULL,hold_note=NULL "
                            "WHERE campaign_id=? AND hold IN ('budget','quota') AND state IN (4,5,7)"_s,
                            m_move.campaign);
}

//! Once when it begins, and once when it ends, if that is later.
Result<void> QueueMove::audit(const MovedPeople &moved)
{
    const bool begins = m_move.after == MessageId{};
    if (!begins && moved.next)
        return {};
    const Result<QString> from = label(m_move.from);
    const Result<QString> to = label(m_move.to);
    if (!to)
        return to.error();
    return appendAudit(m_connection, m_now,
                       {.actor = m_by,
                        .action = u"queue.move"_s,
                        .object = u"campaign %1"_s.arg(number(m_move.campaign)),
                        .detail = {{u"from"_s, from ? *from : u"account %1"_s.arg(number(m_move.from))},
                                   {u"to"_s, *to},
                                   {u"messages"_s, moved.people},
                                   {u"whole"_s, !moved.next}}});
}

} // namespace heliograph
