// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doubtsteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using Kind = MessageEvent::Kind;

//! What people decide about unknown outcomes, and what comes to light afterwards.
class TestDoubtDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDecision_data();
    void aDecision();
    void aReasonIsNeeded();
    void rulesDecisionsAreNobodysToTake();
    void whoWasSettledMeanwhileIsNotDecidedAbout();
    void aPersonMaySendAgainMoreThanOnce();
    void dueOnesComeWithTheirCompanions();
    void theStoryIsTold();
};

void TestDoubtDecisions::aDecision_data()
{
    QTest::addColumn<int>("decision");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("attempt");
    const auto add
        = [](const char *name, DoubtDecision decision, MessageState state, const QString &attempt) {
              QTest::newRow(name) << static_cast<int>(decision) << static_cast<int>(state) << attempt;
          };
    add("treat as sent", DoubtDecision::TreatAsSent, MessageState::Submitted, u"outcome=1 AND evidence=4"_s);
    add("send again", DoubtDecision::SendAgain, MessageState::Ready, u"outcome=2 AND evidence=4"_s);
    add("write off", DoubtDecision::WriteOff, MessageState::ClosedUnknown, u"outcome=4 AND evidence=4"_s);
}

void TestDoubtDecisions::aDecision()
{
    QFETCH(int, decision);
    QFETCH(int, state);
    QFETCH(QString, attempt);
    DoubtSteps steps(2);
    const ArmedRequest request = steps.doubtAll(2);

    const DecidedDoubts done = steps.decide(request, static_cast<DoubtDecision>(decision));

    QCOMPARE(done.decided, 2);
    QCOMPARE(static_cast<int>(steps.stateOf(request.messages.constFirst())), state);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE "_s + attempt), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM audit_log WHERE action LIKE 'unknown.%' AND "
                         "detail LIKE '%by telephone%' AND actor=1"_s),
             1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM doubt d JOIN audit_log l ON l.seq=d.audit_seq WHERE "
                         "d.actor=1 AND d.decision_reason LIKE '%telephone'"_s),
             2);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtDecisions::aReasonIsNeeded()
{
    DoubtSteps steps(1);
    DoubtOrder order;
    order.attempts = {steps.doubtAll(1).messages.constFirst().attempt};
    order.reason = u"  "_s;

    const auto done = steps.store().store().doubts().decide(order, steps.now());

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Invalid);
    QCOMPARE(steps.count(MessageState::InDoubt), 1);
}

void TestDoubtDecisions::rulesDecisionsAreNobodysToTake()
{
    DoubtSteps steps(1);
    DoubtOrder order;
    order.decision = DoubtDecision::ResendByRule;
    order.attempts = {steps.doubtAll(1).messages.constFirst().attempt};
    order.reason = u"why not"_s;

    QVERIFY(!steps.store().store().doubts().decide(order, steps.now()));
    QCOMPARE(steps.count(MessageState::InDoubt), 1);
}

void TestDoubtDecisions::whoWasSettledMeanwhileIsNotDecidedAbout()
{
    DoubtSteps steps(1);
    const ArmedRequest request = steps.doubtAll(1);
    steps.settle(steps.accepted(request));

    const DecidedDoubts done = steps.decide(request, DoubtDecision::SendAgain);

    QCOMPARE(done.decided, 0);
    QCOMPARE(done.gone, 1);
    QCOMPARE(steps.count(MessageState::Submitted), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM audit_log WHERE action LIKE 'unknown.%'"_s), 0);
}

void TestDoubtDecisions::aPersonMaySendAgainMoreThanOnce()
{
    DoubtSteps steps(1);
    steps.decide(steps.doubtAll(1), DoubtDecision::SendAgain);
    const ArmedRequest second = steps.claim(1).requests.constFirst();
    steps.settle(steps.doubted(second));

    QCOMPARE(steps.decide(second, DoubtDecision::SendAgain).decided, 1);

    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtDecisions::dueOnesComeWithTheirCompanions()
{
    DoubtSteps steps(2);
    const ArmedRequest request = steps.doubtAll(2);
    const auto open = steps.reader();
    QCOMPARE(open->accountsInDoubt(steps.now())->size(), 1);

    const auto due = open->dueDoubts(steps.account(), 1, steps.now());

    QCOMPARE(due->size(), 1);
    const DoubtRow &row = due->constFirst();
    QCOMPARE(row.e164, request.messages.constFirst().e164);
    QCOMPARE(row.clientRef, QString::fromLatin1(request.clientRef));
    QCOMPARE(row.policy, DoubtPolicy::NeverResend);
    QVERIFY(!row.freeText && !row.parked && !row.expiresAt && row.asked == 0);
    QVERIFY(row.since == steps.now());
    QCOMPARE(open->doubts({.campaign = steps.campaign()})->size(), 2);
    QVERIFY(open->doubtOf(row.message)->has_value());
    QVERIFY(open->accountsInDoubt(steps.now() - 1ms)->isEmpty());
}

//! Attempt, doubt, questions, decision, second attempt and late receipt, in the order of their times.
void TestDoubtDecisions::theStoryIsTold()
{
    DoubtSteps steps(1);
    const ArmedRequest first = steps.armOne(1);
    steps.advance(30s);
    Settlement doubted = steps.doubted(first);
    doubted.trace = RequestTrace{DoubtCause::NoAnswer, 0, 412, 30s};
    steps.settle(doubted);
    steps.advance(20min);
    DoubtFinding miss{.attempt = first.messages.constFirst().attempt,
                      .askedAt = steps.now(),
                      .answer = DoubtAnswer::NotFound};
    miss.then = DoubtFinding::Then::Park;
    QVERIFY(steps.store().store().doubts().record({miss}, steps.now()));
    steps.advance(1min);
    steps.decide(first, DoubtDecision::SendAgain);
    steps.advance(1s);
    steps.settle(steps.accepted(steps.claim(1).requests.constFirst()));
    steps.advance(1s);
    steps.keepAndApply({steps.receiptFor(first)});

    const auto events = steps.reader()->timeline(first.messages.constFirst().message);

    QList<Kind> kinds;
    for (const MessageEvent &event : *events)
        kinds.append(event.kind);
    QCOMPARE(kinds,
             QList<Kind>({Kind::Entered, Kind::Armed, Kind::InDoubt, Kind::Asked, Kind::Parked, Kind::Decided,
                          Kind::Armed, Kind::Accepted, Kind::Accepted, Kind::Receipt}));
    QCOMPARE(events->at(2).trace->bodyBytes, 412);
    QCOMPARE(events->at(2).trace->cause, DoubtCause::NoAnswer);
    QCOMPARE(*events->at(3).answer, DoubtAnswer::NotFound);
    QCOMPARE(*events->at(5).decision, DoubtDecision::SendAgain);
    QVERIFY(events->at(5).note.endsWith(u"telephone"_s));
    QVERIFY(!events->at(1).accountLabel.isEmpty()
            && events->at(2).accountLabel == events->at(1).accountLabel);
}

QObject *tst_doubtdecisions()
{
    return new TestDoubtDecisions;
}

#include "tst_doubtdecisions.moc"
