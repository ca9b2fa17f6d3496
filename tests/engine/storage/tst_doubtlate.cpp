// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/sqlitereader.h"
#include "queuesteps.h"

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
    void theCheckerKnowsWhatWasKnowinglySentTwice();
    void theCheckerBelievesNoFlagWithoutADecision();
    void whatAPersonCalledSentIsNoLie();

private:
    static ArmedRequest doubtAll(QueueSteps &steps, int people)
    {
        const ArmedRequest request = steps.armOne(people);
        steps.settle(steps.doubted(request));
        return request;
    }

    static DecidedDoubts decide(QueueSteps &steps, const ArmedRequest &request, DoubtDecision decision)
    {
        DoubtOrder order;
        order.decision = decision;
        order.reason = u"the provider said so by telephone"_s;
        order.by = BuiltInAuthor;
        for (const ArmedMessage &message : request.messages)
            order.attempts.append(message.attempt);
        const auto done = steps.store().store().doubts().decide(order, steps.now());
        if (!done)
            qFatal("A decision failed: %s", qPrintable(done.error().detail));
        return *done;
    }

    static Receipt receiptFor(QueueSteps &steps, const ArmedRequest &request)
    {
        Receipt receipt = steps.receipt(request.messages.constFirst());
        receipt.clientRef = QString::fromLatin1(request.clientRef);
        return receipt;
    }

    static Reader::LedgerEntry entry(QueueSteps &steps, const ArmedRequest &request)
    {
        return {steps.account(), request.messages.constFirst().e164, QString::fromLatin1(request.clientRef)};
    }

    static std::unique_ptr<SqliteReader> reader(QueueSteps &steps)
    {
        auto opened = SqliteReader::open(steps.store().file(), steps.store().keys().cipher(),
                                         steps.store().keys().blindIndex(), steps.store().clock());
        if (!opened)
            qFatal("The reader could not be opened");
        return *std::move(opened);
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
    QueueSteps steps(1);
    const ArmedRequest request = doubtAll(steps, 1);
    decide(steps, request, static_cast<DoubtDecision>(decision));

    QCOMPARE(steps.keepAndApply({receiptFor(steps, request)}).applied, 1);

    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QCOMPARE(steps.stored(request.messages.constFirst(), u"flags"_s), 0);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE outcome=1"_s), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM message_exception"_s), 0);
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtLate::aReceiptAfterASecondAttemptRaisesTheAlarm()
{
    QueueSteps steps(1);
    const ArmedRequest first = doubtAll(steps, 1);
    decide(steps, first, DoubtDecision::SendAgain);
    const ArmedRequest second = steps.claim(1).requests.constFirst();
    steps.settle(steps.accepted(second));

    steps.keepAndApply({receiptFor(steps, first)});

    QCOMPARE(steps.stored(first.messages.constFirst(), u"flags"_s), 3);
    QCOMPARE(*reader(steps)->possibleDuplicates(10), QList<MessageId>{first.messages.constFirst().message});
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtLate::aReceiptBeforeTheSecondAttemptStopsIt()
{
    QueueSteps steps(1);
    const ArmedRequest first = doubtAll(steps, 1);
    decide(steps, first, DoubtDecision::SendAgain);

    QCOMPARE(steps.keepAndApply({receiptFor(steps, first)}).applied, 1);

    QCOMPARE(steps.count(MessageState::Delivered), 1);
    QVERIFY(steps.claim(1).requests.isEmpty());
    QVERIFY(reader(steps)->possibleDuplicates(10)->isEmpty());
    QCOMPARE(steps.broken(), QString());
}

void TestDoubtLate::theCheckerKnowsWhatWasKnowinglySentTwice()
{
    QueueSteps steps(1);
    const ArmedRequest first = doubtAll(steps, 1);
    decide(steps, first, DoubtDecision::SendAgain);
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
    QueueSteps steps(1);
    const ArmedRequest request = doubtAll(steps, 1);
    QVERIFY(steps.store().sql(u"UPDATE message SET flags=2"_s));
    const QList<Reader::LedgerEntry> twice{entry(steps, request), entry(steps, request)};

    QCOMPARE(steps.broken(&twice), u"I2"_s);
}

void TestDoubtLate::whatAPersonCalledSentIsNoLie()
{
    QueueSteps steps(1);
    decide(steps, doubtAll(steps, 1), DoubtDecision::TreatAsSent);
    const QList<Reader::LedgerEntry> nothing;

    QCOMPARE(steps.broken(&nothing), QString());
}

QObject *tst_doubtlate()
{
    return new TestDoubtLate;
}

#include "tst_doubtlate.moc"
