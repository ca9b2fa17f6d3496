// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/owntexts.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr auto Columns
    = "SELECT t.text_id,v.version,v.name,v.text,v.message_class,v.language,v.changed_by,u.display_name,"
      "v.changed_at,t.archived_at FROM own_text t JOIN own_text_version v USING(text_id) "
      "LEFT JOIN app_user u ON u.user_id=v.changed_by "_L1;

OwnText readText(const Statement &row)
{
    return {.id = OwnTextId{row.integer(0)},
            .version = static_cast<int>(row.integer(1)),
            .content = {.name = row.text(2),
                        .text = row.text(3),
                        .messageClass = static_cast<MessageClass>(row.integer(4)),
                        .language = row.text(5)},
            .changedBy = UserId{row.integer(6)},
            .changedByName = row.text(7),
            .changedAt = fromMillis(row.integer(8)),
            .archivedAt = row.maybeTime(9)};
}

Result<QList<OwnText>> readAll(Statement &row)
{
    QList<OwnText> texts;
    while (row.next())
        texts.append(readText(row));
    const Result<void> read = row.outcome();
    return read ? Result<QList<OwnText>>(texts) : read.error();
}

OwnTextDraft tidied(const OwnTextDraft &draft)
{
    OwnTextDraft tidy = draft;
    tidy.name = draft.name.trimmed();
    return tidy;
}

} // namespace

Result<QList<OwnText>> ownTexts(Connection &connection)
{
    Statement &row = connection.statement(
        QString(Columns % "WHERE v.version=t.version ORDER BY v.name COLLATE NOCASE,t.text_id"_L1));
    if (const Result<void> done = row.run(); !done)
        return done.error();
    return readAll(row);
}

Result<QList<OwnText>> ownTextVersions(Connection &connection, OwnTextId text)
{
    Statement &row = connection.statement(QString(Columns % "WHERE t.text_id=? ORDER BY v.version DESC"_L1));
    if (const Result<void> done = row.run(text); !done)
        return done.error();
    Result<QList<OwnText>> versions = readAll(row);
    if (versions && versions->isEmpty())
        return unknownId(u"text"_s, number(text));
    return versions;
}

SqliteOwnTexts::SqliteOwnTexts(Connection &connection, const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
{
}

Result<OwnText> SqliteOwnTexts::add(const OwnTextDraft &draft, UserId by)
{
    if (const Result<void> good = draft.check(); !good)
        return good.error();
    const OwnTextDraft tidy = tidied(draft);
    return atomically(m_connection, [&]() -> Result<OwnText> {
        if (const Result<void> isFree = expectFree(tidy.name, OwnTextId{}); !isFree)
            return isFree.error();
        if (const Result<void> added = m_connection.run(u"INSERT INTO own_text(version) VALUES(1)"_s); !added)
            return added.error();
        const OwnTextId text{m_connection.lastInsertId()};
        if (const Result<void> added = addVersion(text, 1, tidy, by); !added)
            return added.error();
        return conclude(text, u"text.add"_s, by);
    });
}

Result<OwnText> SqliteOwnTexts::edit(OwnTextId text, int seen, const OwnTextDraft &draft, UserId by)
{
    if (const Result<void> good = draft.check(); !good)
        return good.error();
    const OwnTextDraft tidy = tidied(draft);
    return atomically(m_connection, [&]() -> Result<OwnText> {
        const auto versions = ownTextVersions(m_connection, text);
        if (!versions)
            return versions.error();
        const OwnText &newest = versions->first();
        if (newest.archivedAt)
            return Error{ErrorKind::Conflict,
                         u"“%1” is archived. Take it back into use first. Nothing was saved."_s.arg(
                             newest.content.name)};
        if (newest.version != seen)
            return Error{
                ErrorKind::Conflict,
                u"%1 has changed “%2” meanwhile. Look at that version first. Nothing was saved."_s.arg(
                    newest.changedByName, newest.content.name)};
        if (newest.content == tidy)
            return newest;
        if (const Result<void> isFree = expectFree(tidy.name, text); !isFree)
            return isFree.error();
        if (const Result<void> added = addVersion(text, seen + 1, tidy, by); !added)
            return added.error();
        const Result<void> raised
            = m_connection.run(u"UPDATE own_text SET version=? WHERE text_id=?"_s, seen + 1, text);
        return raised ? conclude(text, u"text.edit"_s, by) : raised.error();
    });
}

Result<OwnText> SqliteOwnTexts::setArchived(OwnTextId text, bool archived, UserId by)
{
    return atomically(m_connection, [&]() -> Result<OwnText> {
        const auto versions = ownTextVersions(m_connection, text);
        if (!versions)
            return versions.error();
        const OwnText &newest = versions->first();
        if (newest.archivedAt.has_value() == archived)
            return newest;
        if (!archived) {
            if (const Result<void> isFree = expectFree(newest.content.name, text); !isFree)
                return isFree.error();
        }
        const Result<void> done
            = m_connection.run(u"UPDATE own_text SET archived_at=? WHERE text_id=?"_s,
                               archived ? std::optional(m_clock.now()) : std::nullopt, text);
        return done ? conclude(text, archived ? u"text.archive"_s : u"text.restore"_s, by) : done.error();
    });
}

Result<void> SqliteOwnTexts::expectFree(const QString &name, OwnTextId except)
{
    const auto taken = m_connection.integer(
        u"SELECT t.text_id FROM own_text t JOIN own_text_version v USING(text_id,version) "
        "WHERE t.archived_at IS NULL AND v.name=? COLLATE NOCASE AND t.text_id<>? LIMIT 1"_s,
        name, except);
    if (!taken)
        return taken.error();
    if (*taken)
        return Error{
            ErrorKind::Conflict,
            u"There is a text called “%1” already. Choose another name. Nothing was changed."_s.arg(name)};
    return {};
}

Result<void> SqliteOwnTexts::addVersion(OwnTextId text, int version, const OwnTextDraft &draft, UserId by)
{
    return m_connection.run(
        u"INSERT INTO "
        u"own_text_version(text_id,version,name,text,message_class,language,changed_by,changed_at) "
        "VALUES(?,?,?,?,?,?,?,?)"_s,
        text, version, draft.name, draft.text, draft.messageClass, draft.language, by, m_clock.now());
}

Result<OwnText> SqliteOwnTexts::conclude(OwnTextId text, const QString &action, UserId by)
{
    const auto versions = ownTextVersions(m_connection, text);
    if (!versions)
        return versions.error();
    const OwnText &newest = versions->first();
    const Result<void> audited
        = appendAudit(m_connection, m_clock.now(),
                      {.actor = by,
                       .action = action,
                       .object = u"text %1"_s.arg(number(text)),
                       .detail = {{u"name"_s, newest.content.name}, {u"version"_s, newest.version}}});
    return audited ? Result<OwnText>(newest) : audited.error();
}

} // namespace heliograph
