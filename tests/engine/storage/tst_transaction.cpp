// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/transaction.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestTransaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Connection::open(m_folder->filePath(u"test.db"_s), Connection::Access::Create);
        QVERIFY(opened);
        m_connection = std::move(*opened);
        QVERIFY(m_connection->execute(u"CREATE TABLE t(a INTEGER PRIMARY KEY, b BLOB)"_s));
    }

    void cleanup()
    {
        m_connection.reset();
        m_folder.reset();
    }

    void whatIsNotCommittedIsGone()
    {
        {
            const Result<Transaction> transaction = Transaction::begin(*m_connection);
            QVERIFY(transaction);
            QVERIFY(insert(1));
        }

        QCOMPARE(rows(), 0);
        QVERIFY(!m_connection->inTransaction());
    }

    void anInnerOneIsUndoneAlone()
    {
        Result<Transaction> outer = Transaction::begin(*m_connection);
        QVERIFY(insert(1));
        {
            const Result<Transaction> inner = Transaction::begin(*m_connection);
            QVERIFY(inner);
            QVERIFY(insert(2));
        }
        QVERIFY(insert(3));
        QVERIFY(outer->commit());

        QCOMPARE(rows(), 2);
        QCOMPARE(*m_connection->integer(u"SELECT count(*) FROM t WHERE a=2"_s), std::optional<qint64>(0));
    }

    void anInnerOneGoesWithTheOuter()
    {
        {
            const Result<Transaction> outer = Transaction::begin(*m_connection);
            Result<Transaction> inner = Transaction::begin(*m_connection);
            QVERIFY(insert(1));
            QVERIFY(inner->commit());
        }

        QCOMPARE(rows(), 0);
    }

    void locksAtOnce()
    {
        auto other = Connection::open(m_connection->file(), Connection::Access::ReadWrite);
        QVERIFY(other);
        QVERIFY((*other)->execute(u"PRAGMA busy_timeout=0"_s));

        const Result<Transaction> transaction = Transaction::begin(*m_connection);

        QVERIFY(transaction);
        QVERIFY(!(*other)->run(u"INSERT INTO t(a) VALUES(9)"_s));
    }

    void nothingIsHalfCommittedWhenTheDiskFillsUp()
    {
        QVERIFY(m_connection->execute(u"PRAGMA max_page_count=8"_s));
        Result<Transaction> outer = Transaction::begin(*m_connection);
        QVERIFY(insert(1));
        {
            const Result<Transaction> inner = Transaction::begin(*m_connection);
            QVERIFY(!m_connection->run(u"INSERT INTO t(b) VALUES(zeroblob(100000))"_s));
        }
        if (!m_connection->inTransaction())
            QVERIFY(!Transaction::begin(*m_connection));

        const bool committed = outer->commit().has_value();

        QCOMPARE(rows(), committed ? 1 : 0);
    }

    void aLostTransactionIsNotTakenForANewOne()
    {
        Result<Transaction> outer = Transaction::begin(*m_connection);
        QVERIFY(insert(1));
        QVERIFY(m_connection->execute(u"ROLLBACK"_s)); // as SQLite does by itself after an I/O error

        QVERIFY(!Transaction::begin(*m_connection));
        QVERIFY(!outer->commit());

        QCOMPARE(rows(), 0);
        Result<Transaction> next = Transaction::begin(*m_connection);
        QVERIFY(next);
        QVERIFY(insert(2));
        QVERIFY(next->commit());
        QCOMPARE(rows(), 1);
    }

    void atomicallyUndoesWhatFails()
    {
        const Result<int> done = atomically(*m_connection, [this]() -> Result<int> {
            if (!insert(1))
                return Error{ErrorKind::Storage, u"unexpected"_s};
            return Error{ErrorKind::Invalid, u"no"_s};
        });

        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Invalid);
        QCOMPARE(rows(), 0);
    }

    void nobodyElseBeginsTransactions() // S10
    {
        QDirIterator files(sources(), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            ++seen;
            // QSqlDatabase::transaction() is BEGIN DEFERRED (engine.md 0.8, test S10).
            QVERIFY2(!text.contains("transaction()"), qPrintable(file.fileName()));
            QVERIFY2(!text.contains("BEGIN DEFERRED"), qPrintable(file.fileName()));
            // A reader's snapshot takes no lock on a connection that cannot write.
            if (!file.fileName().endsWith(u"sqlite/transaction.cpp"_s)
                && !file.fileName().endsWith(u"sqlite/readersnapshot.cpp"_s))
                QVERIFY2(!text.contains("\"BEGIN"), qPrintable(file.fileName()));
        }
        QVERIFY(seen > 20);
    }

private:
    Result<void> insert(int value) { return m_connection->run(u"INSERT INTO t(a) VALUES(?)"_s, value); }
    qint64 rows() { return m_connection->integer(u"SELECT count(*) FROM t"_s)->value_or(-1); }
    static QString sources()
    {
        return QFileInfo(QStringView(HELIOGRAPH_TEST_DATA).toString()).path() + u"/../engine"_s;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

QObject *tst_transaction()
{
    return new TestTransaction;
}

#include "tst_transaction.moc"
