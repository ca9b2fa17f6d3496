// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! P08: receipts that come days later, and all at once.
class TestReceiptsLate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterTheirTimeTheyStillDeliver_data();
    void afterTheirTimeTheyStillDeliver();
    void whatWasWrittenOffIsDelivered();
    void whatAPersonTreatedAsSentIsDelivered();
    void whatAPersonSendsAgainLeavesTheQueue();
    void aStormLeavesNobodyBehind();
};

void TestReceiptsLate::afterTheirTimeTheyStillDeliver_data()
{
    QTest::addColumn<Millis>("late");
    QTest::addColumn<MessageState>("word");

    QTest::newRow("73 hours, delivered") << Millis(73h) << MessageState::Delivered;
    QTest::newRow("73 hours, not delivered") << Millis(73h) << MessageState::Undelivered;
    QTest::newRow("a month, delivered") << Millis(24h * 30) << MessageState::Delivered;
}

void TestReceiptsLate::afterTheirTimeTheyStillDeliver()
{
    QFETCH(Millis, late);
    QFETCH(MessageState, word);
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    steps.settle(steps.accepted(request));
    steps.advance(late);
    QCOMPARE(steps.receipts().closeWithoutReceipt(steps.account(), steps.now() - 72h, 100)->closed, 2);
    QCOMPARE(steps.count(MessageState::NoReceipt), 2);

    QCOMPARE(steps.keepAndApply({steps.receipt(request.messages.at(0), word)}).applied, 1);

    QCOMPARE(steps.stateOf(request.messages.at(0)), word);
    QCOMPARE(steps.count(MessageState::NoReceipt), 1);
    QCOMPARE(steps.broken(), QString());
}

namespace {

//! Closes the only open attempt as a person decides it; what the desk does (outcome 1 accepted, 2 not
//! accepted, 4 written off).
QString decided(int outcome, int state)
{
    return u"INSERT INTO "
           u"attempt(attempt_id,msg_id,campaign_id,account_id,request_id,outcome,evidence,armed_at,"
           "closed_at) SELECT attempt_id,msg_id,campaign_id,account_id,request_id,%1,4,armed_at,armed_at "
           "FROM inflight; DELETE FROM inflight; DELETE FROM message_exception; DELETE FROM message_total "
           "WHERE dimension=4; UPDATE message SET state=%2,last_attempt=1; "
           "UPDATE OR REPLACE campaign_counter SET state=%2 WHERE state=3"_s.arg(outcome)
               .arg(state);
}

Receipt byReference(QueueSteps &steps, const ArmedRequest &request)
{
    Receipt receipt = steps.receipt(request.messages.at(0));
    receipt.clientRef = QString::fromLatin1(request.clientRef);
    return receipt;
}

} // namespace

void TestReceiptsLate::whatWasWrittenOffIsDelivered()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.doubted(request));
    QVERIFY(steps.store().sql(decided(4, 12)));
    steps.advance(100h);

    QCOMPARE(steps.keepAndApply({byReference(steps, request)}).applied, 1);

    QCOMPARE(steps.stateOf(request.messages.at(0)), MessageState::Delivered);
}

void TestReceiptsLate::whatAPersonTreatedAsSentIsDelivered()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.doubted(request));
    QVERIFY(steps.store().sql(decided(1, 5)));
    steps.advance(100h);

    QCOMPARE(steps.keepAndApply({byReference(steps, request)}).applied, 1);

    QCOMPARE(steps.stateOf(request.messages.at(0)), MessageState::Delivered);
}

void TestReceiptsLate::whatAPersonSendsAgainLeavesTheQueue()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.doubted(request));
    QVERIFY(steps.store().sql(decided(2, 1)));
    QVERIFY(steps.store().sql(
        u"INSERT INTO outbox(msg_id,campaign_id,account_id,lane_class,not_before,phone_bidx) "
        "SELECT msg_id,campaign_id,1,1,0,phone_bidx FROM message"_s));

    QCOMPARE(steps.keepAndApply({byReference(steps, request)}).applied, 1);

    QCOMPARE(steps.stateOf(request.messages.at(0)), MessageState::Delivered);
    QVERIFY(steps.claim(1).requests.isEmpty());
}

void TestReceiptsLate::aStormLeavesNobodyBehind()
{
    constexpr int People = 3000;
    QueueSteps steps(People);
    steps.feed();
    const Claim claim = steps.claim(People, 100);
    QList<Receipt> storm;
    for (const ArmedRequest &request : claim.requests) {
        steps.settle(steps.accepted(request));
        for (const ArmedMessage &message : request.messages) {
            storm.append(steps.receipt(message, MessageState::Submitted));
            storm.append(steps.receipt(message, MessageState::Delivered));
            storm.append(steps.receipt(message, MessageState::Delivered));
        }
    }
    QRandomGenerator chance(1);
    std::shuffle(storm.begin(), storm.end(), chance);
    steps.advance(72h);

    int stored = 0;
    for (qsizetype from = 0; from < storm.size(); from += 100)
        stored += *steps.receipts().keep(steps.account(), storm.mid(from, 100), steps.now());
    while (steps.receipts().apply(500, steps.now())->more) { }

    QCOMPARE(stored, 2 * People);
    QCOMPARE(steps.count(MessageState::Delivered), People);
    QCOMPARE(steps.value(u"SELECT count(*) FROM receipt_inbox WHERE applied_at IS NULL"_s), 0);
    QCOMPARE(steps.broken(), QString());
}

QObject *tst_receiptslate()
{
    return new TestReceiptsLate;
}

#include "tst_receiptslate.moc"
