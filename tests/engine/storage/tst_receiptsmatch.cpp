// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! S13: before response, shared batch id, wrong number, untrusted.
class TestReceiptsMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReceiptBeforeTheAnswerWaitsForIt();
    void aReferenceProvesAcceptanceOfAnOpenAttempt_data();
    void aReferenceProvesAcceptanceOfAnOpenAttempt();
    void theAnswerAfterItsReceiptAddsWhatItKnows();
    void anUntrustedReceiptResolvesNoDoubt();
    void whatWasTakenBackLeavesTheQueueWhenAReceiptProvesIt_data();
    void whatWasTakenBackLeavesTheQueueWhenAReceiptProvesIt();
    void aReceiptForWhatIsOnItsWayAgainRaisesTheAlarm();
    void aSharedBatchIdIsToldApartByNumber();
    void aSharedBatchIdWithoutNumberIsNoMatch();
    void aWrongNumberIsNoMatch();
    void theRightNumberMatchesWhenTheAnswerIsThere();
    void anotherAccountsReceiptIsNoMatch();
};

void TestReceiptsMatch::aReceiptBeforeTheAnswerWaitsForIt()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    QCOMPARE(steps.keepAndApply({steps.receipt(request.messages.at(0))}).unmatched, 1);
    QCOMPARE(steps.receipts().apply(10, steps.now())->unmatched, 0);

    steps.settle(steps.accepted(request));

    QCOMPARE(steps.receipts().apply(10, steps.now())->applied, 1);
    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptsMatch::aReferenceProvesAcceptanceOfAnOpenAttempt_data()
{
    QTest::addColumn<int>("phase");

    QTest::newRow("armed") << 1;
    QTest::newRow("in doubt") << 3;
    QTest::newRow("parked") << 4;
}

void TestReceiptsMatch::aReferenceProvesAcceptanceOfAnOpenAttempt()
{
    QFETCH(int, phase);
    QueueSteps steps(3);
    const ArmedRequest request = steps.armOne(3);
    if (phase != 1)
        steps.settle(steps.doubted(request));
    if (phase == 4)
        QVERIFY(steps.store().sql(u"UPDATE inflight SET phase=4; UPDATE message_exception SET state=4;"
                                  "UPDATE campaign_counter SET state=4 WHERE state=3;"
                                  "UPDATE report_outcome SET state=4 WHERE state=3"_s));
    Receipt receipt = steps.receipt(request.messages.at(1), MessageState::Undelivered);
    receipt.clientRef = QString::fromLatin1(request.clientRef);
    receipt.code = u"DEAD"_s;

    QCOMPARE(steps.keepAndApply({receipt}).applied, 1);

    QCOMPARE(steps.stateOf(request.messages.at(1)), MessageState::Undelivered);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE outcome=1 AND evidence=2"_s), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM inflight"_s), 2);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptsMatch::theAnswerAfterItsReceiptAddsWhatItKnows()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    Receipt receipt = steps.receipt(request.messages.at(0));
    receipt.providerId.clear();
    receipt.clientRef = QString::fromLatin1(request.clientRef);
    steps.keepAndApply({receipt});

    const Settled settled = steps.settle(steps.accepted(request));

    QCOMPARE(settled.late, 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE provider_msg_id='id-1' AND segments=2"_s), 1);
    QCOMPARE(steps.value(u"SELECT segments_sent FROM campaign"_s), 2);
    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptsMatch::anUntrustedReceiptResolvesNoDoubt()
{
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    Settlement settlement = steps.accepted(request);
    settlement.completions.removeLast();
    settlement.doubts = {{request.messages.at(1).attempt, u"missing from the answer"_s}};
    steps.settle(settlement);
    QList<Receipt> receipts = {steps.receipt(request.messages.at(0)), steps.receipt(request.messages.at(1))};
    for (Receipt &receipt : receipts) {
        receipt.clientRef = QString::fromLatin1(request.clientRef);
        receipt.trust = Trust::Unauthenticated;
    }

    const AppliedReceipts applied = steps.keepAndApply(receipts);

    QCOMPARE(applied.applied, 1);
    QCOMPARE(applied.unmatched, 1);
    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QCOMPARE(steps.count(MessageState::InDoubt), 1);
}

void TestReceiptsMatch::whatWasTakenBackLeavesTheQueueWhenAReceiptProvesIt_data()
{
    QTest::addColumn<MessageState>("word");
    QTest::addColumn<bool>("held");

    QTest::newRow("delivered") << MessageState::Delivered << false;
    QTest::newRow("undelivered, held by a rule") << MessageState::Undelivered << true;
    QTest::newRow("on its way") << MessageState::Submitted << false;
}

void TestReceiptsMatch::whatWasTakenBackLeavesTheQueueWhenAReceiptProvesIt()
{
    QFETCH(MessageState, word);
    QFETCH(bool, held);
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    Settlement released = steps.released(request);
    released.releases.first().hold = held ? HoldReason::Throttle : HoldReason::None;
    steps.settle(released);
    Receipt receipt = steps.receipt(request.messages.at(0), word);
    receipt.clientRef = QString::fromLatin1(request.clientRef);

    QCOMPARE(steps.keepAndApply({receipt}).applied, 1);

    QCOMPARE(steps.stateOf(request.messages.at(0)), word);
    QCOMPARE(steps.stored(request.messages.at(0), u"flags"_s), 0);
    QCOMPARE(steps.claim(2).requests.constFirst().messages.size(), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM audit_log WHERE action='receipt.recall'"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptsMatch::aReceiptForWhatIsOnItsWayAgainRaisesTheAlarm()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.released(request));
    const ArmedRequest again = steps.claim(1).requests.constFirst();
    Receipt receipt = steps.receipt(request.messages.at(0));
    receipt.clientRef = QString::fromLatin1(request.clientRef);

    // It waits until the message can become what the receipt says.
    QCOMPARE(steps.keepAndApply({receipt}).unmatched, 1);
    QCOMPARE(steps.count(MessageState::Armed), 1);
    QCOMPARE(steps.settle(steps.accepted(again)).closed, 1);
    steps.advance(10min);
    QCOMPARE(steps.receipts().apply(10, steps.now())->unmatched, 0);

    QCOMPARE(steps.stored(request.messages.at(0), u"flags"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptsMatch::aSharedBatchIdIsToldApartByNumber()
{
    QueueSteps steps(5);
    const ArmedRequest request = steps.armOne(5);
    Settlement settlement = steps.accepted(request);
    for (Completion &completion : settlement.completions)
        completion.providerId = u"batch"_s;
    steps.settle(settlement);
    Receipt receipt = steps.receipt(request.messages.at(3));
    receipt.providerId = u"batch"_s;

    QCOMPARE(steps.keepAndApply({receipt}).applied, 1);

    QCOMPARE(steps.stateOf(request.messages.at(3)), MessageState::Delivered);
    QCOMPARE(steps.count(MessageState::Delivered), 1);
}

void TestReceiptsMatch::aSharedBatchIdWithoutNumberIsNoMatch()
{
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    Settlement settlement = steps.accepted(request);
    for (Completion &completion : settlement.completions)
        completion.providerId = u"batch"_s;
    steps.settle(settlement);
    Receipt receipt = steps.receipt(request.messages.at(0));
    receipt.providerId = u"batch"_s;
    receipt.e164.clear();

    QCOMPARE(steps.keepAndApply({receipt}).unmatched, 1);

    QCOMPARE(steps.count(MessageState::Submitted), 2);
}

void TestReceiptsMatch::aWrongNumberIsNoMatch()
{
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    steps.settle(steps.accepted(request));
    Receipt receipt = steps.receipt(request.messages.at(0));
    receipt.e164 = request.messages.at(1).e164;

    QCOMPARE(steps.keepAndApply({receipt}).unmatched, 1);

    QCOMPARE(steps.count(MessageState::Submitted), 2);
    QCOMPARE(steps.value(u"SELECT fate FROM receipt_inbox"_s), static_cast<qint64>(ReceiptFate::WrongNumber));
}

//! A receipt that closed one of a batch made the batch's id known before the answer did.
void TestReceiptsMatch::theRightNumberMatchesWhenTheAnswerIsThere()
{
    QueueSteps steps(2);
    const ArmedRequest request = steps.armOne(2);
    Receipt first = steps.receipt(request.messages.at(0));
    Receipt second = steps.receipt(request.messages.at(1));
    first.clientRef = QString::fromLatin1(request.clientRef);
    first.providerId = second.providerId = u"batch"_s;
    const AppliedReceipts early = steps.keepAndApply({first, second});
    QCOMPARE(early.applied, 1);
    QCOMPARE(early.unmatched, 1);

    Settlement answer = steps.accepted(request);
    for (Completion &completion : answer.completions)
        completion.providerId = u"batch"_s;
    steps.settle(answer);

    QCOMPARE(steps.receipts().apply(10, steps.now())->applied, 1);
    QCOMPARE(steps.count(MessageState::Delivered), 2);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptsMatch::anotherAccountsReceiptIsNoMatch()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.accepted(request));
    const AccountId other = steps.store().addAccount(u"other"_s);
    Receipt receipt = steps.receipt(request.messages.at(0));
    receipt.clientRef = QString::fromLatin1(request.clientRef);
    QVERIFY(steps.receipts().keep(other, {receipt}, steps.now()));

    QCOMPARE(steps.receipts().apply(10, steps.now())->unmatched, 1);

    QCOMPARE(steps.count(MessageState::Submitted), 1);
}

QObject *tst_receiptsmatch()
{
    return new TestReceiptsMatch;
}

#include "tst_receiptsmatch.moc"
