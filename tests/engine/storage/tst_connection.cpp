// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/transaction.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"test.db"_s);
        m_connection = open(Connection::Access::Create);
        QVERIFY(m_connection->execute(u"CREATE TABLE t(a INTEGER PRIMARY KEY, b BLOB)"_s));
    }

    void cleanup()
    {
        m_connection.reset();
        m_folder.reset();
    }

    void aWriterIsDurable_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<qint64>("value");
        QTest::newRow("every commit reaches the disk") << u"synchronous"_s << 2LL;
        QTest::newRow("the log is written back at 4000 pages") << u"wal_autocheckpoint"_s << 4000LL;
        QTest::newRow("the log file shrinks again") << u"journal_size_limit"_s << 67108864LL;
        QTest::newRow("references are checked") << u"foreign_keys"_s << 1LL;
        QTest::newRow("the schema runs no functions") << u"trusted_schema"_s << 0LL;
        QTest::newRow("damage is looked for") << u"cell_size_check"_s << 1LL;
        QTest::newRow("no memory map") << u"mmap_size"_s << 0LL;
        QTest::newRow("temporary tables stay in memory") << u"temp_store"_s << 2LL;
        QTest::newRow("space can be given back") << u"auto_vacuum"_s << 2LL;
        QTest::newRow("waits for other writers") << u"busy_timeout"_s << 5000LL;
    }

    void aWriterIsDurable()
    {
        QFETCH(QString, pragma);
        QFETCH(qint64, value);
        QCOMPARE(*m_connection->integer(u"PRAGMA "_s + pragma), std::optional<qint64>(value));
    }

    void aReaderCannotWrite()
    {
        const auto reader = open(Connection::Access::ReadOnly);

        const Result<void> written = reader->run(u"INSERT INTO t(a) VALUES(1)"_s);

        QVERIFY(!written);
        QVERIFY(written.error().detail.contains(u"cannot be written"_s));
        QCOMPARE(*reader->integer(u"SELECT count(*) FROM t"_s), std::optional<qint64>(0));
    }

    void aReaderSeesWhatAWriterCommitted()
    {
        const auto reader = open(Connection::Access::ReadOnly);

        QVERIFY(m_connection->run(u"INSERT INTO t(a) VALUES(41)"_s));

        QCOMPARE(*reader->integer(u"SELECT a FROM t"_s), std::optional<qint64>(41));
    }

    void onlyTheOwnerMayReadTheFiles()
    {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files))
            QVERIFY2(!(QFile::permissions(m_folder->filePath(name)) & others), qPrintable(name));
        QVERIFY(QFile::exists(m_file + u"-wal"_s));
    }

    void aMissingFileIsNotMade()
    {
        const auto opened
            = Connection::open(m_folder->filePath(u"other.db"_s), Connection::Access::ReadWrite);

        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::NotFound);
        QVERIFY(!QFile::exists(m_folder->filePath(u"other.db"_s)));
    }

    void anExistingFileIsNotReplaced()
    {
        const auto opened = Connection::open(m_file, Connection::Access::Create);

        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Conflict);
    }

    void aDamagedFileIsCalledSo()
    {
        const QString path = m_folder->filePath(u"damaged.db"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();

        const auto opened = Connection::open(path, Connection::Access::ReadWrite);

        QVERIFY(!opened);
        QVERIFY(opened.error().detail.contains(u"damaged"_s));
    }

    void aBusyDatabaseIsCalledSo()
    {
        const auto other = open(Connection::Access::ReadWrite);
        QVERIFY(m_connection->execute(u"PRAGMA busy_timeout=0"_s));
        const Result<Transaction> held = Transaction::begin(*other);
        QVERIFY(held);

        const Result<Transaction> second = Transaction::begin(*m_connection);

        QVERIFY(!second);
        QCOMPARE(second.error().detail, u"The database was busy for 5 s. Nothing was changed. Try again."_s);
    }

    void aFullDiskIsCalledSo()
    {
        QVERIFY(m_connection->execute(u"PRAGMA max_page_count=8"_s));

        const Result<void> written = m_connection->run(u"INSERT INTO t(b) VALUES(zeroblob(100000))"_s);

        QVERIFY(!written);
        QVERIFY(written.error().detail.contains(u"disk is full"_s));
    }

    void canBeOpenedAgainInPlace()
    {
        QVERIFY(m_connection->run(u"INSERT INTO t(a) VALUES(3)"_s));

        QVERIFY(m_connection->reopen());

        QCOMPARE(*m_connection->integer(u"SELECT a FROM t"_s), std::optional<qint64>(3));
    }

private:
    std::unique_ptr<Connection> open(Connection::Access access)
    {
        auto opened = Connection::open(m_file, access);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<Connection> m_connection;
};

QObject *tst_connection()
{
    return new TestConnection;
}

#include "tst_connection.moc"
