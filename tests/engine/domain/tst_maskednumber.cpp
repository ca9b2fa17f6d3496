// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/maskednumber.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Numbers as whoever may not see them sees them.
class TestMaskedNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMiddleIsHidden_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("masked");
        QTest::newRow("Chinese") << u"+8613900001202"_s << u"+8613•••02"_s;
        QTest::newRow("German") << u"+4915100000099"_s << u"+4915•••99"_s;
        QTest::newRow("the longest") << u"+123456789012345"_s << u"+1234•••45"_s;
        QTest::newRow("three hidden") << u"+123456789"_s << u"+1234•••89"_s;
        QTest::newRow("too short to show any") << u"+12345678"_s << u"•••"_s;
        QTest::newRow("a short code") << u"12345"_s << u"•••"_s;
        QTest::newRow("one digit") << u"1"_s << u"•••"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void theMiddleIsHidden()
    {
        QFETCH(QString, number);
        QFETCH(QString, masked);

        QCOMPARE(maskedNumber(number), masked);
    }

    void numbersThatDifferInTheMiddleLookAlike()
    {
        QCOMPARE(maskedNumber(u"+8613911112202"_s), maskedNumber(u"+8613900000002"_s));
    }
};

QObject *tst_maskednumber()
{
    return new TestMaskedNumber;
}

#include "tst_maskednumber.moc"
