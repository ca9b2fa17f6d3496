// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/rategate.h"
#include "engine/simulator/receiptbook.h"

#include <QTest>

namespace heliograph {

using namespace simulator;

namespace {

constexpr TimePoint Start = fromMillis(1'767'225'600'000);

SendCall callTo(std::vector<PhoneDigits> numbers, const QByteArray &reference = "ref")
{
    return {.clientRef = reference,
            .templateCode = "T",
            .sender = {},
            .text = {},
            .application = "A",
            .numbers = std::move(numbers),
            .malformed = {}};
}

} // namespace

class TestReceiptBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsAndMessagesAreKept();
    void repetitionsAreNamed();
    void outcomesDependOnSeedAndNumberOnly();
    void receiptsComeWithinTheHabits();
    void manyMessagesAreFoundAgain();
    void ratesHoldOverTime();
    void accountsHaveTheirOwnRate();
};

void TestReceiptBook::callsAndMessagesAreKept()
{
    ReceiptBook book({}, 1, Start);
    std::vector<PhoneDigits> twice;

    book.accept(callTo({1, 2}, "first"), Profile::Aliyun, "a", Start, twice);
    const auto second = book.accept(callTo({3}, "second"), Profile::Tencent, "b", Start + Millis(5), twice);

    const ReceiptBook::Call &call = book.call(second);
    QCOMPARE(book.account(call), QByteArray("b"));
    QCOMPARE(book.reference(call).toByteArray(), QByteArray("second"));
    QCOMPARE(book.message(call.firstMessage).number, PhoneDigits(3));
    QCOMPARE(book.sentAt(book.message(call.firstMessage)), Start + Millis(5));
    QCOMPARE(book.totals(Profile::Aliyun).messages, 2);
    QCOMPARE(book.totals(Profile::Tencent).calls, 1);
    QVERIFY(twice.empty());
}

void TestReceiptBook::repetitionsAreNamed()
{
    ReceiptBook book({}, 1, Start);
    std::vector<PhoneDigits> twice;

    book.accept(callTo({1, 2}), Profile::Aliyun, "a", Start, twice);
    book.accept(callTo({1, 2}), Profile::Aliyun, "b", Start, twice);
    QVERIFY(twice.empty());
    book.accept(callTo({2, 3, 3}), Profile::Aliyun, "a", Start, twice);

    QCOMPARE(twice, (std::vector<PhoneDigits>{2, 3}));
}

void TestReceiptBook::outcomesDependOnSeedAndNumberOnly()
{
    ReceiptHabits habits;
    habits.failedPerMille = 500;
    ReceiptBook one(habits, 7, Start);
    ReceiptBook same(habits, 7, Start);
    ReceiptBook other(habits, 8, Start);

    int differences = 0;
    for (PhoneDigits number = 1; number <= 200; ++number) {
        const ReceiptBook::Message message{number, 0, ReceiptBook::None, 0};
        QCOMPARE(same.outcome(message).kind, one.outcome(message).kind);
        QCOMPARE(same.outcome(message).at, one.outcome(message).at);
        differences += other.outcome(message).kind != one.outcome(message).kind ? 1 : 0;
    }
    QVERIFY(differences > 50);
}

void TestReceiptBook::receiptsComeWithinTheHabits()
{
    ReceiptHabits habits;
    habits.earliest = Millis(100);
    habits.latest = Millis(110);
    ReceiptBook book(habits, 1, Start);

    for (PhoneDigits number = 1; number <= 500; ++number) {
        const Outcome outcome = book.outcome({number, 0, ReceiptBook::None, 0});
        QVERIFY(outcome.at >= Start + Millis(100) && outcome.at <= Start + Millis(110));
        QVERIFY(outcome.kind == Outcome::Kind::Silent || QByteArrayView(outcome.code).size() > 0);
    }
}

void TestReceiptBook::manyMessagesAreFoundAgain()
{
    ReceiptBook book({}, 1, Start);
    std::vector<PhoneDigits> twice;
    for (PhoneDigits i = 0; i < 30000; ++i) // more references than one page holds
        book.accept(callTo({i + 1}, QByteArray::number(i).rightJustified(64, '0')), Profile::Aliyun, "a",
                    Start, twice);

    for (PhoneDigits i = 0; i < 30000; i += 1000) {
        const auto found = book.messagesTo(i + 1, "a");
        QCOMPARE(found.size(), std::size_t(1));
        const QByteArray reference = book.reference(book.call(book.message(found[0]).call)).toByteArray();
        QCOMPARE(reference.toULongLong(), i);
    }
    QVERIFY(book.messagesTo(1, "b").empty());
}

void TestReceiptBook::ratesHoldOverTime()
{
    RateGate gate(100);
    int passed = 0;

    for (int ms = 0; ms < 10000; ++ms)
        passed += gate.take("a", 10, std::chrono::milliseconds(ms)) ? 10 : 0;

    QVERIFY(passed >= 1000 && passed <= 1040); // ten seconds' worth, the bucket and one call
    RateGate open(0);
    QVERIFY(open.take("a", 1'000'000, std::chrono::seconds(0)));
}

void TestReceiptBook::accountsHaveTheirOwnRate()
{
    RateGate gate(1);

    QVERIFY(gate.take("a", 5, std::chrono::seconds(1)));
    QVERIFY(!gate.take("a", 1, std::chrono::seconds(2)));
    QVERIFY(gate.take("b", 1, std::chrono::seconds(2)));
    QVERIFY(gate.take("a", 1, std::chrono::seconds(20)));
}

} // namespace heliograph

QObject *tst_receiptbook()
{
    return new heliograph::TestReceiptBook;
}

#include "tst_receiptbook.moc"
