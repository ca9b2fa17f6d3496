// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/linkscanner.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

// "acme.example [https://acme.example/x]"
QStringList links(const QString &text)
{
    QStringList found;
    const FoldedText folded(text);
    const QList<Link> all = findLinks(folded.written());
    for (const Link &link : all) {
        const int begin = folded.written().begin[static_cast<size_t>(link.begin)];
        const int end = folded.written().end[static_cast<size_t>(link.end - 1)];
        found.append(u"%1 [%2]"_s.arg(link.host.shown, text.mid(begin, end - begin)));
    }
    return found;
}

} // namespace

class TestLinkScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksAreFoundAsPhonesMakeThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QString &text, const QStringList &found) {
            QTest::newRow(name) << text << found;
        };
        row("with a scheme", u"Go to https://acme.example/x?y=1 now"_s,
            {u"acme.example [https://acme.example/x?y=1]"_s});
        row("with a port", u"http://acme.example:8080/x"_s, {u"acme.example [http://acme.example:8080/x]"_s});
        row("any scheme", u"taobao://acme.example/x"_s, {u"acme.example [taobao://acme.example/x]"_s});
        row("www", u"see www.acme.example."_s, {u"www.acme.example [www.acme.example]"_s});
        row("bare", u"see acme.com/x."_s, {u"acme.com [acme.com/x.]"_s});
        row("bare example", u"sale at shop.example today"_s, {u"shop.example [shop.example]"_s});
        row("bare example at the end", u"Shop.Example."_s, {u"shop.example [Shop.Example]"_s});
        row("bare example.com", u"see example.com"_s, {u"example.com [example.com]"_s});
        row("bare Chinese host", u"见 例子.中国 活动"_s, {u"例子.中国 [例子.中国]"_s});
        row("bare between Chinese words", u"请登录acme.cn领取"_s, {u"acme.cn [acme.cn]"_s});
        row("scheme before Chinese words", u"点击https://acme.cn领取"_s, {u"acme.cn [https://acme.cn]"_s});
        row("path before Chinese words", u"点击https://acme.cn/a领取"_s, {u"acme.cn [https://acme.cn/a]"_s});
        row("Chinese host", u"http://例子.中国/x"_s, {u"例子.中国 [http://例子.中国/x]"_s});
        row("full width", u"ａｃｍｅ．ｃｏｍ／ｘ"_s, {u"acme.com [ａｃｍｅ．ｃｏｍ／ｘ]"_s});
        row("ideographic stop", u"acme。com"_s, {u"acme.com [acme。com]"_s});
        row("zero width inside", u"ac\u200Bme.com"_s, {u"acme.com [ac\u200Bme.com]"_s});
        row("Cyrillic letter inside", u"аcme.com"_s, {u"аcme.com [аcme.com]"_s});
        row("sentence glued to it", u"acme.com.Thanks"_s, {u"acme.com [acme.com]"_s});
        row("two", u"a.com b.cn"_s, {u"a.com [a.com]"_s, u"b.cn [b.cn]"_s});
        row("bracketed address", u"http://[2001:db8::1]:80/x"_s,
            {u"[2001:db8::1] [http://[2001:db8::1]:80/x]"_s});
        row("number as address", u"http://3221225985/x"_s, {u"3221225985 [http://3221225985/x]"_s});
        row("bare address with a path", u"192.0.2.1/x"_s, {u"192.0.2.1 [192.0.2.1/x]"_s});
        row("many labels", u"a.b.c.d.acme.com"_s, {u"a.b.c.d.acme.com [a.b.c.d.acme.com]"_s});
    }

    void linksAreFoundAsPhonesMakeThem()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QCOMPARE(links(text), found);
    }

    void otherThingsWithDotsAreNoLinks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("sentences") << u"Thank you.Then come back. 您好。再见"_s;
        QTest::newRow("figures") << u"9.99 EUR, 1.000.000 people, 12.5%"_s;
        QTest::newRow("version") << u"version 1.2.3.4 is out"_s;
        QTest::newRow("abbreviations") << u"e.g. this, i.e. that, a.m. and p.m., U.S. only, No.5"_s;
        QTest::newRow("money and times") << u"12.50 EUR, EUR12.50, 10.30h, v2.0beta, 1.5GB"_s;
        QTest::newRow("e-mail") << u"write to john.doe@mail.acme.com or x@acme.com"_s;
        QTest::newRow("dots") << u"wait... .. . a..b"_s;
        QTest::newRow("nothing before the scheme") << u"://acme"_s;
        QTest::newRow("nothing behind the scheme") << u"http:// and https://"_s;
        QTest::newRow("file name") << u"list.txt"_s;
        QTest::newRow("Chinese stop between names") << u"请联系王五。com公司"_s;
    }

    void otherThingsWithDotsAreNoLinks()
    {
        QFETCH(QString, text);
        QCOMPARE(links(text), QStringList());
    }

    void aUserNameBeforeTheHostIsTold()
    {
        const FoldedText folded(u"https://paypal.com@evil.example/x and https://acme.example/@user");
        const QList<Link> found = findLinks(folded.written());
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0].hasUserName);
        QCOMPARE(found[0].host.shown, u"evil.example"_s);
        QVERIFY(!found[1].hasUserName);
    }

    void linkedHostsAreToldOnceAndAsTheyTravel()
    {
        QCOMPARE(linkedHosts(u"shop.example, https://SHOP.example/x and 例子.中国, not 12.50"_s),
                 QSet<QString>({u"shop.example"_s, u"xn--fsqu00a.xn--fiqs8s"_s}));
        QVERIFY(linkedHosts(u"https://\uFFFC.example/x costs 12.50, e.g. today"_s).isEmpty());
    }

    void aHostWithAValueIsNotKnownYet()
    {
        const FoldedText folded(
            u"https://\uFFFC\uFFFC.acme.example/x https://acme.example/\uFFFC \uFFFC.com");
        const QList<Link> found = findLinks(folded.written());
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0].isUnknownYet);
        QVERIFY(!found[1].isUnknownYet);
        QCOMPARE(found[1].host.shown, u"acme.example"_s);
    }
};

QObject *tst_linkscanner()
{
    return new TestLinkScanner;
}

#include "tst_linkscanner.moc"
