// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/brandlook.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Whether a host carries a brand's name.
class TestBrandLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHostCarriesABrand_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("brand");
        QTest::addColumn<bool>("carries");
        QTest::newRow("the name alone") << u"apple"_s << u"apple"_s << true;
        QTest::newRow("a label") << u"apple.example"_s << u"apple"_s << true;
        QTest::newRow("with a hyphen") << u"my-apple-id.example"_s << u"apple"_s << true;
        QTest::newRow("with a digit") << u"apple1.example"_s << u"apple"_s << true;
        QTest::newRow("after a digit") << u"1apple.example"_s << u"apple"_s << true;
        QTest::newRow("at the end") << u"example.apple"_s << u"apple"_s << true;
        QTest::newRow("within a word") << u"pineapple.example"_s << u"apple"_s << false;
        QTest::newRow("before letters") << u"apples.example"_s << u"apple"_s << false;
        QTest::newRow("first within, then alone") << u"pineapple.apple.example"_s << u"apple"_s << true;
        QTest::newRow("within twice") << u"pineapple.crabapples.example"_s << u"apple"_s << false;
        QTest::newRow("a long name within a word") << u"mypaypalx.example"_s << u"paypal"_s << true;
        QTest::newRow("five letters are short") << u"mychasex.example"_s << u"chase"_s << false;
        QTest::newRow("another name") << u"orange.example"_s << u"apple"_s << false;
        QTest::newRow("cut") << u"appl"_s << u"apple"_s << false;
        QTest::newRow("no host") << QString() << u"apple"_s << false;
        QTest::newRow("Chinese, alone") << u"支付宝.example"_s << u"支付宝"_s << true;
        QTest::newRow("Chinese, beside letters") << u"新支付宝.example"_s << u"支付宝"_s << false;
    }

    void aHostCarriesABrand()
    {
        QFETCH(QString, host);
        QFETCH(QString, brand);
        QFETCH(bool, carries);

        QCOMPARE(carriesBrand(host, brand), carries);
    }
};

QObject *tst_brandlook()
{
    return new TestBrandLook;
}

#include "tst_brandlook.moc"
