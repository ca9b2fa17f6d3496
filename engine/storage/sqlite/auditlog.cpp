// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/auditlog.h"

#include "engine/storage/auditchain.h"
#include "engine/storage/sqlite/connection.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

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
    if (!actor)
        return actor.error();
    ChainedEntry chained{.sequence = 1,
                         .atMillis = toMillis(at),
                         .actor = *actor,
                         .action = entry.action,
                         .object = entry.object,
                         .detail = QJsonDocument(entry.detail).toJson(QJsonDocument::Compact)};
    QByteArray previous = auditGenesis();
    Statement &last = connection.statement(u"SELECT seq,hash FROM audit_log ORDER BY seq DESC LIMIT 1"_s);
    if (const Result<void> done = last.run(); !done)
        return done;
    if (last.next()) {
        chained.sequence = last.integer(0) + 1;
        previous = last.blob(1);
    }
    last.finish();
    return connection.run(u"INSERT INTO audit_log(seq,at,actor,action,object,detail,prev_hash,hash) "
                          "VALUES(?,?,?,?,?,?,?,?)"_s,
                          chained.sequence, chained.atMillis, chained.actor, chained.action, chained.object,
                          QString::fromUtf8(chained.detail), previous, auditHash(previous, chained));
}

Result<std::optional<qint64>> firstBrokenAudit(Connection &connection)
{
    Statement &all = connection.statement(
        u"SELECT seq,at,actor,action,object,detail,prev_hash,hash FROM audit_log ORDER BY seq"_s);
    if (const Result<void> done = all.run(); !done)
        return done.error();
    QByteArray previous = auditGenesis();
    qint64 sequence = 0;
    while (all.next()) {
        const ChainedEntry entry{.sequence = all.integer(0),
                                 .atMillis = all.integer(1),
                                 .actor = UserId(all.integer(2)),
                                 .action = all.text(3),
                                 .object = all.text(4),
                                 .detail = all.text(5).toUtf8()};
        const bool fits = entry.sequence == ++sequence && all.blob(6) == previous
            && all.blob(7) == auditHash(previous, entry);
        if (!fits) {
            all.finish();
            return std::optional<qint64>(entry.sequence);
        }
        previous = all.blob(7);
    }
    if (const Result<void> read = all.outcome(); !read)
        return read.error();
    return std::optional<qint64>();
}

} // namespace heliograph
