// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/auditlog.h"

#include "engine/base/processorigin.h"
#include "engine/storage/auditchain.h"
#include "engine/storage/sqlite/connection.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr auto EntryColumns
    = "SELECT a.seq,a.at,a.actor,a.origin,a.action,a.object,a.detail,a.prev_hash,a.hash,u.display_name "
      "FROM audit_log a LEFT JOIN app_user u ON u.user_id=a.actor "_L1;
constexpr int RowsAtOnce = 1'000;

Result<QList<AuditRow>> readRows(Statement &rows)
{
    QList<AuditRow> entries;
    while (rows.next())
        entries.append({.sequence = rows.integer(0),
                        .at = fromMillis(rows.integer(1)),
                        .actor = UserId(rows.integer(2)),
                        .origin = rows.text(3),
                        .action = rows.text(4),
                        .object = rows.text(5),
                        .detail = rows.text(6).toUtf8(),
                        .previous = rows.blob(7),
                        .hash = rows.blob(8),
                        .actorName = rows.text(9)});
    if (const Result<void> read = rows.outcome(); !read)
        return read.error();
    return entries;
}

//! The person that acts if there is one. Where people sign in, the built-in names stand for nobody: what has
//! no person was done by the engine.
Result<UserId> actorOf(Connection &connection, UserId given)
{
    if (connection.auditActor())
        return *connection.auditActor();
    if (number(given) > number(BuiltInApprover))
        return given;
    const auto closed = connection.integer(u"SELECT closed_at FROM meta"_s);
    if (!closed)
        return closed.error();
    return *closed ? TheEngine : given;
}

} // namespace

Result<void> appendAudit(Connection &connection, TimePoint at, const AuditEntry &entry)
{
    const Result<UserId> actor = actorOf(connection, entry.actor);
    const Result<AuditSeal> last = readAuditSeal(connection);
    if (!actor || !last)
        return !actor ? actor.error() : last.error();
    const AuditRow chained{.sequence = last->sequence + 1,
                           .at = at,
                           .actor = *actor,
                           .origin = processOrigin(),
                           .action = entry.action,
                           .object = entry.object,
                           .detail = QJsonDocument(entry.detail).toJson(QJsonDocument::Compact),
                           .previous = last->hash,
                           .hash = {},
                           .actorName = {}};
    return connection.run(u"INSERT INTO audit_log(seq,at,actor,origin,action,object,detail,prev_hash,hash) "
                          "VALUES(?,?,?,?,?,?,?,?,?)"_s,
                          chained.sequence, chained.at, chained.actor, chained.origin, chained.action,
                          chained.object, QString::fromUtf8(chained.detail), chained.previous,
                          auditHash(chained));
}

Result<AuditSeal> readAuditSeal(Connection &connection)
{
    Statement &last = connection.statement(u"SELECT seq,hash FROM audit_log ORDER BY seq DESC LIMIT 1"_s);
    if (const Result<void> done = last.run(); !done)
        return done.error();
    AuditSeal seal{0, auditGenesis()};
    if (last.next())
        seal = {last.integer(0), last.blob(1)};
    if (const Result<void> read = last.outcome(); !read)
        return read.error();
    last.finish();
    return seal;
}

Result<QList<AuditRow>> readAuditChain(Connection &connection, qint64 after, int limit)
{
    Statement &rows = connection.statement(QString(EntryColumns % "WHERE a.seq>? ORDER BY a.seq LIMIT ?"_L1));
    if (const Result<void> done = rows.run(after, limit); !done)
        return done.error();
    return readRows(rows);
}

Result<QList<AuditRow>> readAudit(Connection &connection, const AuditFilter &filter,
                                  std::optional<qint64> before, int limit)
{
    // The bound of a noun: "campaign" covers "campaign.approve", and "." is followed by "/" in ASCII.
    Statement &rows = connection.statement(QString(
        EntryColumns
        % "WHERE (?1 IS NULL OR a.seq<?1) AND (?2 IS NULL OR a.actor=?2) AND (?3='' OR a.action=?3 OR "
          "a.action>?3||'.' AND a.action<?3||'/') AND (?4='' OR a.object=?4) AND (?5 IS NULL OR "
          "a.at>=?5) AND (?6 IS NULL OR a.at<?6) ORDER BY a.seq DESC LIMIT ?7"_L1));
    const Result<void> done
        = rows.run(before, filter.actor, filter.action, filter.object, filter.from, filter.until, limit);
    if (!done)
        return done.error();
    return readRows(rows);
}

Result<std::optional<qint64>> firstBrokenAudit(Connection &connection)
{
    AuditChain chain;
    while (true) {
        const Result<QList<AuditRow>> entries = readAuditChain(connection, chain.seal().sequence, RowsAtOnce);
        if (!entries)
            return entries.error();
        if (entries->isEmpty())
            return std::optional<qint64>();
        for (const AuditRow &entry : *entries) {
            if (chain.follow(entry) != AuditFault::None)
                return std::optional(entry.sequence);
        }
    }
}

} // namespace heliograph
