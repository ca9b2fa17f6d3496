// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/limitrules.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestLimitRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewWorkspaceProtectsPeople();
    void whatIsWrittenIsReadBack();
    void damagedRulesAreNoRules_data();
    void damagedRulesAreNoRules();
    void aCountryMayHaveItsOwnHours();
    void windowsAreReadAsPeopleWriteThem_data();
    void windowsAreReadAsPeopleWriteThem();
    void capsAreReadAsPeopleWriteThem_data();
    void capsAreReadAsPeopleWriteThem();
    void aWindowMayPassMidnight();
};

void TestLimitRules::aNewWorkspaceProtectsPeople()
{
    const LimitRules rules;

    QCOMPARE(rules.of(MessageClass::Code).perPerson.size(), 3);
    QCOMPARE(rules.of(MessageClass::Code).perPrefixMinute, 50);
    QCOMPARE(rules.of(MessageClass::Notice).perPerson.size(), 0);
    QCOMPARE(rules.of(MessageClass::Notice).perPrefixMinute, 0);
    QVERIFY(!rules.of(MessageClass::Notice).hours);
    QCOMPARE(rules.of(MessageClass::Marketing).perPerson.first(), (FrequencyCap{1, 24h}));
    QCOMPARE(rules.of(MessageClass::Marketing).hours->text(), u"08:00-21:00"_s);
    QVERIFY(!rules.countries);
}

void TestLimitRules::whatIsWrittenIsReadBack()
{
    LimitRules rules;
    rules.of(MessageClass::Notice).perPerson = {{3, 90min}, {7, 7 * 24h}};
    rules.of(MessageClass::Notice).hours = DayWindow{22 * 60, 6 * 60};
    rules.of(MessageClass::Marketing).countryHours = {{u"US"_s, {9 * 60, 20 * 60}}, {u"DE"_s, {0, 1440}}};
    rules.of(MessageClass::Code).perPrefixMinute = 0;
    rules.sameTextWithin = 24h;
    rules.countries = QStringList{u"CN"_s, u"DE"_s};
    rules.zone = u"Europe/Berlin"_s;

    const auto read = LimitRules::fromJson(rules.toJson());

    QVERIFY(read);
    QVERIFY(*read == rules);
    rules.countries = QStringList(); // set, and none
    QVERIFY(*LimitRules::fromJson(rules.toJson()) == rules);
}

void TestLimitRules::damagedRulesAreNoRules_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("");
    QTest::newRow("a cap") << QByteArray("1/day") << QByteArray("one a day");
    QTest::newRow("hours") << QByteArray("08:00-21:00") << QByteArray("at daytime");
    QTest::newRow("a class") << QByteArray("\"notice\"") << QByteArray("\"letter\"");
    QTest::newRow("a number") << QByteArray("\"per_prefix_minute\":50")
                              << QByteArray("\"per_prefix_minute\":-1");
}

void TestLimitRules::damagedRulesAreNoRules()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray json = LimitRules().toJson();
    QVERIFY(json.contains(from));

    json.replace(from, to);

    QVERIFY(!LimitRules::fromJson(json));
}

void TestLimitRules::aCountryMayHaveItsOwnHours()
{
    ClassLimits limits;
    limits.countryHours.insert(u"US"_s, {9 * 60, 20 * 60});

    QCOMPARE(limits.hoursIn(u"US"_s)->text(), u"09:00-20:00"_s);
    QVERIFY(!limits.hoursIn(u"DE"_s));
    limits.hours = DayWindow{8 * 60, 21 * 60};
    QCOMPARE(limits.hoursIn(u"DE"_s)->text(), u"08:00-21:00"_s);
}

void TestLimitRules::windowsAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("usual") << u"08:00-21:00"_s << u"08:00-21:00"_s;
    QTest::newRow("short") << u"8:30 - 21:05"_s << u"08:30-21:05"_s;
    QTest::newRow("over midnight") << u"22:00-06:00"_s << u"22:00-06:00"_s;
    QTest::newRow("whole day") << u"00:00-24:00"_s << u"00:00-24:00"_s;
    for (const char *wrong : {"8-21", "08:00-08:00", "24:00-08:00", "08:60-21:00", "-1:00-08:00",
                              "25:00-26:00", "08:00", "", "08:00-21:0", "08:00-21:000"})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << QString();
}

void TestLimitRules::windowsAreReadAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(QString, read);

    const auto window = DayWindow::parse(text);

    QCOMPARE(window ? window->text() : QString(), read);
}

void TestLimitRules::capsAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("1/min") << u"1/min"_s << qint64(60);
    QTest::newRow("5/h") << u"5/h"_s << qint64(3600);
    QTest::newRow("1/day") << u"1/day"_s << qint64(86'400);
    QTest::newRow("6/2day") << u"6/2day"_s << qint64(2 * 86'400);
    QTest::newRow("4/month") << u"4/month"_s << qint64(30 * 86'400);
    QTest::newRow("3/90min") << u"3/90min"_s << qint64(5400);
    for (const char *wrong :
         {"", "1", "/day", "0/day", "-1/day", "1/", "1/0h", "1/year", "x/day", "1/13month"})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << qint64(0);
}

void TestLimitRules::capsAreReadAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(qint64, seconds);

    const auto cap = FrequencyCap::parse(text);

    QCOMPARE(cap ? qint64(cap->window.count()) : qint64(0), seconds);
    if (cap)
        QCOMPARE(cap->text(), text);
}

void TestLimitRules::aWindowMayPassMidnight()
{
    const DayWindow night{22 * 60, 6 * 60};

    QVERIFY(night.contains(22 * 60));
    QVERIFY(night.contains(0));
    QVERIFY(!night.contains(6 * 60));
    QVERIFY(!night.contains(12 * 60));
    QVERIFY(DayWindow().contains(0) && DayWindow().contains(1439));
}

QObject *tst_limitrules()
{
    return new TestLimitRules;
}

#include "tst_limitrules.moc"
