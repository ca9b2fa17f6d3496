// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

SqliteTestStore::SqliteTestStore()
{
    const Result<void> created = SqliteStore::createDatabase(file(), wrappedKeys(), clock());
    if (!created)
        qFatal("No workspace for the test: %s", qPrintable(created.error().detail));
    reopen();
}

void SqliteTestStore::reopen()
{
    m_store.reset();
    Result<std::unique_ptr<SqliteStore>> opened = SqliteStore::open(file(), keys(), clock());
    if (!opened)
        qFatal("The workspace of the test does not open: %s", qPrintable(opened.error().detail));
    m_store = std::move(*opened);
}

std::unique_ptr<Reader> SqliteTestStore::openReader()
{
    auto reader = SqliteReader::open(file(), keys().cipher(), keys().blindIndex(), clock());
    if (!reader)
        qFatal("The workspace of the test cannot be read: %s", qPrintable(reader.error().detail));
    return *std::move(reader);
}

Result<void> SqliteTestStore::sql(const QString &sql)
{
    return connection().execute(sql);
}

qint64 SqliteTestStore::value(const QString &sql)
{
    const Result<std::optional<qint64>> found = connection().integer(sql);
    if (!found)
        qFatal("A query of the test failed: %s", qPrintable(found.error().detail));
    return found->value_or(-1);
}

QByteArray SqliteTestStore::storedHash(CampaignId campaign)
{
    Statement &query = connection().statement(u"SELECT content_hash FROM campaign WHERE campaign_id=?"_s);
    if (!query.run(campaign) || !query.next())
        qFatal("There is no campaign to hash");
    const QByteArray hash = query.blob(0);
    query.finish();
    return hash;
}

std::unique_ptr<TestStore> makeSqliteTestStore()
{
    return std::make_unique<SqliteTestStore>();
}

} // namespace heliograph
