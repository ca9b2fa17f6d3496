// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/money.h"

#include <QTest>

#include <limits>
#include <random>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDecimalText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("millionths");
        QTest::newRow("whole") << u"12"_s << qint64(12'000'000);
        QTest::newRow("price of a segment") << u"0.045"_s << qint64(45'000);
        QTest::newRow("smallest") << u"0.000001"_s << qint64(1);
        QTest::newRow("negative") << u"-1.5"_s << qint64(-1'500'000);
        QTest::newRow("no zero in front") << u".5"_s << qint64(500'000);
        QTest::newRow("spaces around") << u" 3.10 "_s << qint64(3'100'000);
        QTest::newRow("largest") << u"9223372036854.775807"_s << std::numeric_limits<qint64>::max();
        QTest::newRow("least") << u"-9223372036854.775808"_s << std::numeric_limits<qint64>::min();
    }

    void readsDecimalText()
    {
        QFETCH(QString, text);
        QFETCH(qint64, millionths);

        const auto money = Money::parse(text, u"EUR");

        QVERIFY(money);
        QCOMPARE(money->millionths(), millionths);
        QCOMPARE(money->currency(), u"EUR"_s);
    }

    void refusesWhatIsNoAmount_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "-", ".", "1.", "1,5", "1 000", "+1", "1e3", "0.0000001", "--1", "1.2.3",
                                 "x", "9223372036854.775808"})
            QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
        QTest::newRow("digits of another script") << u"٣"_s;
    }

    void refusesWhatIsNoAmount()
    {
        QFETCH(QString, text);

        const auto money = Money::parse(text, u"EUR");

        QVERIFY(!money);
        QVERIFY(money.error().kind == ErrorKind::Invalid);
    }

    void refusesWhatIsNoCurrency()
    {
        for (const QString &currency : {u""_s, u"eur"_s, u"EU"_s, u"EURO"_s, u"E1R"_s})
            QVERIFY2(!Money::of(1, currency), qPrintable(currency));
    }

    void addsTheSameCurrencyOnly()
    {
        const Money euro = *Money::of(1'500'000, u"EUR");
        const Money yuan = *Money::of(1'500'000, u"CNY");

        QCOMPARE(euro.plus(euro)->millionths(), 3'000'000);
        const auto mixed = euro.plus(yuan);
        QVERIFY(!mixed);
        QVERIFY(mixed.error().detail.contains(u"EUR"_s) && mixed.error().detail.contains(u"CNY"_s));
    }

    void nothingAddsToAnyCurrency()
    {
        const Money euro = *Money::of(7, u"EUR");

        QVERIFY(*Money().plus(euro) == euro);
        QVERIFY(*euro.plus(Money()) == euro);
    }

    void zeroEurosAreStillEuros() { QVERIFY(!Money::of(0, u"EUR")->plus(*Money::of(1, u"CNY"))); }

    void refusesToOverflow()
    {
        const Money most = *Money::of(std::numeric_limits<qint64>::max(), u"EUR");

        QVERIFY(!most.plus(*Money::of(1, u"EUR")));
        QVERIFY(!most.times(2));
        QVERIFY(most.times(1));
    }

    void multipliesWithoutRounding()
    {
        // A third of a cent a segment, two million times.
        QCOMPARE(Money::of(3'333, u"EUR")->times(2'000'000)->toDecimal(), u"6666"_s);
    }

    void roundsOnlyForPeople_data()
    {
        QTest::addColumn<QString>("exact");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("shown");
        QTest::newRow("half a cent up") << u"0.005"_s << u"EUR"_s << u"EUR 0.01"_s;
        QTest::newRow("below half") << u"0.004999"_s << u"EUR"_s << u"EUR 0.00"_s;
        QTest::newRow("away from zero") << u"-0.005"_s << u"EUR"_s << u"EUR -0.01"_s;
        QTest::newRow("no minus on zero") << u"-0.001"_s << u"EUR"_s << u"EUR 0.00"_s;
        QTest::newRow("carries") << u"1.999"_s << u"CNY"_s << u"CNY 2.00"_s;
        QTest::newRow("no cents in yen") << u"12.5"_s << u"JPY"_s << u"JPY 13"_s;
        QTest::newRow("three decimals") << u"1.0005"_s << u"KWD"_s << u"KWD 1.001"_s;
        QTest::newRow("least") << u"-9223372036854.775808"_s << u"EUR"_s << u"EUR -9223372036854.78"_s;
    }

    void roundsOnlyForPeople()
    {
        QFETCH(QString, exact);
        QFETCH(QString, currency);
        QFETCH(QString, shown);

        QCOMPARE(Money::parse(exact, currency)->toText(), shown);
    }

    void decimalTextReadsBackExactly()
    {
        std::mt19937_64 random(20'261);
        for (int i = 0; i < 10'000; ++i) {
            const Money money = *Money::of(static_cast<qint64>(random()) >> (random() % 60), u"CNY");
            const auto again = Money::parse(money.toDecimal(), u"CNY");
            QVERIFY(again);
            QVERIFY2(*again == money, qPrintable(money.toDecimal()));
        }
    }
};

QObject *tst_money()
{
    return new TestMoney;
}

#include "tst_money.moc"
