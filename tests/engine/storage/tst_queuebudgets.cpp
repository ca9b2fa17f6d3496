// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limitscene.h"

#include "engine/domain/limitnote.h"
#include "engine/storage/sqlite/auditlog.h"

#include <QtTest>

#include <atomic>
#include <random>
#include <thread>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using End = LimitScene::End;

//! Budgets that nothing passes (engine.md SR-61).
class TestQueueBudgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eightSendersNeverSpendMoreThanTheBudget();
    void aBudgetThatIsUsedUpHoldsTheCampaign();
    void theNextDayBeginsAnew();
    void whatWasProvenNotSentIsGivenBack_data();
    void whatWasProvenNotSentIsGivenBack();
    void whatAPersonSendsAgainIsPaidTwice();
    void nothingElsePassesABudget_data();
    void nothingElsePassesABudget();
    void whatWasArmedBeforeIsNotGivenBack();
    void aRaisedBudgetGoesOnAtOnce();
    void everyScopeCounts_data();
    void everyScopeCounts();
    void alarmsAreToldOnce();
};

namespace {

// One sender of many: claims on a connection of its own and lets things end as they may.
void sendOnItsOwn(const QString &file, const KeyRing &keys, CampaignId campaign, AccountId account,
                  unsigned seed, std::atomic<int> &failures)
{
    FakeClock clock;
    const auto store = SqliteStore::open(file, keys, clock);
    if (!store) {
        ++failures;
        return;
    }
    std::mt19937 random(seed);
    for (int round = 0; round < 40; ++round) {
        const int people = 1 + int(random() % 12);
        const auto claim = (*store)->queue().claim({.campaign = campaign,
                                                    .account = account,
                                                    .epoch = 1,
                                                    .requests = people,
                                                    .perRequest = 1,
                                                    .messages = people,
                                                    .now = clock.now()});
        if (!claim)
            continue; // others held the database for too long: nothing was taken
        for (const ArmedRequest &request : claim->requests) {
            Settlement settlement;
            settlement.requestId = request.requestId;
            settlement.now = clock.now();
            const AttemptId attempt = request.messages.first().attempt;
            switch (random() % 5) {
            case 0:
                settlement.releases.append({.attempt = attempt});
                break;
            case 1:
                settlement.doubts.append({attempt, u"silence"_s});
                break;
            default:
                settlement.completions.append({.attempt = attempt,
                                               .accepted = true,
                                               .providerId = QString::number(number(attempt)),
                                               .code = {},
                                               .segments = 1});
            }
            // What is not settled for the same reason stays in flight, and counts.
            const auto settled = (*store)->queue().settle(settlement);
            Q_UNUSED(settled)
        }
    }
}

} // namespace

void TestQueueBudgets::eightSendersNeverSpendMoreThanTheBudget()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    scene.setBudget(BudgetScope::Account, number(scene.account()), BudgetPeriod::Day, 1000 * Unit, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 1500);
    QVERIFY(scene.queue().feed(campaign, 2000));
    std::atomic<int> failures = 0;

    std::vector<std::thread> senders;
    for (unsigned sender = 0; sender < 8; ++sender)
        senders.emplace_back([&, sender] {
            sendOnItsOwn(scene.store().file(), scene.store().keys(), campaign, scene.account(), sender,
                         failures);
        });
    for (std::thread &sender : senders)
        sender.join();
    scene.claim(campaign, 1500); // whatever was given back last
    scene.claim(campaign, 1500);

    QCOMPARE(failures.load(), 0);
    const qint64 gone = scene.value(
        u"SELECT (SELECT count(*) FROM inflight)+(SELECT count(*) FROM attempt WHERE outcome=1)"_s);
    QCOMPARE(gone, 1000);
    QCOMPARE(scene.value(u"SELECT booked FROM budget"_s), 1000 * Unit);
    QCOMPARE(scene.broken(), QString());
}

void TestQueueBudgets::aBudgetThatIsUsedUpHoldsTheCampaign()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"0.30"_s, u"CNY"_s);
    scene.setBudget(BudgetScope::Account, number(scene.account()), BudgetPeriod::Day, Unit, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 10);

    QCOMPARE(scene.claim(campaign).size(), 3);

    QCOMPARE(scene.text(u"SELECT hold FROM campaign"_s), u"budget"_s);
    QCOMPARE(scene.value(u"SELECT hold_until FROM campaign"_s), toMillis(scene.now() + 24h));
    const auto figures = limitnote::budgetOf(scene.text(u"SELECT hold_note FROM campaign"_s));
    QVERIFY(figures);
    QCOMPARE(figures->subject, u"ali"_s);
    QCOMPARE(figures->allowed, Unit);
    QCOMPARE(scene.claim(campaign).size(), 0);
    QCOMPARE(scene.value(u"SELECT booked FROM budget"_s), 900'000);
    QCOMPARE(scene.broken(), QString());
}

void TestQueueBudgets::theNextDayBeginsAnew()
{
    LimitScene scene;
    LimitRules rules;
    rules.zone = u"Asia/Shanghai"_s; // 8:00 there
    scene.setRules(rules);
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, 2 * Unit, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 10);
    const auto yesterday = scene.claim(campaign);
    QCOMPARE(yesterday.size(), 2);

    scene.advance(16h - 1ms);
    QCOMPARE(scene.claim(campaign).size(), 0);
    scene.advance(1ms);
    QCOMPARE(scene.claim(campaign).size(), 2);

    scene.settle(yesterday, End::Released); // of a day that is over
    QCOMPARE(scene.value(u"SELECT booked FROM budget"_s), 2 * Unit);
}

void TestQueueBudgets::whatWasProvenNotSentIsGivenBack_data()
{
    QTest::addColumn<int>("end");
    QTest::addColumn<qint64>("booked");
    QTest::newRow("accepted") << int(End::Accepted) << 3 * Unit;
    QTest::newRow("in doubt") << int(End::Doubted) << 3 * Unit;
    QTest::newRow("refused") << int(End::Refused) << qint64(0);
    QTest::newRow("not sent") << int(End::Released) << qint64(0);
}

void TestQueueBudgets::whatWasProvenNotSentIsGivenBack()
{
    QFETCH(int, end);
    QFETCH(qint64, booked);
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Month, 100 * Unit, u"CNY"_s);
    scene.setBudget(BudgetScope::User, 1, BudgetPeriod::Month, 100, u"messages"_s);

    scene.settle(scene.claim(scene.add(MessageClass::Notice, 3)), static_cast<End>(end));

    QCOMPARE(scene.value(u"SELECT booked FROM budget WHERE scope=1"_s), booked);
    QCOMPARE(scene.value(u"SELECT booked FROM budget WHERE scope=4"_s), booked / Unit);
}

void TestQueueBudgets::whatAPersonSendsAgainIsPaidTwice()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Whole, 100 * Unit, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 1);
    const auto messages = scene.claim(campaign);
    scene.settle(messages, End::Doubted);

    const auto decided = scene.store().store().doubts().decide({.decision = DoubtDecision::SendAgain,
                                                                .attempts = {messages.first().attempt},
                                                                .reason = u"asked"_s,
                                                                .by = BuiltInAuthor,
                                                                .early = true},
                                                               scene.now());

    QVERIFY(decided);
    QCOMPARE(scene.claim(campaign).size(), 1);
    QCOMPARE(scene.value(u"SELECT booked FROM budget"_s), 2 * Unit);
}

void TestQueueBudgets::nothingElsePassesABudget_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("spending") << u"UPDATE budget SET booked=6"_s;
    QTest::newRow("more than was proven") << u"UPDATE budget SET booked=7,late=1"_s;
    QTest::newRow("less than was proven") << u"UPDATE budget SET booked=6,late=2"_s;
}

void TestQueueBudgets::nothingElsePassesABudget()
{
    QFETCH(QString, sql);
    LimitScene scene;
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, 5, u"messages"_s);
    QCOMPARE(scene.claim(scene.add(MessageClass::Notice, 5)).size(), 5);

    QVERIFY(!scene.store().sql(sql));
}

void TestQueueBudgets::whatWasArmedBeforeIsNotGivenBack()
{
    LimitScene scene;
    scene.setPrice(u"CN"_s, u"1"_s, u"CNY"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 10);
    const auto before = scene.claim(campaign, 4);
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, 3 * Unit, u"CNY"_s);
    QCOMPARE(scene.claim(campaign).size(), 3);

    scene.settle(before, End::Released);

    QCOMPARE(scene.value(u"SELECT booked FROM budget"_s), 3 * Unit);
}

void TestQueueBudgets::aRaisedBudgetGoesOnAtOnce()
{
    LimitScene scene;
    scene.setBudget(BudgetScope::User, 1, BudgetPeriod::Day, 2, u"messages"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 10);
    QCOMPARE(scene.claim(campaign).size(), 2);
    QCOMPARE(scene.text(u"SELECT hold FROM campaign"_s), u"quota"_s);

    scene.setBudget(BudgetScope::User, 1, BudgetPeriod::Day, 5, u"messages"_s);
    QCOMPARE(scene.claim(campaign).size(), 3);
    scene.setBudget(BudgetScope::User, 1, BudgetPeriod::Day, 1, u"messages"_s); // below what has gone
    QCOMPARE(scene.claim(campaign).size(), 0);
    QVERIFY(*scene.limits().removeBudget({BudgetScope::User, 1, BudgetPeriod::Day, u"messages"_s},
                                         BuiltInAuthor));

    QCOMPARE(scene.claim(campaign).size(), 5);
    QVERIFY(!*scene.limits().removeBudget({BudgetScope::User, 1, BudgetPeriod::Day, u"messages"_s},
                                          BuiltInAuthor));
}

void TestQueueBudgets::everyScopeCounts_data()
{
    QTest::addColumn<int>("scope");
    QTest::addColumn<qint64>("other");
    QTest::newRow("workspace") << 1 << qint64(-1);
    QTest::newRow("account") << 2 << qint64(2);
    QTest::newRow("campaign") << 3 << qint64(2);
    QTest::newRow("user") << 4 << qint64(2);
}

void TestQueueBudgets::everyScopeCounts()
{
    QFETCH(int, scope);
    QFETCH(qint64, other);
    LimitScene scene;
    scene.store().addAccount(u"spare"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 10);
    scene.store().addCampaign(scene.audience(10), scene.account(), u"unused"_s);
    const auto which = static_cast<BudgetScope>(scope);
    if (other > 0)
        scene.setBudget(which, other, BudgetPeriod::Day, 0, u"messages"_s);
    scene.setBudget(which, other > 0 ? 1 : 0, BudgetPeriod::Day, 4, u"messages"_s);

    QCOMPARE(scene.claim(campaign).size(), 4);
}

void TestQueueBudgets::alarmsAreToldOnce()
{
    LimitScene scene;
    scene.setBudget(BudgetScope::Workspace, 0, BudgetPeriod::Day, 10, u"messages"_s);
    const CampaignId campaign = scene.add(MessageClass::Notice, 20);
    const QString alarms = u"SELECT group_concat(percent) FROM budget_alarm"_s;

    scene.claim(campaign, 4);
    QCOMPARE(scene.text(alarms), QString());
    const auto five = scene.claim(campaign, 1);
    QCOMPARE(scene.text(alarms), u"50"_s);
    scene.settle(five, End::Released);
    scene.claim(campaign, 1);
    scene.claim(campaign);

    QCOMPARE(scene.text(alarms), u"50,80,100"_s);
    QCOMPARE(scene.value(u"SELECT count(*) FROM audit_log WHERE action='budget.alarm'"_s), 3);
    QVERIFY(!*firstBrokenAudit(scene.store().connection()));
    const auto budgets = scene.reader()->limits().budgets(scene.now());
    QCOMPARE(budgets->first().alarms.size(), 3);
    QCOMPARE(budgets->first().booked, 10);
}

QObject *tst_queuebudgets()
{
    return new TestQueueBudgets;
}

#include "tst_queuebudgets.moc"
