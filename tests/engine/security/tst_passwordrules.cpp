// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/commonpasswords.h"
#include "engine/security/passwordrules.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

enum Verdict { Good, Short, Long, Common };

Secret secret(const QString &text)
{
    return Secret(text.toUtf8());
}

Verdict verdictOn(const QString &password, bool secondFactor)
{
    const auto normal = PasswordRules::normalized(secret(password));
    if (!normal)
        qFatal("no UTF-8");
    const auto checked = PasswordRules::check(*normal, secondFactor, {u"olga"_s, u"Petrova"_s});
    if (checked)
        return Good;
    if (checked.error().detail.contains(u"attackers"_s))
        return Common;
    return checked.error().detail.contains(u"at least"_s) ? Short : Long;
}

} // namespace

//! Which passwords are taken (engine.md SR-02).
class TestPasswordRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRulesDecide_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("secondFactor");
        QTest::addColumn<int>("verdict");
        const auto row = [](const char *name, const QString &password, bool factor, Verdict verdict) {
            QTest::newRow(name) << password << factor << int(verdict);
        };
        row("one character", u"x"_s, false, Short);
        row("fourteen", u"k7#vT2qLw9xZpa"_s, false, Short);
        row("fifteen", u"k7#vT2qLw9xZpaR"_s, false, Good);
        row("seven with a second factor", u"k7#vT2q"_s, true, Short);
        row("eight with a second factor", u"k7#vT2qL"_s, true, Good);
        row("eight without one", u"k7#vT2qL"_s, false, Short);
        row("128", u"vT2qLw9x"_s.repeated(15) + u"k7#mN4bQ"_s, false, Good);
        row("256", (u"vT2qLw9xk"_s.repeated(29)).left(255) + u"!"_s, false, Good);
        row("257", (u"vT2qLw9xk"_s.repeated(29)).left(256) + u"!"_s, false, Long);
        row("words that do not belong together", u"walnut gravel tuba osprey"_s, false, Good);
        row("lower case alone", u"walnutgraveltubaosprey"_s, false, Good);
        row("Chinese", u"核桃砾石大号鱼鹰扳手铁砧柠檬窗帘齿轮"_s, false, Good);
        row("fourteen Chinese", u"核桃砾石大号鱼鹰扳手铁砧柠檬"_s, false, Short);
        row("fifteen symbols beyond the first plane",
            u"🐙🌵🚲🧲🎷🪁🧯🛶🎣🧊🪚🧶🪃🛷🪐"_s, false, Good);
        row("spaces inside", u"  tuba  osprey  gravel  "_s, false, Good);
        row("one letter", u"aaaaaaaaaaaaaaaa"_s, false, Common);
        row("digits in a row", u"123456789012345"_s, false, Common);
        row("digits backwards", u"987654321098765"_s, false, Common);
        row("the keyboard", u"qwertyuiopasdfgh"_s, false, Common);
        row("the German keyboard", u"qwertzuiopasdfghjkl"_s, false, Common);
        row("columns of the keyboard", u"1qaz2wsx3edc4rfv"_s, false, Common);
        row("the alphabet", u"abcdefghijklmnop"_s, false, Common);
        row("a word twice", u"passwordpassword"_s, false, Common);
        row("two words", u"sunshinefootball"_s, false, Common);
        row("two words with a year", u"Dragon-Monkey-2024!"_s, false, Common);
        row("digits for letters", u"P4ssw0rdP4ssw0rd"_s, false, Common);
        row("signs for letters", u"p@$$word!!!!!!!!"_s, false, Common);
        row("full width", u"ｐａｓｓｗｏｒｄ１２３４５６７"_s, false, Common);
        row("the product", u"Heliograph2024!!"_s, false, Common);
        row("the product and a word", u"heliograph-admin-1"_s, false, Common);
        row("one's own name", u"olga1234567890!!"_s, false, Common);
        row("one's own names", u"OlgaPetrova12345"_s, false, Common);
        row("a unit repeated", u"xK9xK9xK9xK9xK9x"_s, false, Common);
        row("few characters", u"ababbaabbabaabab"_s, false, Common);
        row("a date", u"2024-01-31-2024-01-31"_s, false, Common);
        row("love in Chinese", u"woaini1314woaini"_s, false, Common);
        row("short and common with a second factor", u"dragon12"_s, true, Common);
        row("short and no word with a second factor", u"gr7tuba!q"_s, true, Good);
        row("three words", u"sunshine-football-dragon"_s, false, Good);
        row("a word in the middle of chance", u"k7vTdragonq2Lw9x"_s, false, Good);
    }

    void theRulesDecide()
    {
        QFETCH(QString, password);
        QFETCH(bool, secondFactor);
        QFETCH(int, verdict);

        QCOMPARE(int(verdictOn(password, secondFactor)), verdict);
    }

    void composedAndDecomposedAreTheSame()
    {
        const auto composed = PasswordRules::normalized(secret(u"G\u00e4rten"_s));
        const auto decomposed = PasswordRules::normalized(secret(u"Ga\u0308rten"_s));

        QVERIFY(composed && decomposed);
        QCOMPARE(composed->expose(), decomposed->expose());
        QCOMPARE(PasswordRules::lengthOf(*composed), 6);
    }

    void nothingIsCutOff()
    {
        const QString password = u"vT2qLw9xk"_s.repeated(28);
        const auto normal = PasswordRules::normalized(secret(password));

        QVERIFY(normal);
        QCOMPARE(QString::fromUtf8(normal->expose()), password);
    }

    void whatIsNoTextIsRefused()
    {
        const auto normal = PasswordRules::normalized(Secret(QByteArray("abc\xff\xfe", 5)));

        QVERIFY(!normal);
        QCOMPARE(normal.error().kind, ErrorKind::Invalid);
    }

    void noRefusalRepeatsThePassword()
    {
        const auto checked = PasswordRules::check(secret(u"sunshinefootball"_s), false, {});

        QVERIFY(!checked);
        QVERIFY(!checked.error().detail.contains(u"sunshine"_s));
    }

    void theListIsAsLongAsItsDescriptionSays() { QCOMPARE(CommonPasswords::shipped().size(), 985); }
};

QObject *tst_passwordrules()
{
    return new TestPasswordRules;
}

#include "tst_passwordrules.moc"
