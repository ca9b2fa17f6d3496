// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limitscene.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestCampaignMaximum : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theApprovedMaximumIsNeverExceeded();
    void nobodyRaisesTheApprovedMaximum_data();
    void nobodyRaisesTheApprovedMaximum();
    void theDatabaseRefusesToOvershoot();
};

void TestCampaignMaximum::theApprovedMaximumIsNeverExceeded()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"0.4"_s, u"CNY"_s);
    CampaignContent content = LimitScene::content(MessageClass::Notice);
    content.maxCost = *Money::of(Unit, u"CNY");
    const CampaignId campaign = scene.add(content, scene.audience(5));

    QCOMPARE(scene.claim(campaign).size(), 2);

    QCOMPARE(scene.text(u"SELECT hold FROM campaign"_s), u"max-cost"_s);
    QCOMPARE(scene.value(u"SELECT hold_until FROM campaign"_s), -1);
    QVERIFY(scene.limits().setBudget({BudgetScope::Campaign, number(campaign), BudgetPeriod::Whole, u"CNY"_s},
                                     100 * Unit, BuiltInAuthor)); // one of its own, beside it
    QCOMPARE(scene.claim(campaign).size(), 0);
    QVERIFY(*scene.limits().removeBudget(
        {BudgetScope::Campaign, number(campaign), BudgetPeriod::Whole, u"CNY"_s}, BuiltInAuthor));
    QCOMPARE(scene.value(u"SELECT count(*) FROM budget WHERE sealed=1"_s), 1);
}

void TestCampaignMaximum::nobodyRaisesTheApprovedMaximum_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("raise") << u"UPDATE budget SET allowed=9000000"_s;
    QTest::newRow("unseal") << u"UPDATE budget SET sealed=0"_s;
    QTest::newRow("remove") << u"DELETE FROM budget"_s;
    QTest::newRow("another currency") << u"UPDATE budget SET unit='EUR'"_s;
}

void TestCampaignMaximum::nobodyRaisesTheApprovedMaximum()
{
    QFETCH(QString, sql);
    LimitScene scene;
    CampaignContent content = LimitScene::content(MessageClass::Notice);
    content.maxCost = *Money::of(Unit, u"CNY");
    scene.add(content, scene.audience(5));

    const auto changed = scene.store().sql(sql);

    QVERIFY(!changed);
    QVERIFY(changed.error().detail.contains(u"part of what is approved"_s));
}

void TestCampaignMaximum::theDatabaseRefusesToOvershoot()
{
    LimitScene scene;
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, 10, u"messages"_s);

    QVERIFY(scene.store().sql(u"UPDATE budget SET booked=10"_s));
    QVERIFY(!scene.store().sql(u"UPDATE budget SET booked=11"_s));
    QVERIFY(!scene.store().sql(u"UPDATE budget SET booked=-1"_s));
}

QObject *tst_campaignmaximum()
{
    return new TestCampaignMaximum;
}

#include "tst_campaignmaximum.moc"
