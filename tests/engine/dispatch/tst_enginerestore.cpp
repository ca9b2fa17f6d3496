// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/sendingscene.h"

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
        m_scene = std::make_unique<SendingScene>(
            SimulatorOptions(),
            QMap<QString, QString>{{QStringLiteral("receipts"), QStringLiteral("off")},
                                   {QStringLiteral("query_per_s"), QStringLiteral("1")}});
    }

    void ordinaryStartsNeverHold()
    {
        const CampaignId first = workspace().launch(30);
        sendEverything();
        sendEverything();
        const CampaignId second = workspace().launch(30, QStringLiteral("second"));
        sendEverything();

        QVERIFY(!hold());
        QCOMPARE(m_scene->gone(first) + m_scene->gone(second), 60);
        QCOMPARE(workspace().violations(), QStringList());
    }

    // D08
    void anOlderDatabaseSendsNothingAgain()
    {
        const CampaignId campaign = workspace().launch(50);
        keepCopy();
        sendEverything();
        QCOMPARE(m_scene->acceptedTimes(), 50);
        putCopyBack();

        const auto engine = workspace().startEngine();
        QSignalSpy idle(engine.get(), &Engine::wentIdle);
        QVERIFY(idle.wait(30'000));

        QCOMPARE(hold()->cause, RestoreCause::OlderThanJournal);
        QCOMPARE(hold()->inDoubt, 50);
        QCOMPARE(workspace().line(campaign, LedgerLine::Unknown) + m_scene->gone(campaign), 50);
        finish(*engine);
        QCOMPARE(m_scene->acceptedTimes(), 50);
    }

    // Whatever the age of the copy: the time in which it is asked about begins with the restore.
    void whatLeftIsInDoubtFromTheRestoreOn()
    {
        const CampaignId campaign = workspace().launch(1);
        keepCopy();
        sendEverything();
        putCopyBack();
        const TimePoint restored = SystemClock().now();

        const auto engine = workspace().startEngine();

        const auto doubts = workspace().reader().doubts({.campaign = campaign});
        QVERIFY(doubts);
        QCOMPARE(doubts->size(), 1);
        QCOMPARE(doubts->first().cause, DoubtCause::EngineEnded);
        QVERIFY(doubts->first().deadline < restored);
        QVERIFY(doubts->first().since >= restored);
        const auto timeline = workspace().reader().timeline(doubts->first().message);
        QVERIFY(std::any_of(timeline->begin(), timeline->end(), [](const MessageEvent &event) {
            return event.kind == MessageEvent::Kind::InDoubt && event.code == QLatin1String("restored");
        }));
        finish(*engine);
    }

    void theRestGoesOnceSomebodyHasDecided()
    {
        const CampaignId sent = workspace().launch(20);
        const CampaignId waiting = workspace().launch(20, QStringLiteral("waiting"));
        QVERIFY(workspace().store().campaigns().pause(waiting, BuiltInAuthor, QStringLiteral("later")));
        keepCopy();
        sendEverything();
        putCopyBack();
        sendEverything();
        QCOMPARE(m_scene->acceptedTimes(), 20);
        QCOMPARE(workspace().ledger(waiting).heldBecause.first().reason, HoldReason::Restored);

        QVERIFY(workspace().store().restore().confirm(BuiltInAuthor, QStringLiteral("the backup of Monday")));
        QVERIFY(workspace().store().campaigns().resume(waiting, BuiltInAuthor));
        sendEverything();

        QCOMPARE(m_scene->gone(waiting), 20);
        QCOMPARE(m_scene->acceptedTimes(), 40);
        QCOMPARE(workspace().line(sent, LedgerLine::Waiting) + workspace().line(sent, LedgerLine::Held), 0);
    }

    // D06: the log goes while nobody has the database open.
    void aDatabaseThatLostItsLogSendsNothingAgain()
    {
        workspace().launch(50);
        keepCopy();
        const QString log = database() + QStringLiteral("-wal");
        sendEverything();
        workspace().close();
        QFile::remove(log);
        putCopyBack();

        sendEverything();

        QVERIFY(hold());
        QCOMPARE(m_scene->acceptedTimes(), 50);
    }

    void aCopyElsewhereSendsNothing()
    {
        workspace().launch(10);
        sendEverything();
        workspace().launch(10, QStringLiteral("second"));
        QVERIFY(workspace().store().checkpoint(true));
        const QString copy = m_folder->filePath(QStringLiteral("copy"));
        QVERIFY(QDir().mkpath(copy + QStringLiteral("/journal")));
        copyFolder(workspace().workspace().folder(), copy);
        copyFolder(workspace().workspace().journalFolder(), copy + QStringLiteral("/journal"));
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
        QCOMPARE(m_scene->acceptedTimes(), 10);
        QSignalSpy stopped(engine->get(), &Engine::stopped);
        (*engine)->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 40'000);
    }

    void aCampaignThatTheCopyDoesNotHaveIsListed()
    {
        keepCopy();
        const CampaignId later = workspace().launch(15);
        sendEverything();
        putCopyBack();

        sendEverything();

        QCOMPARE(hold()->unknown.size(), 1);
        QCOMPARE(hold()->unknown.first().campaign, later);
        QCOMPARE(hold()->unknown.first().messages, 15);
    }

private:
    QString database() const { return workspace().workspace().databaseFile(); }
    QString copyOfDatabase() const { return m_folder->filePath(QStringLiteral("backup.db")); }

    void keepCopy()
    {
        QVERIFY(workspace().store().checkpoint(true));
        QVERIFY(QFile::copy(database(), copyOfDatabase()));
    }

    void putCopyBack()
    {
        workspace().close();
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(database() + QLatin1String(suffix));
        QVERIFY(QFile::copy(copyOfDatabase(), database()));
        workspace().open();
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
        const auto found = workspace().reader().restoreHold();
        return found ? *found : std::nullopt;
    }

    void sendEverything()
    {
        const auto engine = workspace().startEngine();
        QSignalSpy idle(engine.get(), &Engine::wentIdle);
        QVERIFY(idle.wait(60'000));
        finish(*engine);
    }

    void finish(Engine &engine)
    {
        QVERIFY(SendingScene::stop(engine));
        QCOMPARE(workspace().violations(), QStringList());
    }

    SendingWorkspace &workspace() const { return m_scene->workspace(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SendingScene> m_scene;
};

QObject *tst_enginerestore()
{
    return new TestEngineRestore;
}

#include "tst_enginerestore.moc"
