// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/policy/content/ruleslist.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What links, words and brands make of each other.
class TestPhishing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void credentialsNearALinkAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("findings");
        QTest::newRow("before") << u"Confirm your password at evil.com"_s
                                << QStringList{u"second_look credentials_near_link password @13+8"_s};
        QTest::newRow("behind") << u"evil.com wants your passwоrd"_s // Cyrillic o
                                << QStringList{u"second_look credentials_near_link password @20+8"_s};
        QTest::newRow("Chinese") << u"请登录evil.cn输入银行卡号"_s
                                 << QStringList{u"second_look credentials_near_link 银行卡号 @12+4"_s};
        QTest::newRow("without a link") << u"Your password was changed"_s << QStringList();
        QTest::newRow("our own link") << u"Set a new password at https://acme.example/x"_s << QStringList();
        QTest::newRow("far away") << u"Your password was changed. "_s + QString(120, u'.')
                + u" see evil.com"_s
                                  << QStringList();
        QTest::newRow("in the link itself") << u"see evil.com/password"_s << QStringList();
        QTest::newRow("our own link near, another far")
            << u"evil.com "_s + QString(120, u'.') + u" password at acme.example"_s << QStringList();
    }

    void credentialsNearALinkAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, findings);
        QCOMPARE(found(*m_rules, text), findings);
    }

    void urgencyAnywhereWithALinkIsFound()
    {
        QCOMPARE(found(*m_rules, u"Urgent: "_s + QString(300, u'x') + u" evil.com"_s),
                 QStringList{u"note urgency_with_link urgent @0+6"_s});
        QCOMPARE(found(*m_rules, u"Urgent: call us"_s), QStringList());
    }

    void whoAsksForACodeIsFoundWithoutALink()
    {
        QCOMPARE(found(*m_rules, u"Please send us the code you got"_s),
                 QStringList{u"block code_request send us the code @7+16"_s});
        QCOMPARE(found(*m_rules, u"请把驗證碼發給客服"_s),
                 QStringList{u"block code_request 验证码发给 @2+5"_s});
    }

    void namesThatOnlyLookLikeABrandAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position"); // -1: not found
        QTest::newRow("the brand") << u"Pay with PayPal"_s << -1;
        QTest::newRow("the brand in capitals") << u"PAYPAL"_s << -1;
        QTest::newRow("the brand in full width") << u"ＰａｙＰａｌ"_s << -1;
        QTest::newRow("Cyrillic") << u"Pay with PаyPаl"_s << 9;
        QTest::newRow("capital I") << u"Pay with PayPaI"_s << 9;
        QTest::newRow("digit") << u"paypa1"_s << 0;
        QTest::newRow("capitals with a digit") << u"CITIBANK or C1TIBANK"_s << 12;
        QTest::newRow("rn for m") << u"arnazon says"_s << 0;
        QTest::newRow("between Chinese words") << u"您的раураl账户"_s << 2;
        QTest::newRow("other words") << u"pay all, papal payroll"_s << -1;
        QTest::newRow("short names are not searched in capitals") << u"all for ALL"_s << -1;
    }

    void namesThatOnlyLookLikeABrandAreFound()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        const QStringList findings = found(*m_rules, text);
        QCOMPARE(findings.size(), position < 0 ? 0 : 1);
        if (position >= 0)
            QVERIFY2(findings.first().startsWith(u"block brand "_s)
                         && findings.first().contains(u"@%1+"_s.arg(position)),
                     qPrintable(findings.first()));
    }

    void hostsThatImitateABrandAreFoundBehindPunycode()
    {
        QCOMPARE(found(*m_rules, u"xn--80aff9ak.com"_s), QStringList{u"block brand opera @0+16"_s});
    }

    void hostsThatCarryABrandMustBeItsOwn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("findings");
        QTest::newRow("its own") << u"https://www.paypal.com/x"_s << QStringList();
        QTest::newRow("another") << u"https://paypal-login.example/x"_s
                                 << QStringList{u"second_look brand_link paypal-login.example @0+30"_s};
        QTest::newRow("as a part") << u"https://paypal.com.evil.example"_s
                                   << QStringList{u"second_look brand_link paypal.com.evil.example @0+31"_s};
        QTest::newRow("a short name within a word") << u"https://xdhly.example"_s << QStringList();
        QTest::newRow("a short name by itself")
            << u"https://dhl-x.example"_s << QStringList{u"second_look brand_link dhl-x.example @0+21"_s};
        QTest::newRow("a brand without hosts") << u"https://apple-shop.example"_s << QStringList();
    }

    void hostsThatCarryABrandMustBeItsOwn()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, findings);
        QCOMPARE(found(*m_rules, text), findings);
    }

    void brandsCountInTheirCountry()
    {
        const auto rules = rulesOf(
            u"[brands]\npaypal = paypal.com\n[rules]\nbrand = block\nbrand link = block\n"_s, u"DE"_s);
        QCOMPARE(found(*rules, u"pаypal paypal-x.com"_s, {u"DE"_s}).size(), 2);
        QCOMPARE(found(*rules, u"pаypal paypal-x.com"_s, {u"CN"_s}), QStringList());
    }

private:
    std::shared_ptr<const ContentRules> m_rules = rulesOf(
        u"[credentials]\npassword\n银行卡号\n[urgency]\nurgent\n[code requests]\nsend us the "
        u"code\n验证码发给\n"
        "[allowed links]\nacme.example\n[brands]\nPayPal = "
        "paypal.com\napple\nopera\namazon\nCitibank\nali\ndhl = dhl.com\n[rules]\n"
        "credentials near link = second look\nurgency with link = note\ncode request = block\nbrand = block\n"
        "brand link = second look\n"_s);
};

QObject *tst_phishing()
{
    return new TestPhishing;
}

#include "tst_phishing.moc"
