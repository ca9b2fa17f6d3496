// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/uncertainarms.h"

#include "engine/storage/sqlite/sqlitereader.h"

#include "tests/engine/dispatch/journals.h"
#include "tests/support/faultyvfs.h"
#include "tests/support/sqliteteststore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace heliograph;

//! A claim whose commit ends with an error, on a disk that fails to sync (engine.md A11, D02).
class TestUncertainArms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_disk = std::make_unique<FaultyVfs>();
        m_store = std::make_unique<SqliteTestStore>();
        m_campaign = m_store->addRunning(4);
        QVERIFY(m_store->store().queue().feed(m_campaign, 100));
        const QString file = m_store->file();
        m_writer = *Writer::start([this, file]() -> Result<std::unique_ptr<Store>> {
            auto store = SqliteStore::open(file, m_store->keys(), m_store->clock());
            return store ? Result<std::unique_ptr<Store>>(*std::move(store)) : store.error();
        });
        m_reader = *SqliteReader::open(file, m_store->keys().cipher(), m_store->keys().blindIndex(),
                                       m_store->clock());
        const DatabaseAge age = *m_store->store().restore().age();
        Sighting beginning = beginningOf(1);
        beginning.age = age;
        m_journal = *SendJournal::begin(m_folder->filePath(QStringLiteral("j")), beginning);
        m_storage = std::make_unique<StorageWatch>(
            StorageWatch::Parts{*m_writer, *m_reader, *m_journal, m_store->clock(), age});
        m_arms = std::make_unique<UncertainArms>(*m_writer, *m_storage, m_store->clock());
    }

    void cleanup()
    {
        m_arms.reset();
        m_storage.reset();
        m_journal.reset();
        m_reader.reset();
        m_writer.reset();
        m_store.reset();
        m_disk.reset();
    }

    void aFailedCommitStopsEverythingUntilTheDatabaseWasLookedAt()
    {
        m_disk->inject({.call = FaultyVfs::Call::Sync, .code = SQLITE_IOERR_FSYNC, .times = 1});

        QVERIFY(!claim());

        QCOMPARE(m_writer->trouble(), StorageTrouble::Failing);
        QVERIFY(!claim()); // the disk works again, but nobody has looked
        QVERIFY(m_storage->failed(QStringLiteral("disk")));
        QVERIFY(!m_storage->maySend());
        QTRY_VERIFY(m_storage->maySend());
        QVERIFY(claim());
    }

    void whatIsArmedAfterAllGoesBackToTheQueue()
    {
        const QByteArray ids = UncertainArms::freshIds(1);
        QVERIFY(claim(ids)); // as a commit that happened and reported an error
        QSignalSpy settled(m_arms.get(), &UncertainArms::settled);

        m_arms->add(ids);

        QTRY_COMPARE(settled.size(), 1);
        QCOMPARE(m_store->counter(m_campaign, MessageState::Armed), 0);
        QCOMPARE(m_store->counter(m_campaign, MessageState::Ready), 4);
        QCOMPARE(m_store->value(QStringLiteral("SELECT count(*) FROM outbox")), 4);
        QCOMPARE(
            m_store->value(QStringLiteral("SELECT count(*) FROM attempt WHERE outcome=2 AND evidence=5")), 4);
    }

    void whatWasNotArmedStays()
    {
        QSignalSpy settled(m_arms.get(), &UncertainArms::settled);

        m_arms->add(UncertainArms::freshIds(3));

        QTRY_COMPARE(settled.size(), 1);
        QCOMPARE(m_store->value(QStringLiteral("SELECT count(*) FROM attempt")), 0);
    }

    void theyWaitForADiskThatKeepsFailing()
    {
        const QByteArray ids = UncertainArms::freshIds(1);
        m_disk->inject({.call = FaultyVfs::Call::Sync, .code = SQLITE_IOERR_FSYNC});
        QVERIFY(!claim(ids));
        QVERIFY(m_storage->failed(QStringLiteral("disk")));
        m_arms->add(ids);
        QVERIFY(!m_arms->isEmpty());
        QSignalSpy settled(m_arms.get(), &UncertainArms::settled);

        m_disk->heal();

        QTRY_COMPARE(settled.size(), 1);
        QVERIFY(m_storage->maySend());
        QCOMPARE(m_store->value(QStringLiteral("SELECT count(*) FROM inflight")), 0);
    }

private:
    Result<Claim> claim(const QByteArray &ids = {})
    {
        const ClaimOrder order{.campaign = m_campaign,
                               .account = AccountId{1},
                               .epoch = 1,
                               .perRequest = 10,
                               .messages = 10,
                               .now = m_store->clock().now(),
                               .requestIds = ids};
        return m_writer
            ->submit(WritePriority::Arm, [order](Store &store) { return store.queue().claim(order); })
            .result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultyVfs> m_disk;
    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<SqliteReader> m_reader;
    std::unique_ptr<SendJournal> m_journal;
    std::unique_ptr<StorageWatch> m_storage;
    std::unique_ptr<UncertainArms> m_arms;
    CampaignId m_campaign{};
};

QObject *tst_uncertainarms()
{
    return new TestUncertainArms;
}

#include "tst_uncertainarms.moc"
