// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/phoneproblem.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestPhoneProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysItInASentence_data()
    {
        using Kind = PhoneProblem::Kind;
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("landline") << static_cast<int>(Kind::Landline) << u"+44 20 7946 0123"_s
                                  << u"“+44 20 7946 0123” is a landline and receives no texts."_s;
        QTest::newRow("too short") << static_cast<int>(Kind::TooShort) << u"0170 12"_s
                                   << u"“0170 12” is too short for a mobile number in Germany."_s;
        QTest::newRow("without the text") << static_cast<int>(Kind::TooLong) << QString()
                                          << u"This number is too long for a mobile number in Germany."_s;
        QTest::newRow("empty") << static_cast<int>(Kind::Empty) << QString() << u"This number is empty."_s;
        QTest::newRow("spreadsheet")
            << static_cast<int>(Kind::SpreadsheetDamage) << u"8.61382E+12"_s
            << u"“8.61382E+12” was shortened by a spreadsheet and its last digits are lost. "
               "Format the column as text there and save again."_s;
    }

    void saysItInASentence()
    {
        QFETCH(int, kind);
        QFETCH(QString, text);
        QFETCH(QString, expected);

        QCOMPARE(sentence({static_cast<PhoneProblem::Kind>(kind), u"DE"_s}, text), expected);
    }

    void namesNoCountryItDoesNotKnow()
    {
        QCOMPARE(sentence({PhoneProblem::Kind::TooShort, {}}),
                 u"This number is too short for a mobile number."_s);
    }

    void namesTheService()
    {
        QCOMPARE(sentence({PhoneProblem::Kind::NotMobile, u"DE"_s, PhoneProblem::Service::Pager}),
                 u"This number is a pager and receives no texts."_s);
    }

    void everyKindHasWords()
    {
        for (int kind = 0; kind <= static_cast<int>(PhoneProblem::Kind::NotMobile); ++kind) {
            const QString words = sentence({static_cast<PhoneProblem::Kind>(kind), u"DE"_s});
            QVERIFY2(words.size() > u"This number is ."_s.size() && words.endsWith(u'.'), qPrintable(words));
        }
    }
};

QObject *tst_phoneproblem()
{
    return new TestPhoneProblem;
}

#include "tst_phoneproblem.moc"
