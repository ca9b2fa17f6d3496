// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestQueueSettle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptedPeopleAreSubmitted();
    void refusedPeopleAreRejectedWithTheCode();
    void theUnsentGoBackAndKeepTheirValidity();
    void theHeldAreCountedByReason();
    void doubtIsListedAndAskedAboutSoon();
    void doubtCanStillBeCompleted();
    void oneRequestMayEndInManyWays();
    void whoIsReleasedIntoACancelledCampaignIsCancelled();
    void whoIsReleasedIntoAPausedCampaignWaits();
    void aFailingSettlementChangesNothing();
    void severalRequestsAreSettledTogether();
    void ofSeveralRequestsAllAreSettledOrNone();
    void aMessageThatWasHandedOverIsNeverReadyAgain();
};

void TestQueueSettle::acceptedPeopleAreSubmitted()
{
    QueueSteps steps(3);
    const ArmedRequest request = steps.armOne(3);
    Settlement settlement = steps.accepted(request);
    settlement.completions[0].costMicros = 45'000;

    const Settled settled = steps.settle(settlement);

    QCOMPARE(settled.closed, 3);
    QCOMPARE(settled.late, 0);
    QCOMPARE(steps.count(MessageState::Submitted), 3);
    QCOMPARE(steps.count(MessageState::Armed), 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM inflight"_s), 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE outcome=1 AND evidence=1 AND segments=2 "
                         "AND provider_msg_id='id-'||attempt_id"_s),
             3);
    QCOMPARE(steps.value(u"SELECT sum(cost_micros) FROM attempt"_s), 45'000);
    QCOMPARE(steps.value(u"SELECT segments_sent FROM campaign"_s), 6);
    const ArmedMessage &first = request.messages.constFirst();
    QCOMPARE(steps.stored(first, u"tries"_s), 1);
    QCOMPARE(steps.stored(first, u"last_attempt"_s), number(first.attempt));
    QCOMPARE(steps.broken(), QString());
}

void TestQueueSettle::refusedPeopleAreRejectedWithTheCode()
{
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    Settlement settlement = steps.accepted(request);
    settlement.completions[1].accepted = false;
    settlement.completions[1].providerId.clear();
    settlement.completions[1].segments = 0;
    settlement.completions[1].code = u"isv.MOBILE_NUMBER_ILLEGAL"_s;

    QCOMPARE(steps.settle(settlement).closed, 2);

    QCOMPARE(steps.stateOf(request.messages.at(1)), MessageState::Rejected);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE outcome=3 AND error_code LIKE 'isv.%' "
                         "AND provider_msg_id IS NULL"_s),
             1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception WHERE state=8 AND reason LIKE 'isv.%'"_s),
             1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueSettle::theUnsentGoBackAndKeepTheirValidity()
{
    QueueSteps steps(2);
    QVERIFY(steps.store().sql(u"UPDATE campaign SET expires_at=9000000000000"_s));
    const ArmedRequest request = steps.armOne(2);
    QVERIFY(steps.store().sql(u"UPDATE inflight SET send_before=8000000000000"_s));
    Settlement settlement = steps.released(request, 3s);
    settlement.releases[0].provenUnsent = true;
    settlement.releases[0].alone = true;

    QCOMPARE(steps.settle(settlement).closed, 2);

    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox WHERE send_before=8000000000000 AND "
                         "expires_at=9000000000000 AND not_before=%1"_s.arg(toMillis(steps.now() + 3s))),
             2);
    QCOMPARE(steps.value(u"SELECT sum(alone) FROM outbox"_s), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE outcome=2 AND evidence=5"_s), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE outcome=2 AND evidence=1"_s), 1);
    QCOMPARE(steps.count(MessageState::Ready), 2);
    steps.advance(3s);
    QCOMPARE(steps.claim(1).requests.constFirst().messages.constFirst().tries, 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueSettle::theHeldAreCountedByReason()
{
    QueueSteps steps(3);
    Settlement settlement = steps.released(steps.armOne(3));
    settlement.releases[0].hold = HoldReason::QuietHours;
    settlement.releases[1].hold = HoldReason::Budget;

    steps.settle(settlement);

    QCOMPARE(steps.value(u"SELECT n FROM campaign_hold WHERE hold='quiet-hours'"_s), 1);
    QCOMPARE(steps.value(u"SELECT n FROM campaign_hold WHERE hold='budget'"_s), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox WHERE hold IS NULL"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueSettle::doubtIsListedAndAskedAboutSoon()
{
    QueueSteps steps(2);

    const Settled settled = steps.settle(steps.doubted(steps.armOne(2)));

    QCOMPARE(settled.closed, 0);
    QCOMPARE(steps.count(MessageState::InDoubt), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM inflight WHERE phase=3 AND last_evidence='no answer' AND "
                         "next_check=%1"_s.arg(toMillis(steps.now()))),
             2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM doubt WHERE reason='no answer' AND cause=5 AND asked=0"_s),
             2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception WHERE state=3 AND reason='unclear'"_s), 2);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueSettle::doubtCanStillBeCompleted()
{
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    steps.settle(steps.doubted(request));

    const Settled settled = steps.settle(steps.accepted(request));

    QCOMPARE(settled.closed, 2);
    QCOMPARE(steps.count(MessageState::Submitted), 2);
    QCOMPARE(steps.count(MessageState::InDoubt), 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception"_s), 0);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueSettle::oneRequestMayEndInManyWays()
{
    QueueSteps steps(3);
    const ArmedRequest request = steps.armOne(3);
    Settlement settlement;
    settlement.requestId = request.requestId;
    settlement.now = steps.now();
    settlement.completions = {steps.accepted(request).completions.at(0)};
    settlement.releases = {Release{.attempt = request.messages.at(1).attempt}};
    settlement.doubts = {{request.messages.at(2).attempt, u"cut off"_s}};

    QCOMPARE(steps.settle(settlement).closed, 2);

    QCOMPARE(steps.count(MessageState::Submitted), 1);
    QCOMPARE(steps.count(MessageState::Ready), 1);
    QCOMPARE(steps.count(MessageState::InDoubt), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueSettle::whoIsReleasedIntoACancelledCampaignIsCancelled()
{
    QueueSteps steps(3);
    const ArmedRequest request = steps.armOne(2);
    QVERIFY(steps.campaigns().cancel(steps.campaign(), BuiltInAuthor, u"wrong price"_s));

    QCOMPARE(steps.settle(steps.released(request)).closed, 2);

    QCOMPARE(steps.count(MessageState::Cancelled), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueSettle::whoIsReleasedIntoAPausedCampaignWaits()
{
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    QVERIFY(steps.campaigns().pause(steps.campaign(), BuiltInAuthor, u"lunch"_s));

    steps.settle(steps.released(request));

    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 2);
    QVERIFY(steps.claim(2).requests.isEmpty());
    QCOMPARE(steps.broken(), QString());
}

void TestQueueSettle::aFailingSettlementChangesNothing()
{
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    QVERIFY(steps.store().sql(
        u"CREATE TEMP TRIGGER no_more BEFORE INSERT ON attempt WHEN NEW.attempt_id=%1 "
        "BEGIN SELECT RAISE(ABORT,'disk'); END"_s.arg(number(request.messages.at(1).attempt))));

    QVERIFY(!steps.queue().settle(steps.accepted(request)));

    QCOMPARE(steps.count(MessageState::Armed), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt"_s), 0);
    QCOMPARE(steps.broken(), QString());
    QVERIFY(steps.store().sql(u"DROP TRIGGER no_more"_s));
    QCOMPARE(steps.settle(steps.accepted(request)).closed, 2);
}

void TestQueueSettle::severalRequestsAreSettledTogether()
{
    QueueSteps steps(6);
    steps.feed();
    const Claim claim = steps.claim(6, 2);
    QCOMPARE(claim.requests.size(), 3);
    Settlement later = steps.accepted(claim.requests[1]);
    later.now += 5s;

    const auto settled = steps.queue().settleAll(
        {steps.accepted(claim.requests[0]), later, steps.doubted(claim.requests[2])});

    QVERIFY(settled);
    QCOMPARE(settled->closed, 4);
    QCOMPARE(steps.count(MessageState::Submitted), 4);
    QCOMPARE(steps.count(MessageState::InDoubt), 2);
    QCOMPARE(steps.value(u"SELECT count(DISTINCT closed_at) FROM attempt"_s), 2);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueSettle::ofSeveralRequestsAllAreSettledOrNone()
{
    QueueSteps steps(2);
    steps.feed();
    const Claim claim = steps.claim(2, 1);
    QVERIFY(steps.store().sql(
        u"CREATE TRIGGER broken BEFORE INSERT ON attempt WHEN NEW.attempt_id=%1 BEGIN "
        "SELECT RAISE(FAIL, 'disk'); END"_s.arg(number(claim.requests[1].messages.first().attempt))));

    const auto settled
        = steps.queue().settleAll({steps.accepted(claim.requests[0]), steps.accepted(claim.requests[1])});

    QVERIFY(!settled);
    QCOMPARE(settled.error().kind, ErrorKind::Storage);
    QCOMPARE(steps.count(MessageState::Armed), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt"_s), 0);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueSettle::aMessageThatWasHandedOverIsNeverReadyAgain()
{
    QueueSteps steps(1);
    steps.settle(steps.accepted(steps.armOne(1)));

    QVERIFY(!steps.store().sql(u"UPDATE message SET state=1"_s));

    QCOMPARE(steps.count(MessageState::Submitted), 1);
}

QObject *tst_queuesettle()
{
    return new TestQueueSettle;
}

#include "tst_queuesettle.moc"
