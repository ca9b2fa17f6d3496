// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/hostname.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestHostName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostsAreReadAsBrowsersReadThem_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("ascii");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"acme.example"_s << u"acme.example"_s << u"acme.example"_s;
        QTest::newRow("capitals") << u"ACME.Example"_s << u"acme.example"_s << u"acme.example"_s;
        QTest::newRow("dot at the end") << u"acme.example."_s << u"acme.example"_s << u"acme.example"_s;
        QTest::newRow("letters beyond ASCII")
            << u"bücher.example"_s << u"xn--bcher-kva.example"_s << u"bücher.example"_s;
        QTest::newRow("punycode") << u"xn--80ak6aa92e.com"_s << u"xn--80ak6aa92e.com"_s << u"аррӏе.com"_s;
        QTest::newRow("Chinese") << u"例子.中国"_s << u"xn--fsqu00a.xn--fiqs8s"_s << u"例子.中国"_s;
        QTest::newRow("per cent") << u"%61cme.example"_s << u"acme.example"_s << u"acme.example"_s;
        QTest::newRow("underscore") << u"a_b.example"_s << u"a_b.example"_s << u"a_b.example"_s;
        QTest::newRow("bad punycode stays as it is") << u"xn--a.com"_s << u"xn--a.com"_s << u"xn--a.com"_s;
    }

    void hostsAreReadAsBrowsersReadThem()
    {
        QFETCH(QString, written);
        QFETCH(QString, ascii);
        QFETCH(QString, shown);
        const HostName host = HostName::parse(written);
        QCOMPARE(host.ascii, ascii);
        QCOMPARE(host.shown, shown);
        QCOMPARE(host.isPunycode, ascii.contains(u"xn--"_s));
    }

    void whatIsNoHostHasNoName_data()
    {
        QTest::addColumn<QString>("written");
        QTest::newRow("nothing") << QString();
        QTest::newRow("dots") << u"..."_s;
        QTest::newRow("empty label") << u"a..b"_s;
        QTest::newRow("space") << u"a b.com"_s;
        QTest::newRow("path") << u"acme.example/x"_s;
        QTest::newRow("too long") << QString(300, u'a');
    }

    void whatIsNoHostHasNoName()
    {
        QFETCH(QString, written);
        QVERIFY(HostName::parse(written).ascii.isEmpty());
    }

    void addressesAreToldInAnyNotation_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("isAddress");
        QTest::newRow("four numbers") << u"192.0.2.1"_s << true;
        QTest::newRow("one number") << u"3221225985"_s << true;
        QTest::newRow("hexadecimal") << u"0xC0000201"_s << true;
        QTest::newRow("mixed") << u"0xc0.513"_s << true;
        QTest::newRow("version 6") << u"[2001:db8::1]"_s << true;
        QTest::newRow("a name with digits") << u"163.com"_s << false;
        QTest::newRow("a name") << u"acme.example"_s << false;
    }

    void addressesAreToldInAnyNotation()
    {
        QFETCH(QString, written);
        QFETCH(bool, isAddress);
        QCOMPARE(HostName::parse(written).isAddress, isAddress);
    }

    void mixedAlphabetsAreToldBehindPunycodeToo()
    {
        QVERIFY(HostName::parse(u"аpple.com").mixesScripts); // the first letter is Cyrillic
        QVERIFY(HostName::parse(HostName::parse(u"аpple.com").ascii).mixesScripts);
        QVERIFY(!HostName::parse(u"почта.com").mixesScripts); // each part is of one alphabet
        QVERIFY(!HostName::parse(u"bücher.example").mixesScripts);
    }

    void hostsLieWithinTheirParents()
    {
        const QSet<QString> hosts{u"acme.example"_s, u"bit.ly"_s};
        QVERIFY(HostName::parse(u"acme.example").isWithin(hosts));
        QVERIFY(HostName::parse(u"shop.ACME.example").isWithin(hosts));
        QVERIFY(!HostName::parse(u"notacme.example").isWithin(hosts));
        QVERIFY(!HostName::parse(u"acme.example.evil.com").isWithin(hosts));
        QVERIFY(!HostName::parse(u"example").isWithin(hosts));
        QVERIFY(!HostName::parse(u"acme.example").isWithin({}));
    }

    void topLevelDomainsEndHosts()
    {
        for (const QStringView label : {u"com", u"cn", u"TOP", u"ly", u"中国", u"网址", u"рф"})
            QVERIFY2(HostName::endsHosts(label), qPrintable(label.toString()));
        for (const QStringView label : {u"then", u"txt", u"5", u"", u"领取"})
            QVERIFY2(!HostName::endsHosts(label), qPrintable(label.toString()));
    }
};

QObject *tst_hostname()
{
    return new TestHostName;
}

#include "tst_hostname.moc"
