// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/sendingworkspace.h"
#include "tests/engine/dispatch/simulatorthread.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace heliograph;

//! The whole engine on databases that were put back, copied or lost their log (D08, D06; engine.md A11).
class TestEngineRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        SimulatorOptions options;
        options.ledgerFile = m_folder->filePath(QStringLiteral("ledger"));
        m_simulator = std::make_unique<SimulatorThread>(options);
        m_workspace = std::make_unique<SendingWorkspace>(
            m_simulator->endpoint(),
            QMap<QString, QString>{{QStringLiteral("receipts"), QStringLiteral("off")},
                                   {QStringLiteral("query_per_s"), QStringLiteral("1")}});
    }

    void ordinaryStartsNeverHold()
    {
        const CampaignId first = m_workspace->launch(30);
        sendEverything();
        sendEverything();
        const CampaignId second = m_workspace->launch(30, QStringLiteral("second"));
        sendEverything();

        QVERIFY(!hold());
        QCOMPARE(gone(first) + gone(second), 60);
        QCOMPARE(m_workspace->violations(), QStringList());
    }

    // D08
    void anOlderDatabaseSendsNothingAgain()
    {
        const CampaignId campaign = m_workspace->launch(50);
        keepCopy();
        sendEverything();
        QCOMPARE(acceptedTimes(), 50);
        putCopyBack();

        const auto engine = m_workspace->startEngine();
        QSignalSpy idle(engine.get(), &Engine::wentIdle);
        QVERIFY(idle.wait(30'000));

        QCOMPARE(hold()->cause, RestoreCause::OlderThanJournal);
        QCOMPARE(hold()->inDoubt, 50);
        QCOMPARE(m_workspace->line(campaign, LedgerLine::Unknown) + gone(campaign), 50);
        finish(*engine);
        QCOMPARE(acceptedTimes(), 50);
    }

    void theRestGoesOnceSomebodyHasDecided()
    {
        const CampaignId sent = m_workspace->launch(20);
        const CampaignId waiting = m_workspace->launch(20, QStringLiteral("waiting"));
        QVERIFY(m_workspace->store().campaigns().pause(waiting, BuiltInAuthor, QStringLiteral("later")));
        keepCopy();
        sendEverything();
        putCopyBack();
        sendEverything();
        QCOMPARE(acceptedTimes(), 20);
        QCOMPARE(m_workspace->ledger(waiting).heldBecause.first().reason, HoldReason::Restored);

        QVERIFY(
            m_workspace->store().restore().confirm(BuiltInAuthor, QStringLiteral("the backup of Monday")));
        QVERIFY(m_workspace->store().campaigns().resume(waiting, BuiltInAuthor));
        sendEverything();

        QCOMPARE(gone(waiting), 20);
        QCOMPARE(acceptedTimes(), 40);
        QCOMPARE(m_workspace->line(sent, LedgerLine::Waiting) + m_workspace->line(sent, LedgerLine::Held), 0);
    }

    // D06: the log goes while nobody has the database open.
    void aDatabaseThatLostItsLogSendsNothingAgain()
    {
        m_workspace->launch(50);
        keepCopy();
        const QString log = database() + QStringLiteral("-wal");
        sendEverything();
        m_workspace->close();
        QFile::remove(log);
        putCopyBack();

        sendEverything();

        QVERIFY(hold());
        QCOMPARE(acceptedTimes(), 50);
    }

    void aCopyElsewhereSendsNothing()
    {
        m_workspace->launch(10);
        sendEverything();
        m_workspace->launch(10, QStringLiteral("second"));
        QVERIFY(m_workspace->store().checkpoint(true));
        const QString copy = m_folder->filePath(QStringLiteral("copy"));
        QVERIFY(QDir().mkpath(copy + QStringLiteral("/journal")));
        copyFolder(m_workspace->workspace().folder(), copy);
        copyFolder(m_workspace->workspace().journalFolder(), copy + QStringLiteral("/journal"));
        const SystemClock clock;
        const auto workspace = Workspace::open(copy, clock);
        QVERIFY(workspace);

        const auto engine = Engine::start(**workspace);
        QVERIFY(engine);
        QSignalSpy idle(engine->get(), &Engine::wentIdle);
        QVERIFY(idle.wait(30'000));

        const auto reader = (*workspace)->openReader();
        QVERIFY(*(*reader)->restoreHold());
        QCOMPARE((**(*reader)->restoreHold()).ready, 10);
        QCOMPARE(acceptedTimes(), 10);
        QSignalSpy stopped(engine->get(), &Engine::stopped);
        (*engine)->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
    }

    void aCampaignThatTheCopyDoesNotHaveIsListed()
    {
        keepCopy();
        const CampaignId later = m_workspace->launch(15);
        sendEverything();
        putCopyBack();

        sendEverything();

        QCOMPARE(hold()->unknown.size(), 1);
        QCOMPARE(hold()->unknown.first().campaign, later);
        QCOMPARE(hold()->unknown.first().messages, 15);
    }

private:
    QString database() const { return m_workspace->workspace().databaseFile(); }
    QString copyOfDatabase() const { return m_folder->filePath(QStringLiteral("backup.db")); }

    void keepCopy()
    {
        QVERIFY(m_workspace->store().checkpoint(true));
        QVERIFY(QFile::copy(database(), copyOfDatabase()));
    }

    void putCopyBack()
    {
        m_workspace->close();
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(database() + QLatin1String(suffix));
        QVERIFY(QFile::copy(copyOfDatabase(), database()));
        m_workspace->open();
    }

    static void copyFolder(const QString &from, const QString &to)
    {
        const QStringList names = QDir(from).entryList(QDir::Files);
        for (const QString &name : names) {
            if (!name.endsWith(QStringLiteral("-wal")) && !name.endsWith(QStringLiteral("-shm")))
                QVERIFY(QFile::copy(from + QLatin1Char('/') + name, to + QLatin1Char('/') + name));
        }
    }

    std::optional<RestoreHold> hold()
    {
        const auto found = m_workspace->reader().restoreHold();
        return found ? *found : std::nullopt;
    }

    void sendEverything()
    {
        const auto engine = m_workspace->startEngine();
        QSignalSpy idle(engine.get(), &Engine::wentIdle);
        QVERIFY(idle.wait(60'000));
        finish(*engine);
    }

    qint64 gone(CampaignId campaign)
    {
        const LedgerView ledger = m_workspace->ledger(campaign);
        return ledger.line(LedgerLine::Sent) + ledger.line(LedgerLine::Delivered)
            + ledger.line(LedgerLine::NotDelivered);
    }

    int acceptedTimes() const
    {
        QFile file(m_folder->filePath(QStringLiteral("ledger")));
        if (!file.open(QIODevice::ReadOnly))
            return -1;
        return static_cast<int>(file.readAll().count("\"accepted\",\"t\""));
    }

    void finish(Engine &engine)
    {
        QSignalSpy stopped(&engine, &Engine::stopped);
        engine.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
        QCOMPARE(m_workspace->violations(), QStringList());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SimulatorThread> m_simulator;
    std::unique_ptr<SendingWorkspace> m_workspace;
};

QObject *tst_enginerestore()
{
    return new TestEngineRestore;
}

#include "tst_enginerestore.moc"
