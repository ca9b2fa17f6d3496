// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/limitnote.h"

#include "engine/domain/campaign.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestLimitNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresComeBackAsTheyWere();
    void aNoteOfAnotherKindSaysNothing();
    void aNameCannotBreakANote();
    void theLimitsOfACampaignAreInItsContent();
    void damagedLimitsOfACampaignAreNone_data();
    void damagedLimitsOfACampaignAreNone();
};

void TestLimitNote::figuresComeBackAsTheyWere()
{
    const auto frequency = limitnote::frequencyOf(limitnote::frequency(3, {2, 24h}));
    QCOMPARE(frequency->had, 3);
    QCOMPARE(frequency->cap, (FrequencyCap{2, 24h}));

    const auto hours = limitnote::hoursOf(limitnote::hours(u"08:00-21:00"_s, u"Asia/Shanghai"_s));
    QCOMPARE(hours->first, u"08:00-21:00"_s);
    QCOMPARE(hours->second, u"Asia/Shanghai"_s);

    const BudgetName name{BudgetScope::Account, 7, BudgetPeriod::Month, u"EUR"_s};
    const auto budget = limitnote::budgetOf(limitnote::budget(name, u"ali"_s, 5'000'000));
    QVERIFY(budget->name == name);
    QCOMPARE(budget->subject, u"ali"_s);
    QCOMPARE(budget->allowed, 5'000'000);

    const limitnote::CanaryFigures figures{50, 40, 45, 2, true};
    QVERIFY(*limitnote::canaryOf(limitnote::canary(figures)) == figures);
    QCOMPARE(limitnote::noPriceOf(limitnote::noPrice(u"KE"_s, u"EUR"_s))->first, u"KE"_s);
}

void TestLimitNote::aNoteOfAnotherKindSaysNothing()
{
    for (const QString &note : {QString(), u"changed"_s, u"budget|9|1|1|EUR|5|x"_s, u"budget|1"_s,
                                limitnote::hours(u"08:00-21:00"_s, u"UTC"_s)}) {
        QVERIFY(!limitnote::budgetOf(note));
        QVERIFY(!limitnote::frequencyOf(note));
        QVERIFY(!limitnote::canaryOf(note));
        QVERIFY(!limitnote::noPriceOf(note));
    }
}

void TestLimitNote::aNameCannotBreakANote()
{
    const BudgetName name{BudgetScope::Campaign, 1, BudgetPeriod::Whole, u"messages"_s};

    QCOMPARE(limitnote::budgetOf(limitnote::budget(name, u"a|b"_s, 5))->subject, u"a/b"_s);
}

void TestLimitNote::theLimitsOfACampaignAreInItsContent()
{
    CampaignContent content;
    content.text = u"Hello"_s;
    const QByteArray without = content.toJson();
    content.hours = DayWindow{9 * 60, 20 * 60};
    content.canary = Canary{50, 95, 5, 600};
    content.maxCost = *Money::of(12'500'000, u"EUR");

    const auto read = CampaignContent::fromJson(content.toJson());

    QVERIFY(!without.contains("canary") && !without.contains("hours") && !without.contains("max_cost"));
    QVERIFY(read);
    QVERIFY(read->hours == content.hours);
    QVERIFY(read->canary == content.canary);
    QVERIFY(read->maxCost == content.maxCost);
    QVERIFY(CampaignContent::fromJson(without)->maxCost.currency().isEmpty());
}

void TestLimitNote::damagedLimitsOfACampaignAreNone_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("hours") << QByteArray("09:00-20:00") << QByteArray("by day");
    QTest::newRow("money") << QByteArray("12.5 EUR") << QByteArray("12,5 EUR");
    QTest::newRow("short money") << QByteArray("12.5 EUR") << QByteArray("EUR");
}

void TestLimitNote::damagedLimitsOfACampaignAreNone()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    CampaignContent content;
    content.text = u"Hello"_s;
    content.hours = DayWindow{9 * 60, 20 * 60};
    content.maxCost = *Money::of(12'500'000, u"EUR");
    QByteArray json = content.toJson();
    QVERIFY(json.contains(from));

    json.replace(from, to);

    QVERIFY(!CampaignContent::fromJson(json));
}

QObject *tst_limitnote()
{
    return new TestLimitNote;
}

#include "tst_limitnote.moc"
