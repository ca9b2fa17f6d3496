// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/lanes.h"

#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! What the live queue shows: who waits in which account's queue, who is held, and who may go elsewhere.
class TestLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyAccountIsALane();
    void whoWaitsStandsInOneQueue();
    void whoIsLeavingDoesNotWait();
    void whoIsHeldForAReasonOfItsOwnIsToldApart();
    void aStopHoldsEverybody();
    void onlyWhatIsUnderWayCounts();
    void withOneAccountNobodyCanBeMoved();
    void severalCampaignsAddUp();
    void onlyCampaignsOfTheAuthorCount();
    void aLowerRateIsToldWhileItActs();
    void whatEngineAndClockSayIsPassedOn();

private:
    static constexpr int People = 7;

    TimePoint now() { return m_store->clock().now(); }

    SendingView view(std::optional<UserId> author = {}, bool engineRuns = true)
    {
        const auto situation = readSituation(*m_reader, engineRuns, now());
        if (!situation)
            qFatal("%s", qPrintable(situation.error().detail));
        const auto read = readSendingView(*m_reader, *situation, author);
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return *read;
    }

    CampaignId draft(const QString &name, const QList<AccountId> &accounts)
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        content.signName = u"Test"_s;
        return m_store->addCampaign({.name = name,
                                     .audience = m_store->addAudience(People, u"people of "_s + name),
                                     .accounts = accounts,
                                     .content = content});
    }

    //! A started campaign, everybody in the outbox.
    CampaignId launch(const QString &name, const QList<AccountId> &accounts)
    {
        const CampaignId campaign = draft(name, accounts);
        m_store->launch(campaign);
        while (*m_store->store().queue().feed(campaign, 1'000) > 0) { }
        return campaign;
    }
    CampaignId launch() { return launch(u"hello"_s, {m_first, m_second}); }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
    AccountId m_first{};
    AccountId m_second{};
};

void TestLanes::init()
{
    m_store = std::make_unique<SqliteTestStore>();
    m_first = m_store->addAccount(u"first"_s);
    m_second = m_store->addAccount(u"second"_s);
    m_reader = m_store->openReader();
}

void TestLanes::cleanup()
{
    m_reader.reset();
    m_store.reset();
}

void TestLanes::everyAccountIsALane()
{
    auto limited = m_store->store().accounts().account(m_second);
    limited->settings.insert(u"segments_per_s"_s, u"40"_s);
    QVERIFY(m_store->store().accounts().update(*limited, BuiltInAuthor));

    const SendingView found = view();

    QCOMPARE(found.lanes.size(), 2);
    QCOMPARE(found.lanes[0].account.label, u"first"_s);
    QCOMPARE(found.lanes[0].limitPerS, 0);
    QCOMPARE(found.lanes[1].account.label, u"second"_s);
    QCOMPARE(found.lanes[1].limitPerS, 40);
    for (const LaneLine &lane : found.lanes) {
        QCOMPARE(lane.waiting + lane.held + lane.campaigns + lane.facts.inFlight, 0);
        QVERIFY(lane.movable.isEmpty());
        QCOMPARE(lane.segmentsPerS, 0.0);
    }
    QVERIFY(found.held.isEmpty());
}

void TestLanes::whoWaitsStandsInOneQueue()
{
    const CampaignId campaign = launch();

    const SendingView found = view();

    const LaneLine &first = found.lanes[0];
    QCOMPARE(first.waiting, People);
    QCOMPARE(first.held, 0);
    QCOMPARE(first.campaigns, 1);
    QCOMPARE(first.movable.size(), 1);
    QCOMPARE(first.movable[0].id, campaign);
    QCOMPARE(first.movable[0].name, u"hello"_s);
    QCOMPARE(first.movable[0].waiting, People);
    QCOMPARE(first.movable[0].others, QList<AccountId>{m_second});
    QCOMPARE(found.lanes[1].waiting, 0);
    QCOMPARE(found.lanes[1].campaigns, 0);
    QVERIFY(found.lanes[1].movable.isEmpty());
    QVERIFY(found.held.isEmpty());
}

void TestLanes::whoIsLeavingDoesNotWait()
{
    const CampaignId campaign = launch();
    QVERIFY(m_store->store().queue().claim({.campaign = campaign,
                                            .account = m_first,
                                            .epoch = 1,
                                            .perRequest = 2,
                                            .messages = 2,
                                            .now = now()}));

    const SendingView found = view();
    const LaneLine &first = found.lanes[0];

    QCOMPARE(first.facts.inFlight, 2);
    QCOMPARE(first.waiting, People - 2);
    QCOMPARE(first.movable[0].waiting, People - 2);
    QCOMPARE(first.campaigns, 1);
}

void TestLanes::whoIsHeldForAReasonOfItsOwnIsToldApart()
{
    const CampaignId campaign = launch();
    QVERIFY(m_store->sql(u"UPDATE outbox SET hold='quiet-hours',not_before=%1 WHERE msg_id<=2;"
                         "INSERT INTO campaign_hold VALUES(%2,'quiet-hours',2)"_s.arg(toMillis(now() + 5h))
                             .arg(number(campaign))));

    const SendingView found = view();

    QCOMPARE(found.lanes[0].held, 2);
    QCOMPARE(found.lanes[0].waiting, People - 2);
    QCOMPARE(found.lanes[0].movable[0].waiting, People); // the held ones may go elsewhere as well
    QCOMPARE(found.held.size(), 1);
    QCOMPARE(found.held[0].share.reason, HoldReason::QuietHours);
    QCOMPARE(found.held[0].share.count, 2);
    QCOMPARE(found.held[0].campaign, campaign);
    QCOMPARE(found.held[0].campaignName, u"hello"_s);
}

void TestLanes::aStopHoldsEverybody()
{
    launch();
    QVERIFY(m_store->store().workspace().setEmergencyStop(true, BuiltInAuthor, u"a test"_s));

    const SendingView found = view();

    QCOMPARE(found.lanes[0].held, People);
    QCOMPARE(found.lanes[0].waiting, 0);
    QCOMPARE(found.held.size(), 1);
    QCOMPARE(found.held[0].share.reason, HoldReason::Emergency);
    QCOMPARE(found.held[0].share.count, People);
}

void TestLanes::onlyWhatIsUnderWayCounts()
{
    draft(u"a draft"_s, {m_first, m_second});
    const CampaignId submitted = draft(u"submitted"_s, {m_first, m_second});
    m_store->submit(submitted);

    const SendingView found = view();

    QCOMPARE(found.lanes[0].waiting + found.lanes[0].held + found.lanes[0].campaigns, 0);
    QVERIFY(found.lanes[0].movable.isEmpty() && found.held.isEmpty());
}

void TestLanes::withOneAccountNobodyCanBeMoved()
{
    launch(u"alone"_s, {m_second});

    const SendingView found = view();

    QCOMPARE(found.lanes[1].waiting, People);
    QCOMPARE(found.lanes[1].campaigns, 1);
    QVERIFY(found.lanes[1].movable.isEmpty());
    QCOMPARE(found.lanes[0].waiting, 0);
}

void TestLanes::severalCampaignsAddUp()
{
    launch();
    launch(u"again"_s, {m_first});
    launch(u"elsewhere"_s, {m_second, m_first});

    const SendingView found = view();

    QCOMPARE(found.lanes[0].waiting, 2 * People);
    QCOMPARE(found.lanes[0].campaigns, 2);
    QCOMPARE(found.lanes[0].movable.size(), 1);
    QCOMPARE(found.lanes[1].waiting, People);
    QCOMPARE(found.lanes[1].campaigns, 1);
    QCOMPARE(found.lanes[1].movable[0].others, QList<AccountId>{m_first});
}

void TestLanes::onlyCampaignsOfTheAuthorCount()
{
    launch();

    const SendingView own = view(BuiltInAuthor);
    const SendingView others = view(UserId{77});

    QCOMPARE(own.lanes[0].waiting, People);
    QCOMPARE(others.lanes.size(), 2); // the accounts are everybody's
    QCOMPARE(others.lanes[0].waiting, 0);
    QVERIFY(others.lanes[0].movable.isEmpty());
}

void TestLanes::aLowerRateIsToldWhileItActs()
{
    const TimePoint until = now() + 1h;
    QVERIFY(m_store->store().accounts().slowDown(
        m_first, {.segmentsPerS = 5, .until = until, .reason = u"a test"_s}, BuiltInAuthor));

    const LaneLine lane = view().lanes[0];

    QVERIFY(lane.slowed(now()).has_value());
    QCOMPARE(lane.slowed(now())->segmentsPerS, 5);
    QVERIFY(lane.slowed(until - 1ms).has_value());
    QVERIFY(!lane.slowed(until).has_value());
    QVERIFY(!view().lanes[1].slowed(now()).has_value());
}

void TestLanes::whatEngineAndClockSayIsPassedOn()
{
    QVERIFY(view().engineRuns);
    QVERIFY(!view({}, false).engineRuns);
    QVERIFY(view().now == now());
}

} // namespace heliograph

QObject *tst_lanes()
{
    return new heliograph::TestLanes;
}

#include "tst_lanes.moc"
