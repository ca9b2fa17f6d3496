// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/audiences.h"

#include "engine/base/faultpoint.h"
#include "engine/storage/fieldsealer.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/keys.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int DiscardedAtOnce = 5000;

bool isRunning(qint64 processId)
{
    return ::kill(static_cast<pid_t>(processId), 0) == 0 || errno != ESRCH;
}

} // namespace

SqliteAudiences::SqliteAudiences(Connection &connection, const FieldCipher &cipher, const BlindIndex &index,
                                 const Clock &clock)
    : m_connection(connection)
    , m_cipher(cipher)
    , m_index(index)
    , m_clock(clock)
{
}

Result<AudienceId> SqliteAudiences::begin(const NewAudience &audience)
{
    if (audience.name.trimmed().isEmpty())
        return Error{ErrorKind::Invalid, u"An audience needs a name. Nothing was imported."_s};
    return atomically(m_connection, [&]() -> Result<AudienceId> {
        const QJsonArray columns = QJsonArray::fromStringList(audience.columns);
        const Result<void> added = m_connection.run(
            u"INSERT INTO "
            u"audience(name,columns,source_file,source_encoding,importer_pid,created_at,imported_by) "
            "VALUES(?,?,?,?,?,?,?)"_s,
            audience.name, QString::fromUtf8(QJsonDocument(columns).toJson(QJsonDocument::Compact)),
            audience.sourceFile, audience.sourceEncoding, audience.processId, m_clock.now(),
            audience.importer);
        if (!added)
            return added.error();
        const AudienceId id{m_connection.lastInsertId()};
        const Result<void> kept = keepOrigin(id, audience.madeFrom);
        return kept ? Result<AudienceId>(id) : kept.error();
    });
}

// With what those were made from: whoever imported any of it is found in one step.
Result<void> SqliteAudiences::keepOrigin(AudienceId audience, const QList<AudienceId> &madeFrom)
{
    for (const AudienceId source : madeFrom) {
        const Result<void> kept = m_connection.run(
            u"INSERT OR IGNORE INTO audience_source(audience_id,source_id) SELECT ?1,?2 UNION ALL "
            "SELECT ?1,source_id FROM audience_source WHERE audience_id=?2"_s,
            audience, source);
        if (!kept)
            return kept;
    }
    return {};
}

std::shared_ptr<const MemberSealer> SqliteAudiences::sealer(AudienceId audience)
{
    return std::make_shared<FieldSealer>(audience, m_cipher, m_index);
}

Result<void> SqliteAudiences::add(AudienceId audience, std::span<const SealedMember> members)
{
    return atomically(m_connection, [&]() -> Result<void> {
        if (const Result<void> open = expectUnfinished(audience); !open)
            return open;
        if (const Result<void> stands = expectKeyStands(m_connection, m_cipher); !stands)
            return stands;
        Statement &insert = m_connection.statement(
            u"INSERT INTO "
            u"audience_member(audience_id,phone_bidx,phone_enc,params_enc,prefix_code,country,source_line) "
            "VALUES(?,?,?,?,?,?,?)"_s);
        for (const SealedMember &member : members) {
            const Result<void> done = member.variables.isEmpty()
                ? insert.run(audience, member.key, member.phone, nullptr, member.prefixCode, member.country,
                             member.sourceLine)
                : insert.run(audience, member.key, member.phone, member.variables, member.prefixCode,
                             member.country, member.sourceLine);
            if (!done)
                return done;
        }
        FAULT_POINT("import.before_add_commit");
        return {};
    });
}

Result<void> SqliteAudiences::finish(AudienceId audience, const AudienceTotals &totals)
{
    return atomically(m_connection, [&]() -> Result<void> {
        if (const Result<void> open = expectUnfinished(audience); !open)
            return open;
        const auto present
            = m_connection.integer(u"SELECT count(*) FROM audience_member WHERE audience_id=?"_s, audience);
        if (!present)
            return present.error();
        const bool addsUp = totals.accepted + totals.rejected + totals.duplicates == totals.rows;
        if (present->value_or(0) != totals.accepted || !addsUp)
            return Error{ErrorKind::Invalid,
                         u"The import of audience %1 does not add up (%2 stored, %3 accepted, %4 rows). "
                         "The audience was not finished. Import it again."_s.arg(number(audience))
                             .arg(present->value_or(0))
                             .arg(totals.accepted)
                             .arg(totals.rows)};
        const Result<void> done = m_connection.run(
            u"UPDATE audience SET complete=1,row_n=?,accepted_n=?,rejected_n=?,duplicate_n=? WHERE audience_id=?"_s,
            totals.rows, totals.accepted, totals.rejected, totals.duplicates, audience);
        if (!done)
            return done;
        FAULT_POINT("import.before_finish_commit");
        const Result<QString> origin = originOf(audience);
        if (!origin)
            return origin.error();
        QJsonObject detail{{u"rows"_s, totals.rows},
                           {u"accepted"_s, totals.accepted},
                           {u"rejected"_s, totals.rejected},
                           {u"duplicates"_s, totals.duplicates}};
        if (!origin->isEmpty())
            detail.insert(u"made_from"_s, *origin);
        return appendAudit(m_connection, m_clock.now(),
                           {.action = origin->isEmpty() ? u"audience.import"_s : u"audience.derive"_s,
                            .object = u"audience %1"_s.arg(number(audience)),
                            .detail = detail});
    });
}

//! "3, 5"; empty if it is of a file.
Result<QString> SqliteAudiences::originOf(AudienceId audience)
{
    Statement &row = m_connection.statement(
        u"SELECT group_concat(source_id,', ') FROM (SELECT source_id FROM audience_source WHERE "
        "audience_id=? ORDER BY source_id)"_s);
    if (const Result<void> done = row.run(audience); !done)
        return done.error();
    const QString origin = row.next() ? row.text(0) : QString();
    const Result<void> read = row.outcome();
    row.finish();
    return read ? Result<QString>(origin) : read.error();
}

Result<void> SqliteAudiences::rename(AudienceId audience, const QString &name, UserId by)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty() || wanted.size() > AudienceRow::LongestName)
        return Error{ErrorKind::Invalid,
                     u"An audience has a name of up to %1 characters. Nothing was changed."_s.arg(
                         AudienceRow::LongestName)};
    return atomically(m_connection, [&]() -> Result<void> {
        Statement &row = m_connection.statement(
            u"SELECT name FROM audience WHERE audience_id=? AND complete=1 AND for_test=0"_s);
        if (const Result<void> done = row.run(audience); !done)
            return done;
        if (!row.next())
            return row.outcome() ? unknownId(u"audience"_s, number(audience)) : row.outcome().error();
        const QString before = row.text(0);
        row.finish();
        if (before == wanted)
            return {};
        const auto taken = m_connection.integer(
            u"SELECT audience_id FROM audience WHERE name=? AND audience_id<>? AND complete=1 AND for_test=0 "
            "LIMIT 1"_s,
            wanted, audience);
        if (!taken)
            return taken.error();
        if (*taken)
            return Error{ErrorKind::Conflict,
                         u"Audience %1 is called “%2” already. Choose another name."_s.arg(
                             QString::number(**taken), wanted)};
        const Result<void> done
            = m_connection.run(u"UPDATE audience SET name=? WHERE audience_id=?"_s, wanted, audience);
        if (!done)
            return done;
        return appendAudit(m_connection, m_clock.now(),
                           {.actor = by,
                            .action = u"audience.rename"_s,
                            .object = u"audience %1"_s.arg(number(audience)),
                            .detail = {{u"before"_s, before}, {u"after"_s, wanted}}});
    });
}

Result<void> SqliteAudiences::takeBack(AudienceId audience, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        Statement &row = m_connection.statement(
            u"SELECT name,imported_by,created_at,accepted_n FROM audience WHERE audience_id=? AND complete=1 "
            "AND for_test=0"_s);
        if (const Result<void> done = row.run(audience); !done)
            return done;
        if (!row.next())
            return row.outcome() ? unknownId(u"audience"_s, number(audience)) : row.outcome().error();
        const QString name = row.text(0);
        const bool isOwn = row.maybeInteger(1) == number(by);
        const TimePoint madeAt = fromMillis(row.integer(2));
        const qint64 people = row.integer(3);
        row.finish();
        const TimePoint now = m_clock.now();
        if (!isOwn || madeAt <= now - AudienceUndoneWithin)
            return Error{
                ErrorKind::Conflict,
                u"Only who has imported “%1” takes it back, within %2 hours. Nothing was changed."_s.arg(
                    name,
                    QString::number(
                        std::chrono::duration_cast<std::chrono::hours>(AudienceUndoneWithin).count()))};
        if (const Result<void> unused = expectUnused(audience); !unused)
            return unused;
        const Result<void> done
            = m_connection.run(u"UPDATE audience SET complete=0 WHERE audience_id=?"_s, audience);
        if (!done)
            return done;
        return appendAudit(m_connection, now,
                           {.actor = by,
                            .action = u"audience.take-back"_s,
                            .object = u"audience %1"_s.arg(number(audience)),
                            .detail = {{u"name"_s, name}, {u"people"_s, people}}});
    });
}

//! Whether no campaign goes to it or went once, and no audience was made from it.
Result<void> SqliteAudiences::expectUnused(AudienceId audience)
{
    const auto campaign = m_connection.integer(
        u"SELECT campaign_id FROM campaign WHERE audience_id=?1 UNION ALL SELECT campaign_id FROM "
        "campaign_version WHERE audience_id=?1 LIMIT 1"_s,
        audience);
    const auto derived = m_connection.integer(
        u"SELECT audience_id FROM audience_source WHERE source_id=? LIMIT 1"_s, audience);
    if (!campaign || !derived)
        return campaign ? derived.error() : campaign.error();
    if (*campaign)
        return Error{ErrorKind::Conflict,
                     u"Campaign %1 is for audience %2, so the import stays. Nothing was changed."_s.arg(
                         QString::number(**campaign), QString::number(number(audience)))};
    if (*derived)
        return Error{
            ErrorKind::Conflict,
            u"Audience %1 was made from audience %2, so the import stays. Nothing was changed."_s.arg(
                QString::number(**derived), QString::number(number(audience)))};
    return {};
}

Result<bool> SqliteAudiences::discard(AudienceId audience)
{
    return atomically(m_connection, [&]() -> Result<bool> {
        if (const Result<void> open = expectUnfinished(audience); !open)
            return open.error();
        Statement &erase = m_connection.statement(
            u"DELETE FROM audience_member WHERE audience_id=?1 AND phone_bidx IN "
            "(SELECT phone_bidx FROM audience_member WHERE audience_id=?1 ORDER BY phone_bidx LIMIT ?2)"_s);
        if (const Result<void> done = erase.run(audience, DiscardedAtOnce); !done)
            return done.error();
        FAULT_POINT("discard.before_commit");
        if (erase.changed() == DiscardedAtOnce)
            return false;
        for (const QString &rest : {u"DELETE FROM audience_source WHERE audience_id=?"_s,
                                    u"DELETE FROM audience WHERE audience_id=?1 AND NOT EXISTS(SELECT 1 FROM "
                                    "consent WHERE audience_id=?1)"_s}) {
            if (const Result<void> done = m_connection.run(rest, audience); !done)
                return done.error();
        }
        return true;
    });
}

Result<QList<AudienceId>> SqliteAudiences::abandoned()
{
    Statement &query = m_connection.statement(
        u"SELECT audience_id,importer_pid FROM audience a WHERE complete=0 AND (NOT EXISTS(SELECT 1 FROM "
        u"consent c "
        "WHERE c.audience_id=a.audience_id) OR EXISTS(SELECT 1 FROM audience_member m WHERE "
        "m.audience_id=a.audience_id)) ORDER BY audience_id"_s);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    QList<AudienceId> found;
    while (query.next()) {
        if (!isRunning(query.integer(1)))
            found.append(AudienceId{query.integer(0)});
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return found;
}

Result<void> SqliteAudiences::expectUnfinished(AudienceId audience)
{
    const auto complete
        = m_connection.integer(u"SELECT complete FROM audience WHERE audience_id=?"_s, audience);
    if (!complete)
        return complete.error();
    if (!*complete)
        return Error{ErrorKind::NotFound, u"There is no audience %1."_s.arg(number(audience))};
    if (**complete != 0)
        return Error{ErrorKind::Conflict,
                     u"Audience %1 is finished and does not change any more. Import a new one."_s.arg(
                         number(audience))};
    return {};
}

} // namespace heliograph
