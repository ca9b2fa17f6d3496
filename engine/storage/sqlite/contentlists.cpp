// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/contentlists.h"

#include "engine/storage/contenthash.h"
#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr auto ListColumns
    = "SELECT name,country,version,rules_version,removed,text,hash,changed_by,changed_at FROM content_list l "_L1;

Result<QList<ContentListRow>> readLists(Statement &row)
{
    QList<ContentListRow> lists;
    while (row.next())
        lists.append({.name = row.text(0),
                      .country = row.text(1),
                      .version = static_cast<int>(row.integer(2)),
                      .rulesVersion = row.integer(3),
                      .removed = row.integer(4) != 0,
                      .text = row.text(5),
                      .hash = row.blob(6),
                      .changedBy = UserId{row.integer(7)},
                      .changedAt = fromMillis(row.integer(8))});
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return lists;
}

// The first line changes when a program judges the same lists otherwise.
QByteArray hashOf(const QList<ContentListRow> &lists)
{
    QByteArray canonical("heliograph content rules v1\n");
    for (const ContentListRow &list : lists)
        canonical += list.name.toUtf8() + '\t' + list.country.toUtf8() + '\t' + list.hash.toHex() + '\n';
    return blake2b(canonical);
}

} // namespace

Result<qint64> rulesVersion(Connection &connection)
{
    const auto version = connection.integer(u"SELECT rules_version FROM content_state"_s);
    if (!version)
        return version.error();
    return version->value_or(0);
}

Result<ContentListSet> listsInForce(Connection &connection)
{
    const Result<qint64> version = rulesVersion(connection);
    if (!version)
        return version.error();
    Statement &row = connection.statement(QString(
        ListColumns
        % "WHERE removed=0 AND version=(SELECT max(version) FROM content_list WHERE name=l.name) ORDER BY name"_L1));
    if (const Result<void> done = row.run(); !done)
        return done.error();
    auto lists = readLists(row);
    if (!lists)
        return lists.error();
    return ContentListSet{*version, *version > 0 ? hashOf(*lists) : QByteArray(), *lists};
}

Result<QList<ContentListRow>> versionsOfList(Connection &connection, const QString &name)
{
    Statement &row = connection.statement(QString(ListColumns % "WHERE name=? ORDER BY version"_L1));
    if (const Result<void> done = row.run(name); !done)
        return done.error();
    return readLists(row);
}

Result<void> raiseContentMark(Connection &connection)
{
    return connection.run(u"UPDATE content_state SET mark=mark+1"_s);
}

RulesInForce::RulesInForce(Connection &connection)
    : m_connection(connection)
{
}

Result<std::shared_ptr<const ContentRules>> RulesInForce::rules()
{
    const Result<qint64> version = rulesVersion(m_connection);
    if (!version)
        return version.error();
    if (*version == m_version)
        return m_rules;
    const Result<ContentListSet> inForce = listsInForce(m_connection);
    if (!inForce)
        return inForce.error();
    QList<ContentRules::Source> sources;
    for (const ContentListRow &list : inForce->lists) {
        auto parsed = ContentList::parse(list.text);
        if (!parsed)
            return Error{
                ErrorKind::Storage,
                u"The list \"%1\" of content rules cannot be read. Nothing is sent until it is imported "
                "again. %2"_s.arg(list.name, parsed.error().detail)};
        sources.append({list.name, list.country, *std::move(parsed)});
    }
    m_rules = ContentRules::compile(sources);
    m_version = *version;
    return m_rules;
}

} // namespace heliograph
