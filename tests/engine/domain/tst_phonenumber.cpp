// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/phonenumber.h"

#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItWasGiven()
    {
        const PhoneNumber number = *PhoneNumber::fromE164(u"+8613900001234"_s, u"CN");

        QCOMPARE(number.e164(), u"+8613900001234"_s);
        QCOMPARE(number.country(), u"CN"_s);
        QCOMPARE(number.callingCode(), 86);
        QCOMPARE(number.prefixCode(), 8613900);
    }

    void refusesWhatIsNotE164()
    {
        for (const QString &text : {u""_s, u"+"_s, u"8613900001234"_s, u"+86139"_s, u"+86 13900001234"_s,
                                    u"+0613900001234"_s, u"+1234567890123456"_s, u"+86139000x1234"_s})
            QVERIFY2(!PhoneNumber::fromE164(text, u"CN"), qPrintable(text));
        for (const QString &country : {u""_s, u"cn"_s, u"C"_s, u"CHN"_s, u"01"_s})
            QVERIFY2(!PhoneNumber::fromE164(u"+8613900001234"_s, country), qPrintable(country));
    }

    void findsTheCallingCode_data()
    {
        QTest::addColumn<QString>("e164");
        QTest::addColumn<int>("code");
        QTest::newRow("United States") << u"+12015550123"_s << 1;
        QTest::newRow("Kazakhstan") << u"+77012345678"_s << 7;
        QTest::newRow("Egypt") << u"+201001234567"_s << 20;
        QTest::newRow("South Sudan") << u"+211977123456"_s << 211;
        QTest::newRow("Hong Kong") << u"+85251234567"_s << 852;
        QTest::newRow("Germany") << u"+4915123456789"_s << 49;
        QTest::newRow("Portugal") << u"+351912345678"_s << 351;
    }

    void findsTheCallingCode()
    {
        QFETCH(QString, e164);
        QFETCH(int, code);

        QCOMPARE(PhoneNumber::fromE164(e164, u"XX")->callingCode(), code);
    }

    void masksForPeople_data()
    {
        QTest::addColumn<QString>("e164");
        QTest::addColumn<QString>("masked");
        QTest::newRow("ten digits") << u"+447700900123"_s << u"+44 7700 ••• 123"_s;
        QTest::newRow("eleven digits") << u"+4915123456789"_s << u"+49 151 ••• 789"_s;
        QTest::newRow("nine digits") << u"+33612345678"_s << u"+33 612 ••• 678"_s;
        QTest::newRow("eight digits") << u"+85251234567"_s << u"+852 51 ••• 567"_s;
        QTest::newRow("short") << u"+3761234"_s << u"+376 ••• 234"_s;
    }

    void masksForPeople()
    {
        QFETCH(QString, e164);
        QFETCH(QString, masked);

        QCOMPARE(PhoneNumber::fromE164(e164, u"XX")->masked(), masked);
    }

    void printsItselfMasked()
    {
        QString printed;

        QDebug(&printed) << *PhoneNumber::fromE164(u"+447700900123"_s, u"GB");

        QVERIFY(printed.contains(u"+44 7700 ••• 123"_s));
        QVERIFY(!printed.contains(u"900"_s));
    }

    void equalsByItsDigits()
    {
        const PhoneNumber number = *PhoneNumber::fromE164(u"+447700900123"_s, u"GB");
        const QSet<PhoneNumber> known = {number};

        QVERIFY(known.contains(*PhoneNumber::fromE164(u"+447700900123"_s, u"GB")));
        QVERIFY(!known.contains(*PhoneNumber::fromE164(u"+447700900124"_s, u"GB")));
    }
};

QObject *tst_phonenumber()
{
    return new TestPhoneNumber;
}

#include "tst_phonenumber.moc"
