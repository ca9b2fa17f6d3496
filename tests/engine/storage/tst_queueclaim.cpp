// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestQueueClaim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimingArmsPeopleBeforeItReturns();
    void numbersAndVariablesComeDecrypted();
    void earlierOnesGoFirst();
    void whoWaitsForALaterTimeIsNotTaken();
    void nothingIsTakenWhenSendingMustNotBe_data();
    void nothingIsTakenWhenSendingMustNotBe();
    void anAccountsHoldEndsByItself();
    void anEngineAfterWhichAnotherBeganArmsNobody();
    void noMoreSegmentsAreTakenThanOrdered();
    void oneIsTakenHoweverLong();
    void expiredPeopleAreSkipped();
    void peopleWhoOptedOutMeanwhileAreSkipped();
    void unreadablePeopleAreRefusedAndReported();
    void aHoldEndsWithItsClaim();
    void theHighestAttemptIsRemembered();
};

void TestQueueClaim::claimingArmsPeopleBeforeItReturns()
{
    QueueSteps steps(10);
    steps.feed();

    const Claim claim = steps.claim(4);

    QCOMPARE(claim.requests.size(), 1);
    QCOMPARE(claim.requests.constFirst().messages.size(), 4);
    QCOMPARE(steps.count(MessageState::Armed), 4);
    QCOMPARE(steps.count(MessageState::Ready), 6);
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 6);
    QCOMPARE(
        steps.value(u"SELECT count(*) FROM inflight WHERE phase=1 AND epoch=1 AND deadline=armed_at+37000"_s),
        4);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::numbersAndVariablesComeDecrypted()
{
    QueueSteps steps(3);
    steps.feed();
    QMap<QString, QString> names;

    const Claim claim = steps.claim(3);
    for (const ArmedMessage &message : claim.requests.constFirst().messages) {
        QCOMPARE(message.variables.size(), 1);
        QCOMPARE(message.variables.constFirst().first, u"name"_s);
        names.insert(message.e164, message.variables.constFirst().second);
    }

    const QMap<QString, QString> expected = {{TestStore::phone(0), u"Person 0"_s},
                                             {TestStore::phone(1), u"Person 1"_s},
                                             {TestStore::phone(2), u"Person 2"_s}};
    QCOMPARE(names, expected);
}

void TestQueueClaim::earlierOnesGoFirst()
{
    QueueSteps steps(4);
    steps.feed();
    QVERIFY(steps.store().sql(u"UPDATE outbox SET not_before=10-msg_id"_s));

    const Claim claim = steps.claim(4, 1);
    QList<qint64> order;
    for (const ArmedRequest &request : claim.requests)
        order.append(number(request.messages.constFirst().message));

    QCOMPARE(order, QList<qint64>({4, 3, 2, 1}));
}

void TestQueueClaim::whoWaitsForALaterTimeIsNotTaken()
{
    QueueSteps steps(2);
    steps.settle(steps.released(steps.armOne(2), 60s));

    QCOMPARE(steps.claim(2).requests.size(), 0);
    steps.advance(60s);
    QCOMPARE(steps.claim(2).requests.constFirst().messages.size(), 2);
}

void TestQueueClaim::nothingIsTakenWhenSendingMustNotBe_data()
{
    QTest::addColumn<QString>("sql");

    QTest::newRow("paused campaign") << u"UPDATE campaign SET state=6"_s;
    QTest::newRow("cancelled campaign") << u"UPDATE campaign SET state=9"_s;
    QTest::newRow("held campaign") << u"UPDATE campaign SET hold='template'"_s;
    QTest::newRow("content changed after approval")
        << u"PRAGMA ignore_check_constraints=ON; UPDATE campaign SET content_hash=zeroblob(32)"_s;
    QTest::newRow("emergency stop") << u"UPDATE meta SET engine_paused=1"_s;
    QTest::newRow("held account") << u"UPDATE provider_account SET hold='balance'"_s;
    QTest::newRow("removed account") << u"UPDATE provider_account SET removed_at=1"_s;
}

void TestQueueClaim::nothingIsTakenWhenSendingMustNotBe()
{
    QFETCH(QString, sql);
    QueueSteps steps(5);
    steps.feed();
    QVERIFY(steps.store().sql(sql));

    const Claim claim = steps.claim(5);

    QVERIFY(claim.requests.isEmpty());
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 5);
}

void TestQueueClaim::anAccountsHoldEndsByItself()
{
    QueueSteps steps(5);
    steps.feed();
    QVERIFY(steps.store().store().accounts().setHold(
        steps.account(), {HoldReason::Throttle, steps.now() + 10s, u"slow down"_s}));

    QVERIFY(steps.claim(5).requests.isEmpty());
    steps.advance(10s);
    QCOMPARE(steps.claim(5).requests.size(), 1);
}

//! Somebody took the first one's lock file away, and started a second one.
void TestQueueClaim::anEngineAfterWhichAnotherBeganArmsNobody()
{
    QueueSteps steps(5);
    steps.feed();
    ClaimOrder first = steps.order(2);
    first.epoch = *steps.store().store().workspace().beginEpoch(u"here"_s, 1);
    QCOMPARE(steps.queue().claim(first)->requests.size(), 1);
    ClaimOrder second = steps.order(2);
    second.epoch = *steps.store().store().workspace().beginEpoch(u"here"_s, 2);

    const auto refused = steps.queue().claim(first);

    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(steps.value(u"SELECT count(*) FROM inflight"_s), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 3);
    QCOMPARE(steps.queue().claim(second)->requests.size(), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::noMoreSegmentsAreTakenThanOrdered()
{
    QueueSteps steps(5);
    steps.feed();
    ClaimOrder order = steps.order(5);
    order.segments = [](const QString &, const auto &) { return 2; };
    order.mostSegments = 5;

    const auto claim = steps.queue().claim(order);

    QCOMPARE(claim->requests.constFirst().messages.size(), 2);
    QCOMPARE(claim->segments, 4);
    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 3);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::oneIsTakenHoweverLong()
{
    QueueSteps steps(5);
    steps.feed();
    ClaimOrder order = steps.order(5);
    order.segments = [](const QString &, const auto &) { return 7; };
    order.mostSegments = 5;

    const auto claim = steps.queue().claim(order);

    QCOMPARE(claim->requests.constFirst().messages.size(), 1);
    QCOMPARE(claim->segments, 7);
}

void TestQueueClaim::expiredPeopleAreSkipped()
{
    QueueSteps steps(5);
    steps.feed();
    QVERIFY(
        steps.store().sql(u"UPDATE outbox SET expires_at=%1 WHERE msg_id<=2"_s.arg(toMillis(steps.now()))));

    const Claim claim = steps.claim(5);

    QCOMPARE(claim.skipped, 2);
    QCOMPARE(claim.requests.constFirst().messages.size(), 3);
    QCOMPARE(steps.count(MessageState::Expired), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception WHERE state=11 AND reason='expired'"_s), 2);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::peopleWhoOptedOutMeanwhileAreSkipped()
{
    QueueSteps steps(5);
    steps.feed();
    QVERIFY(steps.store().store().suppressions().add({TestStore::phone(1)}, SuppressionReason::OptOut,
                                                     u"STOP"_s, BuiltInAuthor, steps.now()));
    // Scope 3 is marketing (lane class 2), which this campaign is not.
    QVERIFY(steps.store().sql(u"INSERT INTO suppression(phone_bidx,scope,phone_enc,reason,source,at) "
                              "SELECT phone_bidx,3,x'00',1,'x',0 FROM outbox WHERE phone_bidx NOT IN "
                              "(SELECT phone_bidx FROM suppression) LIMIT 1"_s));

    const Claim claim = steps.claim(5);

    QCOMPARE(claim.skipped, 1);
    QCOMPARE(claim.requests.constFirst().messages.size(), 4);
    QCOMPARE(steps.count(MessageState::Suppressed), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::unreadablePeopleAreRefusedAndReported()
{
    QueueSteps steps(5);
    steps.feed();
    // Another person's cell, whole, but not in its place.
    QVERIFY(steps.store().sql(
        u"UPDATE message SET phone_enc=(SELECT phone_enc FROM message WHERE msg_id=3) WHERE msg_id IN (1,2)"_s));

    const Claim claim = steps.claim(5);

    QCOMPARE(claim.skipped, 2);
    QCOMPARE(claim.requests.constFirst().messages.size(), 3);
    QCOMPARE(steps.count(MessageState::Rejected), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception WHERE reason='unreadable'"_s), 2);
    QCOMPARE(steps.value(u"SELECT count(*) FROM audit_log WHERE action='message.unreadable'"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::aHoldEndsWithItsClaim()
{
    QueueSteps steps(2);
    Settlement settlement = steps.released(steps.armOne(2), 5s);
    for (Release &release : settlement.releases)
        release.hold = HoldReason::Throttle;
    steps.settle(settlement);
    QCOMPARE(steps.value(u"SELECT n FROM campaign_hold WHERE hold='throttle'"_s), 2);

    steps.advance(5s);
    steps.claim(1);

    QCOMPARE(steps.value(u"SELECT n FROM campaign_hold WHERE hold='throttle'"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueClaim::theHighestAttemptIsRemembered()
{
    QueueSteps steps(5);
    steps.feed();
    steps.claim(3);
    steps.settle(steps.accepted(steps.claim(2).requests.constFirst()));

    QCOMPARE(steps.value(u"SELECT hwm_attempt FROM meta"_s), 5);
}

QObject *tst_queueclaim()
{
    return new TestQueueClaim;
}

#include "tst_queueclaim.moc"
