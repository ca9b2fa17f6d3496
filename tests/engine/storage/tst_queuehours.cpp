// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limitscene.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestQueueHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quietHoursHoldUntilTheMorningThere();
    void codesGoAtAnyHour();
    void aCampaignMayHaveItsOwnHours();
    void whoIsHeldDoesNotKeepOthersFromBeingFed();
    void aHoldNeverReachesBeyondItsEnd();
};

void TestQueueHours::quietHoursHoldUntilTheMorningThere()
{
    LimitScene scene; // 8:00 in Shanghai, 1:00 in Berlin
    const AudienceId mixed = scene.audience({{u"+8613800000001"_s, u"CN"_s}, {u"+4915112345678"_s, u"DE"_s}});
    const CampaignId campaign = scene.add(LimitScene::content(MessageClass::Marketing), mixed);

    const auto taken = scene.claim(campaign);

    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first().e164, u"+8613800000001"_s);
    QCOMPARE(scene.text(u"SELECT hold FROM outbox"_s), u"quiet-hours"_s);
    QCOMPARE(scene.value(u"SELECT not_before FROM outbox"_s), toMillis(scene.now() + 7h));
    scene.advance(7h - 1ms);
    QCOMPARE(scene.claim(campaign).size(), 0);
    scene.advance(1ms);
    QCOMPARE(scene.claim(campaign).size(), 1);
}

void TestQueueHours::codesGoAtAnyHour()
{
    LimitScene scene;
    const AudienceId berlin = scene.audience({{u"+4915112345678"_s, u"DE"_s}});
    LimitRules rules;
    rules.of(MessageClass::Code).hours = DayWindow{8 * 60, 21 * 60}; // as nobody can set it
    scene.setRules(rules);

    QCOMPARE(scene.claim(scene.add(LimitScene::content(MessageClass::Code), berlin)).size(), 1);
}

void TestQueueHours::aCampaignMayHaveItsOwnHours()
{
    LimitScene scene;
    CampaignContent content = LimitScene::content(MessageClass::Notice);
    content.hours = DayWindow{10 * 60, 12 * 60};
    const CampaignId campaign = scene.add(content, scene.audience(1));

    QCOMPARE(scene.claim(campaign).size(), 0); // 8:00 there
    scene.advance(2h);
    QCOMPARE(scene.claim(campaign).size(), 1);
}

void TestQueueHours::whoIsHeldDoesNotKeepOthersFromBeingFed()
{
    LimitScene scene;
    QList<std::pair<QString, QString>> numbers;
    for (int person = 0; person < 60; ++person) {
        const bool german = person % 6 != 0;
        numbers.append(
            {german ? u"+49151123456%1"_s.arg(person, 2, 10, QLatin1Char('0')) : TestStore::phone(person),
             german ? u"DE"_s : u"CN"_s});
    }
    const CampaignId campaign
        = scene.add(LimitScene::content(MessageClass::Marketing), scene.audience(numbers));
    qsizetype taken = 0;
    for (int round = 0; round < 30; ++round) {
        QVERIFY(scene.queue().feed(campaign, 8));
        const auto claim = scene.queue().claim({.campaign = campaign,
                                                .account = scene.account(),
                                                .epoch = 1,
                                                .requests = 8,
                                                .perRequest = 1,
                                                .messages = 8,
                                                .now = scene.now()});
        QVERIFY(claim);
        taken += claim->requests.size();
    }

    QCOMPARE(taken, 10); // all Chinese ones; it is night in Germany
    QCOMPARE(scene.value(u"SELECT n FROM campaign_hold WHERE hold='quiet-hours'"_s), 50);
}

void TestQueueHours::aHoldNeverReachesBeyondItsEnd()
{
    LimitScene scene;
    CampaignContent content = LimitScene::content(MessageClass::Marketing);
    content.expiresAt = scene.now() + 2h;
    const CampaignId campaign = scene.add(content, scene.audience({{u"+4915112345678"_s, u"DE"_s}}));
    scene.claim(campaign);

    scene.advance(2h);

    QCOMPARE(scene.wholeClaim(campaign).skipped, 1);
    QCOMPARE(scene.text(u"SELECT reason FROM message_exception"_s), u"expired"_s);
}

QObject *tst_queuehours()
{
    return new TestQueueHours;
}

#include "tst_queuehours.moc"
