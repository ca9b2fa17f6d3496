// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limitscene.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using End = LimitScene::End;

//! What is proven to be accepted after its attempt was closed otherwise: the provider bills it.
class TestLateAcceptance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasGivenBackIsBookedAgain();
    void whatIsOfAnotherPeriodIsNot();
    void whatAPersonDecidedAboutCosts_data();
    void whatAPersonDecidedAboutCosts();
    void whatWasGivenBackCountsForItsPersonAgain();
    void aRealDoubleIsBilledTwiceAndSeen();
    void proofOutweighsALaterRefusal();
    void proofAboutWhatEndedOtherwiseIsBilled();
    void proofWhileItIsSentAgainEndsThat_data();
    void proofWhileItIsSentAgainEndsThat();
    void whatALateAnswerStatesCounts_data();
    void whatALateAnswerStatesCounts();
    void whatALateAnswerStatesOfADoubleCounts_data();
    void whatALateAnswerStatesOfADoubleCounts();
};

namespace {

Result<DecidedDoubts> decide(LimitScene &scene, const QList<ArmedMessage> &messages, DoubtDecision decision)
{
    return scene.store().store().doubts().decide({.decision = decision,
                                                  .attempts = {messages.first().attempt},
                                                  .reason = u"asked"_s,
                                                  .by = BuiltInAuthor,
                                                  .early = true},
                                                 scene.now());
}

// Certainly not taken, says the provider, and is to wait for a while.
void releaseForLater(LimitScene &scene, const ArmedRequest &request)
{
    Settlement settlement;
    settlement.requestId = request.requestId;
    settlement.now = scene.now();
    settlement.releases.append({.attempt = request.messages.first().attempt, .delay = 1h});
    QVERIFY(scene.queue().settle(settlement));
}

// The provider's word comes after all: three segments, for two and a half.
void answerAfterAll(LimitScene &scene, const ArmedRequest &request)
{
    Settlement settlement;
    settlement.requestId = request.requestId;
    settlement.now = scene.now();
    settlement.completions.append({.attempt = request.messages.first().attempt,
                                   .accepted = true,
                                   .providerId = u"late"_s,
                                   .code = {},
                                   .segments = 3,
                                   .costMicros = 5 * Unit / 2});
    QVERIFY(scene.queue().settle(settlement));
}

} // namespace

void TestLateAcceptance::whatWasGivenBackIsBookedAgain()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, Unit, u"CNY"_s);
    scene.setBudget(BudgetScope::User, 1, BudgetPeriod::Day, 1, u"messages"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 3);
    const Claim first = scene.wholeClaim(campaign, 1);
    releaseForLater(scene, first.requests.first());
    QCOMPARE(scene.claim(campaign).size(), 1); // somebody else in its place

    scene.settle(first.requests.first().messages, End::Accepted);

    QCOMPARE(scene.value(u"SELECT booked FROM budget WHERE scope=1"_s), 2 * Unit);
    QCOMPARE(scene.value(u"SELECT booked FROM budget WHERE scope=4"_s), 2);
    QCOMPARE(scene.value(u"SELECT micros FROM campaign_cost"_s), Unit);
    QCOMPARE(scene.value(u"SELECT micros FROM report_spend"_s), Unit);
    QVERIFY(scene.claim(campaign).isEmpty());
    QCOMPARE(scene.broken(), QString());
}

void TestLateAcceptance::whatIsOfAnotherPeriodIsNot()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, Unit, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 3);
    const Claim first = scene.wholeClaim(campaign, 1);
    releaseForLater(scene, first.requests.first());
    scene.advance(24h);
    QCOMPARE(scene.wholeClaim(scene.add(MessageClass::Notice, 1), 1).requests.size(), 1);

    scene.settle(first.requests.first().messages, End::Accepted);

    QCOMPARE(scene.value(u"SELECT booked FROM budget"_s), Unit);
    QCOMPARE(scene.value(u"SELECT micros FROM campaign_cost"_s), Unit);
}

void TestLateAcceptance::whatAPersonDecidedAboutCosts_data()
{
    QTest::addColumn<int>("decision");
    QTest::newRow("written off") << static_cast<int>(DoubtDecision::WriteOff);
    QTest::newRow("to be sent again") << static_cast<int>(DoubtDecision::SendAgain);
}

void TestLateAcceptance::whatAPersonDecidedAboutCosts()
{
    QFETCH(int, decision);
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Whole, 100 * Unit, u"CNY"_s);
    const auto messages = scene.claim(scene.add(MessageClass::Notice, 1));
    scene.settle(messages, End::Doubted);
    QVERIFY(decide(scene, messages, static_cast<DoubtDecision>(decision)));
    QCOMPARE(scene.value(u"SELECT count(*) FROM campaign_cost"_s), 0);

    scene.settle(messages, End::Accepted);

    QCOMPARE(scene.value(u"SELECT booked FROM budget"_s), Unit); // it kept that all the time
    QCOMPARE(scene.value(u"SELECT micros FROM campaign_cost"_s), Unit);
    QCOMPARE(scene.value(u"SELECT micros FROM report_spend"_s), Unit);
    QCOMPARE(scene.broken(), QString());
}

void TestLateAcceptance::whatWasGivenBackCountsForItsPersonAgain()
{
    LimitScene scene;
    const CampaignId second
        = scene.add(LimitScene::content(MessageClass::Marketing, u"More"_s), scene.audience(1));
    const auto messages = scene.claim(scene.add(MessageClass::Marketing, 1));
    scene.settle(messages, End::Released);

    scene.settle(messages, End::Accepted);

    QVERIFY(scene.claim(second).isEmpty());
    QCOMPARE(scene.value(u"SELECT n FROM campaign_hold WHERE hold='frequency'"_s), 1);
    QCOMPARE(scene.broken(), QString());
}

void TestLateAcceptance::aRealDoubleIsBilledTwiceAndSeen()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Whole, 100 * Unit, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 1);
    const auto first = scene.claim(campaign);
    scene.settle(first, End::Doubted);
    QVERIFY(decide(scene, first, DoubtDecision::SendAgain));
    const auto second = scene.claim(campaign);
    QCOMPARE(second.size(), 1);
    scene.settle(second, End::Accepted);

    scene.settle(first, End::Accepted);
    scene.settle(first, End::Accepted); // said again: nobody is billed a third time

    QCOMPARE(scene.value(u"SELECT count(*) FROM late_result"_s), 1);
    QCOMPARE(scene.value(u"SELECT segments FROM attempt WHERE outcome=6"_s), 1);
    QCOMPARE(scene.value(u"SELECT sum(segments) FROM report_spend"_s), 2);
    QCOMPARE(scene.value(u"SELECT micros FROM campaign_cost"_s), 2 * Unit);
    QCOMPARE(scene.value(u"SELECT sum(micros) FROM report_spend"_s), 2 * Unit);
    QCOMPARE(scene.value(u"SELECT booked FROM budget"_s), 2 * Unit);
    QCOMPARE(scene.value(u"SELECT count(*) FROM attempt WHERE outcome=1"_s), 1);
    QCOMPARE(scene.value(u"SELECT count(*) FROM attempt WHERE outcome=6 AND cost_micros IS NOT NULL"_s), 1);
    QCOMPARE(scene.value(u"SELECT flags&1 FROM message"_s), 1);
    QCOMPARE(scene.value(u"SELECT count(*) FROM audit_log WHERE action='receipt.double'"_s), 1);
    QCOMPARE(scene.broken(), QString());
}

void TestLateAcceptance::proofOutweighsALaterRefusal()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 1);
    const Claim first = scene.wholeClaim(campaign, 1);
    releaseForLater(scene, first.requests.first());
    scene.advance(2h);
    scene.settle(scene.wholeClaim(campaign, 1).requests.first().messages, End::Refused);

    scene.settle(first.requests.first().messages, End::Accepted);

    QCOMPARE(scene.value(u"SELECT state FROM message"_s), static_cast<qint64>(MessageState::Submitted));
    QCOMPARE(scene.value(u"SELECT micros FROM campaign_cost"_s), Unit);
    QCOMPARE(scene.value(u"SELECT count(*) FROM audit_log WHERE action='receipt.double'"_s), 0);
    QCOMPARE(scene.value(u"SELECT flags&1 FROM message"_s), 0);
    QCOMPARE(scene.broken(), QString());
}

void TestLateAcceptance::proofAboutWhatEndedOtherwiseIsBilled()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 1);
    const Claim first = scene.wholeClaim(campaign, 1);
    releaseForLater(scene, first.requests.first());
    CampaignStore &campaigns = scene.store().store().campaigns();
    QVERIFY(campaigns.cancel(campaign, BuiltInAuthor, {}));
    QVERIFY(campaigns.advance(scene.now(), 10));
    QCOMPARE(scene.value(u"SELECT state FROM message"_s), static_cast<qint64>(MessageState::Cancelled));

    scene.settle(first.requests.first().messages, End::Accepted);

    QCOMPARE(scene.value(u"SELECT state FROM message"_s), static_cast<qint64>(MessageState::Cancelled));
    QCOMPARE(scene.value(u"SELECT micros FROM campaign_cost"_s), Unit);
    QCOMPARE(scene.value(u"SELECT micros FROM report_spend"_s), Unit);
    QCOMPARE(scene.value(u"SELECT count(*) FROM audit_log WHERE action='receipt.double'"_s), 1);
    QCOMPARE(scene.broken(), QString());
}

void TestLateAcceptance::proofWhileItIsSentAgainEndsThat_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("not accepted") << -1;
    QTest::newRow("refused") << static_cast<int>(End::Refused);
    QTest::newRow("in doubt") << static_cast<int>(End::Doubted);
}

// The second request is on its way when the first proves to have been accepted; then it comes to nothing. A
// third would be one too many.
void TestLateAcceptance::proofWhileItIsSentAgainEndsThat()
{
    QFETCH(int, how);
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 1);
    const auto first = scene.claim(campaign);
    scene.settle(first, End::Doubted);
    QVERIFY(decide(scene, first, DoubtDecision::SendAgain));
    const Claim second = scene.wholeClaim(campaign, 1);
    QCOMPARE(second.requests.size(), 1);

    scene.settle(first, End::Accepted);
    QCOMPARE(scene.value(u"SELECT count(*) FROM inflight"_s), 1);
    if (how < 0)
        releaseForLater(scene, second.requests.first());
    else
        scene.settle(second.requests.first().messages, static_cast<End>(how));

    QCOMPARE(scene.value(u"SELECT state FROM message"_s), static_cast<qint64>(MessageState::Submitted));
    QCOMPARE(scene.value(u"SELECT count(*) FROM outbox"_s), 0);
    QCOMPARE(scene.value(u"SELECT count(*) FROM inflight"_s), 0);
    QCOMPARE(scene.value(u"SELECT flags&1 FROM message"_s), how == static_cast<int>(End::Doubted) ? 1 : 0);
    QCOMPARE(scene.value(u"SELECT count(*) FROM attempt WHERE outcome=1"_s), 1);
    QCOMPARE(scene.value(u"SELECT micros FROM campaign_cost"_s), Unit);
    QCOMPARE(scene.value(u"SELECT sum(micros) FROM report_spend"_s), Unit);
    scene.advance(2h);
    QVERIFY(scene.claim(campaign).isEmpty());
    QCOMPARE(scene.broken(), QString());
}

void TestLateAcceptance::whatALateAnswerStatesCounts_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::newRow("waits") << false;
    QTest::newRow("ended otherwise") << true;
}

void TestLateAcceptance::whatALateAnswerStatesCounts()
{
    QFETCH(bool, cancelled);
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 1);
    const Claim first = scene.wholeClaim(campaign, 1);
    releaseForLater(scene, first.requests.first());
    CampaignStore &campaigns = scene.store().store().campaigns();
    if (cancelled) {
        QVERIFY(campaigns.cancel(campaign, BuiltInAuthor, {}));
        QVERIFY(campaigns.advance(scene.now(), 10));
    }

    answerAfterAll(scene, first.requests.first());
    answerAfterAll(scene, first.requests.first()); // said again

    QCOMPARE(scene.value(u"SELECT segments FROM attempt"_s), 3);
    QCOMPARE(scene.value(u"SELECT cost_micros FROM attempt"_s), 5 * Unit / 2);
    QCOMPARE(scene.value(u"SELECT segments FROM report_spend"_s), 3);
    QCOMPARE(scene.value(u"SELECT micros FROM report_spend"_s), 5 * Unit / 2);
    QCOMPARE(scene.value(u"SELECT segments_sent FROM campaign"_s), 3);
    QCOMPARE(scene.value(u"SELECT micros FROM campaign_cost"_s), Unit); // as was booked, like any other
    QCOMPARE(scene.broken(), QString());
}

void TestLateAcceptance::whatALateAnswerStatesOfADoubleCounts_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("accepted, too") << static_cast<int>(End::Accepted);
    QTest::newRow("refused") << static_cast<int>(End::Refused);
}

// The answer comes while the second request is on its way, whatever becomes of that.
void TestLateAcceptance::whatALateAnswerStatesOfADoubleCounts()
{
    QFETCH(int, how);
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 1);
    const Claim first = scene.wholeClaim(campaign, 1);
    releaseForLater(scene, first.requests.first());
    scene.advance(2h);
    const Claim second = scene.wholeClaim(campaign, 1);
    QCOMPARE(second.requests.size(), 1);
    answerAfterAll(scene, first.requests.first());
    const int others = how == static_cast<int>(End::Accepted) ? 1 : 0;

    scene.settle(second.requests.first().messages, static_cast<End>(how));

    QCOMPARE(scene.value(u"SELECT segments FROM attempt WHERE provider_msg_id='late'"_s), 3);
    QCOMPARE(scene.value(u"SELECT cost_micros FROM attempt WHERE provider_msg_id='late'"_s), 5 * Unit / 2);
    QCOMPARE(scene.value(u"SELECT sum(segments) FROM report_spend"_s), 3 + others);
    QCOMPARE(scene.value(u"SELECT sum(micros) FROM report_spend"_s), 5 * Unit / 2 + others * Unit);
    QCOMPARE(scene.value(u"SELECT segments_sent FROM campaign"_s), 3 + others);
    QCOMPARE(scene.broken(), QString());
}

QObject *tst_lateacceptance()
{
    return new TestLateAcceptance;
}

#include "tst_lateacceptance.moc"
