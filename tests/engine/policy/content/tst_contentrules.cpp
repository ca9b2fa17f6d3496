// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/policy/content/ruleslist.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestContentRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoundHoweverTheyAreDisguised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("finding");
        QTest::newRow("as it is") << u"our casino"_s << u"block word casino @4+6"_s;
        QTest::newRow("capitals") << u"our CASINO"_s << u"block word casino @4+6"_s;
        QTest::newRow("full width") << u"our ｃａｓｉｎｏ"_s << u"block word casino @4+6"_s;
        QTest::newRow("zero width") << u"our ca\u200Bsino"_s << u"block word casino @4+7"_s;
        QTest::newRow("Cyrillic") << u"our саsinо"_s << u"block word casino @4+6"_s;
        QTest::newRow("accents") << u"our càsínö"_s << u"block word casino @4+6"_s;
        QTest::newRow("digit") << u"our casin0"_s << u"block word casino @4+6"_s;
        QTest::newRow("spelled out") << u"our c.a.s.i.n.o"_s << u"block word casino @4+11"_s;
        QTest::newRow("phrase over a line end")
            << u"double\n your  money"_s << u"second_look word double your money @0+19"_s;
        QTest::newRow("Chinese") << u"恭喜您中奖了"_s << u"block word 中奖 @3+2"_s;
        QTest::newRow("Chinese with marks") << u"恭喜您中*奖了"_s << u"block word 中奖 @3+3"_s;
        QTest::newRow("traditional") << u"恭喜您中獎了"_s << u"block word 中奖 @3+2"_s;
        QTest::newRow("list in traditional") << u"点击领奖"_s << u"note word 領獎 @2+2"_s;
        QTest::newRow("Russian capitals") << u"НАШ ВКЛАД"_s << u"note word вклад @4+5"_s;
        QTest::newRow("Russian with a Latin letter") << u"наш вклaд"_s << u"note word вклад @4+5"_s;
    }

    void wordsAreFoundHoweverTheyAreDisguised()
    {
        QFETCH(QString, text);
        QFETCH(QString, finding);
        QCOMPARE(found(*m_words, text), QStringList{finding});
    }

    void wordsWithinWordsAreNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("longer behind") << u"casinos"_s;
        QTest::newRow("longer before") << u"mycasino"_s;
        QTest::newRow("digits") << u"casino24"_s;
        QTest::newRow("other text") << u"Your order has shipped. 您的订单已发货"_s;
        QTest::newRow("Chinese sentences") << u"活动中，奖品已寄出"_s;
    }

    void wordsWithinWordsAreNone()
    {
        QFETCH(QString, text);
        QCOMPARE(found(*m_words, text), QStringList());
    }

    void aStarLetsAWordGoOn()
    {
        const auto rules = rulesOf(u"[block]\ngambl*\n*coin\n"_s);
        QCOMPARE(found(*rules, u"gambling with bitcoin"_s),
                 QStringList({u"block word gambl @0+5"_s, u"block word coin @17+4"_s}));
        QCOMPARE(found(*rules, u"coins"_s), QStringList());
    }

    void whatAPhraseAllowsIsNoHit()
    {
        const auto rules = rulesOf({{u"bad"_s, {}, u"[block]\ncasino\n返利\n"_s},
                                    {u"ours"_s, {}, u"[allow]\ncasino royale\n积分返利计划\n"_s}});
        QCOMPARE(found(*rules, u"Tonight: Casino Royale. 加入积分返利计划"_s), QStringList());
        QCOMPARE(found(*rules, u"Casino Royale and a casino"_s), QStringList{u"block word casino @20+6"_s});
        QCOMPARE(found(*rules, u"高额返利"_s), QStringList{u"block word 返利 @2+2"_s});
    }

    void listsCountInTheirCountry()
    {
        const auto rules
            = rulesOf({{u"de"_s, u"DE"_s, u"[block]\ngewinn\n[rules]\nunlisted link = block\n"_s},
                       {u"all"_s, {}, u"[note]\ngewinn\n[rules]\nunlisted link = note\n"_s}});
        QCOMPARE(found(*rules, u"gewinn a.com"_s, {u"DE"_s}),
                 QStringList({u"block word gewinn @0+6"_s, u"note word gewinn @0+6"_s,
                              u"block unlisted_link a.com @7+5"_s}));
        QCOMPARE(found(*rules, u"gewinn a.com"_s, {u"CN"_s, u"FR"_s}),
                 QStringList({u"note word gewinn @0+6"_s, u"note unlisted_link a.com @7+5"_s}));
        QCOMPARE(found(*rules, u"gewinn"_s, {}).size(), 2); // it is not known where it goes
    }

    void theStrictestListDecides()
    {
        const auto rules
            = rulesOf({{u"a"_s, {}, u"[rules]\nshortener = note\npunycode = off\n[shorteners]\nbit.ly\n"_s},
                       {u"b"_s, {}, u"[rules]\nshortener = block\n"_s}});
        const auto findings = rules->examine(u"bit.ly/x", rules->scope({}));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().severity, ContentSeverity::Block);
        QCOMPARE(findings.first().list, u"b"_s);
    }

    void linksAreJudged_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("findings");
        const QString other = u"note unlisted_link %1 @0+%2"_s;
        QTest::newRow("allowed") << u"https://shop.acme.example/x"_s << QStringList();
        QTest::newRow("unlisted") << u"https://other.com"_s << QStringList{other.arg(u"other.com"_s).arg(17)};
        QTest::newRow("shortener") << u"bit.ly/x"_s
                                   << QStringList(
                                          {u"block shortener bit.ly @0+8"_s, other.arg(u"bit.ly"_s).arg(8)});
        QTest::newRow("address") << u"http://192.0.2.1/x"_s
                                 << QStringList({u"block ip_address 192.0.2.1 @0+18"_s,
                                                 other.arg(u"192.0.2.1"_s).arg(18)});
        QTest::newRow("punycode") << u"xn--bcher-kva.com"_s
                                  << QStringList({u"second_look punycode bücher.com @0+17"_s,
                                                  other.arg(u"bücher.com"_s).arg(17)});
        QTest::newRow("mixed") << u"аpple.com"_s
                               << QStringList({u"block mixed_scripts аpple.com @0+9"_s,
                                               u"second_look punycode аpple.com @0+9"_s,
                                               other.arg(u"аpple.com"_s).arg(9)});
        QTest::newRow("user name, to an allowed host")
            << u"https://x@acme.example/"_s << QStringList{u"block user_name_in_link acme.example @0+23"_s};
        QTest::newRow("host with a value") << u"https://\uFFFC.com/"_s << QStringList();
    }

    void linksAreJudged()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, findings);
        QCOMPARE(found(*m_links, text), findings);
    }

    void numbersAreJudgedOutsideOfLinks()
    {
        const auto rules = rulesOf(u"[rules]\ncard number = block\nphone number = note\n"_s);
        QCOMPARE(found(*rules, u"pay with 4111111111111111 or call +49 170 1234567"_s),
                 QStringList({u"block card_number  @9+16"_s, u"note phone_number  @35+14"_s}));
        QCOMPARE(found(*rules, u"https://a.com/4111111111111111"_s), QStringList());
    }

    void hiddenCharactersAreJudged()
    {
        const auto rules = rulesOf(u"[rules]\nhidden characters = second look\n"_s);
        QCOMPARE(found(*rules, u"pass\u200Bword"_s), QStringList{u"second_look hidden_characters  @4+1"_s});
    }

    void aRuleThatNobodySetIsOff()
    {
        const auto rules
            = rulesOf(u"[block]\ncasino\n[shorteners]\nbit.ly\n[brands]\npaypal = paypal.com\n"_s);
        QCOMPARE(found(*rules, u"https://x@bit.ly/pаypаl 4111111111111111 pass\u200Bword"_s), QStringList());
    }

    void findingsAreFewAndTheWorstAmongThem()
    {
        const auto rules = rulesOf(u"[note]\nfree\n[block]\ncasino\n"_s);
        QString text;
        for (int i = 0; i < 200; ++i)
            text += u"free "_s;
        const QStringList lines = found(*rules, text + u"casino"_s);
        QCOMPARE(lines.size(), ContentRules::MostFindings);
        QCOMPARE(lines.last(), u"block word casino @1000+6"_s);
    }

    void noRulesFindNothing()
    {
        const auto rules = ContentRules::compile({});
        QVERIFY(rules->isEmpty());
        QCOMPARE(found(*rules, u"casino https://bit.ly/x"_s), QStringList());
        QCOMPARE(found(*m_words, QString()), QStringList());
    }

private:
    std::shared_ptr<const ContentRules> m_words
        = rulesOf(u"[block]\ncasino\n中奖\n[second look]\ndouble your money\n[note]\n領獎\nвклад\n"_s);
    std::shared_ptr<const ContentRules> m_links
        = rulesOf(u"[allowed links]\nacme.example\n[shorteners]\nbit.ly\n[rules]\nshortener = block\n"
                  "unlisted link = note\npunycode = second look\nmixed scripts = block\nip address = block\n"
                  "user name in link = block\n"_s);
};

QObject *tst_contentrules()
{
    return new TestContentRules;
}

#include "tst_contentrules.moc"
