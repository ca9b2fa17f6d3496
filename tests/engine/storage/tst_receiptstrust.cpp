// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! S13 untrusted and P08 forged: who only knows the address may colour delivery figures, and nothing else.
class TestReceiptsTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aForgerMaySetDeliveryFigures();
    void aForgerResolvesNothing_data();
    void aForgerResolvesNothing();
    void aForgerTakesNobodyOutOfTheQueue();
    void aForgerCannotUndoADelivery();
    void aForgerSaysNothingByAnAttemptThatWasAcceptedToo();
    void whatAForgerSaidIsListedAsUntrusted();
    void aStormOfForgeriesChangesNothing();
    void theNumberIsNotToBeGuessedFromWhatIsStored();

private:
    static Receipt forged(QueueSteps &steps, const ArmedRequest &request, int who = 0,
                          MessageState state = MessageState::Delivered)
    {
        Receipt receipt = steps.receipt(request.messages.at(who), state);
        receipt.clientRef = QString::fromLatin1(request.clientRef);
        receipt.trust = Trust::Unauthenticated;
        return receipt;
    }
};

void TestReceiptsTrust::aForgerMaySetDeliveryFigures()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.accepted(request));

    QCOMPARE(steps.keepAndApply({forged(steps, request)}).applied, 1);

    QCOMPARE(steps.count(MessageState::Delivered), 1);
}

void TestReceiptsTrust::aForgerResolvesNothing_data()
{
    QTest::addColumn<MessageState>("before");
    QTest::addColumn<bool>("doubted");

    QTest::newRow("armed") << MessageState::Armed << false;
    QTest::newRow("in doubt") << MessageState::InDoubt << true;
}

void TestReceiptsTrust::aForgerResolvesNothing()
{
    QFETCH(MessageState, before);
    QFETCH(bool, doubted);
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    if (doubted)
        steps.settle(steps.doubted(request));

    for (const MessageState word :
         {MessageState::Submitted, MessageState::Undelivered, MessageState::Delivered})
        QCOMPARE(steps.keepAndApply({forged(steps, request, 0, word)}).unmatched, 1);

    QCOMPARE(steps.count(before), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt"_s), 0);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptsTrust::aForgerTakesNobodyOutOfTheQueue()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.released(request));

    QCOMPARE(steps.keepAndApply({forged(steps, request)}).unmatched, 1);

    QCOMPARE(steps.stored(request.messages.at(0), u"flags"_s), 0);
    QCOMPARE(steps.claim(1).requests.size(), 1);
}

void TestReceiptsTrust::aForgerCannotUndoADelivery()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.accepted(request));
    steps.keepAndApply({steps.receipt(request.messages.at(0))});

    const AppliedReceipts applied
        = steps.keepAndApply({forged(steps, request, 0, MessageState::Undelivered)});

    QCOMPARE(applied.disagreeing, 1);
    QCOMPARE(steps.count(MessageState::Delivered), 1);
}

// What became of the message is what became of the other attempt.
void TestReceiptsTrust::aForgerSaysNothingByAnAttemptThatWasAcceptedToo()
{
    QueueSteps steps(1);
    const ArmedRequest first = steps.armOne(1);
    steps.settle(steps.released(first));
    const Claim second = steps.claim(1);
    steps.settle(steps.accepted(first));
    QCOMPARE(steps.value(u"SELECT count(*) FROM attempt WHERE outcome=6"_s), 1);

    QCOMPARE(steps.keepAndApply({forged(steps, first)}).unmatched, 1);
    QCOMPARE(steps.count(MessageState::Armed), 1);

    steps.settle(steps.accepted(second.requests.first()));
    QCOMPARE(steps.keepAndApply({forged(steps, first, 0, MessageState::Undelivered)}).unmatched, 1);

    QCOMPARE(steps.count(MessageState::Submitted), 1);
    QCOMPARE(steps.value(u"SELECT count(*) FROM receipt_inbox WHERE fate=%1"_s.arg(
                 static_cast<int>(ReceiptFate::Untrusted))),
             2);
    QCOMPARE(steps.broken(), QString());
}

void TestReceiptsTrust::whatAForgerSaidIsListedAsUntrusted()
{
    QueueSteps steps(1);
    const ArmedRequest request = steps.armOne(1);
    steps.settle(steps.doubted(request));

    steps.keepAndApply({forged(steps, request)});

    QCOMPARE(steps.value(u"SELECT fate FROM receipt_inbox"_s), static_cast<qint64>(ReceiptFate::Untrusted));
    QCOMPARE(steps.value(u"SELECT count(*) FROM receipt_inbox WHERE applied_at IS NULL"_s), 1);
}

void TestReceiptsTrust::aStormOfForgeriesChangesNothing()
{
    constexpr int People = 200;
    QueueSteps steps(People);
    const ArmedRequest request = steps.armOne(People);
    steps.settle(steps.doubted(request));
    QList<Receipt> storm;
    for (int n = 0; n < 10 * People; ++n) {
        Receipt receipt = forged(steps, request, n % People);
        receipt.providerId = u"forged-%1"_s.arg(n);
        if (n % 2 == 0)
            receipt.clientRef.clear();
        storm.append(receipt);
    }

    QCOMPARE(*steps.receipts().keep(steps.account(), storm, steps.now()), 10 * People);
    while (steps.receipts().apply(500, steps.now())->more) { }

    QCOMPARE(steps.count(MessageState::InDoubt), People);
    QCOMPARE(steps.value(u"SELECT count(*) FROM receipt_inbox WHERE applied_at NOTNULL"_s), 0);
    QCOMPARE(steps.broken(), QString());
}

//! Everything but the number stands in clear in the row, so a hash over it must not hold the bare number.
void TestReceiptsTrust::theNumberIsNotToBeGuessedFromWhatIsStored()
{
    QueueSteps first(1);
    QueueSteps second(1); // with keys of its own
    const ArmedRequest request = first.armOne(1);
    const Receipt receipt = first.receipt(request.messages.at(0));
    first.keepAndApply({receipt});
    second.keepAndApply({receipt});

    const auto dedupe = [](QueueSteps &steps) {
        Statement &row = steps.store().connection().statement(u"SELECT dedupe FROM receipt_inbox"_s);
        if (!row.run() || !row.next())
            qFatal("There is no receipt");
        const QByteArray key = row.blob(0);
        row.finish();
        return key;
    };
    QVERIFY(dedupe(first) != dedupe(second));
}

QObject *tst_receiptstrust()
{
    return new TestReceiptsTrust;
}

#include "tst_receiptstrust.moc"
