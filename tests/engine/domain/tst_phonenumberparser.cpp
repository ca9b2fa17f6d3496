// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/phonenumberparser.h"

#include <QTest>

#include <random>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = PhoneProblem::Kind;

// "+8613900001234 CN", or the number of the problem's kind.
QString described(const ParsedPhone &parsed)
{
    if (const auto *const number = std::get_if<PhoneNumber>(&parsed))
        return number->e164() % u' ' % number->country();
    const auto &problem = std::get<PhoneProblem>(parsed);
    return u"problem %1 %2 %3"_s.arg(QString::number(static_cast<int>(problem.kind)), problem.country,
                                     QString::number(static_cast<int>(problem.service)));
}

QString randomDigits(std::mt19937 &random, int count)
{
    QString digits;
    for (int i = 0; i < count; ++i)
        digits += QChar(u'0' + static_cast<char16_t>(random() % 10));
    return digits;
}

} // namespace

class TestPhoneNumberParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *region, const QString &text, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(region) << text << QString::fromLatin1(expected);
        };
        row("national", "CN", u"139 0000 1234"_s, "+8613900001234 CN");
        row("national with zero", "DE", u"0151 23456789"_s, "+4915123456789 DE");
        row("E.164", "DE", u"+8613900001234"_s, "+8613900001234 CN");
        row("no country chosen", "", u"+8613900001234"_s, "+8613900001234 CN");
        row("zeros in front", "CN", u"008613900001234"_s, "+8613900001234 CN");
        row("zeros in front, dialled otherwise there", "US", u"008613900001234"_s, "+8613900001234 CN");
        row("plus and zeros", "CN", u"+0086 13900001234"_s, "+8613900001234 CN");
        row("the country's international prefix", "US", u"011 86 13900001234"_s, "+8613900001234 CN");
        row("lost plus", "CN", u"8613900001234"_s, "+8613900001234 CN");
        row("lost plus, landline shape", "DE", u"4915123456789"_s, "+4915123456789 DE");
        row("lost plus, foreign", "US", u"8613900001234"_s, "+8613900001234 CN");
        row("full width", "CN", u"+8613900001234"_s, "+8613900001234 CN");
        row("zero for callers inside", "DE", u"+49 (0) 151 23456789"_s, "+4915123456789 DE");
        row("lost zero", "DE", u"171 1234567"_s, "+491711234567 DE");
        row("fixed or mobile", "US", u"(201) 555-0123"_s, "+12015550123 US");
        row("trunk prefix of one", "US", u"1 201 555 0123"_s, "+12015550123 US");
        row("shared calling code", "GB", u"+44 7781 123456"_s, "+447781123456 GG");
        row("Canada", "US", u"416 555 0123"_s, "+14165550123 CA");
        row("zero belongs to the number", "IT", u"312 345 6789"_s, "+393123456789 IT");
        row("trunk prefix of eight", "RU", u"8 912 345 67 89"_s, "+79123456789 RU");
    }

    void readsWhatPeopleWrite()
    {
        QFETCH(QString, region);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        PhoneNumberParser parser(region);

        QCOMPARE(described(parser.parse(text)), expected);
        QCOMPARE(described(parser.parse(text)), expected);
        QCOMPARE(described(parser.parseSlowly(text)), expected);
    }

    void saysWhyItRefuses_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("country");
        const auto row
            = [](const char *name, const char *region, const QString &text, Kind kind, const char *country) {
                  QTest::newRow(name) << QString::fromLatin1(region) << text << static_cast<int>(kind)
                                      << QString::fromLatin1(country);
              };
        row("empty", "DE", u" "_s, Kind::Empty, "");
        row("word", "DE", u"unknown"_s, Kind::NotANumber, "");
        row("shortened", "CN", u"1.38E+10"_s, Kind::SpreadsheetDamage, "");
        row("too short for a mobile", "DE", u"0170 12"_s, Kind::TooShort, "DE");
        row("too short, international", "DE", u"+86 139 0000"_s, Kind::TooShort, "CN");
        row("too long", "CN", u"+86 139 0000 12345"_s, Kind::TooLong, "CN");
        row("too long, national", "CN", u"139000012345"_s, Kind::TooLong, "CN");
        row("landline", "DE", u"+44 20 7946 0123"_s, Kind::Landline, "GB");
        row("landline, national", "DE", u"030 12345678"_s, Kind::Landline, "DE");
        row("toll-free", "US", u"800 234 5678"_s, Kind::NotMobile, "US");
        row("premium", "DE", u"0900 1 234567"_s, Kind::NotMobile, "DE");
        row("satellite", "DE", u"+881 6 1234 5678"_s, Kind::NotMobile, "");
        row("no such code", "DE", u"+999 123456789"_s, Kind::UnknownCountry, "");
        row("no country chosen", "", u"13900001234"_s, Kind::UnknownCountry, "");
        row("no such range", "CN", u"+86 120 0000 1234"_s, Kind::Impossible, "CN");
        row("lost zero or lost plus", "DE", u"15205551234"_s, Kind::Ambiguous, "DE");
        row("lost one of two zeros", "CN", u"08613900001234"_s, Kind::TooLong, "CN");
        row("invented", "GB", u"07700 900123"_s, Kind::Impossible, "GB");
    }

    void saysWhyItRefuses()
    {
        QFETCH(QString, region);
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, country);
        PhoneNumberParser parser(region);

        const ParsedPhone parsed = parser.parse(text);

        QVERIFY2(std::holds_alternative<PhoneProblem>(parsed), qPrintable(described(parsed)));
        const auto &problem = std::get<PhoneProblem>(parsed);
        QCOMPARE(static_cast<int>(problem.kind), kind);
        QCOMPARE(problem.country, country);
    }

    void knowsCountries()
    {
        QVERIFY(PhoneNumberParser::isCountry(u"CN"_s));
        QVERIFY(!PhoneNumberParser::isCountry(u"XX"_s));
        QVERIFY(!PhoneNumberParser::isCountry(QString()));
    }

    void takesInventedNumbersWhenTold()
    {
        PhoneNumberParser parser(u"GB"_s, PhoneNumberParser::Invented::Accept);
        for (const QString &text :
             {u"+447700900123"_s, u"07700 900123"_s, u"00447700900123"_s, u"+44 7700 900999"_s,
              u"+1 201 555 0100"_s, u"+61 491 570 006"_s, u"+86 139 0000 1234"_s}) {
            const ParsedPhone parsed = parser.parse(text);
            QVERIFY2(std::holds_alternative<PhoneNumber>(parsed), qPrintable(text));
            QVERIFY2(PhoneNumberParser::isInvented(std::get<PhoneNumber>(parsed)), qPrintable(text));
        }
    }

    void inventedNumbersVouchForNoOthers()
    {
        PhoneNumberParser parser(u"GB"_s, PhoneNumberParser::Invented::Accept);

        QVERIFY(std::holds_alternative<PhoneNumber>(parser.parse(u"07700 900123")));
        QVERIFY(std::holds_alternative<PhoneProblem>(parser.parse(u"07700 901123")));
        const ParsedPhone real = parser.parse(u"+44 7400 123456");
        QVERIFY(std::holds_alternative<PhoneNumber>(real));
        QVERIFY(!PhoneNumberParser::isInvented(std::get<PhoneNumber>(real)));
    }

    // The memory of ranges must never answer otherwise than the library: many numbers of each country, in
    // every shape, most of them where mobile numbers begin. The figures are found in the patterns, see
    // phoneranges.cpp.
    void remembersOnlyWhatTheLibraryWouldSay_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("heads");
        QTest::addColumn<int>("length");
        const auto row = [](const char *region, const char *code, const QStringList &heads, int length) {
            QTest::addRow("%s %d", region, length)
                << QString::fromLatin1(region) << QString::fromLatin1(code) << heads << length;
        };
        row("CN", "86", {u"1"_s, u"13"_s, u"174"_s, u"1740"_s, u"17"_s, u"16"_s, u""_s}, 11);
        row("US", "1", {u"2"_s, u"3"_s, u"505"_s, u"50"_s, u"9"_s, u"829"_s, u"242"_s, u""_s}, 10);
        row("GB", "44",
            {u"7"_s, u"74"_s, u"745"_s, u"7457"_s, u"762"_s, u"7624"_s, u"779"_s, u"7911"_s, u""_s}, 10);
        row("DE", "49", {u"15"_s, u"16"_s, u"17"_s, u"1520"_s, u""_s}, 11);
        row("DE", "49", {u"15"_s, u"16"_s, u"17"_s, u""_s}, 10);
        row("FR", "33", {u"6"_s, u"7"_s, u"70"_s, u""_s}, 9);
        row("ES", "34", {u"6"_s, u"7"_s, u"59"_s, u"590"_s, u"5901"_s, u"9690"_s, u"9739"_s, u""_s}, 9);
        row("IT", "39", {u"3"_s, u"31"_s, u""_s}, 10);
        row("IT", "39", {u"3"_s, u"31"_s, u""_s}, 9);
        row("NL", "31", {u"6"_s, u""_s}, 9);
        row("IN", "91", {u"6"_s, u"7"_s, u"8"_s, u"9"_s, u"73"_s, u"731"_s, u"8079"_s, u""_s}, 10);
        row("JP", "81", {u"70"_s, u"80"_s, u"90"_s, u""_s}, 10);
        row("KR", "82", {u"1"_s, u"10"_s, u"11"_s, u""_s}, 10);
        row("HK", "852", {u"5"_s, u"6"_s, u"9"_s, u"46"_s, u"7"_s, u""_s}, 8);
        row("TW", "886", {u"9"_s, u"4000"_s, u"40001"_s, u""_s}, 9);
        row("SG", "65", {u"8"_s, u"9"_s, u""_s}, 8);
        row("AU", "61", {u"4"_s, u"49"_s, u"14"_s, u""_s}, 9);
        row("RU", "7", {u"9"_s, u"7"_s, u"90"_s, u""_s}, 10);
        row("ZA", "27", {u"6"_s, u"7"_s, u"8"_s, u""_s}, 9);
        row("PT", "351", {u"9"_s, u"6"_s, u"609"_s, u"6392"_s, u"1"_s, u""_s}, 9);
        row("PL", "48", {u"5"_s, u"6"_s, u"7"_s, u"45"_s, u""_s}, 9);
        row("MY", "60", {u"1"_s, u"11"_s, u"14"_s, u"18"_s, u""_s}, 9);
        row("MY", "60", {u"1"_s, u"11"_s, u"118"_s, u"11888"_s, u"15"_s, u""_s}, 10);
        row("TR", "90", {u"5"_s, u"50"_s, u""_s}, 10);
        row("AT", "43", {u"6"_s, u"66"_s, u""_s}, 10);
        row("CH", "41", {u"7"_s, u""_s}, 9);
        row("BE", "32", {u"4"_s, u"46"_s, u""_s}, 9);
        row("DK", "45", {u"2"_s, u"4"_s, u""_s}, 8);
        row("NO", "47", {u"4"_s, u"9"_s, u"79"_s, u""_s}, 8);
        row("ID", "62", {u"8"_s, u"81"_s, u""_s}, 11);
        row("PH", "63", {u"9"_s, u"8"_s, u""_s}, 10);
        row("VN", "84", {u"3"_s, u"5"_s, u"8"_s, u"9"_s, u""_s}, 9);
        row("TH", "66", {u"8"_s, u"9"_s, u"14"_s, u""_s}, 9);
        row("NZ", "64", {u"2"_s, u"20"_s, u""_s}, 9);
        row("SA", "966", {u"5"_s, u"57"_s, u""_s}, 9);
        row("AE", "971", {u"5"_s, u""_s}, 9);
    }

    void remembersOnlyWhatTheLibraryWouldSay()
    {
        QFETCH(QString, region);
        QFETCH(QString, code);
        QFETCH(QStringList, heads);
        QFETCH(int, length);
        const QStringList fronts = {u"+"_s + code, u"00"_s + code, code, u"0"_s, u""_s, u"8"_s};
        PhoneNumberParser parser(region);
        std::mt19937 random(164);
        int accepted = 0;

        for (int round = 0; round < 1'200; ++round) {
            const QString &head
                = heads[static_cast<qsizetype>(random() % static_cast<unsigned>(heads.size()))];
            const int odd = random() % 20 == 0 ? static_cast<int>(random() % 5) - 2 : 0;
            const QString front = fronts[round % fronts.size()];
            const QString text
                = front % head % randomDigits(random, length + odd - static_cast<int>(head.size()));
            const ParsedPhone parsed = parser.parse(text);
            accepted += std::holds_alternative<PhoneNumber>(parsed) ? 1 : 0;
            QVERIFY2(described(parsed) == described(parser.parseSlowly(text)), qPrintable(text));
        }
        QVERIFY2(accepted > 60, qPrintable(QString::number(accepted)));
    }
};

QObject *tst_phonenumberparser()
{
    return new TestPhoneNumberParser;
}

#include "tst_phonenumberparser.moc"
