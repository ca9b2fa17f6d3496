// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/changes.h"

#include "engine/security/blindindex.h"
#include "engine/storage/contenthash.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/transaction.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr auto ChangeSql
    = "SELECT change_id,kind,subject,change_order,before_it,after_it,asked_by,asked_at,until,state,"
      "decided_by,decided_at,reason FROM pending_change "_L1;

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject storedObject(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

PendingChange changeFrom(const Statement &row)
{
    return {.id = ChangeId{row.integer(0)},
            .change = {static_cast<ChangeKind>(row.integer(1)), row.text(2), storedObject(row.text(3)),
                       storedObject(row.text(4)), storedObject(row.text(5))},
            .askedBy = UserId{row.integer(6)},
            .askedAt = fromMillis(row.integer(7)),
            .until = fromMillis(row.integer(8)),
            .state = static_cast<ChangeState>(row.integer(9)),
            .decidedBy = UserId{row.integer(10)},
            .decidedAt = row.maybeTime(11),
            .reason = row.text(12)};
}

// What was asked for is told whole, except the words of a list.
QJsonObject detailOf(const PendingChange &change)
{
    return {{u"change"_s, number(change.id)},      {u"kind"_s, changeKindKey(change.change.kind)},
            {u"subject"_s, change.change.subject}, {u"before"_s, change.change.before},
            {u"after"_s, change.change.after},     {u"asked_by"_s, number(change.askedBy)}};
}

} // namespace

SqliteChanges::SqliteChanges(Connection &connection, const BlindIndex &index, const Clock &clock)
    : m_connection(connection)
    , m_index(index)
    , m_clock(clock)
{
}

Result<ChangeId> SqliteChanges::ask(const NewChange &wanted, UserId by)
{
    QList<QByteArray> keys;
    for (const QString &e164 : wanted.numbers)
        keys.append(m_index.of(e164.toLatin1()));
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    NewChange change = wanted;
    if (!keys.isEmpty())
        change.order.insert(ChangeNumbersHash, QString::fromLatin1(blake2b(keys.join()).toHex()));
    return atomically(m_connection, [&]() -> Result<ChangeId> {
        const TimePoint now = m_clock.now();
        const Result<void> added = m_connection.run(
            u"INSERT INTO "
            u"pending_change(kind,subject,change_order,before_it,after_it,asked_by,asked_at,until) "
            "VALUES(?,?,?,?,?,?,?,?)"_s,
            change.kind, change.subject, textOf(change.order), textOf(change.before), textOf(change.after),
            by, now, TimePoint(now + ChangeLasts));
        if (!added)
            return added.error();
        const ChangeId id{m_connection.lastInsertId()};
        if (const Result<void> kept = keepNumbers(id, keys); !kept)
            return kept.error();
        const PendingChange asked{id, change, by, now, now + ChangeLasts, ChangeState::Waiting, {}, {}, {}};
        const Result<void> told = appendAudit(
            m_connection, now,
            {.actor = by, .action = u"change.ask"_s, .object = change.subject, .detail = detailOf(asked)});
        if (!told)
            return told.error();
        return id;
    });
}

Result<void> SqliteChanges::keepNumbers(ChangeId id, const QList<QByteArray> &keys)
{
    Statement &keep
        = m_connection.statement(u"INSERT INTO pending_change_number(change_id,phone_bidx) VALUES(?,?)"_s);
    for (const QByteArray &key : keys) {
        if (const Result<void> kept = keep.run(id, key); !kept)
            return kept;
    }
    return {};
}

Result<PendingChange> SqliteChanges::change(ChangeId id)
{
    Statement &row = m_connection.statement(QString(ChangeSql % "WHERE change_id=?"_L1));
    if (const Result<void> done = row.run(id); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"change"_s, number(id)) : row.outcome().error();
    PendingChange change = changeFrom(row);
    row.finish();
    return change;
}

Result<PendingChange> SqliteChanges::expectWaiting(ChangeId id)
{
    Result<PendingChange> found = change(id);
    if (!found || found->stateAt(m_clock.now()) == ChangeState::Waiting)
        return found;
    return Error{ErrorKind::Conflict,
                 u"Change %1 does not wait any more: it is %2. Nothing was changed."_s.arg(number(id))
                     .arg(changeStateKey(found->stateAt(m_clock.now())))};
}

Result<void> SqliteChanges::confirm(ChangeId id, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<PendingChange> waiting = expectWaiting(id);
        if (!waiting)
            return waiting.error();
        if (waiting->askedBy == by)
            return Error{
                ErrorKind::Conflict,
                u"Whoever asked for change %1 cannot confirm it. Nothing was changed."_s.arg(number(id))};
        return decide(*waiting, ChangeState::Made, by, {});
    });
}

Result<void> SqliteChanges::refuse(ChangeId id, UserId by, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return Error{ErrorKind::Invalid, u"Say why, so that whoever asked knows. Nothing was changed."_s};
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<PendingChange> waiting = expectWaiting(id);
        if (!waiting)
            return waiting.error();
        return decide(*waiting, waiting->askedBy == by ? ChangeState::Withdrawn : ChangeState::Refused, by,
                      reason.trimmed());
    });
}

Result<int> SqliteChanges::expire()
{
    return atomically(m_connection, [&]() -> Result<int> {
        const TimePoint now = m_clock.now();
        const Result<void> forgotten
            = m_connection.run(u"DELETE FROM pending_change_number WHERE change_id IN "
                               "(SELECT change_id FROM pending_change WHERE state=0 AND until<=?)"_s,
                               now);
        if (!forgotten)
            return forgotten.error();
        Statement &end = m_connection.statement(
            u"UPDATE pending_change SET state=4,decided_at=?1 WHERE state=0 AND until<=?1"_s);
        if (const Result<void> done = end.run(now); !done)
            return done.error();
        const int ended = end.changed();
        end.finish();
        if (ended == 0)
            return 0;
        const Result<void> told = appendAudit(
            m_connection, now,
            {.action = u"change.expire"_s, .object = u"changes"_s, .detail = {{u"changes"_s, ended}}});
        return told ? Result<int>(ended) : told.error();
    });
}

Result<void> SqliteChanges::decide(const PendingChange &change, ChangeState state, UserId by,
                                   const QString &reason)
{
    const Result<void> done = m_connection.run(
        u"UPDATE pending_change SET state=?,decided_by=?,decided_at=?,reason=? WHERE change_id=?"_s, state,
        by, m_clock.now(), reason, change.id);
    if (!done)
        return done;
    const Result<void> forgotten
        = m_connection.run(u"DELETE FROM pending_change_number WHERE change_id=?"_s, change.id);
    if (!forgotten)
        return forgotten;
    QJsonObject detail = detailOf(change);
    if (!reason.isEmpty())
        detail.insert(u"reason"_s, reason);
    return appendAudit(m_connection, m_clock.now(),
                       {.actor = by,
                        .action = state == ChangeState::Made ? u"change.confirm"_s : u"change.refuse"_s,
                        .object = change.change.subject,
                        .detail = detail});
}

Result<QList<QByteArray>> readChangeNumbers(Connection &connection, ChangeId id, const QByteArray &hash)
{
    Statement &row = connection.statement(
        u"SELECT phone_bidx FROM pending_change_number WHERE change_id=? ORDER BY phone_bidx"_s);
    if (const Result<void> done = row.run(id); !done)
        return done.error();
    QList<QByteArray> keys;
    while (row.next())
        keys.append(row.blob(0));
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    if (blake2b(keys.join()).toHex() != hash)
        return Error{
            ErrorKind::Conflict,
            u"The numbers of change %1 are not those that were asked for. Nothing was changed. Refuse "
            "it, and ask again."_s.arg(number(id))};
    return keys;
}

Result<QList<PendingChange>> readChanges(Connection &connection, bool waitingOnly)
{
    Statement &row = connection.statement(
        QString(ChangeSql % (waitingOnly ? "WHERE state=0 "_L1 : ""_L1) % "ORDER BY change_id DESC"_L1));
    if (const Result<void> done = row.run(); !done)
        return done.error();
    QList<PendingChange> changes;
    while (row.next())
        changes.append(changeFrom(row));
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return changes;
}

} // namespace heliograph
