// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limitscene.h"

#include "engine/domain/limitnote.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using End = LimitScene::End;

//! Whom limits keep back (engine.md SR-60, SR-62).
class TestQueueLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCapHoldsOverAllCampaigns();
    void whatWasProvenNotSentIsGivenBack_data();
    void whatWasProvenNotSentIsGivenBack();
    void classesHaveCapsOfTheirOwn();
    void codesAreCappedByTheMinute();
    void theSameTextIsSkipped();
    void aRepeatedCodeIsNoRepeatedText();
    void textsWithOtherVariablesAreOthers();
    void onlyAllowedCountriesAreTexted();
    void anEmptyListOfCountriesAllowsNone();
    void numbersThatBeginAlikeAreSlowedDown();
    void aChangedLimitIsLookedAtAgain();
    void rulesThatCannotBeReadSendNothing();
    void nothingIsWrittenDownWithoutALimit();
};

void TestQueueLimits::aCapHoldsOverAllCampaigns()
{
    LimitScene scene;
    const CampaignId first = scene.add(MessageClass::Marketing, 3);
    const CampaignId second
        = scene.add(LimitScene::content(MessageClass::Marketing, u"More"_s), scene.audience(3));
    QCOMPARE(scene.claim(first).size(), 3);

    const Claim held = scene.wholeClaim(second);

    QVERIFY(held.requests.isEmpty());
    QCOMPARE(held.held, 3);
    QCOMPARE(scene.value(u"SELECT n FROM campaign_hold WHERE hold='frequency'"_s), 3);
    QCOMPARE(scene.value(u"SELECT min(not_before) FROM outbox"_s), toMillis(scene.now() + 24h));
    QCOMPARE(scene.broken(), QString());
    scene.advance(24h);
    QCOMPARE(scene.claim(second).size(), 3);
    QCOMPARE(scene.value(u"SELECT n FROM campaign_hold WHERE hold='frequency'"_s), 0);
}

void TestQueueLimits::whatWasProvenNotSentIsGivenBack_data()
{
    QTest::addColumn<int>("end");
    QTest::addColumn<bool>("givenBack");
    QTest::newRow("accepted") << int(End::Accepted) << false;
    QTest::newRow("in doubt") << int(End::Doubted) << false;
    QTest::newRow("refused") << int(End::Refused) << true;
    QTest::newRow("not sent") << int(End::Released) << true;
}

void TestQueueLimits::whatWasProvenNotSentIsGivenBack()
{
    QFETCH(int, end);
    QFETCH(bool, givenBack);
    LimitScene scene;
    const CampaignId first = scene.add(MessageClass::Marketing, 1);
    const CampaignId second
        = scene.add(LimitScene::content(MessageClass::Marketing, u"More"_s), scene.audience(1));

    scene.settle(scene.claim(first), static_cast<End>(end));

    QCOMPARE(scene.claim(second).size(), givenBack ? 1 : 0);
}

void TestQueueLimits::classesHaveCapsOfTheirOwn()
{
    LimitScene scene;
    scene.claim(scene.add(MessageClass::Marketing, 2));

    QCOMPARE(scene.claim(scene.add(MessageClass::Notice, 2)).size(), 2);
    QCOMPARE(scene.claim(scene.add(MessageClass::Code, 2)).size(), 2);
}

void TestQueueLimits::codesAreCappedByTheMinute()
{
    LimitScene scene;
    scene.claim(scene.add(MessageClass::Code, 1));
    const CampaignId second = scene.add(MessageClass::Code, 1);

    QCOMPARE(scene.claim(second).size(), 0);
    scene.advance(1min - 1ms);
    QCOMPARE(scene.claim(second).size(), 0);
    scene.advance(1ms);
    QCOMPARE(scene.claim(second).size(), 1);
}

void TestQueueLimits::theSameTextIsSkipped()
{
    LimitScene scene;
    LimitRules rules;
    rules.sameTextWithin = 24h;
    scene.setRules(rules);
    scene.claim(scene.add(MessageClass::Notice, 2));

    const Claim again = scene.wholeClaim(scene.add(MessageClass::Notice, 2));
    const auto other
        = scene.claim(scene.add(LimitScene::content(MessageClass::Notice, u"Other"_s), scene.audience(2)));
    scene.advance(24h);
    const auto later = scene.claim(scene.add(MessageClass::Notice, 2));

    QCOMPARE(again.skipped, 2);
    QCOMPARE(scene.value(u"SELECT count(*) FROM message_exception WHERE state=9 AND reason='same-text'"_s),
             2);
    QCOMPARE(other.size(), 2);
    QCOMPARE(later.size(), 2);
    QCOMPARE(scene.broken(), QString());
}

void TestQueueLimits::aRepeatedCodeIsNoRepeatedText()
{
    LimitScene scene;
    LimitRules rules;
    rules.sameTextWithin = 24h;
    scene.setRules(rules);
    scene.claim(scene.add(MessageClass::Code, 1));
    scene.advance(1min);

    QCOMPARE(scene.claim(scene.add(MessageClass::Code, 1)).size(), 1);
}

void TestQueueLimits::textsWithOtherVariablesAreOthers()
{
    LimitScene scene;
    LimitRules rules;
    rules.sameTextWithin = 24h;
    scene.setRules(rules);
    scene.claim(scene.add(MessageClass::Notice, 2)); // variables "Person 0", "Person 1"

    const AudienceId without = scene.audience({{TestStore::phone(0), u"CN"_s}});

    QCOMPARE(scene.claim(scene.add(LimitScene::content(MessageClass::Notice), without)).size(), 1);
}

void TestQueueLimits::onlyAllowedCountriesAreTexted()
{
    LimitScene scene;
    const AudienceId mixed = scene.audience({{u"+8613800000001"_s, u"CN"_s}, {u"+4915112345678"_s, u"DE"_s}});
    QCOMPARE(scene.claim(scene.add(LimitScene::content(MessageClass::Notice), mixed)).size(), 2);
    LimitRules rules;
    rules.countries = QStringList{u"CN"_s};
    scene.setRules(rules);

    const auto taken = scene.claim(scene.add(LimitScene::content(MessageClass::Notice), mixed));

    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first().e164, u"+8613800000001"_s);
    QCOMPARE(scene.value(u"SELECT count(*) FROM message_exception WHERE state=9 AND reason='country'"_s), 1);
}

void TestQueueLimits::anEmptyListOfCountriesAllowsNone()
{
    LimitScene scene;
    LimitRules rules;
    rules.countries = QStringList();
    scene.setRules(rules);

    QCOMPARE(scene.wholeClaim(scene.add(MessageClass::Code, 3)).skipped, 3);
}

void TestQueueLimits::numbersThatBeginAlikeAreSlowedDown()
{
    LimitScene scene;
    const CampaignId campaign = scene.add(MessageClass::Code, 120);

    QCOMPARE(scene.claim(campaign).size(), 50);
    QCOMPARE(scene.value(u"SELECT n FROM campaign_hold WHERE hold='velocity'"_s), 70);
    scene.advance(30s);
    QCOMPARE(scene.claim(campaign).size(), 0);
    scene.advance(32s);
    QCOMPARE(scene.claim(campaign).size(), 50);
    scene.advance(62s);
    QCOMPARE(scene.claim(campaign).size(), 20);
    QCOMPARE(scene.broken(), QString());
}

void TestQueueLimits::aChangedLimitIsLookedAtAgain()
{
    LimitScene scene;
    scene.claim(scene.add(MessageClass::Marketing, 3));
    const CampaignId second = scene.add(MessageClass::Marketing, 3);
    QCOMPARE(scene.claim(second).size(), 0);
    LimitRules rules;
    rules.of(MessageClass::Marketing).perPerson = {};
    scene.setRules(rules);

    QCOMPARE(*scene.limits().lookAgain(2), 2);
    QCOMPARE(*scene.limits().lookAgain(2), 1);

    QCOMPARE(scene.broken(), QString());
    QCOMPARE(scene.claim(second).size(), 3);
}

void TestQueueLimits::rulesThatCannotBeReadSendNothing()
{
    LimitScene scene;
    const CampaignId campaign = scene.add(MessageClass::Notice, 3);
    QVERIFY(scene.queue().feed(campaign, 10));
    QVERIFY(scene.store().sql(u"INSERT INTO setting VALUES('limits','{}')"_s));

    const auto claim = scene.queue().claim({.campaign = campaign,
                                            .account = scene.account(),
                                            .epoch = 1,
                                            .requests = 3,
                                            .messages = 3,
                                            .now = scene.now()});

    QVERIFY(!claim);
    QVERIFY(claim.error().detail.contains(u"limit clear all"_s));
    QCOMPARE(scene.value(u"SELECT count(*) FROM inflight"_s), 0);
}

void TestQueueLimits::nothingIsWrittenDownWithoutALimit()
{
    LimitScene scene;

    scene.claim(scene.add(MessageClass::Notice, 3));

    QCOMPARE(scene.value(u"SELECT count(*) FROM recipient_event"_s), 0);
    QCOMPARE(scene.value(u"SELECT count(*) FROM prefix_velocity"_s), 0);
}

QObject *tst_queuelimits()
{
    return new TestQueueLimits;
}

#include "tst_queuelimits.moc"
