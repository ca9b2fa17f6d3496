// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/countrycode.h"

#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Countries as numbers.
class TestCountryCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! The numbers are stored.
    void aCountryIsTwoBytes_data()
    {
        QTest::addColumn<QString>("iso");
        QTest::addColumn<int>("code");
        QTest::newRow("none") << QString() << 0;
        QTest::newRow("AD") << u"AD"_s << 0x4144;
        QTest::newRow("CN") << u"CN"_s << 0x434e;
        QTest::newRow("DE") << u"DE"_s << 0x4445;
        QTest::newRow("ZW") << u"ZW"_s << 0x5a57;
    }

    void aCountryIsTwoBytes()
    {
        QFETCH(QString, iso);
        QFETCH(int, code);

        QCOMPARE(int(countryCode(iso)), code);
        QCOMPARE(countryText(static_cast<qint16>(code)), iso);
    }

    void allPairsOfLettersDiffer()
    {
        QSet<qint16> codes;
        for (char16_t first = u'A'; first <= u'Z'; ++first) {
            for (char16_t second = u'A'; second <= u'Z'; ++second) {
                const QString iso = QString(QChar(first)) + QChar(second);
                const qint16 code = countryCode(iso);
                QCOMPARE(countryText(code), iso);
                codes.insert(code);
            }
        }
        QCOMPARE(codes.size(), 26 * 26);
    }

    void whatHasNotTwoLettersIsNone_data()
    {
        QTest::addColumn<QString>("iso");
        for (const QString &iso : {u""_s, u"C"_s, u"CHN"_s, u"Germany"_s})
            QTest::newRow(qPrintable(QString(u"“"_s % iso % u"”"_s))) << iso;
    }

    void whatHasNotTwoLettersIsNone()
    {
        QFETCH(QString, iso);

        QCOMPARE(int(countryCode(iso)), 0);
    }
};

QObject *tst_countrycode()
{
    return new TestCountryCode;
}

#include "tst_countrycode.moc"
