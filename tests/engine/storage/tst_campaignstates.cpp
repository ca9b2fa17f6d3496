// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/campaignrules.h"

#include "tests/support/teststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(heliograph::CampaignVerb)

class TestCampaignStates : public QObject
{
    Q_OBJECT

public:
    explicit TestCampaignStates(TestStoreFactory factory)
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

    void everyStateAllowsItsVerbsAndNoOthers_data()
    {
        QTest::addColumn<CampaignState>("state");
        QTest::addColumn<QList<CampaignVerb>>("allowed");
        using S = CampaignState;
        using V = CampaignVerb;
        QTest::newRow("draft") << S::Draft << QList{V::BeginFreeze, V::Cancel,    V::Revise,
                                                    V::Redraft,     V::MoveToBin, V::Restore};
        QTest::newRow("validating") << S::Validating << QList{V::BeginFreeze, V::Freeze, V::Cancel};
        QTest::newRow("awaiting approval")
            << S::AwaitingApproval << QList{V::Approve, V::Return, V::Reject, V::Cancel, V::Revise};
        QTest::newRow("approved") << S::Approved << QList{V::Start, V::Cancel, V::Revise};
        QTest::newRow("scheduled") << S::Scheduled << QList{V::Pause, V::Cancel};
        QTest::newRow("running") << S::Running << QList{V::Pause, V::Cancel, V::Block};
        QTest::newRow("paused") << S::Paused << QList{V::Resume, V::Cancel};
        QTest::newRow("draining") << S::Draining << QList{V::Pause, V::Cancel, V::Block};
        QTest::newRow("completed") << S::Completed << QList{V::Archive, V::Unarchive};
        QTest::newRow("cancelled") << S::Cancelled << QList{V::Archive, V::Unarchive};
        QTest::newRow("blocked") << S::Blocked << QList{V::Resume, V::Cancel};
        QTest::newRow("returned") << S::Returned
                                  << QList{V::BeginFreeze, V::Cancel, V::Revise, V::MoveToBin, V::Restore};
        QTest::newRow("rejected") << S::Rejected << QList{V::Archive, V::Unarchive};
        QTest::newRow("approval expired")
            << S::ApprovalExpired << QList{V::BeginFreeze, V::Cancel, V::Revise};
        QTest::newRow("canary gate") << S::CanaryGate << QList{V::Pause, V::Resume, V::Cancel};
    }

    void everyStateAllowsItsVerbsAndNoOthers()
    {
        QFETCH(CampaignState, state);
        QFETCH(QList<CampaignVerb>, allowed);
        for (int index = 0; index < CampaignVerbCount; ++index) {
            const auto verb = static_cast<CampaignVerb>(index);
            const CampaignId campaign = campaignIn(state, u"c%1"_s.arg(index));

            const Result<void> done = treat(campaign, verb);

            QVERIFY2(done.has_value() == allowed.contains(verb),
                     qPrintable(QString::number(index) + (done ? QString() : done.error().detail)));
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

private:
    //! A campaign put into \a state by hand, with an approval that the database accepts.
    CampaignId campaignIn(CampaignState state, const QString &name)
    {
        const CampaignId campaign = m_store->addCampaign(m_audience, m_account, name);
        if (state == CampaignState::AwaitingApproval || state == CampaignState::Approved)
            m_store->submit(campaign);
        if (state == CampaignState::AwaitingApproval)
            return campaign;
        const Result<void> signedIt
            = m_store->sql(u"INSERT INTO approval SELECT campaign_id,content_hash,2,1,0,9e15,zeroblob(64) "
                           u"FROM campaign WHERE "
                           "campaign_id=%1"_s.arg(number(campaign)));
        if (!signedIt)
            qFatal("%s", qPrintable(signedIt.error().detail));
        const Result<void> done = m_store->sql(
            u"UPDATE campaign SET approved_by=2,approved_hash=content_hash,audience_n=3,frozen_n=%3,state=%1 WHERE campaign_id=%2"_s
                .arg(static_cast<int>(state))
                .arg(number(campaign))
                .arg(state == CampaignState::Validating ? 0 : 3));
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return campaign;
    }

    QByteArray seenHash(CampaignId campaign) const
    {
        const bool known
            = m_store->value(u"SELECT count(*) FROM campaign WHERE campaign_id=%1"_s.arg(number(campaign)))
            == 1;
        return known ? m_store->storedHash(campaign) : QByteArray();
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
            return campaigns.approve(campaign, BuiltInApprover, seenHash(campaign));
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
        case CampaignVerb::Redraft:
            return asVoid(campaigns.redraft(campaign,
                                            {.name = u"revised %1"_s.arg(number(campaign)),
                                             .audience = m_audience,
                                             .accounts = {m_account},
                                             .content = approved()},
                                            BuiltInAuthor, seenHash(campaign)));
        case CampaignVerb::Block:
            return campaigns.block(campaign,
                                   {.reason = HoldReason::Template, .until = {}, .note = u"code"_s});
        case CampaignVerb::Revise:
            return campaigns.revise(campaign, approved(), BuiltInAuthor);
        case CampaignVerb::SendTest: // never one of these, which are no tests
            return m_store->store().tests().send(campaign, BuiltInAuthor);
        case CampaignVerb::MoveToBin:
            return campaigns.moveToBin(campaign, BuiltInAuthor);
        case CampaignVerb::Restore: { // of what was put there, if it can be
            const Result<void> binned = campaigns.moveToBin(campaign, BuiltInAuthor);
            const Result<void> restored = campaigns.restore(campaign, BuiltInAuthor);
            return binned ? restored : Result<void>(restored.error());
        }
        case CampaignVerb::Archive:
            return campaigns.archive(campaign, BuiltInAuthor);
        case CampaignVerb::Unarchive: {
            const Result<void> archived = campaigns.archive(campaign, BuiltInAuthor);
            const Result<void> back = campaigns.unarchive(campaign, BuiltInAuthor);
            return archived ? back : Result<void>(back.error());
        }
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

QObject *tst_campaignstates()
{
    return new TestCampaignStates(makeSqliteTestStore);
}

#include "tst_campaignstates.moc"
