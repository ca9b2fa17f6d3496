// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/writer.h"
#include "tests/support/faultyvfs.h"
#include "tests/support/sqliteteststore.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! How a store and its writer meet a disk that fails, and when they trust the database again (D01 to D04).
class TestStoreRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_disk = std::make_unique<FaultyVfs>();
        m_store = std::make_unique<SqliteTestStore>();
    }

    void cleanup()
    {
        m_writer.reset();
        m_store.reset();
        m_disk.reset();
    }

    void everyFailureHasItsName_data()
    {
        QTest::addColumn<FaultyVfs::Call>("call");
        QTest::addColumn<int>("code");
        QTest::addColumn<StorageTrouble>("trouble");
        QTest::newRow("full") << FaultyVfs::Call::Write << SQLITE_FULL << StorageTrouble::Full;
        QTest::newRow("write error") << FaultyVfs::Call::Write << SQLITE_IOERR_WRITE
                                     << StorageTrouble::Failing;
        QTest::newRow("sync error") << FaultyVfs::Call::Sync << SQLITE_IOERR_FSYNC << StorageTrouble::Failing;
        QTest::newRow("read-only") << FaultyVfs::Call::Write << SQLITE_READONLY << StorageTrouble::ReadOnly;
        QTest::newRow("locked") << FaultyVfs::Call::Lock << SQLITE_BUSY << StorageTrouble::Busy;
    }

    void everyFailureHasItsName()
    {
        QFETCH(FaultyVfs::Call, call);
        QFETCH(int, code);
        QFETCH(StorageTrouble, trouble);
        m_disk->inject({.call = call, .code = code});

        QVERIFY(!audit(m_store->store()));

        QCOMPARE(m_store->sqlite().takeTrouble(), trouble);
        QCOMPARE(m_store->sqlite().takeTrouble(), StorageTrouble::None);
    }

    void aBrokenRuleIsNoTrouble()
    {
        QVERIFY(!m_store->sql(u"INSERT INTO meta(one,db_uuid,created_at) VALUES(2,x'00',0)"_s));

        QCOMPARE(m_store->sqlite().takeTrouble(), StorageTrouble::None);
    }

    // D01: the Nth write of a verb fails, for every N: it has happened completely or not at all.
    void everyWriteOfAVerbMayFail()
    {
        int untouched = 0;
        for (int nth = 0; untouched < 2; ++nth) {
            QVERIFY2(nth < 200, "the verb never ran untouched");
            const qint64 before = actions();
            m_disk->inject({.call = FaultyVfs::Call::Write, .code = SQLITE_FULL, .after = nth, .times = 1});

            const bool done = audit(m_store->store()).has_value();
            const int failures = m_disk->failures();

            m_disk->heal();
            QVERIFY(m_store->sqlite().recover(age()));
            QCOMPARE(actions() - before, done ? 1 : 0);
            untouched += failures == 0 ? 1 : 0;
        }
        QCOMPARE(m_store->value(u"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check<>'ok'"_s),
                 0);
    }

    // D02: nothing runs until somebody has looked.
    void theWriterRunsNothingAfterASyncErrorUntilItRecovered()
    {
        startWriter();
        m_disk->inject({.call = FaultyVfs::Call::Sync, .code = SQLITE_IOERR_FSYNC, .times = 1});
        QVERIFY(!submit());
        bool ran = false;

        QVERIFY(!m_writer
                     ->submit(WritePriority::Arm,
                              [&ran](Store &) {
                                  ran = true;
                                  return Result<void>();
                              })
                     .result());

        QVERIFY(!ran);
        QCOMPARE(m_writer->trouble(), StorageTrouble::Failing);
        QVERIFY(m_writer->recover(age()).result());
        QCOMPARE(m_writer->trouble(), StorageTrouble::None);
        QVERIFY(submit());
        QCOMPARE(actions(), 1);
    }

    void aDiskThatKeepsFailingDoesNotRecover()
    {
        startWriter();
        m_disk->inject({.call = FaultyVfs::Call::Sync, .code = SQLITE_IOERR_FSYNC});
        QVERIFY(!submit());

        QVERIFY(!m_writer->recover(age()).result());
        QVERIFY(!submit());

        m_disk->heal();
        QVERIFY(m_writer->recover(age()).result());
        QVERIFY(submit());
    }

    void aBusyDatabaseIsSimplyTriedAgain()
    {
        startWriter();
        m_disk->inject({.call = FaultyVfs::Call::Lock, .code = SQLITE_BUSY});
        QVERIFY(!submit());
        QCOMPARE(m_writer->trouble(), StorageTrouble::Busy);
        m_disk->heal();

        QVERIFY(submit());
    }

    void aLockedDatabaseThatThenGoesAwayIsLookedAtFirst()
    {
        startWriter();
        m_disk->inject({.call = FaultyVfs::Call::Lock, .code = SQLITE_BUSY});
        QVERIFY(!submit());
        m_disk->heal();
        const DatabaseAge least = age();
        QVERIFY(QFile::rename(m_store->file(), m_store->file() + u".away"_s));
        QVERIFY(!m_writer->recover(least).result());
        QCOMPARE(m_writer->trouble(), StorageTrouble::Unreachable);
        QVERIFY(QFile::rename(m_store->file() + u".away"_s, m_store->file()));

        QVERIFY(!submit()); // it may be another one

        QVERIFY(m_writer->recover(least).result());
        QVERIFY(submit());
        QCOMPARE(actions(), 1);
    }

    void anOlderOrOtherDatabaseIsNotTrusted()
    {
        DatabaseAge least = age();
        ++least.attempt;
        QVERIFY(!m_store->sqlite().recover(least));
        QCOMPARE(m_store->sqlite().takeTrouble(), StorageTrouble::Replaced);

        least = age();
        least.databaseId = QByteArray(16, 'x');
        QVERIFY(!m_store->sqlite().recover(least));
        QCOMPARE(m_store->sqlite().takeTrouble(), StorageTrouble::Replaced);
    }

    void aMissingDatabaseIsNotMadeAnew()
    {
        const DatabaseAge least = age();
        QVERIFY(QFile::rename(m_store->file(), m_store->file() + u".away"_s));

        QVERIFY(!m_store->sqlite().recover(least));

        QCOMPARE(m_store->sqlite().takeTrouble(), StorageTrouble::Unreachable);
        QVERIFY(!QFile::exists(m_store->file()));
        QVERIFY(QFile::rename(m_store->file() + u".away"_s, m_store->file()));
        QVERIFY(m_store->sqlite().recover(least));
        QVERIFY(audit(m_store->store()));
    }

private:
    static Result<void> audit(Store &store)
    {
        return store.workspace().audit({BuiltInAuthor, u"x"_s, QString(), {}});
    }

    void startWriter()
    {
        auto writer = Writer::start([this]() -> Result<std::unique_ptr<Store>> {
            auto store = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
            if (!store)
                return store.error();
            return std::unique_ptr<Store>(*std::move(store));
        });
        QVERIFY(writer);
        m_writer = *std::move(writer);
    }

    Result<void> submit()
    {
        return m_writer->submit(WritePriority::Normal, [](Store &store) { return audit(store); }).result();
    }

    DatabaseAge age() { return *m_store->store().restore().age(); }
    qint64 actions() { return m_store->value(u"SELECT count(*) FROM audit_log"_s); }

    std::unique_ptr<FaultyVfs> m_disk;
    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Writer> m_writer;
};

QObject *tst_storerecovery()
{
    return new TestStoreRecovery;
}

#include "tst_storerecovery.moc"
