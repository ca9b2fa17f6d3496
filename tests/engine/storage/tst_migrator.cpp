// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/migrator.h"

#include "engine/storage/sqlite/connection.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray First = "CREATE TABLE a(x INTEGER);\n\nINSERT INTO a VALUES(1);\n";
const QByteArray Second = "CREATE TABLE b(y INTEGER);\n\nCREATE TRIGGER t BEFORE DELETE ON a\n"
                          "BEGIN SELECT RAISE(ABORT, 'kept'); END;\n";

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Connection::open(m_folder->filePath(u"w.db"_s), Connection::Access::Create);
        QVERIFY(opened);
        m_connection = std::move(*opened);
    }

    void cleanup()
    {
        m_connection.reset();
        m_folder.reset();
    }

    void theCompiledInSchemaIsComplete()
    {
        const Migrator migrator(m_clock);

        QVERIFY(migrator.migrate(*m_connection));

        QVERIFY(migrator.expectCurrent(*m_connection));
        QVERIFY(*m_connection->integer(u"SELECT count(*) FROM sqlite_schema WHERE type='table'"_s) > 30);
        QCOMPARE(*m_connection->integer(u"SELECT count(*) FROM app_user WHERE enabled=0"_s),
                 std::optional<qint64>(3));
        QCOMPARE(copies(), QStringList{});
    }

    void appliesOnlyWhatIsMissing()
    {
        QVERIFY(Migrator(m_clock, {First}).migrate(*m_connection));

        QVERIFY(Migrator(m_clock, {First, Second}).migrate(*m_connection));

        QCOMPARE(version(), 2);
        QCOMPARE(*m_connection->integer(u"SELECT count(*) FROM a"_s), std::optional<qint64>(1));
        QVERIFY(!m_connection->run(u"DELETE FROM a"_s));
    }

    void aNewerDatabaseIsRefused()
    {
        QVERIFY(Migrator(m_clock, {First, Second}).migrate(*m_connection));

        const Result<void> done = Migrator(m_clock, {First}).migrate(*m_connection);

        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
        QVERIFY(done.error().detail.contains(u"newer"_s));
        QCOMPARE(version(), 2);
    }

    void aReaderRefusesAnOlderDatabase()
    {
        QVERIFY(Migrator(m_clock, {First}).migrate(*m_connection));

        const Result<void> done = Migrator(m_clock, {First, Second}).expectCurrent(*m_connection);

        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
    }

    void aCopyOfTheOldDatabaseIsMadeFirst()
    {
        QVERIFY(Migrator(m_clock, {First}).migrate(*m_connection));

        QVERIFY(Migrator(m_clock, {First, Second}).migrate(*m_connection));

        QCOMPARE(copies(), QStringList{u"w.db.v1.20260101-000000"_s});
        const QString path = m_folder->filePath(copies().first());
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
        const auto copy = Connection::open(path, Connection::Access::ReadWrite);
        QVERIFY(copy);
        QCOMPARE(*(*copy)->integer(u"PRAGMA user_version"_s), std::optional<qint64>(1));
        QCOMPARE(*(*copy)->integer(u"SELECT x FROM a"_s), std::optional<qint64>(1));
    }

    void onlyTheLastTwoCopiesStay()
    {
        QList<QByteArray> scripts{First};
        QVERIFY(Migrator(m_clock, scripts).migrate(*m_connection));
        for (int version = 2; version <= 5; ++version) {
            m_clock.advance(std::chrono::hours(1));
            scripts.append("CREATE TABLE t" + QByteArray::number(version) + "(x INTEGER);\n");
            QVERIFY(Migrator(m_clock, scripts).migrate(*m_connection));
        }

        QCOMPARE(copies(), (QStringList{u"w.db.v3.20260101-030000"_s, u"w.db.v4.20260101-040000"_s}));
    }

    void aFailingVersionLeavesThePreviousOne()
    {
        QVERIFY(Migrator(m_clock, {First}).migrate(*m_connection));

        const Result<void> done
            = Migrator(m_clock, {First, "CREATE TABLE c(x INTEGER);\n\nCREATE TABLE a(x INTEGER);\n"})
                  .migrate(*m_connection);

        QVERIFY(!done);
        QCOMPARE(version(), 1);
        QCOMPARE(*m_connection->integer(u"SELECT count(*) FROM sqlite_schema WHERE name='c'"_s),
                 std::optional<qint64>(0));
    }

private:
    qint64 version() { return m_connection->integer(u"PRAGMA user_version"_s)->value_or(-1); }
    QStringList copies() const
    {
        return QDir(m_folder->path()).entryList({u"w.db.v*"_s}, QDir::Files, QDir::Name);
    }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

QObject *tst_migrator()
{
    return new TestMigrator;
}

#include "tst_migrator.moc"
