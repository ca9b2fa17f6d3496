// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/doubtplan.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint Armed{std::chrono::sys_days(std::chrono::year(2026) / 1 / 1)};
constexpr Millis ToDoubt = 32s;
constexpr Millis ToDeadline = 37s;
constexpr TimePoint Since = Armed + ToDoubt;
constexpr TimePoint Settled = Armed + ToDeadline + 20min + 1ms;

DoubtAsking asking(QueryStrength strength)
{
    DoubtAsking asking;
    asking.byTemplate = strength;
    asking.keepsRecords = std::chrono::hours(29 * 24);
    return asking;
}

DoubtRow row(DoubtPolicy policy)
{
    DoubtRow row;
    row.policy = policy;
    row.armedAt = Armed;
    row.deadline = Armed + ToDeadline;
    row.since = Since;
    return row;
}

DoubtRow missedTwice(DoubtPolicy policy)
{
    const DoubtAsking strong = asking(QueryStrength::Strong);
    const DoubtRow once = afterAnswer(row(policy), DoubtAnswer::NotFound, strong, Settled);
    return afterAnswer(once, DoubtAnswer::NotFound, strong, Settled + 1min);
}

} // namespace

class TestDoubtPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnTheSchedule();
    void whoIsFoundInDoubtLateIsAskedAboutAtOnce();
    void whatSomebodyWantsAskedIsDue();
    void aMissCounts_data();
    void aMissCounts();
    void twoMissesTooCloseAreNoStrongMiss();
    void aStrongMiss_data();
    void aStrongMiss();
    void aFailedQuestionIsRepeatedSoonButNotAtOnce();
    void aRuleClosesAfterOneLastQuestion();
    void expiryClosesAtTheEndOfItsTime();
    void whoCannotBeAskedWaitsForAPersonAfterTheSettlingTime();
    void weakAnswersLeaveItToAPersonInTheEnd();
    void whatIsParkedIsAskedAboutForThreeDays();
    void aProviderThatHasForgottenProvesNothing();
};

void TestDoubtPlan::asksOnTheSchedule()
{
    const DoubtAsking weak = asking(QueryStrength::Weak);
    DoubtRow doubt = row(DoubtPolicy::NeverResend);
    QList<Millis> asked;

    for (int round = 0; round < 9; ++round) {
        const auto at = doubtPlan(doubt, weak, doubt.lastAsked.value_or(Since)).askAt;
        QVERIFY(at);
        QCOMPARE(doubtPlan(doubt, weak, *at).step, DoubtStep::Ask);
        if (*at != Settled) // the end of the settling time is asked about as well
            asked.append(*at - Since);
        doubt = afterAnswer(doubt, DoubtAnswer::NotFound, weak, *at);
    }

    QCOMPARE(asked, QList<Millis>({20s, 1min, 3min, 10min, 20min, 60min, 3h, 12h}));
}

void TestDoubtPlan::whoIsFoundInDoubtLateIsAskedAboutAtOnce()
{
    DoubtRow doubt = row(DoubtPolicy::Hold);
    doubt.since = doubt.deadline;

    QCOMPARE(doubtPlan(doubt, asking(QueryStrength::Weak), doubt.since).step, DoubtStep::Ask);
}

void TestDoubtPlan::whatSomebodyWantsAskedIsDue()
{
    const DoubtAsking strong = asking(QueryStrength::Strong);
    DoubtRow doubt = row(DoubtPolicy::Hold);
    QCOMPARE(doubtPlan(doubt, strong, Since + 1s).step, DoubtStep::Wait);

    doubt.askSoon = true;

    QCOMPARE(doubtPlan(doubt, strong, Since + 1s).step, DoubtStep::Ask);
    QVERIFY(!afterAnswer(doubt, DoubtAnswer::Busy, strong, Since + 1s).askSoon);
}

void TestDoubtPlan::aMissCounts_data()
{
    QTest::addColumn<QueryStrength>("strength");
    QTest::addColumn<DoubtAnswer>("answer");
    QTest::addColumn<Millis>("afterSettling");
    QTest::addColumn<bool>("counts");
    const auto add = [](const char *name, QueryStrength strength, DoubtAnswer answer, Millis after,
                        bool counts) { QTest::newRow(name) << strength << answer << after << counts; };
    add("strong, settled", QueryStrength::Strong, DoubtAnswer::NotFound, 0ms, true);
    add("strong, a moment early", QueryStrength::Strong, DoubtAnswer::NotFound, -1ms, false);
    add("weak", QueryStrength::Weak, DoubtAnswer::NotFound, 1h, false);
    add("no question", QueryStrength::None, DoubtAnswer::NotFound, 1h, false);
    add("other messages only", QueryStrength::Strong, DoubtAnswer::OthersOnly, 1h, false);
    add("503", QueryStrength::Strong, DoubtAnswer::Down, 1h, false);
    add("429", QueryStrength::Strong, DoubtAnswer::Busy, 1h, false);
    add("no answer", QueryStrength::Strong, DoubtAnswer::NoAnswer, 1h, false);
    add("a count and no rows", QueryStrength::Strong, DoubtAnswer::Unclear, 1h, false);
}

//! engine.md A9, evidence strength.
void TestDoubtPlan::aMissCounts()
{
    QFETCH(QueryStrength, strength);
    QFETCH(DoubtAnswer, answer);
    QFETCH(Millis, afterSettling);
    QFETCH(bool, counts);

    const DoubtRow after
        = afterAnswer(row(DoubtPolicy::Hold), answer, asking(strength), Settled + afterSettling);

    QCOMPARE(after.lastMiss.has_value(), counts);
    QCOMPARE(after.asked, 1);
    QCOMPARE(*after.lastAnswer, answer);
}

void TestDoubtPlan::twoMissesTooCloseAreNoStrongMiss()
{
    const DoubtAsking strong = asking(QueryStrength::Strong);
    DoubtRow doubt
        = afterAnswer(row(DoubtPolicy::ResendOnStrongMiss), DoubtAnswer::NotFound, strong, Settled);
    doubt = afterAnswer(doubt, DoubtAnswer::NotFound, strong, Settled + 59s);

    const DoubtPlan plan = doubtPlan(doubt, strong, Settled + 59s);

    QVERIFY(!plan.strongMiss);
    QCOMPARE(plan.step, DoubtStep::Wait);
    QVERIFY(*plan.askAt == Settled + 1min);
}

void TestDoubtPlan::aStrongMiss_data()
{
    QTest::addColumn<DoubtPolicy>("policy");
    QTest::addColumn<int>("resends");
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<bool>("expired");
    QTest::addColumn<bool>("parked");
    QTest::addColumn<DoubtStep>("step");
    using Policy = DoubtPolicy;
    const auto add = [](const char *name, Policy policy, int resends, bool cancelled, bool expired,
                        bool parked, DoubtStep step) {
        QTest::newRow(name) << policy << resends << cancelled << expired << parked << step;
    };
    add("never resend", Policy::NeverResend, 0, false, false, false, DoubtStep::Wait);
    add("resend", Policy::ResendOnStrongMiss, 0, false, false, false, DoubtStep::Resend);
    add("resent once already", Policy::ResendOnStrongMiss, 1, false, false, false, DoubtStep::Park);
    add("resend, but cancelled", Policy::ResendOnStrongMiss, 0, true, false, false, DoubtStep::Park);
    add("resend, but expired", Policy::ResendOnStrongMiss, 0, false, true, false, DoubtStep::Park);
    add("resend, but a person's", Policy::ResendOnStrongMiss, 0, false, false, true, DoubtStep::Wait);
    add("hold", Policy::Hold, 0, false, false, false, DoubtStep::Park);
    add("expire, in time", Policy::Expire, 0, false, false, false, DoubtStep::Wait);
}

void TestDoubtPlan::aStrongMiss()
{
    QFETCH(DoubtPolicy, policy);
    QFETCH(int, resends);
    QFETCH(bool, cancelled);
    QFETCH(bool, expired);
    QFETCH(bool, parked);
    DoubtRow doubt = missedTwice(policy);
    doubt.laterAttempts = resends;
    doubt.campaignEnded = cancelled;
    doubt.parked = parked;
    if (expired)
        doubt.expiresAt = Settled;

    const DoubtPlan plan = doubtPlan(doubt, asking(QueryStrength::Strong), Settled + 1min);

    QVERIFY(plan.strongMiss);
    QTEST(plan.step, "step");
}

//! engine.md C5, P07: a question that fails teaches nothing, and is not repeated in a busy loop.
void TestDoubtPlan::aFailedQuestionIsRepeatedSoonButNotAtOnce()
{
    const DoubtAsking strong = asking(QueryStrength::Strong);
    const TimePoint asked = Since + 1h;
    const DoubtRow doubt
        = afterAnswer(row(DoubtPolicy::ResendOnStrongMiss), DoubtAnswer::Down, strong, asked);

    const DoubtPlan plan = doubtPlan(doubt, strong, asked);

    QCOMPARE(plan.step, DoubtStep::Wait);
    QVERIFY(*plan.askAt == asked + 5min);
}

void TestDoubtPlan::aRuleClosesAfterOneLastQuestion()
{
    const DoubtAsking weak = asking(QueryStrength::Weak);
    DoubtRow doubt = afterAnswer(row(DoubtPolicy::NeverResend), DoubtAnswer::NotFound, weak, Since + 60h);
    const TimePoint end = Since + 72h;

    QCOMPARE(doubtPlan(doubt, weak, end - 1ms).step, DoubtStep::Wait);
    QCOMPARE(doubtPlan(doubt, weak, end).step, DoubtStep::Ask);
    doubt = afterAnswer(doubt, DoubtAnswer::NotFound, weak, end);

    QCOMPARE(doubtPlan(doubt, weak, end).step, DoubtStep::GiveUp);
}

void TestDoubtPlan::expiryClosesAtTheEndOfItsTime()
{
    DoubtRow doubt = row(DoubtPolicy::Expire);
    doubt.expiresAt = Since + 5min;
    const DoubtAsking none = asking(QueryStrength::None);

    QCOMPARE(doubtPlan(doubt, none, Since + 5min - 1ms).step, DoubtStep::Wait);
    QVERIFY(*doubtPlan(doubt, none, Since).lookAt == Since + 5min);
    QCOMPARE(doubtPlan(doubt, none, Since + 5min).step, DoubtStep::GiveUp);
}

void TestDoubtPlan::whoCannotBeAskedWaitsForAPersonAfterTheSettlingTime()
{
    const DoubtRow doubt = row(DoubtPolicy::Hold);
    const DoubtAsking none = asking(QueryStrength::None);

    const DoubtPlan early = doubtPlan(doubt, none, Since);

    QCOMPARE(early.step, DoubtStep::Wait);
    QVERIFY(!early.askAt);
    QVERIFY(*early.lookAt == Settled);
    QVERIFY(early.mayDecideFrom == Settled);
    QCOMPARE(doubtPlan(doubt, none, Settled).step, DoubtStep::Park);
}

void TestDoubtPlan::weakAnswersLeaveItToAPersonInTheEnd()
{
    const DoubtAsking weak = asking(QueryStrength::Weak);
    const DoubtRow doubt
        = afterAnswer(row(DoubtPolicy::ResendOnStrongMiss), DoubtAnswer::NotFound, weak, Since + 12h);

    QCOMPARE(doubtPlan(doubt, weak, Since + 12h).step, DoubtStep::Park);
}

void TestDoubtPlan::whatIsParkedIsAskedAboutForThreeDays()
{
    const DoubtAsking strong = asking(QueryStrength::Strong);
    DoubtRow doubt = missedTwice(DoubtPolicy::Hold);
    doubt.parked = true;
    doubt.lastAsked = Since + 60h;
    QVERIFY(*doubtPlan(doubt, strong, Since + 60h).askAt == Since + 72h);

    doubt.lastAsked = Since + 72h;

    const DoubtPlan plan = doubtPlan(doubt, strong, Since + 100h);
    QCOMPARE(plan.step, DoubtStep::Wait);
    QVERIFY(!plan.askAt);
    QVERIFY(!plan.lookAt);
}

void TestDoubtPlan::aProviderThatHasForgottenProvesNothing()
{
    const DoubtAsking strong = asking(QueryStrength::Strong);
    DoubtRow doubt = row(DoubtPolicy::ResendOnStrongMiss);
    doubt.askSoon = true;
    const TimePoint late = Armed + strong.keepsRecords;

    QCOMPARE(strong.strength(doubt, late), QueryStrength::None);
    QVERIFY(!doubtPlan(doubt, strong, late).askAt);
    QVERIFY(!afterAnswer(doubt, DoubtAnswer::NotFound, strong, late).lastMiss);
}

QObject *tst_doubtplan()
{
    return new TestDoubtPlan;
}

#include "tst_doubtplan.moc"
