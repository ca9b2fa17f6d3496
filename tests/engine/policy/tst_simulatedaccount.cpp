// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/simulatedaccount.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What keeps a simulated account from ever reaching a provider.
class TestSimulatedAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreMarkedOnce();
    void onlyItsOwnAddressFits_data();
    void onlyItsOwnAddressFits();
    void anUnmarkedNameIsRefused();
    void itStaysSimulated();
    void othersAreLeftAlone();

private:
    static ProviderAccount account(const QString &endpoint)
    {
        ProviderAccount account;
        account.label = u"Practice (simulated)"_s;
        account.settings = {{u"simulated"_s, u"yes"_s}, {u"endpoint"_s, endpoint}};
        return account;
    }
};

void TestSimulatedAccount::namesAreMarkedOnce()
{
    QCOMPARE(SimulatedAccount::marked(u" Practice "_s), u"Practice (simulated)"_s);
    QCOMPARE(SimulatedAccount::marked(u"Practice (simulated)"_s), u"Practice (simulated)"_s);
    QCOMPARE(SimulatedAccount::marked(u"练习（模拟）"_s), u"练习（模拟）"_s);
}

void TestSimulatedAccount::onlyItsOwnAddressFits_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<int>("port");
    QTest::newRow("fits") << u"http://127.0.0.1:23456"_s << 23'456;
    QTest::newRow("none") << QString() << 0;
    QTest::newRow("no port") << u"http://127.0.0.1"_s << 0;
    QTest::newRow("privileged") << u"http://127.0.0.1:80"_s << 0;
    QTest::newRow("too high") << u"http://127.0.0.1:70000"_s << 0;
    QTest::newRow("with a path") << u"http://127.0.0.1:23456/"_s << 0;
    QTest::newRow("a name in front") << u"http://127.0.0.1:23456@evil.example"_s << 0;
    QTest::newRow("a host that looks alike") << u"http://127.0.0.1.evil.example:23456"_s << 0;
    QTest::newRow("a sign") << u"http://127.0.0.1:+23456"_s << 0;
    QTest::newRow("a provider") << u"https://dysmsapi.aliyuncs.com"_s << 0;
}

void TestSimulatedAccount::onlyItsOwnAddressFits()
{
    QFETCH(QString, endpoint);
    QFETCH(int, port);

    QCOMPARE(int(SimulatedAccount::port(account(endpoint))), port);
    QCOMPARE(SimulatedAccount::check(account(endpoint)).has_value(), port != 0);
}

void TestSimulatedAccount::anUnmarkedNameIsRefused()
{
    ProviderAccount unmarked = account(SimulatedAccount::endpoint(23'456));
    unmarked.label = u"Alibaba Cloud"_s;

    const auto checked = SimulatedAccount::check(unmarked);

    QVERIFY(!checked);
    QVERIFY(checked.error().detail.contains(u"(simulated)"_s));
}

void TestSimulatedAccount::itStaysSimulated()
{
    const ProviderAccount before = account(SimulatedAccount::endpoint(23'456));
    ProviderAccount after = before;
    after.settings.insert(u"segments_per_s"_s, u"5"_s);
    QVERIFY(SimulatedAccount::checkChange(before, after));

    after.settings.insert(u"endpoint"_s, u"https://dysmsapi.aliyuncs.com"_s);
    QVERIFY(!SimulatedAccount::checkChange(before, after));
    after = before;
    after.settings.remove(u"simulated"_s);
    QVERIFY(!SimulatedAccount::checkChange(before, after));
}

void TestSimulatedAccount::othersAreLeftAlone()
{
    ProviderAccount real;
    real.label = u"Kite"_s;
    real.settings = {{u"endpoint"_s, u"https://dysmsapi.aliyuncs.com"_s}};

    QVERIFY(!SimulatedAccount::is(real));
    QVERIFY(SimulatedAccount::check(real));
    QVERIFY(SimulatedAccount::checkChange(real, account(SimulatedAccount::endpoint(23'456))));
    QCOMPARE(int(SimulatedAccount::port(real)), 0);
}

QObject *tst_simulatedaccount()
{
    return new TestSimulatedAccount;
}

#include "tst_simulatedaccount.moc"
