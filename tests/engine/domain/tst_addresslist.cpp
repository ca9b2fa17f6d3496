// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/addresslist.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestAddressList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void containsWhatIsListed_data();
    void containsWhatIsListed();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void anEmptyListContainsNothing();
};

void TestAddressList::containsWhatIsListed_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("contained");

    QTest::newRow("itself") << u"203.0.113.7"_s << u"203.0.113.7"_s << true;
    QTest::newRow("a neighbour") << u"203.0.113.7"_s << u"203.0.113.8"_s << false;
    QTest::newRow("the second entry") << u"192.0.2.1, 203.0.113.7"_s << u"203.0.113.7"_s << true;
    QTest::newRow("inside a network") << u"203.0.113.0/24"_s << u"203.0.113.200"_s << true;
    QTest::newRow("outside it") << u"203.0.113.0/24"_s << u"203.0.114.1"_s << false;
    QTest::newRow("the last of an odd network") << u"203.0.113.64/27"_s << u"203.0.113.95"_s << true;
    QTest::newRow("one past it") << u"203.0.113.64/27"_s << u"203.0.113.96"_s << false;
    QTest::newRow("all of IPv4") << u"0.0.0.0/0"_s << u"8.8.8.8"_s << true;
    QTest::newRow("all of IPv4 is not IPv6") << u"0.0.0.0/0"_s << u"2001:db8::1"_s << false;
    QTest::newRow("IPv4 inside IPv6") << u"203.0.113.7"_s << u"::ffff:203.0.113.7"_s << true;
    QTest::newRow("IPv6") << u"2001:db8::/33"_s << u"2001:db8:7fff::1"_s << true;
    QTest::newRow("outside IPv6") << u"2001:db8::/33"_s << u"2001:db8:8000::1"_s << false;
    QTest::newRow("no address") << u"0.0.0.0/0"_s << u"unknown"_s << false;
    QTest::newRow("nothing") << u"0.0.0.0/0"_s << QString() << false;
}

void TestAddressList::containsWhatIsListed()
{
    QFETCH(QString, list);
    QFETCH(QString, address);
    QFETCH(bool, contained);

    const auto parsed = AddressList::parse(list);

    QVERIFY(parsed);
    QCOMPARE(parsed->contains(address), contained);
}

void TestAddressList::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("list");

    for (const auto &text : {u"example.com"_s, u"203.0.113"_s, u"203.0.113.7/33"_s, u"203.0.113.7/-1"_s,
                             u"203.0.113.7/"_s, u"203.0.113.7,,192.0.2.1"_s, u"2001:db8::/129"_s, u"/24"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestAddressList::refusesWhatIsNoAddress()
{
    QFETCH(QString, list);

    QVERIFY(!AddressList::parse(list));
}

void TestAddressList::anEmptyListContainsNothing()
{
    QVERIFY(AddressList::parse(u" "_s));
    QVERIFY(!AddressList::parse(u""_s)->contains(u"127.0.0.1"_s));
    QVERIFY(!AddressList().contains(u"127.0.0.1"_s));
}

QObject *tst_addresslist()
{
    return new TestAddressList;
}

#include "tst_addresslist.moc"
