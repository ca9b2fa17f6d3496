// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/healthnote.h"
#include "engine/workspace.h"
#include "tests/app/sentscene.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! The verbs about a workspace as a whole.
class TestWorkspaceVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<SentScene>(); }
    void cleanup() { m_scene.reset(); }

    void statusSaysThatAllIsWell();
    void statusTellsWhatAnEngineSaysOfItsStorage();
    void aNoteOfAnEngineThatIsGoneSaysNothing();
    void statusTellsOfARestoredDatabase();
    void confirmingNeedsAReason();
    void confirmingEndsTheHoldAndIsAudited();
    void nothingToConfirmIsTold();
    void aFolderIsAsItWasAfterAFailedCreation();
    void whatCannotBeCreatedLeavesNothing_data();
    void whatCannotBeCreatedLeavesNothing();
    void aWorkspaceIsNotCreatedOverAnother();
    void sendingIsStoppedAndReleasedForPrograms();
    void keysAreRotated();
    void keysAreNotRotatedWhileAnEngineRuns();
    void doctorFindsAnOlderDatabaseBeforeTheEngineStarts();

private:
    Answer call(const QStringList &words) { return m_scene->workspace().call(words); }

    QJsonObject status() { return call({u"workspace"_s, u"status"_s, u"--json"_s}).records().value(0); }

    void restored()
    {
        RestoreStore &restore = m_scene->workspace().store().restore();
        const TimePoint now = m_scene->workspace().clock().now();
        expect(restore.hold(RestoreCause::NoJournal, {}, now));
        expect(restore.finish(now));
    }

    std::unique_ptr<SentScene> m_scene;
};

void TestWorkspaceVerbs::statusSaysThatAllIsWell()
{
    const QJsonObject found = status();

    QCOMPARE(found.value(u"health"_s).toString(), u"not-running"_s);
    QCOMPARE(found.value(u"storage"_s).toObject().value(u"trouble"_s).toString(), u"none"_s);
    QVERIFY(found.value(u"restore"_s).isNull());
    const Answer words = call({u"workspace"_s, u"status"_s});
    QCOMPARE(words.code, ExitCode::Done);
    QVERIFY2(words.out.contains(u"is sound."_s), qPrintable(words.out));
}

void TestWorkspaceVerbs::statusTellsWhatAnEngineSaysOfItsStorage()
{
    const auto lock = m_scene->workspace().workspace().lockEngine();
    const auto note = HealthNote::open(m_scene->workspace().folder());
    QVERIFY(lock && note);
    (*note)->write({StorageTrouble::Full, m_scene->workspace().clock().now(), u"x"_s, 25});

    const Answer words = call({u"workspace"_s, u"status"_s});

    QCOMPARE(words.code, ExitCode::Partly);
    QVERIFY2(words.out.contains(u"is full"_s) && words.out.contains(u"25 answer"_s), qPrintable(words.out));
    QCOMPARE(status().value(u"health"_s).toString(), u"trouble"_s);
    QVERIFY(call({u"doctor"_s}).out.contains(u"is full"_s));
}

void TestWorkspaceVerbs::aNoteOfAnEngineThatIsGoneSaysNothing()
{
    const auto note = HealthNote::open(m_scene->workspace().folder());
    QVERIFY(note);
    (*note)->write({StorageTrouble::Full, {}, u"x"_s, 0});

    QCOMPARE(status().value(u"storage"_s).toObject().value(u"trouble"_s).toString(), u"none"_s);
}

void TestWorkspaceVerbs::statusTellsOfARestoredDatabase()
{
    restored();

    const Answer words = call({u"workspace"_s, u"status"_s});

    QCOMPARE(words.code, ExitCode::Partly);
    QVERIFY2(words.out.contains(u"no journal"_s), qPrintable(words.out));
    QVERIFY2(words.out.contains(u"confirm-restore"_s), qPrintable(words.out));
    const QJsonObject restore = status().value(u"restore"_s).toObject();
    QCOMPARE(restore.value(u"cause"_s).toString(), u"no-journal"_s);
    QCOMPARE(restore.value(u"campaigns"_s).toInt(), 1);
}

void TestWorkspaceVerbs::aFolderIsAsItWasAfterAFailedCreation()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(u"new"_s);
    const SystemClock clock;

    QVERIFY(!Workspace::create(folder, u"file:/dev/null/secrets"_s, clock));

    QVERIFY(!QFile::exists(folder));
    QVERIFY(Workspace::create(folder, QString(u"file:"_s % place.filePath(u"secrets"_s)), clock));
}

void TestWorkspaceVerbs::whatCannotBeCreatedLeavesNothing_data()
{
    QTest::addColumn<QString>("secrets");
    QTest::newRow("no folder") << u"file:/nodir/x"_s;
    QTest::newRow("a folder") << u"file:/tmp"_s;
    QTest::newRow("no store") << u"cupboard"_s;
}

void TestWorkspaceVerbs::whatCannotBeCreatedLeavesNothing()
{
    QFETCH(QString, secrets);
    const QTemporaryDir place;
    const auto create = [&](const QString &store) {
        return call({u"workspace"_s, u"create"_s, u"--workspace="_s + place.filePath(u"deep/new"_s),
                     u"--secret-store="_s + store});
    };

    const Answer refused = create(secrets);

    QCOMPARE(refused.code, ExitCode::Usage);
    QVERIFY2(refused.err.contains(u"file:PATH"_s), qPrintable(refused.err));
    QVERIFY(place.isValid() && QDir(place.path()).isEmpty());
    const Answer again = create(u"file:"_s + place.filePath(u"secrets"_s));
    QVERIFY2(again.code == ExitCode::Done, qPrintable(again.err));
}

void TestWorkspaceVerbs::aWorkspaceIsNotCreatedOverAnother()
{
    const Answer refused
        = call({u"workspace"_s, u"create"_s, u"--secret-store=file:"_s + m_scene->workspace().secretsFile()});

    QCOMPARE(refused.code, ExitCode::Usage);
    QVERIFY2(refused.err.contains(u"There is a workspace in"_s), qPrintable(refused.err));
    QCOMPARE(call({u"doctor"_s}).code, ExitCode::Done);
}

void TestWorkspaceVerbs::sendingIsStoppedAndReleasedForPrograms()
{
    const auto stopped = [this](const QStringList &words) {
        return call(QStringList{u"sending"_s} + words + QStringList{u"--json"_s}).records().value(0);
    };

    QCOMPARE(stopped({u"stop"_s}).value(u"emergency_stop"_s), QJsonValue(true));
    QCOMPARE(stopped({u"release"_s}).value(u"emergency_stop"_s), QJsonValue(false));
}

void TestWorkspaceVerbs::keysAreRotated()
{
    m_scene->workspace().closeStore();

    const Answer field = call({u"workspace"_s, u"rotate-keys"_s, u"--json"_s});
    QCOMPARE(field.code, ExitCode::Done);
    QCOMPARE(field.records().value(0)[u"values"_s].toInt(),
             4 * 6); // number and name, in audience and campaign
    QCOMPARE(call({u"workspace"_s, u"rotate-keys"_s, u"--master"_s}).code, ExitCode::Done);

    const Answer found = call({u"message"_s, u"find"_s, u"--full-numbers"_s});
    QCOMPARE(found.code, ExitCode::Done);
    QVERIFY(found.out.contains(m_scene->delivered().e164));
    QCOMPARE(call({u"workspace"_s, u"rotate-keys"_s, u"--json"_s}).records().value(0)[u"values"_s].toInt(),
             4 * 6);
}

void TestWorkspaceVerbs::keysAreNotRotatedWhileAnEngineRuns()
{
    const auto lock = m_scene->workspace().workspace().lockEngine();
    QVERIFY(lock);

    for (const QStringList &more : {QStringList(), QStringList{u"--master"_s}}) {
        const Answer answer = call(QStringList{u"workspace"_s, u"rotate-keys"_s} + more);
        QCOMPARE(answer.code, ExitCode::Failed);
    }
    QVERIFY(call({u"message"_s, u"find"_s}).out.size() > 10);
}

void TestWorkspaceVerbs::confirmingNeedsAReason()
{
    restored();

    QCOMPARE(call({u"workspace"_s, u"confirm-restore"_s}).code, ExitCode::Usage);
    QCOMPARE(call({u"workspace"_s, u"confirm-restore"_s, u"--reason"_s, u"  "_s}).code, ExitCode::Usage);
    QVERIFY(!status().value(u"restore"_s).isNull());
}

void TestWorkspaceVerbs::confirmingEndsTheHoldAndIsAudited()
{
    restored();
    const QString campaign = QString::number(number(m_scene->campaign()));
    QCOMPARE(call({u"campaign"_s, u"resume"_s, campaign}).code, ExitCode::Failed);

    const Answer words = call({u"workspace"_s, u"confirm-restore"_s, u"--reason"_s, u"Monday's backup"_s});

    QCOMPARE(words.code, ExitCode::Done);
    QVERIFY(status().value(u"restore"_s).isNull());
    QCOMPARE(call({u"campaign"_s, u"resume"_s, campaign}).code, ExitCode::Done);
}

void TestWorkspaceVerbs::nothingToConfirmIsTold()
{
    const Answer words = call({u"workspace"_s, u"confirm-restore"_s, u"--reason"_s, u"x"_s});

    QCOMPARE(words.code, ExitCode::Failed);
    QVERIFY(words.err.contains(u"Nothing is held"_s));
}

void TestWorkspaceVerbs::doctorFindsAnOlderDatabaseBeforeTheEngineStarts()
{
    // Without its journal the database is one that was copied here.
    const QDir journals(m_scene->workspace().workspace().journalFolder());
    const QStringList names = journals.entryList(QDir::Files);
    for (const QString &name : names)
        QVERIFY(QFile::remove(journals.filePath(name)));

    const Answer words = call({u"doctor"_s});

    QCOMPARE(words.code, ExitCode::Failed);
    QVERIFY2(words.out.contains(u"no journal"_s), qPrintable(words.out));
}

} // namespace heliograph

QObject *tst_workspace()
{
    return new heliograph::TestWorkspaceVerbs;
}

#include "tst_workspace.moc"
