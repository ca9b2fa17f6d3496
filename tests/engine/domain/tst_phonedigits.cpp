// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/phonedigits.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

// "+4930" or "4930", as far as the text is a number.
QByteArray digitsOf(const QString &text)
{
    const auto cell = PhoneDigits::of(text);
    const auto *const digits = std::get_if<PhoneDigits>(&cell);
    if (!digits)
        return {};
    return (digits->hasPlus() ? QByteArray("+") : QByteArray())
        + QByteArray(digits->view().data(), static_cast<qsizetype>(digits->view().size()));
}

} // namespace

class TestPhoneDigits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheDigitsOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("digits");
        const auto row = [](const char *name, const QString &text, const char *digits) {
            QTest::newRow(name) << text << QByteArray(digits);
        };
        row("plain", u"13900001234"_s, "13900001234");
        row("plus", u"+8613900001234"_s, "+8613900001234");
        row("spaces around", u"  139 0000 1234\t"_s, "13900001234");
        row("dashes", u"139-0000–1234"_s, "13900001234");
        row("brackets", u"(0171) 123/45.67"_s, "01711234567");
        row("plus in brackets", u"(+49) 171 1234567"_s, "+491711234567");
        row("zero for callers inside", u"+49 (0)171 1234567"_s, "+491711234567");
        row("zero for callers inside, no plus", u"0049(0) 171 1234567"_s, "00491711234567");
        row("area code in brackets", u"(030) 1234"_s, "0301234");
        row("area code in brackets behind a code", u"+49 (030) 1234"_s, "+490301234");
        row("full width", u"+86 139(0000)1234"_s, "+8613900001234");
        row("Arabic digits", u"٠١٢"_s, "012");
        row("invisible marks", u"\u202A+49 171\u00A01234567\u202C"_s, "+491711234567");
        row("tel link", u"tel:+49-171-1234567"_s, "+491711234567");
        row("spreadsheet's text mark", u"'+491711234567"_s, "+491711234567");
        row("most digits", u"123456789012345678901234"_s, "123456789012345678901234");
    }

    void takesTheDigitsOut()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, digits);

        QCOMPARE(digitsOf(text), digits);
    }

    void saysWhyItIsNoNumber_data()
    {
        using Kind = PhoneProblem::Kind;
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QString &text, Kind kind) {
            QTest::newRow(name) << text << static_cast<int>(kind);
        };
        row("empty", u""_s, Kind::Empty);
        row("blank", u" \t\u00A0"_s, Kind::Empty);
        row("text mark alone", u"'"_s, Kind::Empty);
        row("word", u"n/a"_s, Kind::NotANumber);
        row("dash", u"-"_s, Kind::NotANumber);
        row("plus alone", u"+"_s, Kind::NotANumber);
        row("letters behind", u"0171 1234567 ext 5"_s, Kind::NotANumber);
        row("vanity", u"1-800-FLOWERS"_s, Kind::NotANumber);
        row("two numbers", u"0171 1234567; 0172 1234567"_s, Kind::NotANumber);
        row("plus inside", u"0171+123"_s, Kind::NotANumber);
        row("two plus signs", u"++49171"_s, Kind::NotANumber);
        row("superscript", u"12345²"_s, Kind::NotANumber);
        row("exponent", u"1.38E+10"_s, Kind::SpreadsheetDamage);
        row("exponent, decimal comma", u"8,61382E+12"_s, Kind::SpreadsheetDamage);
        row("exponent, small e, no sign", u"8.61382e12"_s, Kind::SpreadsheetDamage);
        row("exponent, with plus", u"+4.91711E+11"_s, Kind::SpreadsheetDamage);
        row("decimal", u"8613900001234.0"_s, Kind::SpreadsheetDamage);
        row("too many digits", u"1234567890123456789012345"_s, Kind::TooLong);
    }

    void saysWhyItIsNoNumber()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);

        const auto cell = PhoneDigits::of(text);

        const auto *const problem = std::get_if<PhoneProblem::Kind>(&cell);
        QVERIFY(problem);
        QCOMPARE(static_cast<int>(*problem), kind);
    }

    void pointsBetweenPairsAreNoDamage() { QCOMPARE(digitsOf(u"06.12.34.56.0"_s), QByteArray("061234560")); }
};

QObject *tst_phonedigits()
{
    return new TestPhoneDigits;
}

#include "tst_phonedigits.moc"
