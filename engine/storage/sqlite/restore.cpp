// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/restore.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/restoreentry.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

SqliteRestore::SqliteRestore(Connection &connection, const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
{
}

Result<DatabaseAge> SqliteRestore::age()
{
    return readAge(m_connection);
}

Result<std::optional<RestoreHold>> SqliteRestore::current()
{
    return readHold(m_connection);
}

Result<DatabaseAge> SqliteRestore::readAge(Connection &connection)
{
    Statement &query = connection.statement(
        u"SELECT db_uuid,incarnation,last_epoch,max(hwm_attempt,"
        "ifnull((SELECT seq FROM sqlite_sequence WHERE name='inflight'),0)) FROM meta"_s);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    if (!query.next()) {
        const Result<void> read = query.outcome();
        return read ? Error{ErrorKind::Storage, u"The workspace is not complete. Create it again."_s}
                    : read.error();
    }
    const DatabaseAge age{.databaseId = query.blob(0),
                          .incarnation = query.integer(1),
                          .epoch = query.integer(2),
                          .attempt = query.integer(3)};
    query.finish();
    return age;
}

Result<std::optional<RestoreHold>> SqliteRestore::readHold(Connection &connection)
{
    Statement &query = connection.statement(
        u"SELECT "
        u"cause,found_at,database_epoch,database_attempt,known_epoch,known_attempt,complete,doubt_n,closed_n,"
        "campaign_n,ready_n,incarnation FROM restore_hold WHERE confirmed_at IS NULL"_s);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    if (!query.next()) {
        const Result<void> read = query.outcome();
        return read ? Result<std::optional<RestoreHold>>(std::nullopt) : read.error();
    }
    RestoreHold hold{.cause = static_cast<RestoreCause>(query.integer(0)),
                     .foundAt = fromMillis(query.integer(1)),
                     .databaseEpoch = query.integer(2),
                     .databaseAttempt = query.integer(3),
                     .knownEpoch = query.integer(4),
                     .knownAttempt = query.integer(5),
                     .complete = query.integer(6) != 0,
                     .inDoubt = query.integer(7),
                     .closed = query.integer(8),
                     .unknown = {},
                     .campaigns = query.integer(9),
                     .ready = query.integer(10)};
    const qint64 key = query.integer(11);
    query.finish();

    Statement &strangers = connection.statement(u"SELECT campaign_id,campaign_created,count(DISTINCT msg_id) "
                                                u"FROM restore_unknown WHERE incarnation=? "
                                                "GROUP BY campaign_id,campaign_created"_s);
    if (const Result<void> done = strangers.run(key); !done)
        return done.error();
    while (strangers.next())
        hold.unknown.append(
            {CampaignId{strangers.integer(0)}, fromMillis(strangers.integer(1)), strangers.integer(2)});
    if (const Result<void> read = strangers.outcome(); !read)
        return read.error();
    return std::optional(hold);
}

//! The key of the open hold; 0 if there is none.
Result<qint64> SqliteRestore::openHold()
{
    const auto key
        = m_connection.integer(u"SELECT incarnation FROM restore_hold WHERE confirmed_at IS NULL"_s);
    if (!key)
        return key.error();
    return key->value_or(0);
}

Result<void> SqliteRestore::hold(RestoreCause cause, const DatabaseAge &known, TimePoint now)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<DatabaseAge> own = age();
        const Result<qint64> open = openHold();
        if (!own || !open)
            return own ? open.error() : own.error();
        if (const Result<void> advanced = advance(known); !advanced)
            return advanced;
        // A second find before the first was confirmed continues it.
        const Result<void> kept = *open != 0
            ? m_connection.run(u"UPDATE restore_hold SET "
                               u"cause=?,found_at=?,database_epoch=?,database_attempt=?,known_epoch=?,"
                               "known_attempt=?,complete=0 WHERE incarnation=?"_s,
                               cause, now, own->epoch, own->attempt, known.epoch, known.attempt, *open)
            : m_connection.run(
                u"INSERT INTO "
                u"restore_hold(cause,found_at,database_epoch,database_attempt,known_epoch,known_attempt,"
                "incarnation) SELECT ?,?,?,?,?,?,incarnation FROM meta"_s,
                cause, now, own->epoch, own->attempt, known.epoch, known.attempt);
        if (!kept)
            return kept;
        return appendAudit(m_connection, now,
                           {.action = u"workspace.restored"_s,
                            .object = u"workspace"_s,
                            .detail = {{u"cause"_s, restoreCauseCode(cause)},
                                       {u"database_epoch"_s, own->epoch},
                                       {u"database_attempt"_s, own->attempt},
                                       {u"known_epoch"_s, known.epoch},
                                       {u"known_attempt"_s, known.attempt}}});
    });
}

Result<void> SqliteRestore::advance(const DatabaseAge &known)
{
    const Result<void> meta = m_connection.run(
        u"UPDATE meta SET incarnation=max(incarnation,?)+1,last_epoch=max(last_epoch,?),hwm_attempt=max(hwm_attempt,?)"_s,
        known.incarnation, known.epoch, known.attempt);
    if (!meta)
        return meta;
    const Result<void> present
        = m_connection.run(u"INSERT INTO sqlite_sequence(name,seq) SELECT 'inflight',0 "
                           "WHERE NOT EXISTS(SELECT 1 FROM sqlite_sequence WHERE name='inflight')"_s);
    if (!present)
        return present;
    return m_connection.run(u"UPDATE sqlite_sequence SET seq=max(seq,?) WHERE name='inflight'"_s,
                            known.attempt);
}

Result<void> SqliteRestore::enter(const QList<JournalledAttempt> &attempts, TimePoint now)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<qint64> open = openHold();
        if (!open)
            return open.error();
        RestoreEntry entry(m_connection, *open, now);
        if (const Result<void> entered = entry.run(attempts); !entered)
            return entered;
        return m_connection.run(
            u"UPDATE restore_hold SET doubt_n=doubt_n+?,closed_n=closed_n+? WHERE incarnation=?"_s,
            entry.doubted(), entry.closed(), *open);
    });
}

Result<void> SqliteRestore::finish(TimePoint now)
{
    return atomically(m_connection, [&]() -> Result<void> {
        // An approved campaign that was not started by then may have been started since.
        Statement &query = m_connection.statement(
            u"SELECT c.campaign_id,c.state,k.n FROM campaign c JOIN campaign_counter k USING(campaign_id) "
            "WHERE k.state=1 AND k.n>0 AND (c.state IN (4,5,6,7,10,14) OR (c.state=3 "
            "AND EXISTS(SELECT 1 FROM inflight f WHERE f.campaign_id=c.campaign_id)))"_s);
        if (const Result<void> done = query.run(); !done)
            return done;
        QList<std::pair<CampaignId, qint64>> campaigns;
        qint64 ready = 0;
        while (query.next()) {
            campaigns.append({CampaignId{query.integer(0)}, query.integer(1)});
            ready += query.integer(2);
        }
        if (const Result<void> read = query.outcome(); !read)
            return read;
        for (const auto &[campaign, state] : campaigns) {
            if (const Result<void> blocked = blockCampaign(campaign, state, now); !blocked)
                return blocked;
        }
        return m_connection.run(
            u"UPDATE restore_hold SET complete=1,campaign_n=?,ready_n=? WHERE confirmed_at IS NULL"_s,
            campaigns.size(), ready);
    });
}

Result<void> SqliteRestore::blockCampaign(CampaignId campaign, qint64 state, TimePoint now)
{
    const Result<void> blocked = m_connection.run(
        u"UPDATE campaign SET state=?,hold=?,hold_until=NULL,hold_note=NULL,version=version+1 WHERE campaign_id=?"_s,
        CampaignState::Blocked, holdCode(HoldReason::Restored), campaign);
    if (!blocked)
        return blocked;
    return auditCampaign(m_connection, campaign, now, BuiltInAuthor, u"block"_s,
                         {{u"reason"_s, holdCode(HoldReason::Restored)}, {u"state_before"_s, state}});
}

Result<void> SqliteRestore::confirm(UserId by, const QString &reason)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<std::optional<RestoreHold>> open = current();
        if (!open)
            return open.error();
        if (!*open)
            return Error{ErrorKind::Conflict,
                         u"Nothing is held because of a restored database. Nothing was changed."_s};
        if (!(*open)->complete)
            return Error{
                ErrorKind::Conflict,
                u"What left since the database was copied has not been entered completely. Nothing was "
                "confirmed. Start the engine once, read what it found, then confirm."_s};
        const TimePoint now = m_clock.now();
        const Result<void> done = m_connection.run(
            u"UPDATE restore_hold SET confirmed_at=?,confirmed_by=?,confirmed_reason=? WHERE confirmed_at IS NULL"_s,
            now, by, reason);
        if (!done)
            return done;
        return appendAudit(m_connection, now,
                           {.actor = by,
                            .action = u"workspace.confirm-restore"_s,
                            .object = u"workspace"_s,
                            .detail = {{u"reason"_s, reason},
                                       {u"cause"_s, restoreCauseCode((*open)->cause)},
                                       {u"in_doubt"_s, (*open)->inDoubt},
                                       {u"campaigns"_s, (*open)->campaigns},
                                       {u"ready"_s, (*open)->ready}}});
    });
}

} // namespace heliograph
