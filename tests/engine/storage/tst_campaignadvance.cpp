// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestCampaignAdvance : public QObject
{
    Q_OBJECT

public:
    explicit TestCampaignAdvance(TestStoreFactory factory)
        : m_factory(std::move(factory))
    {
    }

private Q_SLOTS:
    void init() { m_store = m_factory(); }
    void cleanup() { m_store.reset(); }

    void hasNothingToDoAtRest()
    {
        m_store->addRunning(3);
        QCOMPARE(advance(), 0);
    }

    void aScheduledCampaignStartsWhenItsTimeHasCome()
    {
        CampaignContent later;
        later.text = u"Hello"_s;
        later.startAt = m_store->clock().now() + std::chrono::hours(1);
        const CampaignId campaign
            = m_store->addCampaign(m_store->addAudience(1), m_store->addAccount(), u"later"_s, later);
        m_store->launch(campaign);
        QCOMPARE(advance(), 0);

        m_store->clock().advance(std::chrono::hours(1));

        QCOMPARE(advance(), 1);
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Running);
    }

    void aCampaignWithWaitingPeopleKeepsRunning()
    {
        const CampaignId campaign = m_store->addRunning(3);
        feed(campaign);

        QCOMPARE(advance(), 0);
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Running);
    }

    void aCampaignIsFinishedWhenEverybodyIsSettled()
    {
        const CampaignId campaign = m_store->addRunning(3);
        feed(campaign);
        const Claim claim = claimAll(campaign);
        QCOMPARE(advance(), 1);
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Draining);

        settle(claim);

        QCOMPARE(advance(), 1);
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Completed);
    }

    void aMessageGivenBackMakesADrainingCampaignRunAgain()
    {
        const CampaignId campaign = m_store->addRunning(1);
        feed(campaign);
        const Claim claim = claimAll(campaign);
        advance();
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Draining);

        Settlement back;
        back.requestId = claim.requests.first().requestId;
        back.now = m_store->clock().now();
        back.releases.append(
            {.attempt = claim.requests.first().messages.first().attempt, .provenUnsent = true});
        QVERIFY(m_store->store().queue().settle(back));
        advance();

        QCOMPARE(m_store->stateOf(campaign), CampaignState::Running);
    }

    void aForgottenMessageIsFedAgainInsteadOfFinishing()
    {
        const CampaignId campaign = m_store->addRunning(3);
        feed(campaign);
        QVERIFY(m_store->sql(u"DELETE FROM outbox"_s));
        QVERIFY(m_store->sql(u"UPDATE campaign_counter SET n=0 WHERE state IN (2,3,4)"_s));

        advance();

        QCOMPARE(m_store->stateOf(campaign), CampaignState::Running);
        feed(campaign);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM outbox"_s), 3);
    }

    void cancellingReachesQueuedAndUnfedPeopleInSteps()
    {
        const CampaignId campaign = m_store->addRunning(30);
        QVERIFY(m_store->store().queue().feed(campaign, 10));
        QVERIFY(m_store->store().campaigns().cancel(campaign, BuiltInAuthor, u"wrong list"_s));

        int rounds = 0;
        while (advance(7) > 0)
            QVERIFY(++rounds < 20);

        QVERIFY(rounds >= 30 / 7);
        QCOMPARE(m_store->counter(campaign, MessageState::Cancelled), 30);
        QCOMPARE(m_store->counter(campaign, MessageState::Ready), 0);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM message WHERE state=10"_s), 30);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM outbox"_s), 0);
        QCOMPARE(m_store->value(u"SELECT sum(n) FROM message_total WHERE dimension=1 AND value=10"_s), 30);
    }

    void cancellingLeavesOpenRequestsAlone()
    {
        const CampaignId campaign = m_store->addRunning(3);
        feed(campaign);
        const Claim claim = claimAll(campaign);
        QVERIFY(m_store->store().campaigns().cancel(campaign, BuiltInAuthor, u"wrong list"_s));
        while (advance() > 0) { }
        QCOMPARE(m_store->counter(campaign, MessageState::Armed), 3);

        settle(claim);

        QCOMPARE(m_store->counter(campaign, MessageState::Submitted), 3);
        QCOMPARE(m_store->counter(campaign, MessageState::Cancelled), 0);
    }

    void aCancelledDraftIsDoneAtOnce()
    {
        const CampaignId campaign = m_store->addCampaign(m_store->addAudience(2), m_store->addAccount());
        QVERIFY(m_store->store().campaigns().cancel(campaign, BuiltInAuthor, {}));

        while (advance() > 0) { }

        QCOMPARE(m_store->value(u"SELECT feed_done FROM campaign"_s), 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM message"_s), 0);
    }

private:
    int advance(int limit = 5000)
    {
        const Result<int> changed = m_store->store().campaigns().advance(m_store->clock().now(), limit);
        if (!changed)
            qFatal("%s", qPrintable(changed.error().detail));
        return *changed;
    }

    void feed(CampaignId campaign)
    {
        Result<int> fed = 1;
        while (fed && *fed > 0)
            fed = m_store->store().queue().feed(campaign, 100);
        if (!fed)
            qFatal("%s", qPrintable(fed.error().detail));
    }

    Claim claimAll(CampaignId campaign)
    {
        const Result<Claim> claim = m_store->store().queue().claim(
            {.campaign = campaign,
             .account = AccountId{m_store->value(u"SELECT account_id FROM campaign"_s)},
             .epoch = 1,
             .requests = 1,
             .perRequest = 100,
             .messages = 100,
             .now = m_store->clock().now()});
        if (!claim)
            qFatal("%s", qPrintable(claim.error().detail));
        return *claim;
    }

    void settle(const Claim &claim)
    {
        for (const ArmedRequest &request : claim.requests) {
            Settlement settlement;
            settlement.requestId = request.requestId;
            settlement.now = m_store->clock().now();
            for (const ArmedMessage &message : request.messages)
                settlement.completions.append({message.attempt, true, u"p"_s, QString()});
            QVERIFY(m_store->store().queue().settle(settlement));
        }
    }

    TestStoreFactory m_factory;
    std::unique_ptr<TestStore> m_store;
};

QObject *tst_campaignadvance()
{
    return new TestCampaignAdvance(makeSqliteTestStore);
}

#include "tst_campaignadvance.moc"
