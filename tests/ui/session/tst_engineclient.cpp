// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/consolescene.h"

#include "ui/session/campaigndesk.h"
#include "ui/session/sendingdesk.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000))
        qFatal("No answer came.");
    return future.result();
}

} // namespace

class TestEngineClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersComeFromOtherThreads();
    void whatAFolderLacksIsTheAnswer();
    void onlyWhoSignedInMayWrite();
    void comingAndGoingIsInTheAuditLog();
    void aLostRightActsAtTheNextVerb();
    void theEmergencyStopDoesNotWaitForAJob();
    void whatOthersCommitIsTold();
    void anAnswerAfterTheEndIsDropped();
    void theEngineSendsOnItsOwnThread();
};

void TestEngineClient::answersComeFromOtherThreads()
{
    ConsoleScene scene({.closed = false});
    const QThread *here = QThread::currentThread();

    const auto there
        = waitFor(scene.client().read([](Desk &) { return Result<QThread *>(QThread::currentThread()); }));

    QVERIFY(there);
    QVERIFY(*there != here);
}

void TestEngineClient::whatAFolderLacksIsTheAnswer()
{
    const QTemporaryDir empty;
    const SystemClock clock;
    EngineClient client(empty.path(), clock);

    const auto campaigns = waitFor(CampaignDesk(client).list());

    QVERIFY(!campaigns);
    QCOMPARE(campaigns.error().kind, ErrorKind::NotFound);
}

void TestEngineClient::onlyWhoSignedInMayWrite()
{
    ConsoleScene scene({});
    const SendingDesk desk(scene.client());
    QVERIFY(*waitFor(scene.client().lookWhetherClosed()));

    const auto nobody = waitFor(desk.stop(u"wrong price"_s));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().kind, ErrorKind::Secret);
    QVERIFY(waitFor(scene.client().signIn(u"olga"_s, ConsoleScene::passwordOf(u"olga"_s), {})));

    QVERIFY(waitFor(desk.stop(u"wrong price"_s)));
    const auto release = waitFor(desk.release(SendingDesk::Release::Everything, u"all is well"_s));
    QVERIFY(!release);
    QCOMPARE(release.error().kind, ErrorKind::Conflict);
    QVERIFY(!scene.client().session().may(Right::SendingRelease));
}

void TestEngineClient::comingAndGoingIsInTheAuditLog()
{
    ConsoleScene scene({});
    const auto noted = [&scene](const QString &action) {
        AuditFilter filter;
        filter.action = action;
        const auto page = scene.reader().auditEntries(filter, {}, 10);
        return page ? static_cast<int>(page->size()) : -1;
    };

    QVERIFY(waitFor(scene.client().signIn(u"olga"_s, ConsoleScene::passwordOf(u"olga"_s), {})));
    QCOMPARE(noted(u"user.sign-in"_s), 1);
    QVERIFY(waitFor(scene.client().signIn(u"samir"_s, ConsoleScene::passwordOf(u"samir"_s), {})));
    scene.client().signOut();

    QTRY_COMPARE_WITH_TIMEOUT(noted(u"user.sign-out"_s), 2, 30'000);
}

void TestEngineClient::aLostRightActsAtTheNextVerb()
{
    ConsoleScene scene({});
    QVERIFY(waitFor(scene.client().signIn(u"samir"_s, ConsoleScene::passwordOf(u"samir"_s), {})));
    const SendingDesk desk(scene.client());
    QVERIFY(waitFor(desk.stop({})));

    const auto admin = scene.storeOf(u"ada"_s);
    const auto samir = admin->users().person(u"samir"_s);
    QVERIFY(admin->users().setEnabled(samir->id, false, BuiltInAuthor));

    QVERIFY(!waitFor(desk.release(SendingDesk::Release::Everything, u"all is well"_s)));
}

void TestEngineClient::theEmergencyStopDoesNotWaitForAJob()
{
    ConsoleScene scene({});
    QVERIFY(waitFor(scene.client().signIn(u"olga"_s, ConsoleScene::passwordOf(u"olga"_s), {})));
    QSemaphore gate;
    QFuture<Result<void>> job = scene.client().job([&gate](Desk &) {
        gate.acquire();
        return Result<void>();
    });

    const auto stopped = waitFor(SendingDesk(scene.client()).stop(u"wrong price"_s));

    QVERIFY(!job.isFinished());
    gate.release();
    QVERIFY(stopped);
    QVERIFY(waitFor(job));
}

void TestEngineClient::whatOthersCommitIsTold()
{
    ConsoleScene scene({.closed = false});
    QSignalSpy pulses(&scene.client(), &EngineClient::pulsed);
    scene.client().watch();
    QTRY_VERIFY_WITH_TIMEOUT(!pulses.isEmpty(), 10'000);
    QSignalSpy changes(&scene.client(), &EngineClient::changed);

    QVERIFY(scene.storeOf({})->workspace().setEmergencyStop(true, BuiltInAuthor, {}));

    QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty(), 10'000);
    QVERIFY(scene.client().pulse().emergencyStop);
}

void TestEngineClient::anAnswerAfterTheEndIsDropped()
{
    ConsoleScene scene({.closed = false});
    int answers = 0;
    auto receiver = std::make_unique<QObject>();
    scene.client()
        .read([](Desk &desk) { return desk.reader.campaigns(); })
        .then(receiver.get(), [&answers](const auto &) { ++answers; });

    receiver.reset();
    QVERIFY(waitFor(CampaignDesk(scene.client()).list()));
    QCoreApplication::processEvents();

    QCOMPARE(answers, 0);
}

void TestEngineClient::theEngineSendsOnItsOwnThread()
{
    ConsoleScene scene({.closed = false, .simulator = {u"--receipt-delay"_s, u"50-100"_s}});
    const CampaignId campaign
        = scene.addStarted(u"Hello"_s, scene.addAudience(u"Few"_s, 30), u"Hello {{name|there}}"_s);
    QSignalSpy started(&scene.engine(), &EngineHost::started);
    QSignalSpy ended(&scene.engine(), &EngineHost::ended);

    scene.engine().start({});
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(scene.reader().campaign(campaign)->state == CampaignState::Completed, 60'000);
    scene.engine().stop();

    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
    QVERIFY(!scene.engine().isRunning());
}

QObject *tst_engineclient()
{
    return new TestEngineClient;
}

#include "tst_engineclient.moc"
