// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! S13: duplicate, out of order.
class TestReceipts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReceiptDeliversItsMessage();
    void anUndeliveredMessageShowsTheCarriersCode();
    void theSameReceiptIsKeptOnce();
    void theSameFromABetterSourceMayProveMore();
    void whatNoReceiptCanSayIsRefused();
    void knowledgeOnlyGrows_data();
    void knowledgeOnlyGrows();
    void theUnmatchedAreTriedLessAndLessOften();
    void aRoundSaysWhetherThereIsMore();
};

void TestReceipts::aReceiptDeliversItsMessage()
{
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    steps.settle(steps.accepted(request));
    steps.advance(5s);

    const AppliedReceipts applied = steps.keepAndApply({steps.receipt(request.messages.at(0))});

    QCOMPARE(applied.applied, 1);
    QCOMPARE(steps.stateOf(request.messages.at(0)), MessageState::Delivered);
    QCOMPARE(steps.count(MessageState::Submitted), 1);
    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QCOMPARE(steps.stored(request.messages.at(0), u"state_at"_s), toMillis(steps.now()));
    QCOMPARE(steps.value(u"SELECT msg_id FROM receipt_inbox WHERE applied_at NOTNULL"_s),
             number(request.messages.at(0).message));
    QCOMPARE(steps.broken(), QString());
}

void TestReceipts::anUndeliveredMessageShowsTheCarriersCode()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.accepted(request));
    Receipt receipt = steps.receipt(request.messages.at(0), MessageState::Undelivered);
    receipt.code = u"MK:0001"_s;

    QCOMPARE(steps.keepAndApply({receipt}).applied, 1);

    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception WHERE state=7 AND reason='MK:0001'"_s), 1);
    QCOMPARE(steps.broken(), QString());
    steps.keepAndApply({steps.receipt(request.messages.at(0), MessageState::Delivered)});
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception"_s), 0);
    QCOMPARE(steps.broken(), QString());
}

void TestReceipts::theSameReceiptIsKeptOnce()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.accepted(request));
    const Receipt receipt = steps.receipt(request.messages.at(0));

    QCOMPARE(*steps.receipts().keep(steps.account(), {receipt, receipt}, steps.now()), 1);
    QCOMPARE(*steps.receipts().keep(steps.account(), {receipt}, steps.now() + 1h), 0);

    QCOMPARE(steps.value(u"SELECT count(*) FROM receipt_inbox"_s), 1);
    Receipt later = receipt;
    later.at = steps.now() + 1s;
    QCOMPARE(*steps.receipts().keep(steps.account(), {later}, steps.now()), 1);
}

void TestReceipts::theSameFromABetterSourceMayProveMore()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.doubted(request));
    Receipt receipt = steps.receipt(request.messages.at(0));
    receipt.clientRef = QString::fromLatin1(request.clientRef);
    receipt.trust = Trust::Unauthenticated;
    QCOMPARE(steps.keepAndApply({receipt}).unmatched, 1);
    receipt.trust = Trust::Authenticated;

    const AppliedReceipts applied = steps.keepAndApply({receipt});

    QCOMPARE(applied.applied, 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM receipt_inbox"_s), 1);
    QCOMPARE(steps.count(MessageState::Delivered), 1);
}

void TestReceipts::whatNoReceiptCanSayIsRefused()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);

    const Result<int> kept
        = steps.receipts().keep(steps.account(),
                                {steps.receipt(request.messages.at(0)),
                                 steps.receipt(request.messages.at(0), MessageState::Cancelled)},
                                steps.now());

    QCOMPARE(kept.error().kind, ErrorKind::Invalid);
    QCOMPARE(steps.value(u"SELECT count(*) FROM receipt_inbox"_s), 0);
}

void TestReceipts::knowledgeOnlyGrows_data()
{
    QTest::addColumn<MessageState>("before");
    QTest::addColumn<MessageState>("receipt");
    QTest::addColumn<MessageState>("after");
    using enum MessageState;

    QTest::newRow("sent, delivered") << Submitted << Delivered << Delivered;
    QTest::newRow("sent, undelivered") << Submitted << Undelivered << Undelivered;
    QTest::newRow("sent, sent") << Submitted << Submitted << Submitted;
    QTest::newRow("undelivered, sent") << Undelivered << Submitted << Undelivered;
    QTest::newRow("undelivered, delivered") << Undelivered << Delivered << Delivered;
    QTest::newRow("delivered, undelivered") << Delivered << Undelivered << Delivered;
    QTest::newRow("delivered, sent") << Delivered << Submitted << Delivered;
    QTest::newRow("no receipt, delivered") << NoReceipt << Delivered << Delivered;
    QTest::newRow("no receipt, undelivered") << NoReceipt << Undelivered << Undelivered;
    QTest::newRow("no receipt, sent") << NoReceipt << Submitted << NoReceipt;
    QTest::newRow("written off, sent") << ClosedUnknown << Submitted << Submitted;
    QTest::newRow("written off, delivered") << ClosedUnknown << Delivered << Delivered;
}

void TestReceipts::knowledgeOnlyGrows()
{
    QFETCH(MessageState, before);
    QFETCH(MessageState, receipt);
    QFETCH(MessageState, after);
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.accepted(request));
    QVERIFY(steps.store().sql(u"UPDATE message SET state=%1"_s.arg(static_cast<int>(before))));

    const AppliedReceipts applied = steps.keepAndApply({steps.receipt(request.messages.at(0), receipt)});

    QCOMPARE(steps.stateOf(request.messages.at(0)), after);
    QCOMPARE(applied.applied, before == after ? 0 : 1);
    QCOMPARE(applied.ignored, before == after ? 1 : 0);
}

void TestReceipts::theUnmatchedAreTriedLessAndLessOften()
{
    QueueSteps steps(1);
    Receipt receipt;
    receipt.providerId = u"foreign"_s;
    receipt.state = MessageState::Delivered;
    QVERIFY(steps.receipts().keep(steps.account(), {receipt}, steps.now()));
    QList<Millis> waits;

    const qint64 begin = toMillis(steps.now());
    for (int round = 0; round < 4; ++round) {
        QCOMPARE(steps.receipts().apply(10, steps.now())->unmatched, 1);
        QCOMPARE(steps.receipts().apply(10, steps.now())->unmatched, 0);
        const Millis wait(steps.value(u"SELECT next_try FROM receipt_inbox"_s) - toMillis(steps.now()));
        waits.append(wait);
        steps.advance(wait);
    }

    QCOMPARE(waits, QList<Millis>({1min, 5min, 30min, 6h}));
    QVERIFY(toMillis(steps.now()) > begin);
    QCOMPARE(steps.receipts().apply(10, steps.now())->unmatched, 1);
    steps.advance(24h * 365);
    QCOMPARE(steps.receipts().apply(10, steps.now())->unmatched, 0);
}

void TestReceipts::aRoundSaysWhetherThereIsMore()
{
    QueueSteps steps(3);
    const ArmedRequest request = steps.armOne(3);
    steps.settle(steps.accepted(request));
    QList<Receipt> receipts;
    for (const ArmedMessage &message : request.messages)
        receipts.append(steps.receipt(message));
    QVERIFY(steps.receipts().keep(steps.account(), receipts, steps.now()));

    const AppliedReceipts first = *steps.receipts().apply(2, steps.now());
    const AppliedReceipts second = *steps.receipts().apply(2, steps.now());

    QVERIFY(first.more);
    QCOMPARE(first.applied, 2);
    QVERIFY(!second.more);
    QCOMPARE(second.applied, 1);
}

QObject *tst_receipts()
{
    return new TestReceipts;
}

#include "tst_receipts.moc"
