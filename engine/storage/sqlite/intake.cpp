// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/intake.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

SqliteIntake::SqliteIntake(Connection &connection)
    : m_connection(connection)
{
}

Result<void> SqliteIntake::noteFailing(const IntakeStanding &standing)
{
    return atomically(m_connection, [&] {
        return m_connection.run(
            u"INSERT INTO intake_standing(account_id,kind,failing_since,good_at,code,why) "
            "VALUES(?1,?2,?3,?4,?5,?6) ON CONFLICT(account_id,kind) DO UPDATE SET "
            "failing_since=coalesce(failing_since,?3),good_at=coalesce(?4,good_at),code=?5,why=?6"_s,
            standing.account, standing.kind, standing.failingSince, standing.lastGood, standing.code,
            standing.why);
    });
}

Result<bool> SqliteIntake::noteWorking(AccountId account, IntakeKind kind)
{
    return atomically(m_connection, [&]() -> Result<bool> {
        Statement &update = m_connection.statement(
            u"UPDATE intake_standing SET failing_since=NULL,good_at=NULL,code='',why='' "
            "WHERE account_id=? AND kind=? AND failing_since IS NOT NULL"_s);
        if (const Result<void> done = update.run(account, kind); !done)
            return done.error();
        return update.changed() > 0;
    });
}

Result<void> SqliteIntake::noteLoss(AccountId account, IntakeKind kind, const IntakeLoss &loss, TimePoint now)
{
    return atomically(m_connection, [&] {
        return m_connection.run(
            u"INSERT INTO intake_standing(account_id,kind,loss_at,cut_pages,unreadable_rows,lost_rows) "
            "VALUES(?1,?2,?3,?4,?5,?6) ON CONFLICT(account_id,kind) DO UPDATE SET loss_at=?3,"
            "cut_pages=iif(loss_at>?7,cut_pages,0)+?4,"
            "unreadable_rows=iif(loss_at>?7,unreadable_rows,0)+?5,"
            "lost_rows=iif(loss_at>?7,lost_rows,0)+?6"_s,
            account, kind, now, loss.cutPages, loss.unreadableRows, loss.lostRows, now - IntakeLoss::ToldFor);
    });
}

} // namespace heliograph
