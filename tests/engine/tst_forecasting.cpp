// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/forecasting.h"
#include "engine/limitchange.h"
#include "engine/segmentcounting.h"

#include "tests/engine/storage/limitscene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! When a campaign would end, how its messages are counted, and what a changed limit does to whoever waits.
class TestForecasting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scene = std::make_unique<LimitScene>(); }
    void cleanup() { m_scene.reset(); }

    void theCounterCountsAsTheLaneDoes();
    void theAccountsSignatureCounts();
    void aRemovedAccountCountsNothing();
    void aTemplateWithoutTextIsOneSegment();
    void aTextThatIsNoTemplateIsTold();
    void theForecastKnowsTheAccountsPace();
    void withoutAPaceNobodyKnowsTheEnd();
    void aPlannedStartIsJudgedByItsOwnTime();
    void changedLimitsWakeWhoeverTheyHeld();
    void rulesThatAreNoneLeaveThoseInForce();

private:
    //! A draft; its people are fixed.
    CampaignRow submitted(const CampaignContent &content, int people)
    {
        SqliteTestStore &store = m_scene->store();
        const CampaignId id = store.addCampaign(m_scene->audience(people), m_scene->account(),
                                                u"waiting %1"_s.arg(++m_campaigns), content);
        store.submit(id);
        return row(id);
    }

    CampaignRow row(CampaignId id)
    {
        const auto campaign = m_scene->reader()->campaign(id);
        if (!campaign)
            qFatal("%s", qPrintable(campaign.error().detail));
        return *campaign;
    }

    SegmentCounter counter(const CampaignRow &campaign)
    {
        const auto reader = m_scene->reader();
        const auto counted = segmentCounterOf(*reader, campaign);
        if (!counted)
            qFatal("%s", qPrintable(counted.error().detail));
        return *counted;
    }

    void setAccount(const QString &key, const QString &value)
    {
        const auto accounts = m_scene->reader()->accounts();
        ProviderAccount account = accounts->first();
        account.settings.insert(key, value);
        QVERIFY(m_scene->store().store().accounts().update(account, BuiltInAuthor));
    }

    Forecast forecast(const CampaignRow &campaign, qint64 segments)
    {
        const auto reader = m_scene->reader();
        const auto read = readForecast(*reader, campaign, segments, m_scene->now());
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return *read;
    }

    std::unique_ptr<LimitScene> m_scene;
    int m_campaigns = 0;
};

void TestForecasting::theCounterCountsAsTheLaneDoes()
{
    const SegmentCounter count
        = counter(submitted(LimitScene::content(MessageClass::Notice, u"Hello {{name}}"_s), 1));

    // "【Test】Hello " is 12 characters long.
    QCOMPARE(count(u"+8613800000000"_s, {{u"name"_s, QString(58, u'x')}}), 1);
    QCOMPARE(count(u"+8613800000000"_s, {{u"name"_s, QString(59, u'x')}}), 2);
    // Elsewhere there is no signature, and 160 letters of GSM-7 are one.
    QCOMPARE(count(u"+4915112345678"_s, {{u"name"_s, QString(154, u'x')}}), 1);
    QCOMPARE(count(u"+4915112345678"_s, {{u"name"_s, QString(155, u'x')}}), 2);
}

void TestForecasting::theAccountsSignatureCounts()
{
    setAccount(u"sign_name"_s, QString(30, u'S'));
    CampaignContent content = LimitScene::content(MessageClass::Notice, QString(50, u'x'));
    content.signName.clear();

    QCOMPARE(counter(submitted(content, 1))(u"+8613800000000"_s, {}), 2);
}

void TestForecasting::aRemovedAccountCountsNothing()
{
    const CampaignRow campaign = submitted(LimitScene::content(MessageClass::Notice), 1);
    const auto reader = m_scene->reader();

    const auto count = segmentCounterOf(*reader, campaign, AccountId{99});

    QVERIFY(count);
    QVERIFY(!*count);
}

void TestForecasting::aTemplateWithoutTextIsOneSegment()
{
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.signName = u"Test"_s;

    QCOMPARE(counter(submitted(content, 1))(u"+8613800000000"_s, {{u"name"_s, QString(500, u'x')}}), 1);
}

void TestForecasting::aTextThatIsNoTemplateIsTold()
{
    CampaignRow campaign = submitted(LimitScene::content(MessageClass::Notice), 1);
    campaign.content.text = u"Hello {{name"_s;
    const auto reader = m_scene->reader();

    const auto count = segmentCounterOf(*reader, campaign);

    QVERIFY(!count);
    QCOMPARE(count.error().kind, ErrorKind::Invalid);
    QVERIFY(!readForecast(*reader, campaign, 1, m_scene->now()));
}

void TestForecasting::theForecastKnowsTheAccountsPace()
{
    setAccount(u"segments_per_s"_s, u"10"_s);
    const CampaignRow campaign = submitted(LimitScene::content(MessageClass::Notice), 40);

    const Forecast found = forecast(campaign, 40);

    QCOMPARE(found.pace, 10);
    QVERIFY(found.start == m_scene->now());
    QVERIFY(!found.startIsPlanned);
    QVERIFY(found.end);
    QVERIFY(*found.end == m_scene->now() + 4s);
    QCOMPARE(found.run.people, 40);
    QCOMPARE(found.run.goNow, 40);
}

void TestForecasting::withoutAPaceNobodyKnowsTheEnd()
{
    const Forecast found = forecast(submitted(LimitScene::content(MessageClass::Notice), 40), 40);

    QCOMPARE(found.pace, 0);
    QVERIFY(!found.end);
}

void TestForecasting::aPlannedStartIsJudgedByItsOwnTime()
{
    CampaignContent content = LimitScene::content(MessageClass::Notice);
    content.hours = DayWindow{9 * 60, 18 * 60};
    // 2026-01-01 00:00 UTC is 8:00 in Shanghai.
    content.startAt = fromMillis(1'767'225'600'000) + 24h + 2h; // 10:00 there
    const CampaignRow day = submitted(content, 3);
    content.startAt = fromMillis(1'767'225'600'000) + 24h + 14h; // 22:00 there
    const CampaignRow night = submitted(content, 3);
    const auto reader = m_scene->reader();

    const auto open = dryRunAtStart(*reader, day, m_scene->now());
    const auto closed = dryRunAtStart(*reader, night, m_scene->now());

    QVERIFY(open && closed);
    QCOMPARE(open->goNow, 3);
    QVERIFY(open->held.isEmpty());
    QCOMPARE(closed->goNow, 0);
    QCOMPARE(closed->held.size(), 1);
    QCOMPARE(closed->held.first().people, 3);
    QVERIFY(forecast(day, 3).startIsPlanned);
}

void TestForecasting::changedLimitsWakeWhoeverTheyHeld()
{
    LimitRules rules;
    rules.sameTextWithin = 0ms;
    rules.of(MessageClass::Notice).perPerson = {{1, 24h}};
    m_scene->setRules(rules);
    const CampaignId first = m_scene->add(MessageClass::Notice, 4);
    m_scene->settle(m_scene->claim(first), LimitScene::End::Accepted);
    const CampaignId second = m_scene->add(MessageClass::Notice, 4);
    QCOMPARE(m_scene->claim(second).size(), 0);

    rules.of(MessageClass::Notice).perPerson = {{2, 24h}};
    QVERIFY(changeLimits(m_scene->limits(), rules, {{u"limit"_s, u"perPerson"_s}}, BuiltInAuthor));

    QCOMPARE(m_scene->claim(second).size(), 4);
    QCOMPARE(m_scene->broken(), QString());
}

void TestForecasting::rulesThatAreNoneLeaveThoseInForce()
{
    LimitRules rules;
    rules.sameTextWithin = 0ms;
    rules.of(MessageClass::Notice).perPerson = {{1, 24h}};
    m_scene->setRules(rules);
    const CampaignId first = m_scene->add(MessageClass::Notice, 2);
    m_scene->settle(m_scene->claim(first), LimitScene::End::Accepted);
    const CampaignId second = m_scene->add(MessageClass::Notice, 2);
    QCOMPARE(m_scene->claim(second).size(), 0);

    rules.zone = u"Nowhere/AtAll"_s;
    rules.of(MessageClass::Notice).perPerson.clear();
    QVERIFY(!changeLimits(m_scene->limits(), rules, {}, BuiltInAuthor));

    m_scene->advance(1h);
    QCOMPARE(m_scene->claim(second).size(), 0);
}

QObject *tst_forecasting()
{
    return new TestForecasting;
}

#include "tst_forecasting.moc"
