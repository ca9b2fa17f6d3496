// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/format.h"

#include <QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreGroupedAsThePlaceDoes();
    void aShareIsNeverRoundedToAllOrToNothing();
    void aShareOfNothingIsNotShown();
    void timesNameTheirZone();
    void exactTimesShowMilliseconds();
    void durationsHaveAtMostTwoUnits_data();
    void durationsHaveAtMostTwoUnits();
    void moneyIsRoundedToTheCurrencysDecimals();
    void moneyOfOtherPlacesHasTheirSigns();
    void debtsKeepTheirSign();
    void hugeCountsAreStillPlural();
    void sizesAreShort();

private:
    Format m_english{QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc()};
    Format m_german{QLocale(QLocale::German), QTimeZone("Europe/Berlin")};
};

void TestFormat::countsAreGroupedAsThePlaceDoes()
{
    QCOMPARE(m_english.count(49'312), u"49,312"_s);
    QCOMPARE(m_german.count(49'312), u"49.312"_s);
    QCOMPARE(m_english.decimal(12.34), u"12.3"_s);
}

void TestFormat::aShareIsNeverRoundedToAllOrToNothing()
{
    QCOMPARE(m_english.share(1, 4), u"25.0 %"_s);
    QCOMPARE(m_english.share(999'999, 1'000'000), u"99.9 %"_s);
    QCOMPARE(m_english.share(1, 1'000'000), u"0.1 %"_s);
    QCOMPARE(m_english.share(7, 7), u"100.0 %"_s);
    QCOMPARE(m_english.share(0, 7), u"0.0 %"_s);
}

void TestFormat::aShareOfNothingIsNotShown()
{
    QVERIFY(m_english.share(0, 0).isEmpty());
}

void TestFormat::timesNameTheirZone()
{
    constexpr TimePoint Noon{std::chrono::sys_days{std::chrono::year{2026} / 3 / 3} + 12h + 2min + 13s};
    QCOMPARE(m_english.time(Noon), u"3 Mar 2026, 12:02:13 UTC"_s);
    QVERIFY2(m_german.time(Noon).contains(u"13:02:13 "_s), qPrintable(m_german.time(Noon)));
    QVERIFY(!m_german.time(Noon).endsWith(u"UTC"_s));
}

void TestFormat::exactTimesShowMilliseconds()
{
    QCOMPARE(m_english.exactTime(fromMillis(7)), u"1 Jan 1970, 00:00:00.007 UTC"_s);
}

void TestFormat::durationsHaveAtMostTwoUnits_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("words");
    const auto row = [](Millis duration, const QString &words) {
        QTest::newRow(qPrintable(words)) << qint64(duration.count()) << words;
    };
    row(0ms, u"0 ms"_s);
    row(402ms, u"402 ms"_s);
    row(3100ms, u"3.1 s"_s);
    row(30s + 900ms, u"30 s"_s);
    row(60s, u"1 min"_s);
    row(61s, u"1 min 1 s"_s);
    row(59min + 59s + 999ms, u"59 min 59 s"_s);
    row(1h, u"1 h"_s);
    row(5h + 12min + 30s, u"5 h 12 min"_s);
    row(47h + 59min, u"47 h 59 min"_s);
    row(48h, u"2 d"_s);
    row(76h + 59min, u"3 d 4 h"_s);
    row(-3s, u"3.0 s"_s);
}

void TestFormat::durationsHaveAtMostTwoUnits()
{
    QFETCH(const qint64, milliseconds);
    QFETCH(const QString, words);
    QCOMPARE(m_english.duration(Millis(milliseconds)), words);
}

void TestFormat::moneyIsRoundedToTheCurrencysDecimals()
{
    QCOMPARE(m_english.money(*Money::parse(u"2734.105", u"EUR")), u"EUR 2,734.11"_s);
    QCOMPARE(m_english.money(*Money::parse(u"0.045", u"CNY")), u"CNY 0.05"_s);
    QCOMPARE(m_english.money(*Money::parse(u"1234.5", u"JPY")), u"JPY 1,235"_s);
    QCOMPARE(m_english.money(Money()), u"0.00"_s);
}

void TestFormat::moneyOfOtherPlacesHasTheirSigns()
{
    QCOMPARE(m_german.money(*Money::parse(u"2734.1", u"EUR")), u"EUR 2.734,10"_s);
}

void TestFormat::debtsKeepTheirSign()
{
    QCOMPARE(m_english.money(*Money::parse(u"-0.25", u"EUR")), u"EUR -0.25"_s);
    QCOMPARE(m_english.money(*Money::parse(u"-0.001", u"EUR")), u"EUR 0.00"_s);
}

void TestFormat::hugeCountsAreStillPlural()
{
    QCOMPARE(Format::plural(1), 1);
    QCOMPARE(Format::plural(5'000'000'000), std::numeric_limits<int>::max());
}

void TestFormat::sizesAreShort()
{
    QCOMPARE(m_english.bytes(1'200'000'000), u"1.2 GB"_s);
}

} // namespace heliograph

QObject *tst_format()
{
    return new heliograph::TestFormat;
}
#include "tst_format.moc"
