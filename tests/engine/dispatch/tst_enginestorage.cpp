// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/sqlitestore.h"
#include "tests/engine/dispatch/sendingscene.h"
#include "tests/support/faultyvfs.h"
#include "tests/support/gateway.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

using namespace heliograph;

//! The whole engine on a disk that fails (D01 to D07): sending stops, results are kept, and it goes on by
//! itself where that is safe. Nobody is sent to twice.
class TestEngineStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_disk = std::make_unique<FaultyVfs>();
        m_scene = std::make_unique<SendingScene>(
            SimulatorOptions(),
            QMap<QString, QString>{{QStringLiteral("batch"), QStringLiteral("5")},
                                   {QStringLiteral("receipts"), QStringLiteral("off")}});
    }

    void cleanup()
    {
        m_scene.reset();
        m_disk.reset();
    }

    void troubleStopsSendingAndItsEndLetsItGoOn_data()
    {
        QTest::addColumn<FaultyVfs::Call>("call");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("times");
        QTest::addColumn<StorageTrouble>("trouble");
        QTest::newRow("D01 full disk") << FaultyVfs::Call::Write << SQLITE_FULL << -1 << StorageTrouble::Full;
        QTest::newRow("D02 sync fails once")
            << FaultyVfs::Call::Sync << SQLITE_IOERR_FSYNC << 1 << StorageTrouble::Failing;
        QTest::newRow("D02 sync keeps failing")
            << FaultyVfs::Call::Sync << SQLITE_IOERR_FSYNC << -1 << StorageTrouble::Failing;
        QTest::newRow("D03 locked for long")
            << FaultyVfs::Call::Lock << SQLITE_BUSY << -1 << StorageTrouble::Busy;
        QTest::newRow("D04 read-only")
            << FaultyVfs::Call::Write << SQLITE_READONLY << -1 << StorageTrouble::ReadOnly;
    }

    void troubleStopsSendingAndItsEndLetsItGoOn()
    {
        QFETCH(FaultyVfs::Call, call);
        QFETCH(int, code);
        QFETCH(int, times);
        QFETCH(StorageTrouble, trouble);
        const auto engine = workspace().startEngine();
        QSignalSpy changes(engine.get(), &Engine::storageChanged);
        QSignalSpy idle(engine.get(), &Engine::wentIdle);
        QVERIFY(idle.wait(30'000));
        const CampaignId campaign = workspace().launch(200);

        m_disk->inject({.call = call, .code = code, .after = 4, .times = times});

        QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty(), 60'000);
        QCOMPARE(changes[0][0].value<StorageHealth>().trouble, trouble);
        if (times < 0) {
            const int accepted = m_scene->acceptedTimes();
            QTRY_VERIFY_WITH_TIMEOUT(m_disk->failures() > 3, 60'000);
            QVERIFY(m_scene->acceptedTimes() - accepted <= 40); // what was under way: 8 requests of 5
            QCOMPARE(workspace().workspace().storageHealth().trouble, engine->storageHealth().trouble);
        }
        m_disk->heal();

        QTRY_COMPARE_WITH_TIMEOUT(m_scene->gone(campaign), 200, 60'000);
        QCOMPARE(m_scene->acceptedTimes(), 200);
        QCOMPARE(workspace().line(campaign, LedgerLine::Unknown), 0);
        QTRY_COMPARE_WITH_TIMEOUT(changes.last()[0].value<StorageHealth>().trouble, StorageTrouble::None,
                                  30'000);
        finish(*engine);
    }

    // D01: one write fails, then the next one, and so on.
    void everyWriteMayFailOnce()
    {
        const auto engine = workspace().startEngine();
        for (int nth = 0; nth < 10; ++nth) {
            const int before = m_scene->acceptedTimes();
            const CampaignId campaign = workspace().launch(20, QStringLiteral("c%1").arg(nth));
            m_disk->inject(
                {.call = FaultyVfs::Call::Write, .code = SQLITE_FULL, .after = nth * 3, .times = 1});

            QTRY_COMPARE_WITH_TIMEOUT(m_scene->gone(campaign), 20, 60'000);

            QCOMPARE(m_scene->acceptedTimes() - before, 20);
            m_disk->heal();
        }
        finish(*engine);
    }

    // Not the disk's fault: an answer that the database refuses.
    void whatIsRefusedStopsSendingAndIsTold()
    {
        const auto engine = workspace().startEngine();
        QSignalSpy changes(engine.get(), &Engine::storageChanged);
        auto &store = static_cast<SqliteStore &>(workspace().store());
        QVERIFY(
            store.connection().execute(QStringLiteral("CREATE TRIGGER broken BEFORE INSERT ON attempt BEGIN "
                                                      "SELECT RAISE(ABORT, 'broken'); END")));
        const CampaignId campaign = workspace().launch(20);

        QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty(), 30'000);

        QCOMPARE(changes[0][0].value<StorageHealth>().trouble, StorageTrouble::Refused);
        const StorageHealth told = workspace().workspace().storageHealth();
        QCOMPARE(told.trouble, StorageTrouble::Refused);
        QVERIFY2(told.detail.contains(QStringLiteral("broken")), qPrintable(told.detail));
        QVERIFY(store.connection().execute(QStringLiteral("DROP TRIGGER broken")));
        QTRY_COMPARE_WITH_TIMEOUT(m_scene->gone(campaign), 20, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(workspace().workspace().storageHealth().trouble, StorageTrouble::None,
                                  30'000);
        QCOMPARE(m_scene->acceptedTimes(), 20);
        finish(*engine);
    }

    void aStopWhileSomethingIsRefusedDoesNotWaitForEver()
    {
        const auto engine = workspace().startEngine();
        QSignalSpy changes(engine.get(), &Engine::storageChanged);
        auto &store = static_cast<SqliteStore &>(workspace().store());
        QVERIFY(
            store.connection().execute(QStringLiteral("CREATE TRIGGER broken BEFORE INSERT ON attempt BEGIN "
                                                      "SELECT RAISE(ABORT, 'broken'); END")));
        workspace().launch(5);
        QTRY_VERIFY_WITH_TIMEOUT(m_scene->acceptedTimes() > 0, 30'000);
        QSignalSpy stopped(engine.get(), &Engine::stopped);

        engine->stop(); // the refusal may come before or after

        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
    }

    // D05
    void aDamagedPageStopsTheEngine()
    {
        workspace().launch(300);
        auto &store = static_cast<SqliteStore &>(workspace().store());
        const auto page = store.connection().integer(
            QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name='message_feed'"));
        QVERIFY(page && *page);
        QVERIFY(store.checkpoint(true));
        workspace().close();
        QFile file(workspace().workspace().databaseFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek((**page - 1) * 4096));
        QCOMPARE(file.write(QByteArray(4096, '\xee')), 4096);
        file.close();

        const auto engine = workspace().startEngine();
        QSignalSpy stopped(engine.get(), &Engine::stopped);

        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 30'000);
        QCOMPARE(engine->storageHealth().trouble, StorageTrouble::Damaged);
        QCOMPARE(m_scene->acceptedTimes(), 0);
    }

    // D06
    void takingTheLogAwayStopsTheEngineAndLosesNothing_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("the log") << QStringLiteral("-wal");
        QTest::newRow("its index") << QStringLiteral("-shm");
    }

    void takingTheLogAwayStopsTheEngineAndLosesNothing()
    {
        QFETCH(QString, suffix);
        const CampaignId campaign = workspace().launch(100);
        auto engine = workspace().startEngine();
        QSignalSpy stopped(engine.get(), &Engine::stopped);
        QTRY_VERIFY_WITH_TIMEOUT(m_scene->gone(campaign) == 100, 30'000);

        QVERIFY(QFile::remove(workspace().workspace().databaseFile() + suffix));

        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 30'000);
        QCOMPARE(engine->storageHealth().trouble, StorageTrouble::LogMissing);
        engine.reset();
        workspace().close();
        workspace().open();
        QCOMPARE(m_scene->gone(campaign), 100);
        QCOMPARE(workspace().violations(), QStringList());
        engine = workspace().startEngine();
        QVERIFY(!*workspace().reader().restoreHold());
        finish(*engine);
    }

    // What was pulled is gone at the provider, and yet the engine must not wait for it.
    void aPulledPageThatCannotBeStoredDoesNotKeepTheEngine()
    {
        auto &store = static_cast<SqliteStore &>(workspace().store());
        QVERIFY(
            store.connection().execute(QStringLiteral("CREATE TRIGGER broken BEFORE INSERT ON receipt_inbox "
                                                      "BEGIN SELECT RAISE(ABORT, 'broken'); END")));
        Gateway gateway;
        gateway.play(
            {GatewayAct::answer(200,
                                R"({"Response":{"PullSmsSendStatusSet":[{"PhoneNumber":"+8613900000001",)"
                                R"("SerialNo":"5000:1","ReportStatus":"SUCCESS"}],"RequestId":"R"}})")});
        workspace().addAccount(QStringLiteral("ten"), QStringLiteral("tencent"),
                               gateway.url().toString(QUrl::RemovePath));
        QVERIFY(store.checkpoint(true));
        const auto engine = workspace().startEngine();
        QSignalSpy failed(engine.get(), &Engine::storageFailed);
        QSignalSpy stopped(engine.get(), &Engine::stopped);
        QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), 30'000);
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("1 receipts and 0 replies")));

        QVERIFY(QFile::remove(workspace().workspace().databaseFile() + QStringLiteral("-wal")));

        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
        QCOMPARE(engine->storageHealth().trouble, StorageTrouble::LogMissing);
    }

    // D07
    void aReaderThatStaysIsToldAndSendingGoesOn()
    {
        auto &store = static_cast<SqliteStore &>(workspace().store());
        QVERIFY(store.connection().execute(QStringLiteral("CREATE TABLE ballast(b BLOB)")));
        const auto stuck
            = Connection::open(workspace().workspace().databaseFile(), Connection::Access::ReadOnly);
        QVERIFY(stuck);
        QVERIFY((*stuck)->execute(QStringLiteral("BEGIN; SELECT count(*) FROM meta")));
        const auto engine = workspace().startEngine();
        QSignalSpy changes(engine.get(), &Engine::storageChanged);
        for (int part = 0; part < 9; ++part)
            QVERIFY(
                store.connection().execute(QStringLiteral("INSERT INTO ballast VALUES(zeroblob(31457280))")));

        QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty(), 60'000);
        QCOMPARE(changes[0][0].value<StorageHealth>().trouble, StorageTrouble::LogGrows);
        const CampaignId campaign = workspace().launch(20);
        QTRY_COMPARE_WITH_TIMEOUT(m_scene->gone(campaign), 20, 60'000);
        QVERIFY((*stuck)->execute(QStringLiteral("COMMIT")));

        QTRY_COMPARE_WITH_TIMEOUT(changes.last()[0].value<StorageHealth>().trouble, StorageTrouble::None,
                                  60'000);
        finish(*engine);
    }

    void aStopDuringTroubleDoesNotWaitForEver()
    {
        const auto engine = workspace().startEngine();
        QSignalSpy changes(engine.get(), &Engine::storageChanged);
        workspace().launch(100);
        m_disk->inject({.call = FaultyVfs::Call::Write, .code = SQLITE_FULL});
        QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty(), 60'000);
        QSignalSpy stopped(engine.get(), &Engine::stopped);

        engine->stop();

        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
        m_disk->heal();
    }

private:
    void finish(Engine &engine)
    {
        QVERIFY(SendingScene::stop(engine));
        QCOMPARE(workspace().violations(), QStringList());
    }

    SendingWorkspace &workspace() const { return m_scene->workspace(); }

    std::unique_ptr<FaultyVfs> m_disk;
    std::unique_ptr<SendingScene> m_scene;
};

QObject *tst_enginestorage()
{
    return new TestEngineStorage;
}

#include "tst_enginestorage.moc"
