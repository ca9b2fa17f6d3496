// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestCampaignStore : public QObject
{
    Q_OBJECT

public:
    explicit TestCampaignStore(TestStoreFactory factory)
        : m_factory(std::move(factory))
    {
    }

private Q_SLOTS:
    void init()
    {
        m_store = m_factory();
        m_account = m_store->addAccount();
        m_audience = m_store->addAudience(3);
    }

    void cleanup() { m_store.reset(); }

    void aNewCampaignIsADraftBoundToItsContent()
    {
        CampaignContent content;
        content.text = u"Hello {{name}}"_s;

        const CampaignId campaign = m_store->addCampaign(m_audience, m_account, u"hello"_s, content);

        QCOMPARE(m_store->stateOf(campaign), CampaignState::Draft);
        QCOMPARE(m_store->storedHash(campaign),
                 m_store->contentHashOf(u"hello"_s, content, m_audience, m_account));
        QCOMPARE(m_store->storedHash(campaign).size(), 32);
        content.pace = 5;
        QVERIFY(m_store->storedHash(campaign)
                != m_store->contentHashOf(u"hello"_s, content, m_audience, m_account));
    }

    void whatCannotBeSentIsNotCreated_data()
    {
        QTest::addColumn<QString>("flaw");
        QTest::addColumn<QString>("word");
        QTest::newRow("no name") << u"name"_s << u"name"_s;
        QTest::newRow("neither text nor template") << u"content"_s << u"template"_s;
        QTest::newRow("both text and template") << u"both"_s << u"template"_s;
        QTest::newRow("unknown audience") << u"audience"_s << u"audience"_s;
        QTest::newRow("no account") << u"noaccount"_s << u"account"_s;
        QTest::newRow("unknown account") << u"account"_s << u"account"_s;
    }

    void whatCannotBeSentIsNotCreated()
    {
        QFETCH(QString, flaw);
        QFETCH(QString, word);
        NewCampaign campaign{
            .name = u"hello"_s, .audience = m_audience, .accounts = {m_account}, .content = {}};
        campaign.content.text = u"Hello"_s;
        if (flaw == u"name"_s)
            campaign.name = u"  "_s;
        else if (flaw == u"content"_s)
            campaign.content.text.clear();
        else if (flaw == u"both"_s)
            campaign.content.templateCode = u"SMS_1"_s;
        else if (flaw == u"audience"_s)
            campaign.audience = AudienceId{99};
        else
            campaign.accounts = flaw == u"account"_s ? QList{AccountId{99}} : QList<AccountId>();

        const Result<CampaignId> created = m_store->store().campaigns().create(campaign);

        QVERIFY(!created);
        QCOMPARE(created.error().kind, ErrorKind::Invalid);
        QVERIFY(created.error().detail.contains(word));
        QCOMPARE(m_store->value(u"SELECT count(*) FROM campaign"_s), 0);
    }

    void anUnfinishedNameIsTaken()
    {
        const CampaignId first = m_store->addCampaign(m_audience, m_account);
        const NewCampaign again{
            .name = u"hello"_s, .audience = m_audience, .accounts = {m_account}, .content = content()};

        const Result<CampaignId> second = m_store->store().campaigns().create(again);

        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Invalid);
        QVERIFY(m_store->store().campaigns().cancel(first, BuiltInAuthor, u"no"_s));
        QVERIFY(m_store->store().campaigns().create(again));
    }

    void theAuthorCannotApprove()
    {
        const CampaignId campaign = m_store->addCampaign(m_audience, m_account);
        m_store->submit(campaign);

        const Result<void> done
            = m_store->store().campaigns().approve(campaign, BuiltInAuthor, m_store->storedHash(campaign));

        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
        QCOMPARE(m_store->stateOf(campaign), CampaignState::AwaitingApproval);
    }

    void anApprovalOfSomethingElseIsRefused()
    {
        const CampaignId campaign = m_store->addCampaign(m_audience, m_account);
        m_store->submit(campaign);

        const Result<void> done
            = m_store->store().campaigns().approve(campaign, BuiltInApprover, QByteArray(32, 'x'));

        QVERIFY(!done);
        QVERIFY(done.error().detail.contains(u"changed"_s));
        QCOMPARE(m_store->stateOf(campaign), CampaignState::AwaitingApproval);
    }

    void aLaterStartTimeSchedules()
    {
        CampaignContent later = content();
        later.startAt = m_store->clock().now() + std::chrono::hours(1);
        const CampaignId campaign = m_store->addCampaign(m_audience, m_account, u"later"_s, later);

        m_store->launch(campaign);

        QCOMPARE(m_store->stateOf(campaign), CampaignState::Scheduled);
    }

    void aPauseSaysWhyAndResumeForgetsIt()
    {
        const CampaignId campaign = m_store->addRunning(2, u"running"_s);

        QVERIFY(m_store->store().campaigns().pause(campaign, BuiltInAuthor, u"lunch"_s));
        QCOMPARE(m_store->value(u"SELECT count(*) FROM campaign WHERE hold='%1' AND hold_note='lunch'"_s.arg(
                     holdCode(HoldReason::CampaignPaused))),
                 1);

        QVERIFY(m_store->store().campaigns().resume(campaign, BuiltInAuthor));
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Running);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM campaign WHERE hold IS NULL AND state=5"_s), 1);
    }

    void aPausedScheduleIsResumedAsASchedule()
    {
        CampaignContent later = content();
        later.startAt = m_store->clock().now() + std::chrono::hours(1);
        const CampaignId campaign = m_store->addCampaign(m_audience, m_account, u"later"_s, later);
        m_store->launch(campaign);
        QVERIFY(m_store->store().campaigns().pause(campaign, BuiltInAuthor, {}));

        QVERIFY(m_store->store().campaigns().resume(campaign, BuiltInAuthor));
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Scheduled);
    }

    void everyPersonsChangeIsAudited()
    {
        const CampaignId campaign = m_store->addRunning(2, u"running"_s);
        CampaignStore &campaigns = m_store->store().campaigns();
        QVERIFY(campaigns.pause(campaign, BuiltInAuthor, u"lunch"_s));
        QVERIFY(campaigns.resume(campaign, BuiltInAuthor));
        QVERIFY(campaigns.cancel(campaign, BuiltInApprover, u"wrong list"_s));

        for (const QString &action :
             {u"create"_s, u"submit"_s, u"approve"_s, u"start"_s, u"pause"_s, u"resume"_s, u"cancel"_s})
            QCOMPARE(
                m_store->value(
                    u"SELECT count(*) FROM audit_log WHERE action='campaign.%1' AND object='campaign %2'"_s
                        .arg(action, QString::number(number(campaign)))),
                1);
    }

    void aRefusedChangeIsNotAudited()
    {
        const CampaignId campaign = m_store->addCampaign(m_audience, m_account);
        const qint64 before = m_store->value(u"SELECT count(*) FROM audit_log"_s);

        QVERIFY(!m_store->store().campaigns().start(campaign, BuiltInAuthor));

        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log"_s), before);
    }

private:
    static CampaignContent content()
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        return content;
    }

    TestStoreFactory m_factory;
    std::unique_ptr<TestStore> m_store;
    AccountId m_account{};
    AudienceId m_audience{};
};

QObject *tst_campaignstore()
{
    return new TestCampaignStore(makeSqliteTestStore);
}

#include "tst_campaignstore.moc"
