// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/workspace.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/queuegate.h"
#include "engine/storage/sqlite/secondapprover.h"
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

Result<void> SqliteWorkspace::hold(const Hold &hold)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const TimePoint now = m_clock.now();
        const Result<void> held
            = m_connection.run(u"INSERT INTO engine_hold(reason,since,note) VALUES(?1,?2,?3) "
                               "ON CONFLICT(reason) DO UPDATE SET note=?3"_s,
                               holdCode(hold.reason), now, hold.note);
        if (!held)
            return held;
        return appendAudit(m_connection, now,
                           {.action = u"workspace.hold"_s,
                            .object = u"workspace"_s,
                            .detail = {{u"reason"_s, holdCode(hold.reason)}, {u"note"_s, hold.note}}});
    });
}

Result<void> SqliteWorkspace::endHold(HoldReason reason, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        Statement &end = m_connection.statement(u"DELETE FROM engine_hold WHERE reason=?"_s);
        if (const Result<void> done = end.run(holdCode(reason)); !done || end.changed() == 0)
            return done;
        return appendAudit(m_connection, m_clock.now(),
                           {.actor = by,
                            .action = u"workspace.end-hold"_s,
                            .object = u"workspace"_s,
                            .detail = {{u"reason"_s, holdCode(reason)}}});
    });
}

Result<std::optional<ClockMark>> SqliteWorkspace::clockMark()
{
    Statement &query = m_connection.statement(u"SELECT wall_at,boot_us,boot_id FROM engine_clock"_s);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    std::optional<ClockMark> mark;
    if (query.next())
        mark = ClockMark{fromMillis(query.integer(0)), std::chrono::microseconds(query.integer(1)),
                         query.blob(2)};
    query.finish();
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return mark;
}

Result<void> SqliteWorkspace::keepClockMark(const ClockMark &mark)
{
    return atomically(m_connection, [&] {
        return m_connection.run(u"INSERT INTO engine_clock(one,wall_at,boot_us,boot_id) VALUES(1,?1,?2,?3) "
                                "ON CONFLICT(one) DO UPDATE SET wall_at=?1,boot_us=?2,boot_id=?3"_s,
                                mark.wall, qint64(mark.boot.count()), mark.bootId);
    });
}

Result<void> SqliteWorkspace::believeClock(UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        if (const Result<void> ended = endHold(HoldReason::Clock, by); !ended)
            return ended;
        return m_connection.run(u"DELETE FROM engine_clock"_s);
    });
}

Result<void> SqliteWorkspace::setLateAfter(Millis lateAfter, UserId by)
{
    return set(LateAfterKey, lateAfter.count(), by);
}

Result<void> SqliteWorkspace::copyTo(const QString &file)
{
    return m_connection.run(u"VACUUM INTO ?"_s, file);
}

Result<void> SqliteWorkspace::setSystemLog(bool tells, UserId by)
{
    return set(SystemLogKey, tells ? 1 : 0, by);
}

Result<bool> SqliteWorkspace::tellsSystemLog()
{
    const auto tells = readSetting(m_connection, SystemLogKey, 0);
    if (!tells)
        return tells.error();
    return *tells != 0;
}

Result<void> SqliteWorkspace::set(QLatin1String key, qint64 value, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<void> done = m_connection.run(u"INSERT INTO setting(key,value) VALUES(?1,?2) "
                                                   "ON CONFLICT(key) DO UPDATE SET value=?2"_s,
                                                   key, QString::number(value));
        if (!done)
            return done;
        return appendAudit(
            m_connection, m_clock.now(),
            {.actor = by, .action = u"workspace.set"_s, .object = u"workspace"_s, .detail = {{key, value}}});
    });
}

Result<ApprovalRules> SqliteWorkspace::approvalRules()
{
    return readApprovalRules(m_connection);
}

Result<void> SqliteWorkspace::setApprovalRules(const ApprovalRules &rules, UserId by)
{
    if (rules.twoFromPeople < 0 || rules.typedFrom < 0 || rules.twoAboveCost.millionths() < 0
        || rules.lasts.count() <= 0)
        return Error{ErrorKind::Invalid,
                     u"An approval lasts for some time, and no limit is below zero. Nothing was changed."_s};
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<ApprovalRules> before = readApprovalRules(m_connection);
        if (const Result<void> done = writeApprovalRules(m_connection, rules); !done)
            return done;
        const QString was = before ? QString::fromUtf8(before->toJson()) : QString();
        return appendAudit(
            m_connection, m_clock.now(),
            {.actor = by,
             .action = u"workspace.set"_s,
             .object = u"workspace"_s,
             .detail = {{u"approval"_s, QString::fromUtf8(rules.toJson())}, {u"before"_s, was}}});
    });
}

Result<void> SqliteWorkspace::audit(const AuditEntry &entry)
{
    return atomically(m_connection, [&] { return appendAudit(m_connection, m_clock.now(), entry); });
}

} // namespace heliograph
