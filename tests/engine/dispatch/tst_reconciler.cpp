// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/doubtscene.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! Asking a real simulator about unknown outcomes, over real HTTP, while a clock is moved.
class TestReconciler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheProviderTookIsFoundAndDelivered_data();
    void whatTheProviderTookIsFoundAndDelivered();
    void nobodyIsAskedAboutBeforeTheirTime();
    void aStrongMissIsResentOnceByTheRule();
    void aStrongMissUnderHoldIsLeftToAPerson();
    void neverResendClosesAfterThreeDays();
    void aMissAtTencentProvesNothing();
    void aMessageSentAfterMidnightInBeijingIsFound();
    void everyPageIsRead();
    void oneQuestionServesEverybodyWithTheNumber();
    void aHeldAccountIsAskedAllTheSame();
    void theQuestionThatSomebodyWantsIsAsked();
    void manyAreAskedAboutWithinTheRate();
};

void TestReconciler::whatTheProviderTookIsFoundAndDelivered_data()
{
    QTest::addColumn<QString>("driver");
    QTest::newRow("Alibaba") << u"aliyun"_s;
    QTest::newRow("Tencent") << u"tencent"_s;
}

void TestReconciler::whatTheProviderTookIsFoundAndDelivered()
{
    QFETCH(QString, driver);
    DoubtScene scene({.driver = driver});
    scene.doubtful(5, true);

    scene.pass(20s);

    QCOMPARE(scene.count(CampaignId{1}, MessageState::Delivered), 5);
    QCOMPARE(scene.violations(), QStringList());
}

void TestReconciler::nobodyIsAskedAboutBeforeTheirTime()
{
    DoubtScene scene({});
    scene.doubtful(1, true);

    scene.pass(0s);
    scene.pass(19s);
    QCOMPARE(scene.onlyDoubt().asked, 0);
    scene.pass(1s);

    QVERIFY(scene.reader().doubts({})->isEmpty());
}

void TestReconciler::aStrongMissIsResentOnceByTheRule()
{
    DoubtScene scene({.policy = DoubtPolicy::ResendOnStrongMiss});
    scene.doubtful(1, false);
    scene.passInSteps(20min, 1min);
    QCOMPARE(scene.onlyDoubt().asked, 4); // after 1, 3, 10 and 20 min: the settling time is not over yet
    QVERIFY(!scene.onlyDoubt().firstMiss);

    scene.passInSteps(2min, 10s);
    const ArmedRequest second = scene.arm(CampaignId{1}, 1);
    scene.doubt(second);
    scene.passInSteps(1h, 1min);

    QVERIFY(scene.onlyDoubt().parked);
    QCOMPARE(scene.onlyDoubt().laterAttempts, 1);
    QCOMPARE(scene.violations(), QStringList());
}

void TestReconciler::aStrongMissUnderHoldIsLeftToAPerson()
{
    DoubtScene scene({.policy = DoubtPolicy::Hold});
    scene.doubtful(1, false);

    scene.passInSteps(30min, 1min);

    QVERIFY(scene.onlyDoubt().parked);
    QVERIFY(*scene.onlyDoubt().lastMiss - *scene.onlyDoubt().firstMiss >= 1min);
    QCOMPARE(scene.count(CampaignId{1}, MessageState::Parked), 1);
}

void TestReconciler::neverResendClosesAfterThreeDays()
{
    DoubtScene scene({.policy = DoubtPolicy::NeverResend});
    scene.doubtful(2, false);
    scene.passInSteps(71h, 1h);
    QCOMPARE(scene.count(CampaignId{1}, MessageState::InDoubt), 2);

    scene.passInSteps(2h, 30min);

    QCOMPARE(scene.count(CampaignId{1}, MessageState::ClosedUnknown), 2);
    QCOMPARE(scene.violations(), QStringList());
}

void TestReconciler::aMissAtTencentProvesNothing()
{
    DoubtScene scene({.driver = u"tencent"_s, .policy = DoubtPolicy::ResendOnStrongMiss});
    scene.doubtful(1, false);

    scene.passInSteps(11h, 10min);
    QVERIFY(!scene.onlyDoubt().firstMiss && !scene.onlyDoubt().parked);
    QCOMPARE(*scene.onlyDoubt().lastAnswer, DoubtAnswer::NotFound);
    scene.passInSteps(2h, 10min);

    QVERIFY(scene.onlyDoubt().parked);
}

//! Armed on one day in Beijing and taken on the next: both days have to be asked about.
void TestReconciler::aMessageSentAfterMidnightInBeijingIsFound()
{
    const TimePoint justBefore = std::chrono::sys_days(std::chrono::year(2026) / 3 / 1) + 15h + 59min + 59s;
    DoubtScene scene({.start = justBefore});
    const ArmedRequest request = scene.arm(scene.launch(1), 1);
    scene.clock().advance(2s);
    scene.hand(request);
    scene.doubt(request);

    scene.pass(20s);

    QVERIFY(scene.reader().doubts({})->isEmpty());
}

void TestReconciler::everyPageIsRead()
{
    DoubtScene scene({});
    const ArmedRequest request = scene.arm(scene.launch(1), 1);
    scene.hand(request);
    for (int other = 0; other < 60; ++other)
        scene.hand({DoubtScene::phone(0)}, QByteArray(32, 'b'));
    scene.doubt(request);

    scene.pass(20s);

    QVERIFY(scene.reader().doubts({})->isEmpty());
}

void TestReconciler::oneQuestionServesEverybodyWithTheNumber()
{
    DoubtScene scene({});
    const ArmedRequest early = scene.arm(scene.launch(1, u"early"_s), 1);
    scene.doubt(early);
    scene.pass(15s);
    const ArmedRequest late = scene.arm(scene.launch(1, u"late"_s), 1);
    scene.hand(late);
    scene.doubt(late);

    scene.pass(5s);

    const DoubtRow left = scene.onlyDoubt();
    QCOMPARE(left.attempt, early.messages.constFirst().attempt);
    QCOMPARE(left.asked, 1);
    QCOMPARE(*left.lastAnswer, DoubtAnswer::NotFound);
}

void TestReconciler::aHeldAccountIsAskedAllTheSame()
{
    DoubtScene scene({});
    scene.doubtful(1, true);
    QVERIFY(
        scene.store().accounts().setHold(scene.account(), {HoldReason::LanePaused, std::nullopt, u"x"_s}));
    QVERIFY(scene.store().campaigns().pause(CampaignId{1}, BuiltInAuthor, u"price talks"_s));

    scene.pass(20s);

    QVERIFY(scene.reader().doubts({})->isEmpty());
}

void TestReconciler::theQuestionThatSomebodyWantsIsAsked()
{
    DoubtScene scene({});
    const ArmedRequest request = scene.doubtful(1, false);
    scene.pass(20s);
    QCOMPARE(scene.onlyDoubt().asked, 1);

    QVERIFY(scene.store().doubts().askSoon({request.messages.constFirst().attempt}, scene.clock().now()));
    scene.pass(1s);
    scene.pass(1s);

    QCOMPARE(scene.onlyDoubt().asked, 2);
}

void TestReconciler::manyAreAskedAboutWithinTheRate()
{
    DoubtScene scene({.settings = {{u"query_per_s"_s, u"40"_s}}});
    scene.doubtful(100, false);
    scene.pass(0s);
    scene.pass(20s);

    int asked = 0;
    const auto doubts = scene.reader().doubts({});
    for (const DoubtRow &doubt : *doubts)
        asked += doubt.asked;

    QCOMPARE(asked, 10); // a quarter of a second's worth at once
    scene.passInSteps(3s, 250ms);
    const auto later = scene.reader().doubts({});
    QVERIFY(std::ranges::all_of(*later, [](const DoubtRow &doubt) { return doubt.asked == 1; }));
}

QObject *tst_reconciler()
{
    return new TestReconciler;
}

#include "tst_reconciler.moc"
