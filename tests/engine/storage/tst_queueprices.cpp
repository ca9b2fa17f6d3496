// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limitscene.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using End = LimitScene::End;

class TestQueuePrices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAPriceNothingGoesOnABudget();
    void anotherCurrencyFitsNoBudget();
    void segmentsAreCounted();
    void whatWasPaidIsKept();
    void pricesCountFromTheirMoment();
    void anAccountBillsInOneCurrency();
};

void TestQueuePrices::withoutAPriceNothingGoesOnABudget()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, 100 * Unit, u"CNY"_s);
    const AudienceId mixed = scene.audience({{u"+8613800000001"_s, u"CN"_s}, {u"+4915112345678"_s, u"DE"_s}});
    const CampaignId campaign = scene.add(LimitScene::content(MessageClass::Notice), mixed);

    QCOMPARE(scene.claim(campaign).size(), 1);

    QCOMPARE(scene.text(u"SELECT hold FROM outbox"_s), u"budget"_s);
    scene.setPrice(u"DE"_s, u"0.5"_s, u"CNY"_s);
    QCOMPARE(*scene.limits().lookAgain(100), 1);
    QCOMPARE(scene.claim(campaign).size(), 1);
    QCOMPARE(scene.value(u"SELECT booked FROM budget"_s), 1'500'000);
}

void TestQueuePrices::anotherCurrencyFitsNoBudget()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    scene.setBudget(BudgetScope::Account, number(scene.account()), BudgetPeriod::Day, 100 * Unit, u"EUR"_s);

    QCOMPARE(scene.claim(scene.add(MessageClass::Notice, 2)).size(), 0);
    scene.setBudget(BudgetScope::Account, number(scene.account()), BudgetPeriod::Month, 1 * Unit, u"CNY"_s);
    QCOMPARE(scene.claim(scene.add(MessageClass::Notice, 2)).size(), 1);
}

void TestQueuePrices::segmentsAreCounted()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"0.1"_s, u"CNY"_s);
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, Unit, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 10);
    QVERIFY(scene.queue().feed(campaign, 20));

    const auto claim = scene.queue().claim({.campaign = campaign,
                                            .account = scene.account(),
                                            .epoch = 1,
                                            .requests = 10,
                                            .messages = 10,
                                            .now = scene.now(),
                                            .segments = [](const QString &, const auto &) { return 3; }});

    QCOMPARE(claim->requests.size(), 3);
    QCOMPARE(scene.value(u"SELECT min(cost_micros) FROM inflight"_s), 300'000);
}

void TestQueuePrices::whatWasPaidIsKept()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"0.045"_s, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 4);
    const auto messages = scene.claim(campaign);
    scene.settle(messages.mid(0, 2), End::Accepted);
    scene.settle(messages.mid(2, 1), End::Refused);
    scene.settle(messages.mid(3, 1), End::Doubted);

    QCOMPARE(scene.value(u"SELECT sum(cost_micros) FROM attempt"_s), 90'000);
    QCOMPARE(scene.reader()->limits().costs(campaign)->first(), *Money::of(90'000, u"CNY"));
    const auto row = scene.reader()->message(messages.first().message);
    QCOMPARE(row->costMicros, 45'000);
    QCOMPARE(row->currency, u"CNY"_s);
}

void TestQueuePrices::pricesCountFromTheirMoment()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    const Price dearer{scene.account(), u"CN"_s, int(MessageClass::Notice), scene.now() + 1h,
                       *Money::parse(u"2", u"CNY")};
    QVERIFY(scene.limits().addPrices({dearer}, BuiltInAuthor));
    const CampaignId campaign = scene.add(MessageClass::Notice, 2);

    scene.claim(campaign, 1);
    scene.advance(1h);
    scene.claim(campaign, 1);

    QCOMPARE(scene.text(u"SELECT group_concat(cost_micros) FROM inflight"_s), u"1000000,2000000"_s);
    QCOMPARE(scene.reader()->limits().prices()->size(), 4);
}

void TestQueuePrices::anAccountBillsInOneCurrency()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);

    const auto added
        = scene.limits().addPrices({{scene.account(), u"DE"_s, 1, {}, *Money::parse(u"1", u"CNY")},
                                    {scene.account(), u"FR"_s, 1, {}, *Money::parse(u"1", u"EUR")}},
                                   BuiltInAuthor);

    QVERIFY(!added);
    QCOMPARE(scene.reader()->limits().prices()->size(), 3); // none of them
}

QObject *tst_queueprices()
{
    return new TestQueuePrices;
}

#include "tst_queueprices.moc"
