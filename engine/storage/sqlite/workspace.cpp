// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/workspace.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

SqliteWorkspace::SqliteWorkspace(Connection &connection, const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
{
}

Result<QByteArray> SqliteWorkspace::databaseId()
{
    Statement &query = m_connection.statement(u"SELECT db_uuid FROM meta"_s);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    if (!query.next())
        return Error{ErrorKind::Storage, u"The workspace is not complete. Create it again."_s};
    const QByteArray id = query.blob(0);
    query.finish();
    return id;
}

Result<qint64> SqliteWorkspace::beginEpoch(const QString &host, qint64 processId)
{
    return atomically(m_connection, [&]() -> Result<qint64> {
        const Result<std::optional<qint64>> last = m_connection.integer(u"SELECT last_epoch FROM meta"_s);
        if (!last)
            return last.error();
        const qint64 epoch = last->value_or(0) + 1;
        if (const Result<void> done = m_connection.run(u"UPDATE meta SET last_epoch=?"_s, epoch); !done)
            return done.error();
        const Result<void> added = m_connection.run(
            u"INSERT INTO engine_epoch(epoch,host,process_id,started_at) VALUES(?,?,?,?)"_s, epoch, host,
            processId, m_clock.now());
        if (!added)
            return added.error();
        return epoch;
    });
}

Result<void> SqliteWorkspace::setEmergencyStop(bool stopped, UserId by, const QString &note)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const TimePoint now = m_clock.now();
        const Result<void> done
            = m_connection.run(u"UPDATE meta SET engine_paused=?,paused_by=?,paused_at=?,paused_note=?"_s,
                               stopped, by, now, note);
        if (!done)
            return done;
        return appendAudit(m_connection, now,
                           {.actor = by,
                            .action = stopped ? u"workspace.stop"_s : u"workspace.release"_s,
                            .object = u"workspace"_s,
                            .detail = {{u"note"_s, note}}});
    });
}

Result<void> SqliteWorkspace::audit(const AuditEntry &entry)
{
    return atomically(m_connection, [&] { return appendAudit(m_connection, m_clock.now(), entry); });
}

} // namespace heliograph
