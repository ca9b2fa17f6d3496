// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! What waited through a night does not wake up and send: it asks. And validity begins with the start.
class TestCampaignLate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = std::make_unique<SqliteTestStore>(); }

    void aPlanThatHasPassedIsAskedAbout()
    {
        const CampaignId campaign = approved(now() + 1h);
        m_store->clock().advance(2h + 1ms);

        const Result<void> started = campaigns().start(campaign, BuiltInAuthor);

        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::Conflict);
        QVERIFY(started.error().detail.contains(u"--late ok"_s));
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Approved);
        QVERIFY(campaigns().start(campaign, BuiltInAuthor, LateAnswer::GoOn));
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Running);
        QCOMPARE(takes(campaign), 3);
        QCOMPARE(
            m_store->value(
                u"SELECT count(*) FROM audit_log WHERE action='campaign.start' AND detail LIKE '%late ok%'"_s),
            1);
    }

    void aPlanThatHasJustPassedStarts()
    {
        const CampaignId campaign = approved(now() + 1h);
        m_store->clock().advance(2h);

        QVERIFY(campaigns().start(campaign, BuiltInAuthor));
        QCOMPARE(takes(campaign), 3);
    }

    void whatWasDueWhileNoEngineRanIsNotTaken()
    {
        const CampaignId campaign = approved(now() + 1h);
        QVERIFY(campaigns().start(campaign, BuiltInAuthor));
        m_store->clock().advance(9h);

        QVERIFY(campaigns().advance(now(), 100)); // the engine comes back and finds it due

        QCOMPARE(m_store->stateOf(campaign), CampaignState::Running);
        QCOMPARE(takes(campaign), 0);
    }

    void whatWasDueAMomentAgoIsTaken()
    {
        const CampaignId campaign = approved(now() + 1h);
        QVERIFY(campaigns().start(campaign, BuiltInAuthor));
        m_store->clock().advance(1h + 30s);

        QVERIFY(campaigns().advance(now(), 100));

        QCOMPARE(takes(campaign), 3);
    }

    void anEngineThatLooksAfterItKeepsItFromBeingLate()
    {
        const CampaignId campaign = running();
        for (int hour = 0; hour < 5; ++hour) {
            m_store->clock().advance(55min);
            QVERIFY(campaigns().beat({{campaign}}, now()));
        }

        QCOMPARE(takes(campaign), 3);
    }

    void theWorkspaceDecidesWhatIsLate()
    {
        QVERIFY(m_store->store().workspace().setLateAfter(10min, BuiltInAuthor));
        const CampaignId campaign = running();

        m_store->clock().advance(10min + 1ms);

        QCOMPARE(takes(campaign), 0);
    }

    void aCampaignHeldAsLateGoesOnOnlyWhenSomebodySaysSo()
    {
        const CampaignId campaign = running();
        m_store->clock().advance(2h);
        QVERIFY(campaigns().block(campaign,
                                  {HoldReason::Late, std::nullopt, QString::number(toMillis(now() - 2h))}));

        const Result<void> asked = campaigns().resume(campaign, BuiltInAuthor);

        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, ErrorKind::Conflict);
        QVERIFY(campaigns().resume(campaign, BuiltInAuthor, LateAnswer::GoOn));
        QCOMPARE(takes(campaign), 3);
    }

    void aPauseOfMoreThanTwelveHoursIsAskedAbout()
    {
        const CampaignId campaign = running();
        QVERIFY(campaigns().pause(campaign, BuiltInAuthor, u"price talks"_s));
        m_store->clock().advance(12h + 1ms);

        QVERIFY(!campaigns().resume(campaign, BuiltInAuthor));
        QVERIFY(campaigns().resume(campaign, BuiltInAuthor, LateAnswer::GoOn));
        QCOMPARE(takes(campaign), 3);
    }

    void aPauseOfAnAfternoonIsNot()
    {
        const CampaignId campaign = running();
        QVERIFY(campaigns().pause(campaign, BuiltInAuthor, u"price talks"_s));
        m_store->clock().advance(5h);

        QVERIFY(campaigns().resume(campaign, BuiltInAuthor));
        QCOMPARE(takes(campaign), 3);
    }

    void validityAsALengthBeginsWithTheStart()
    {
        CampaignContent content = text();
        content.validFor = 10min;
        const CampaignId campaign = submitted(content);
        m_store->clock().advance(3h);
        QVERIFY(campaigns().start(campaign, BuiltInAuthor));
        QVERIFY(m_store->store().queue().feed(campaign, 100));

        QCOMPARE(m_store->value(u"SELECT expires_at FROM campaign"_s), toMillis(now() + 10min));
        m_store->clock().advance(10min);

        QCOMPARE(takes(campaign), 0);
        QCOMPARE(m_store->counter(campaign, MessageState::Expired), 3);
    }

    void ofAPlannedCampaignItBeginsWithThePlan()
    {
        CampaignContent content = text();
        content.validFor = 10min;
        content.startAt = now() + 1h;
        const CampaignId campaign = submitted(content);

        QVERIFY(campaigns().start(campaign, BuiltInAuthor));

        QCOMPARE(m_store->value(u"SELECT expires_at FROM campaign"_s), toMillis(now() + 1h + 10min));
    }

    void aPauseDoesNotProlongValidity()
    {
        CampaignContent content = text();
        content.validFor = 10min;
        const CampaignId campaign = submitted(content);
        QVERIFY(campaigns().start(campaign, BuiltInAuthor));
        const qint64 end = m_store->value(u"SELECT expires_at FROM campaign"_s);
        QVERIFY(campaigns().pause(campaign, BuiltInAuthor, {}));
        m_store->clock().advance(5min);

        QVERIFY(campaigns().resume(campaign, BuiltInAuthor));

        QCOMPARE(m_store->value(u"SELECT expires_at FROM campaign"_s), end);
    }

    void nothingIsStartedWhileTheClockIsNotBelieved()
    {
        const CampaignId campaign = approved(now() + 1h);
        QVERIFY(campaigns().start(campaign, BuiltInAuthor));
        QVERIFY(m_store->store().workspace().hold({HoldReason::Clock, std::nullopt, u"3600000"_s}));
        m_store->clock().jumpWallClock(1h);

        QVERIFY(campaigns().advance(now(), 100));
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Scheduled);

        QVERIFY(m_store->store().workspace().endHold(HoldReason::Clock, BuiltInAuthor));
        QVERIFY(campaigns().advance(now(), 100));
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Running);
    }

private:
    TimePoint now() { return m_store->clock().now(); }
    CampaignStore &campaigns() { return m_store->store().campaigns(); }

    static CampaignContent text()
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        return content;
    }

    CampaignId submitted(const CampaignContent &content)
    {
        m_account = m_store->addAccount();
        const CampaignId campaign
            = m_store->addCampaign(m_store->addAudience(3), m_account, u"hello"_s, content);
        m_store->submit(campaign);
        if (!campaigns().approve(campaign, BuiltInApprover, m_store->storedHash(campaign)))
            qFatal("The campaign of the test was not approved.");
        return campaign;
    }

    CampaignId approved(TimePoint startAt)
    {
        CampaignContent content = text();
        content.startAt = startAt;
        return submitted(content);
    }

    CampaignId running()
    {
        const CampaignId campaign = submitted(text());
        if (!campaigns().start(campaign, BuiltInAuthor))
            qFatal("The campaign of the test was not started.");
        return campaign;
    }

    // How many a claim takes.
    qsizetype takes(CampaignId campaign)
    {
        const auto fed = m_store->store().queue().feed(campaign, 100);
        const auto claim = m_store->store().queue().claim({.campaign = campaign,
                                                           .account = m_account,
                                                           .epoch = 1,
                                                           .perRequest = 10,
                                                           .messages = 10,
                                                           .now = now()});
        if (!fed || !claim)
            qFatal("The claim of the test failed.");
        return claim->requests.isEmpty() ? 0 : claim->requests[0].messages.size();
    }

    std::unique_ptr<SqliteTestStore> m_store;
    AccountId m_account{};
};

QObject *tst_campaignlate()
{
    return new TestCampaignLate;
}

#include "tst_campaignlate.moc"
