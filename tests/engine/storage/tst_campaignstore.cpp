// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include "engine/storage/campaignrules.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(heliograph::CampaignVerb)

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
        QCOMPARE(m_store->storedHash(campaign), m_store->contentHashOf(content, m_audience, m_account));
        QCOMPARE(m_store->storedHash(campaign).size(), 32);
        content.pace = 5;
        QVERIFY(m_store->storedHash(campaign) != m_store->contentHashOf(content, m_audience, m_account));
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
        QCOMPARE(second.error().kind, ErrorKind::Conflict);
        QVERIFY(m_store->store().campaigns().cancel(first, BuiltInAuthor, u"no"_s));
        QVERIFY(m_store->store().campaigns().create(again));
    }

    void everyStateAllowsItsVerbsAndNoOthers_data()
    {
        QTest::addColumn<CampaignState>("state");
        QTest::addColumn<QList<CampaignVerb>>("allowed");
        using S = CampaignState;
        using V = CampaignVerb;
        QTest::newRow("draft") << S::Draft << QList{V::BeginFreeze, V::Cancel};
        QTest::newRow("validating") << S::Validating << QList{V::BeginFreeze, V::Freeze, V::Cancel};
        QTest::newRow("awaiting approval")
            << S::AwaitingApproval << QList{V::Approve, V::Return, V::Reject, V::Cancel};
        QTest::newRow("approved") << S::Approved << QList{V::Start, V::Cancel};
        QTest::newRow("scheduled") << S::Scheduled << QList{V::Pause, V::Cancel};
        QTest::newRow("running") << S::Running << QList{V::Pause, V::Cancel, V::Block};
        QTest::newRow("paused") << S::Paused << QList{V::Resume, V::Cancel};
        QTest::newRow("draining") << S::Draining << QList{V::Pause, V::Cancel, V::Block};
        QTest::newRow("completed") << S::Completed << QList<V>{};
        QTest::newRow("cancelled") << S::Cancelled << QList<V>{};
        QTest::newRow("blocked") << S::Blocked << QList{V::Resume, V::Cancel};
        QTest::newRow("returned") << S::Returned << QList{V::BeginFreeze, V::Cancel};
        QTest::newRow("rejected") << S::Rejected << QList<V>{};
        QTest::newRow("approval expired") << S::ApprovalExpired << QList{V::BeginFreeze, V::Cancel};
        QTest::newRow("canary gate") << S::CanaryGate << QList{V::Cancel};
    }

    void everyStateAllowsItsVerbsAndNoOthers()
    {
        QFETCH(CampaignState, state);
        QFETCH(QList<CampaignVerb>, allowed);
        for (int index = 0; index < CampaignVerbCount; ++index) {
            const auto verb = static_cast<CampaignVerb>(index);
            const CampaignId campaign = campaignIn(state, u"c%1"_s.arg(index));

            const Result<void> done = treat(campaign, verb);

            QVERIFY2(done.has_value() == allowed.contains(verb), qPrintable(QString::number(index)));
            if (done)
                continue;
            QCOMPARE(done.error().kind, ErrorKind::Conflict);
            QVERIFY(done.error().detail.contains(
                u"\"c%1\" is %2"_s.arg(QString::number(index), stateWords(state))));
            QCOMPARE(m_store->stateOf(campaign), state);
        }
    }

    void anUnknownCampaignIsNotFound()
    {
        for (int index = 0; index < CampaignVerbCount; ++index) {
            const Result<void> done = treat(CampaignId{99}, static_cast<CampaignVerb>(index));
            QVERIFY(!done);
            QCOMPARE(done.error().kind, ErrorKind::NotFound);
        }
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

    void directSqlCannotApproveOrRun_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("run without approval") << u"UPDATE campaign SET state=5"_s;
        QTest::newRow("approve by the author")
            << u"UPDATE campaign SET approved_by=author_id,approved_hash=content_hash,state=3"_s;
        QTest::newRow("approve another content")
            << u"UPDATE campaign SET approved_by=2,approved_hash=randomblob(32),state=3"_s;
        QTest::newRow("complete without approval") << u"UPDATE campaign SET state=8"_s;
        QTest::newRow("block without approval") << u"UPDATE campaign SET state=10"_s;
        QTest::newRow("no such state") << u"UPDATE campaign SET state=15"_s;
    }

    void directSqlCannotApproveOrRun()
    {
        QFETCH(QString, sql);
        const CampaignId campaign = m_store->addCampaign(m_audience, m_account);

        QVERIFY(!m_store->sql(sql));

        QCOMPARE(m_store->stateOf(campaign), CampaignState::Draft);
    }

    void directSqlCannotChangeWhatRuns()
    {
        const CampaignId campaign = m_store->addRunning(2, u"running"_s);

        QVERIFY(!m_store->sql(u"UPDATE campaign SET content_hash=randomblob(32)"_s));

        QCOMPARE(m_store->stateOf(campaign), CampaignState::Running);
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

    //! A campaign put into \a state by hand, with an approval that the database accepts.
    CampaignId campaignIn(CampaignState state, const QString &name)
    {
        const CampaignId campaign = m_store->addCampaign(m_audience, m_account, name);
        const Result<void> done = m_store->sql(
            u"UPDATE campaign SET approved_by=2,approved_hash=content_hash,audience_n=3,state=%1 WHERE campaign_id=%2"_s
                .arg(static_cast<int>(state))
                .arg(number(campaign)));
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return campaign;
    }

    Result<void> treat(CampaignId campaign, CampaignVerb verb)
    {
        CampaignStore &campaigns = m_store->store().campaigns();
        const auto asVoid
            = [](const auto &result) { return result ? Result<void>() : Result<void>(result.error()); };
        switch (verb) {
        case CampaignVerb::BeginFreeze:
            return asVoid(campaigns.beginFreeze(campaign));
        case CampaignVerb::Freeze:
            return asVoid(campaigns.freeze(campaign, 100));
        case CampaignVerb::Approve:
            return campaigns.approve(campaign, BuiltInApprover,
                                     m_store->contentHashOf(approved(), m_audience, m_account));
        case CampaignVerb::Return:
            return campaigns.returnForEdit(campaign, BuiltInApprover, u"why"_s);
        case CampaignVerb::Reject:
            return campaigns.reject(campaign, BuiltInApprover, u"why"_s);
        case CampaignVerb::Start:
            return campaigns.start(campaign, BuiltInAuthor);
        case CampaignVerb::Pause:
            return campaigns.pause(campaign, BuiltInAuthor, u"why"_s);
        case CampaignVerb::Resume:
            return campaigns.resume(campaign, BuiltInAuthor);
        case CampaignVerb::Cancel:
            return campaigns.cancel(campaign, BuiltInAuthor, u"why"_s);
        case CampaignVerb::Block:
            return campaigns.block(campaign,
                                   {.reason = HoldReason::Template, .until = {}, .note = u"code"_s});
        }
        Q_UNREACHABLE();
    }

    //! What TestStore::addCampaign() fills in.
    static CampaignContent approved()
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        content.signName = u"Test"_s;
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
