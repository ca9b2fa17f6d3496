// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/currencies.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestCurrencies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsPaidWith_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("known");
        for (const QString &code : {u"AED"_s, u"CNY"_s, u"EUR"_s, u"ZWG"_s})
            QTest::newRow(qPrintable(code)) << code << true;
        for (const QString &code : {QString(), u"XXQ"_s, u"eur"_s, u"EU"_s, u"D A"_s, u"EDA"_s, u"EUR CNY"_s})
            QTest::newRow(qPrintable(QString(u"not "_s % code))) << code << false;
    }

    void knowsWhatIsPaidWith()
    {
        QFETCH(QString, code);
        QFETCH(bool, known);

        QCOMPARE(isCurrencyInUse(code), known);
    }
};

QObject *tst_currencies()
{
    return new TestCurrencies;
}

#include "tst_currencies.moc"
