// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/counters.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestCampaignFreeze : public QObject
{
    Q_OBJECT

public:
    explicit TestCampaignFreeze(TestStoreFactory factory)
        : m_factory(std::move(factory))
    {
    }

private Q_SLOTS:
    void init()
    {
        m_store = m_factory();
        m_campaign = m_store->addCampaign(m_store->addAudience(250), m_store->addAccount());
    }

    void cleanup() { m_store.reset(); }

    void thePlanIsWrittenFirst()
    {
        const Result<FreezeProgress> begun = campaigns().beginFreeze(m_campaign);

        QVERIFY(begun);
        QCOMPARE(begun->planned, 250);
        QCOMPARE(begun->frozen, 0);
        QVERIFY(!begun->done);
        QCOMPARE(m_store->value(u"SELECT audience_n FROM campaign"_s), 250);
    }

    void countersAddUpToThePlanAtEveryMoment()
    {
        QVERIFY(campaigns().beginFreeze(m_campaign));
        QCOMPARE(sumOfCounters(), 250);
        for (bool done = false; !done;) {
            const Result<FreezeProgress> progress = campaigns().freeze(m_campaign, 70);
            QVERIFY(progress);
            QCOMPARE(sumOfCounters(), 250);
            QCOMPARE(m_store->counter(m_campaign, MessageState::Ready), progress->frozen);
            done = progress->done;
        }

        QCOMPARE(m_store->counter(m_campaign, MessageState::Staged), 0);
        QCOMPARE(m_store->value(u"SELECT count(DISTINCT phone_bidx) FROM message WHERE state=1"_s), 250);
        QCOMPARE(m_store->stateOf(m_campaign), CampaignState::AwaitingApproval);
    }

    void goesOnAfterAnInterruption()
    {
        QVERIFY(campaigns().beginFreeze(m_campaign));
        QVERIFY(campaigns().freeze(m_campaign, 100));

        m_store->reopen();
        const Result<FreezeProgress> again = campaigns().beginFreeze(m_campaign);
        QVERIFY(again);
        QCOMPARE(again->frozen, 100);
        m_store->submit(m_campaign, 100);

        QCOMPARE(m_store->value(u"SELECT count(DISTINCT phone_bidx) FROM message"_s), 250);
        QCOMPARE(sumOfCounters(), 250);
    }

    void anExactLastChunkFinishes()
    {
        QVERIFY(campaigns().beginFreeze(m_campaign));
        QVERIFY(!campaigns().freeze(m_campaign, 125)->done);
        QVERIFY(campaigns().freeze(m_campaign, 125)->done);
    }

    void whoeverIsSuppressedArrivesSkipped()
    {
        const QStringList optedOut{TestStore::phone(3), TestStore::phone(200), TestStore::phone(999)};
        QVERIFY(m_store->store().suppressions().add(optedOut, SuppressionReason::OptOut, u"STOP"_s,
                                                    BuiltInAuthor, m_store->clock().now()));

        m_store->submit(m_campaign, 100);

        QCOMPARE(m_store->counter(m_campaign, MessageState::Suppressed), 2);
        QCOMPARE(m_store->counter(m_campaign, MessageState::Ready), 248);
        QCOMPARE(
            m_store->value(u"SELECT count(*) FROM message_exception WHERE state=9 AND reason='suppressed'"_s),
            2);
        QCOMPARE(m_store->value(u"SELECT sum(n) FROM message_total t JOIN reason r ON r.reason_id=t.value "
                                "WHERE t.dimension=4 AND r.code='suppressed'"_s),
                 2);
    }

    void historyIsIndexedWhileFreezing()
    {
        m_store->submit(m_campaign, 100);

        QCOMPARE(m_store->value(u"SELECT sum(n) FROM message_total WHERE dimension=1 AND value=1"_s), 250);
        QCOMPARE(m_store->value(u"SELECT sum(n) FROM message_total WHERE dimension=7"_s), 250);
        QCOMPARE(m_store->value(u"SELECT sum(n) FROM message_total WHERE dimension=3 AND value=%1"_s.arg(
                     countryCode(u"CN"_s))),
                 250);
        QCOMPARE(m_store->value(
                     u"SELECT count(*) FROM message m LEFT JOIN message_bucket b ON b.bucket=m.msg_id>>%1 "
                     "WHERE m.state_at NOT BETWEEN b.first_at AND b.last_at OR b.bucket IS NULL"_s.arg(
                         BucketShift)),
                 0);
    }

    void aNumberIsOnlyOnceInACampaign()
    {
        m_store->submit(m_campaign);

        QVERIFY(!m_store->sql(
            u"INSERT INTO message(campaign_id,phone_bidx,phone_enc,prefix_code,country,source_line,"
            "state,state_at) SELECT campaign_id,phone_bidx,phone_enc,1,1,1,1,1 FROM message LIMIT 1"_s));

        QCOMPARE(m_store->value(u"SELECT count(*) FROM message"_s), 250);
    }

    void messagesBecomeReadableWithTheAudiencesKey()
    {
        m_store->submit(m_campaign);

        const QByteArray key = m_store->keys().blindIndex().of(TestStore::phone(7).toLatin1());
        QCOMPARE(
            m_store->value(u"SELECT count(*) FROM message WHERE phone_bidx=x'%1' AND source_line=9"_s.arg(
                QString::fromLatin1(key.toHex()))),
            1);
    }

    void aReturnedCampaignIsSubmittedAgainWithTheSamePeople()
    {
        m_store->submit(m_campaign);
        QVERIFY(campaigns().returnForEdit(m_campaign, BuiltInApprover, u"why"_s));

        m_store->submit(m_campaign);

        QCOMPARE(m_store->stateOf(m_campaign), CampaignState::AwaitingApproval);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM message"_s), 250);
        QCOMPARE(sumOfCounters(), 250);
    }

    void anEmptyAudienceIsNotSubmitted()
    {
        const CampaignId empty
            = m_store->addCampaign(m_store->addAudience(0, u"nobody"_s), AccountId{1}, u"empty"_s);

        const Result<FreezeProgress> begun = campaigns().beginFreeze(empty);

        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, ErrorKind::Invalid);
        QCOMPARE(m_store->stateOf(empty), CampaignState::Draft);
    }

    void cancellingHalfwayForgetsWhoWasNotFrozen()
    {
        QVERIFY(campaigns().beginFreeze(m_campaign));
        QVERIFY(campaigns().freeze(m_campaign, 100));

        QVERIFY(campaigns().cancel(m_campaign, BuiltInAuthor, u"wrong list"_s));

        QCOMPARE(m_store->value(u"SELECT audience_n FROM campaign"_s), 100);
        QCOMPARE(sumOfCounters(), 100);
    }

private:
    CampaignStore &campaigns() { return m_store->store().campaigns(); }
    qint64 sumOfCounters() { return m_store->value(u"SELECT sum(n) FROM campaign_counter"_s); }

    TestStoreFactory m_factory;
    std::unique_ptr<TestStore> m_store;
    CampaignId m_campaign{};
};

QObject *tst_campaignfreeze()
{
    return new TestCampaignFreeze(makeSqliteTestStore);
}

#include "tst_campaignfreeze.moc"
