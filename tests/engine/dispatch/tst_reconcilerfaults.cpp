// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/doubtscene.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! Asking a provider that answers late, wrongly or not at all, over real HTTP, while a clock is moved.
class TestReconcilerFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherMessageWithTheSameTextResolvesNothing();
    void anAnswerThatComesLaterThanTheSettlingTime_data();
    void anAnswerThatComesLaterThanTheSettlingTime();
    void failingQuestionsResolveNothingAndAreFew_data();
    void failingQuestionsResolveNothingAndAreFew();
    void withoutAKeyAPersonDecidesAndALaterKeyStillAsks();
};

//! engine.md C5, P06.
void TestReconcilerFaults::anotherMessageWithTheSameTextResolvesNothing()
{
    DoubtScene scene({.policy = DoubtPolicy::ResendOnStrongMiss});
    scene.doubtful(1, false);
    scene.hand({DoubtScene::phone(0)}, "order-17");

    scene.passInSteps(2h, 1min);

    const DoubtRow doubt = scene.onlyDoubt();
    QCOMPARE(*doubt.lastAnswer, DoubtAnswer::OthersOnly);
    QVERIFY(!doubt.firstMiss && !doubt.parked);
    QCOMPARE(scene.count(CampaignId{1}, MessageState::InDoubt), 1);
    QCOMPARE(scene.accepted(DoubtScene::phone(0)), 1);
}

void TestReconcilerFaults::anAnswerThatComesLaterThanTheSettlingTime_data()
{
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("acceptedTimes");
    QTest::newRow("hold never resends") << static_cast<int>(DoubtPolicy::Hold) << 1;
    QTest::newRow("never resend") << static_cast<int>(DoubtPolicy::NeverResend) << 1;
    QTest::newRow("resend on strong miss: the documented residual")
        << static_cast<int>(DoubtPolicy::ResendOnStrongMiss) << 2;
}

//! engine.md C5, P05: the provider lists what it took two hours late, longer than the settling time.
void TestReconcilerFaults::anAnswerThatComesLaterThanTheSettlingTime()
{
    QFETCH(int, policy);
    QFETCH(int, acceptedTimes);
    DoubtScene scene({.policy = static_cast<DoubtPolicy>(policy), .visibleAfter = 2h});
    scene.doubtful(1, true);
    scene.passInSteps(1h, 1min);

    const bool resent = scene.count(CampaignId{1}, MessageState::Ready) == 1;
    if (resent) {
        const ArmedRequest second = scene.arm(CampaignId{1}, 1);
        scene.hand(second);
        scene.doubt(second);
    }
    scene.passInSteps(13h, 10min);

    QCOMPARE(scene.accepted(DoubtScene::phone(0)), acceptedTimes);
    QCOMPARE(scene.count(CampaignId{1}, MessageState::Delivered), 1);
    QCOMPARE(scene.violations(), QStringList());
}

void TestReconcilerFaults::failingQuestionsResolveNothingAndAreFew_data()
{
    QTest::addColumn<QString>("faults");
    QTest::newRow("503") << u"query-503=100"_s;
    QTest::newRow("too many questions") << u"query-throttle=100"_s;
}

//! engine.md C5, P07: for an hour every question fails.
void TestReconcilerFaults::failingQuestionsResolveNothingAndAreFew()
{
    QFETCH(QString, faults);
    DoubtScene scene({.policy = DoubtPolicy::ResendOnStrongMiss, .faults = faults});
    scene.doubtful(20, true);

    scene.passInSteps(1h, 5s);

    const auto doubts = scene.reader().doubts({});
    int asked = 0;
    for (const DoubtRow &doubt : *doubts) {
        asked += doubt.asked;
        QVERIFY(!doubt.firstMiss && !doubt.parked);
    }
    QCOMPARE(doubts->size(), 20);
    QVERIFY2(asked > 5 && asked < 100, qPrintable(QString::number(asked)));
    QCOMPARE(scene.count(CampaignId{1}, MessageState::InDoubt), 20);
    QCOMPARE(scene.accepted(DoubtScene::phone(0)), 1);
}

void TestReconcilerFaults::withoutAKeyAPersonDecidesAndALaterKeyStillAsks()
{
    DoubtScene scene({});
    scene.setKeyReadable(false);
    scene.doubtful(1, true);
    scene.passInSteps(22min, 1min);
    QVERIFY(scene.onlyDoubt().parked);
    QCOMPARE(scene.onlyDoubt().asked, 0);

    scene.setKeyReadable(true);
    scene.passInSteps(3min, 1min);

    QVERIFY(scene.reader().doubts({})->isEmpty());
    QCOMPARE(scene.count(CampaignId{1}, MessageState::Delivered), 1);
}

QObject *tst_reconcilerfaults()
{
    return new TestReconcilerFaults;
}

#include "tst_reconcilerfaults.moc"
