// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! S02 and S03 of engine.md C5: of two words about one attempt one wins; doubt is not released.
class TestQueueLate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doubtCannotBeReleased();
    void completingTwiceIsARepeatNotLate();
    void anotherWordAfterCompletionIsLate();
    void aSecondIdOfOneAttemptRaisesTheAlarmOnce();
    void anAnswerWithoutAnIdIsARepeat();
    void releasingTwiceIsARepeat();
    void releaseAfterCompletionIsLate();
    void acceptanceAfterReleaseTakesItOutOfTheQueue();
    void acceptanceAfterAnotherAttemptRaisesTheAlarm();
    void anUnknownAttemptIsRecordedAsLate();
    void anotherRequestsAttemptIsNotTouched();
};

void TestQueueLate::doubtCannotBeReleased()
{
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    steps.settle(steps.doubted(request));

    const Settled settled = steps.settle(steps.released(request));

    QCOMPARE(settled.closed, 0);
    QCOMPARE(settled.late, 2);
    QCOMPARE(steps.count(MessageState::InDoubt), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM late_result WHERE outcome=2"_s), 2);
}

void TestQueueLate::completingTwiceIsARepeatNotLate()
{
    QueueSteps steps(2);
    const Settlement settlement = steps.accepted(steps.armOne(2));
    steps.settle(settlement);

    const Settled again = steps.settle(settlement);

    QCOMPARE(again.closed, 0);
    QCOMPARE(again.late, 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM late_result"_s), 0);
    QCOMPARE(steps.value(u"SELECT segments_sent FROM campaign"_s), 4);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueLate::anotherWordAfterCompletionIsLate()
{
    QueueSteps steps(1);
    Settlement settlement = steps.accepted(steps.armOne(1));
    steps.settle(settlement);
    settlement.completions[0].providerId = u"another"_s;

    const Settled late = steps.settle(settlement);

    QCOMPARE(late.late, 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM late_result WHERE outcome=1 AND provider_msg_id='another'"_s),
             1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE provider_msg_id='another'"_s), 0);
    QCOMPARE(steps.count(MessageState::Submitted), 1);
}

void TestQueueLate::aSecondIdOfOneAttemptRaisesTheAlarmOnce()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    Settlement settlement = steps.accepted(request);
    steps.settle(settlement);
    QCOMPARE(steps.stored(request.messages.constFirst(), u"flags"_s), 0);
    settlement.completions[0].providerId = u"another"_s;

    steps.settle(settlement);
    QCOMPARE(steps.settle(settlement).late, 0); // the same commit again

    QCOMPARE(steps.stored(request.messages.constFirst(), u"flags"_s), 1);
    QCOMPARE(
        steps.value(
            u"SELECT count(*) FROM audit_log WHERE action='receipt.twice' AND object='message %1' "
            "AND json_extract(detail,'$.attempt')=%2"_s.arg(number(request.messages.constFirst().message))
                .arg(number(request.messages.constFirst().attempt))),
        1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM late_result"_s), 1);
    QCOMPARE(steps.count(MessageState::Submitted), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueLate::anAnswerWithoutAnIdIsARepeat()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    Settlement settlement = steps.accepted(request);
    steps.settle(settlement);
    settlement.completions[0].providerId.clear();

    QCOMPARE(steps.settle(settlement).late, 0);

    QCOMPARE(steps.stored(request.messages.constFirst(), u"flags"_s), 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE provider_msg_id='%1'"_s.arg(
                 QueueSteps::providerId(request.messages.constFirst()))),
             1);
}

void TestQueueLate::releasingTwiceIsARepeat()
{
    QueueSteps steps(2);
    const Settlement settlement = steps.released(steps.armOne(2));
    steps.settle(settlement);

    const Settled again = steps.settle(settlement);

    QCOMPARE(again.closed, 0);
    QCOMPARE(again.late, 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 2);
}

void TestQueueLate::releaseAfterCompletionIsLate()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.accepted(request));

    QCOMPARE(steps.settle(steps.released(request)).late, 1);

    QCOMPARE(steps.stateOf(request.messages.constFirst()), MessageState::Submitted);
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM late_result WHERE outcome=2"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueLate::acceptanceAfterReleaseTakesItOutOfTheQueue()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.released(request));

    QCOMPARE(steps.settle(steps.accepted(request)).late, 1);

    QCOMPARE(steps.stored(request.messages.constFirst(), u"flags"_s), 0);
    QCOMPARE(steps.count(MessageState::Submitted), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM late_result WHERE outcome=1"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueLate::acceptanceAfterAnotherAttemptRaisesTheAlarm()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.released(request));
    steps.claim(1);

    QCOMPARE(steps.settle(steps.accepted(request)).late, 1);

    QCOMPARE(steps.stored(request.messages.constFirst(), u"flags"_s), 1);
    QCOMPARE(steps.count(MessageState::Armed), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueLate::anUnknownAttemptIsRecordedAsLate()
{
    QueueSteps steps(1);
    ArmedRequest request = steps.armOne(1);
    request.messages[0].attempt = AttemptId{777};

    QCOMPARE(steps.settle(steps.accepted(request)).late, 1);

    QCOMPARE(steps.value(u"SELECT count(*) FROM late_result WHERE attempt_id=777"_s), 1);
    QCOMPARE(steps.count(MessageState::Armed), 1);
}

void TestQueueLate::anotherRequestsAttemptIsNotTouched()
{
    QueueSteps steps(2);
    steps.feed();
    const Claim claim = steps.claim(2, 1);
    Settlement settlement = steps.accepted(claim.requests.at(0));
    settlement.requestId = claim.requests.at(1).requestId;

    QCOMPARE(steps.settle(settlement).late, 1);

    QCOMPARE(steps.count(MessageState::Armed), 2);
}

QObject *tst_queuelate()
{
    return new TestQueueLate;
}

#include "tst_queuelate.moc"
