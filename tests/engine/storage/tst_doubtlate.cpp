// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doubtsteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! What comes to light after a decision about an unknown outcome, and what the checker makes of it.
class TestDoubtLate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReceiptAfterTheDecisionSettlesIt_data();
    void aReceiptAfterTheDecisionSettlesIt();
    void aReceiptAfterASecondAttemptRaisesTheAlarm();
    void aReceiptBeforeTheSecondAttemptStopsIt();
    void proofOfTheFirstEndsTheDoubtAboutTheSecond_data();
    void proofOfTheFirstEndsTheDoubtAboutTheSecond();
    void aReceiptForTheFirstWaitsWhileTheSecondIsOnItsWay();
    void aReceiptForTheFirstStopsAThird_data();
    void aReceiptForTheFirstStopsAThird();
    void aLateAnswerWakesTheReceiptThatCameBeforeIt_data();
    void aLateAnswerWakesTheReceiptThatCameBeforeIt();
    void aLateAnswerToTheSecondChangesNothingAnyMore();
    void theCheckerKnowsWhatWasKnowinglySentTwice();
    void theCheckerBelievesNoFlagWithoutADecision();
    void whatAPersonCalledSentIsNoLie();

private:
    //! Sent again by a person, and nobody knows what became of that either.
    static ArmedRequest doubtAgain(DoubtSteps &steps, const ArmedRequest &first)
    {
        steps.decide(first, DoubtDecision::SendAgain);
        const ArmedRequest second = steps.claim(1).requests.constFirst();
        steps.settle(steps.doubted(second));
        return second;
    }

    static Reader::LedgerEntry entry(DoubtSteps &steps, const ArmedRequest &request)
    {
        return {steps.account(), request.messages.constFirst().e164, QString::fromLatin1(request.clientRef)};
    }
};

void TestDoubtLate::aReceiptAfterTheDecisionSettlesIt_data()
{
    QTest::addColumn<int>("decision");
    QTest::newRow("treated as sent") << static_cast<int>(DoubtDecision::TreatAsSent);
    QTest::newRow("written off") << static_cast<int>(DoubtDecision::WriteOff);
}

void TestDoubtLate::aReceiptAfterTheDecisionSettlesIt()
{
    QFETCH(int, decision);
    DoubtSteps steps(1);
    const ArmedRequest request = steps.doubtAll(1);
    steps.decide(request, static_cast<DoubtDecision>(decision));

    QCOMPARE(steps.keepAndApply({steps.receiptFor(request)}).applied, 1);

    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QCOMPARE(steps.stored(request.messages.constFirst(), u"flags"_s), 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE outcome=1"_s), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception"_s), 0);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtLate::aReceiptAfterASecondAttemptRaisesTheAlarm()
{
    DoubtSteps steps(1);
    const ArmedRequest first = steps.doubtAll(1);
    steps.decide(first, DoubtDecision::SendAgain);
    const ArmedRequest second = steps.claim(1).requests.constFirst();
    steps.settle(steps.accepted(second));

    steps.keepAndApply({steps.receiptFor(first)});

    QCOMPARE(steps.stored(first.messages.constFirst(), u"flags"_s), 3);
    QCOMPARE(*steps.reader()->possibleDuplicates({}, 10),
             QList<MessageId>{first.messages.constFirst().message});
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtLate::aReceiptBeforeTheSecondAttemptStopsIt()
{
    DoubtSteps steps(1);
    const ArmedRequest first = steps.doubtAll(1);
    steps.decide(first, DoubtDecision::SendAgain);

    QCOMPARE(steps.keepAndApply({steps.receiptFor(first)}).applied, 1);

    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QVERIFY(steps.claim(1).requests.isEmpty());
    QVERIFY(steps.reader()->possibleDuplicates({}, 10)->isEmpty());
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtLate::proofOfTheFirstEndsTheDoubtAboutTheSecond_data()
{
    QTest::addColumn<bool>("parked");
    QTest::newRow("in doubt") << false;
    QTest::newRow("held for a person") << true;
}

void TestDoubtLate::proofOfTheFirstEndsTheDoubtAboutTheSecond()
{
    QFETCH(bool, parked);
    DoubtSteps steps(1);
    const ArmedRequest first = steps.doubtAll(1);
    const ArmedRequest second = doubtAgain(steps, first);
    if (parked)
        steps.record({finding(second.messages.constFirst(), steps.now(), DoubtFinding::Then::Park, {})});
    QCOMPARE(steps.count(parked ? MessageState::Parked : MessageState::InDoubt), 1);

    QCOMPARE(steps.keepAndApply({steps.receiptFor(first)}).applied, 1);

    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QCOMPARE(steps.count(parked ? MessageState::Parked : MessageState::InDoubt), 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM inflight"_s), 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception"_s), 0);
    QCOMPARE(steps.stored(first.messages.constFirst(), u"flags"_s), 3);
    QCOMPARE(*steps.reader()->possibleDuplicates({}, 10),
             QList<MessageId>{first.messages.constFirst().message});
    const QList<Reader::LedgerEntry> once{entry(steps, first)};
    QCOMPARE(steps.broken(&once), QString());
}

// Its answer may still refuse it, or never come: then the receipt says what became of the message.
void TestDoubtLate::aReceiptForTheFirstWaitsWhileTheSecondIsOnItsWay()
{
    DoubtSteps steps(1);
    const ArmedRequest first = steps.doubtAll(1);
    steps.decide(first, DoubtDecision::SendAgain);
    const ArmedRequest second = steps.claim(1).requests.constFirst();

    const AppliedReceipts early = steps.keepAndApply({steps.receiptFor(first)});
    steps.settle(steps.doubted(second));
    steps.advance(61s);
    const auto later = steps.receipts().apply(1000, steps.now());

    QCOMPARE(early.applied, 0);
    QCOMPARE(later->applied, 1);
    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtLate::aReceiptForTheFirstStopsAThird_data()
{
    QTest::addColumn<bool>("lookedAt");
    QTest::newRow("it waits for the second") << true;
    QTest::newRow("nobody has looked at it yet") << false;
}

// The second was not taken: what came meanwhile is looked at before the message goes once more.
void TestDoubtLate::aReceiptForTheFirstStopsAThird()
{
    QFETCH(bool, lookedAt);
    DoubtSteps steps(1);
    const ArmedRequest first = steps.doubtAll(1);
    steps.decide(first, DoubtDecision::SendAgain);
    const ArmedRequest second = steps.claim(1).requests.constFirst();
    QVERIFY(steps.receipts().keep(steps.account(), {steps.receiptFor(first)}, steps.now()));
    if (lookedAt)
        QCOMPARE(steps.receipts().apply(1000, steps.now())->applied, 0);

    steps.settle(steps.released(second));

    QVERIFY(steps.claim(1).requests.isEmpty());
    QCOMPARE(steps.receipts().apply(1000, steps.now())->applied, 1);
    steps.advance(10s);
    QVERIFY(steps.claim(1).requests.isEmpty());
    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtLate::aLateAnswerWakesTheReceiptThatCameBeforeIt_data()
{
    QTest::addColumn<bool>("besides");
    QTest::newRow("it settles the message") << false;
    QTest::newRow("another one did") << true;
}

//! The id is all that it says, and at last nobody tries it any more.
void TestDoubtLate::aLateAnswerWakesTheReceiptThatCameBeforeIt()
{
    QFETCH(bool, besides);
    DoubtSteps steps(1);
    const ArmedRequest first = steps.doubtAll(1);
    steps.decide(first, besides ? DoubtDecision::SendAgain : DoubtDecision::WriteOff);
    if (besides)
        steps.settle(steps.accepted(steps.claim(1).requests.constFirst()));
    Receipt receipt = steps.receipt(first.messages.constFirst());
    receipt.e164.clear();
    QCOMPARE(steps.keepAndApply({receipt}).unmatched, 1);
    QVERIFY(steps.store().sql(u"UPDATE receipt_inbox SET next_try=9223372036854775807"_s));

    steps.settle(steps.accepted(first));

    QCOMPARE(steps.receipts().apply(10, steps.now())->applied, 1);
    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtLate::aLateAnswerToTheSecondChangesNothingAnyMore()
{
    DoubtSteps steps(1);
    const ArmedRequest first = steps.doubtAll(1);
    const ArmedRequest second = doubtAgain(steps, first);
    steps.keepAndApply({steps.receiptFor(first)});

    QCOMPARE(steps.settle(steps.accepted(second)).late, 1);

    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE outcome=1"_s), 1);
    const QList<Reader::LedgerEntry> twice{entry(steps, first), entry(steps, second)};
    QCOMPARE(steps.broken(&twice), QString());
}

void TestDoubtLate::theCheckerKnowsWhatWasKnowinglySentTwice()
{
    DoubtSteps steps(1);
    const ArmedRequest first = steps.doubtAll(1);
    steps.decide(first, DoubtDecision::SendAgain);
    QList<Reader::LedgerEntry> ledger{entry(steps, first)};
    QCOMPARE(steps.broken(&ledger), QString());
    const ArmedRequest second = steps.claim(1).requests.constFirst();
    steps.settle(steps.accepted(second));
    ledger.append(entry(steps, second));

    QCOMPARE(steps.broken(&ledger), QString());
    ledger.append(entry(steps, second));
    QCOMPARE(steps.broken(&ledger), u"I2"_s);
}

void TestDoubtLate::theCheckerBelievesNoFlagWithoutADecision()
{
    DoubtSteps steps(1);
    const ArmedRequest request = steps.doubtAll(1);
    QVERIFY(steps.store().sql(u"UPDATE message SET flags=2"_s));
    const QList<Reader::LedgerEntry> twice{entry(steps, request), entry(steps, request)};

    QCOMPARE(steps.broken(&twice), u"I2"_s);
}

void TestDoubtLate::whatAPersonCalledSentIsNoLie()
{
    DoubtSteps steps(1);
    steps.decide(steps.doubtAll(1), DoubtDecision::TreatAsSent);
    const QList<Reader::LedgerEntry> nothing;

    QCOMPARE(steps.broken(&nothing), QString());
}

QObject *tst_doubtlate()
{
    return new TestDoubtLate;
}

#include "tst_doubtlate.moc"
