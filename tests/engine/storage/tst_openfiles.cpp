// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/openfiles.h"

#include "tests/support/sqliteteststore.h"

#include <QFile>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Whether it is noticed that files go from under an open database (D06).
class TestOpenFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = std::make_unique<SqliteTestStore>(); }

    void aCopyIsAnotherFile()
    {
        QVERIFY(QFile::copy(m_store->file(), m_store->file() + u".copy"_s));

        const auto original = FileIdentity::of(m_store->file());
        const auto copy = FileIdentity::of(m_store->file() + u".copy"_s);

        QVERIFY(original && copy);
        QVERIFY(!original->isSameFile(*copy));
        QVERIFY(!FileIdentity::of(m_store->file() + u".none"_s));
    }

    void aMovedFileIsTheSame()
    {
        QVERIFY(QFile::copy(m_store->file(), m_store->file() + u".copy"_s));
        const auto before = FileIdentity::of(m_store->file() + u".copy"_s);
        QVERIFY(QFile::rename(m_store->file() + u".copy"_s, m_store->file() + u".moved"_s));

        QVERIFY(before->isSameFile(*FileIdentity::of(m_store->file() + u".moved"_s)));
    }

    void nothingIsWrongWithFilesInPlace()
    {
        QVERIFY(write());
        QCOMPARE(m_store->sqlite().takeTrouble(), StorageTrouble::None);
    }

    void aRemovedLogIsNoticedBeforeAnythingIsWritten_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("log") << u"-wal"_s;
        QTest::newRow("index") << u"-shm"_s;
    }

    void aRemovedLogIsNoticedBeforeAnythingIsWritten()
    {
        QFETCH(QString, suffix);
        QVERIFY(write());
        QVERIFY(QFile::remove(m_store->file() + suffix));

        QVERIFY(!write());

        QCOMPARE(m_store->sqlite().takeTrouble(), StorageTrouble::LogMissing);
    }

    void whatWasInARemovedLogIsSaved()
    {
        QVERIFY(write());
        QVERIFY(QFile::remove(m_store->file() + u"-wal"_s));
        QVERIFY(!write());

        m_store->reopen();

        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log"_s), 1);
        QVERIFY(write());
    }

    void aReplacedDatabaseIsNoticed()
    {
        QVERIFY(write());
        QVERIFY(QFile::rename(m_store->file(), m_store->file() + u".away"_s));
        QVERIFY(QFile::copy(m_store->file() + u".away"_s, m_store->file()));

        QVERIFY(!write());

        QCOMPARE(m_store->sqlite().takeTrouble(), StorageTrouble::Replaced);
    }

private:
    Result<void> write()
    {
        return m_store->store().workspace().audit({BuiltInAuthor, u"x"_s, QString(), {}});
    }

    std::unique_ptr<SqliteTestStore> m_store;
};

QObject *tst_openfiles()
{
    return new TestOpenFiles;
}

#include "tst_openfiles.moc"
