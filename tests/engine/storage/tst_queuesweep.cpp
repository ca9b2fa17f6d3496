// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestQueueSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overdueAttemptsBecomeDoubt();
    void attemptsWithinTheirTimeAreNotSwept();
    void orphansBecomeDoubtUnlessProvenUnsent();
    void attemptsOfThisEngineAreNoOrphans();
    void openRequestsNameTheEngineThatArmedThem();
};

void TestQueueSweep::overdueAttemptsBecomeDoubt()
{
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    steps.advance(37s + 1ms);

    QCOMPARE(*steps.queue().sweep(steps.now()), 2);

    QCOMPARE(steps.count(MessageState::InDoubt), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception WHERE state=3 AND reason='overdue'"_s), 2);
    QCOMPARE(*steps.queue().sweep(steps.now()), 0);
    QCOMPARE(steps.settle(steps.accepted(request)).closed, 2);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueSweep::attemptsWithinTheirTimeAreNotSwept()
{
    QueueSteps steps(2);
    steps.armOne(2);
    steps.advance(37s);

    QCOMPARE(*steps.queue().sweep(steps.now()), 0);

    QCOMPARE(steps.count(MessageState::Armed), 2);
}

void TestQueueSweep::orphansBecomeDoubtUnlessProvenUnsent()
{
    QueueSteps steps(4);
    steps.feed();
    const Claim claim = steps.claim(4, 2);

    QCOMPARE(*steps.queue().adoptOrphans(2, {claim.requests.at(0).requestId}, steps.now()), 4);

    QCOMPARE(steps.count(MessageState::Ready), 2);
    QCOMPARE(steps.count(MessageState::InDoubt), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE outcome=2 AND evidence=5"_s), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception WHERE state=3 AND reason='engine-ended'"_s),
             2);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueSweep::attemptsOfThisEngineAreNoOrphans()
{
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);

    QCOMPARE(*steps.queue().adoptOrphans(1, {request.requestId}, steps.now()), 0);

    QCOMPARE(steps.count(MessageState::Armed), 2);
}

void TestQueueSweep::openRequestsNameTheEngineThatArmedThem()
{
    QueueSteps steps(6);
    steps.feed();
    const ArmedRequest open = steps.claim(2).requests.constFirst();
    steps.settle(steps.doubted(steps.claim(2).requests.constFirst()));
    steps.settle(steps.accepted(steps.claim(2).requests.constFirst()));

    const auto requests = steps.queue().openRequests(2);

    QCOMPARE(*requests, (QList<OpenRequest>{{1, open.requestId, open.messages.constFirst().attempt}}));
    QVERIFY(steps.queue().openRequests(1)->isEmpty());
}

QObject *tst_queuesweep()
{
    return new TestQueueSweep;
}

#include "tst_queuesweep.moc"
