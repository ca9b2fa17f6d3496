// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! How a campaign is approved, edited and approved again, and how an approval ends.
class TestCampaignApproval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteTestStore>();
        m_account = m_store->addAccount();
        m_audience = m_store->addAudience(3);
    }

    void cleanup() { m_store.reset(); }

    void anApprovalNamesWhoGaveItAndUntilWhen()
    {
        const CampaignId campaign = submitted();

        QVERIFY(approve(campaign));

        const auto given = reader()->approvals().approvals(campaign);
        QVERIFY(given);
        QCOMPARE(given->size(), 1);
        QCOMPARE(given->first().approver, BuiltInApprover);
        QCOMPARE(given->first().until, m_store->clock().now() + 24h);
        QCOMPARE(m_store->value(u"SELECT length(signature) FROM approval"_s), 64);
    }

    void whoeverImportedThePeopleCannotApprove()
    {
        const CampaignId campaign = submitted();
        QVERIFY(m_store->sql(u"UPDATE audience SET imported_by=2"_s));

        const auto done = approve(campaign);

        QVERIFY(!done);
        QVERIFY2(done.error().detail.contains(u"imported"_s), qPrintable(done.error().detail));
        QVERIFY(!m_store->sql(
            u"INSERT INTO approval SELECT campaign_id,content_hash,2,1,0,1,zeroblob(64) FROM campaign"_s));
    }

    void whoeverEditedItCannotApprove()
    {
        const CampaignId campaign = submitted();
        QVERIFY(campaigns().revise(campaign, otherContent(), BuiltInApprover));
        m_store->submit(campaign);

        const auto done = approve(campaign);

        QVERIFY(!done);
        QVERIFY2(done.error().detail.contains(u"edited"_s), qPrintable(done.error().detail));
    }

    void whoReadSomethingElseIsToldWhoChangedIt()
    {
        const CampaignId campaign = submitted();
        const QByteArray seen = m_store->storedHash(campaign);
        QVERIFY(campaigns().revise(campaign, otherContent(), BuiltInAuthor));
        m_store->submit(campaign);

        const auto done = campaigns().approve(campaign, BuiltInApprover, seen);

        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
        QCOMPARE(done.error().detail,
                 u"author changed this at 2026-01-01 00:00 UTC. Read version 2. Nothing was approved."_s);
        QCOMPARE(m_store->stateOf(campaign), CampaignState::AwaitingApproval);
    }

    void whatWasChangedInTheDatabaseIsNotApproved()
    {
        const CampaignId campaign = submitted();
        QVERIFY(m_store->sql(u"UPDATE campaign SET content=json_set(content,'$.pace',9)"_s));

        const auto done = approve(campaign);

        QVERIFY(!done);
        QVERIFY2(done.error().detail.contains(u"changed in the database"_s), qPrintable(done.error().detail));
    }

    void anEditVoidsTheApproval_data()
    {
        QTest::addColumn<bool>("approved");
        QTest::newRow("waiting") << false;
        QTest::newRow("approved") << true;
    }

    void anEditVoidsTheApproval()
    {
        QFETCH(bool, approved);
        const CampaignId campaign = submitted();
        if (approved)
            QVERIFY(approve(campaign));

        QVERIFY(campaigns().revise(campaign, otherContent(), BuiltInAuthor));

        QCOMPARE(m_store->stateOf(campaign), CampaignState::Returned);
        QVERIFY(!campaigns().start(campaign, BuiltInAuthor));
        QCOMPARE(m_store->value(u"SELECT count(*) FROM campaign WHERE approved_hash IS NOT NULL"_s), 0);
        m_store->submit(campaign);
        QCOMPARE(m_store->stateOf(campaign), CampaignState::AwaitingApproval);
        QVERIFY(approve(campaign));
    }

    void whatRunsIsNotEdited()
    {
        const CampaignId campaign = m_store->addRunning(2, u"running"_s);

        QVERIFY(!campaigns().revise(campaign, otherContent(), BuiltInAuthor));
    }

    void anApprovalOfBeforeDoesNotComeBack()
    {
        const CampaignId campaign = submitted();
        const QByteArray first = m_store->storedHash(campaign);
        QVERIFY(approve(campaign));
        QVERIFY(campaigns().revise(campaign, otherContent(), BuiltInAuthor));
        QVERIFY(campaigns().revise(campaign, content(), BuiltInAuthor));
        m_store->submit(campaign);

        QVERIFY2(m_store->storedHash(campaign) != first, "the same content, but another submission");
        QVERIFY(!campaigns().approve(campaign, BuiltInApprover, first));
    }

    void anEditChangesTheMaximumTooAndWhatTheProgramActsOn()
    {
        const CampaignId campaign = submitted();
        CampaignContent edited = otherContent();
        edited.maxCost = *Money::parse(u"12", u"EUR");
        edited.messageClass = MessageClass::Code;
        edited.doubtPolicy = DoubtPolicy::Expire;
        QVERIFY(campaigns().revise(campaign, edited, BuiltInAuthor));
        m_store->submit(campaign);

        QCOMPARE(m_store->value(u"SELECT allowed FROM budget WHERE sealed=1"_s), 12'000'000);
        QCOMPARE(m_store->value(u"SELECT lane_class FROM campaign"_s), 0);
        QCOMPARE(m_store->value(u"SELECT doubt_policy FROM campaign"_s), 4);
        edited.maxCost = {};
        QVERIFY(campaigns().revise(campaign, edited, BuiltInAuthor));
        QCOMPARE(m_store->value(u"SELECT count(*) FROM budget WHERE sealed=1"_s), 0);
        QVERIFY(reader()->approvals().seal(campaign)->isWhole());
    }

    void itsAuthorTakesItBackBeforeItIsApproved()
    {
        const CampaignId campaign = submitted();
        const QByteArray seen = m_store->storedHash(campaign);

        QCOMPARE(campaigns().takeBack(campaign, BuiltInApprover).error().kind, ErrorKind::Conflict);
        QVERIFY(campaigns().takeBack(campaign, BuiltInAuthor));

        QCOMPARE(campaigns().approve(campaign, BuiltInApprover, seen).error().kind, ErrorKind::Conflict);
        QVERIFY(campaigns().revise(campaign, otherContent(), BuiltInAuthor));
        m_store->submit(campaign);
        QVERIFY(approve(campaign));
        QCOMPARE(campaigns().takeBack(campaign, BuiltInAuthor).error().kind, ErrorKind::Conflict);
    }

    void eachVersionIsKeptWithWhatBecameOfIt()
    {
        const CampaignId campaign = submitted();
        QVERIFY(campaigns().returnForEdit(campaign, BuiltInApprover, u"shorten"_s));
        QVERIFY(campaigns().revise(campaign, otherContent(), BuiltInAuthor));
        m_store->submit(campaign);
        QVERIFY(approve(campaign));

        const auto versions = reader()->approvals().versions(campaign);

        QVERIFY(versions);
        QCOMPARE(versions->size(), 2);
        QCOMPARE(versions->at(0).decision, std::optional(VersionDecision::Returned));
        QCOMPARE(versions->at(0).reason, u"shorten"_s);
        QCOMPARE(versions->at(0).content.templateCode, u"SMS_1"_s);
        QCOMPARE(versions->at(1).decision, std::optional(VersionDecision::Approved));
        QCOMPARE(versions->at(1).decidedBy, BuiltInApprover);
        QCOMPARE(versions->at(1).content.templateCode, u"SMS_2"_s);
        QVERIFY(!m_store->sql(u"UPDATE campaign_version SET content='{}'"_s));
        QVERIFY(!m_store->sql(u"DELETE FROM campaign_version"_s));
    }

    void anApprovalThatNobodyUsedEnds()
    {
        const CampaignId campaign = submitted();
        QVERIFY(approve(campaign));
        m_store->clock().advance(24h);
        QCOMPARE(*campaigns().advance(m_store->clock().now(), 10), 0);
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Approved);

        m_store->clock().advance(1ms);
        QVERIFY(!campaigns().start(campaign, BuiltInAuthor));
        QVERIFY(campaigns().advance(m_store->clock().now(), 10));

        QCOMPARE(m_store->stateOf(campaign), CampaignState::ApprovalExpired);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='campaign.approval-expired'"_s),
                 1);
        m_store->submit(campaign);
        QVERIFY(approve(campaign));
        QVERIFY(campaigns().start(campaign, BuiltInAuthor));
    }

    void aScheduledOneLastsFromItsStartOn()
    {
        CampaignContent later = content();
        later.startAt = m_store->clock().now() + 72h;
        const CampaignId campaign = submitted(later);
        QVERIFY(approve(campaign));
        QVERIFY(campaigns().start(campaign, BuiltInAuthor));
        m_store->clock().advance(71h);
        QVERIFY(campaigns().advance(m_store->clock().now(), 10));
        QCOMPARE(m_store->stateOf(campaign), CampaignState::Scheduled);

        m_store->clock().advance(25h + 1ms); // nobody was there for a day

        QVERIFY(campaigns().advance(m_store->clock().now(), 10));
        QCOMPARE(m_store->stateOf(campaign), CampaignState::ApprovalExpired);
    }

    void onePausedBeforeItBeganEndsAsWell()
    {
        CampaignContent later = content();
        later.startAt = m_store->clock().now() + 1h;
        const CampaignId campaign = submitted(later);
        QVERIFY(approve(campaign));
        QVERIFY(campaigns().start(campaign, BuiltInAuthor));
        QVERIFY(campaigns().pause(campaign, BuiltInAuthor, {}));
        m_store->clock().advance(25h + 1ms);

        QVERIFY(!campaigns().resume(campaign, BuiltInAuthor, LateAnswer::GoOn));
        QVERIFY(campaigns().advance(m_store->clock().now(), 10));

        QCOMPARE(m_store->stateOf(campaign), CampaignState::ApprovalExpired);
    }

    void whatHasBegunGoesOn()
    {
        const CampaignId campaign = submitted();
        QVERIFY(approve(campaign));
        QVERIFY(campaigns().start(campaign, BuiltInAuthor));
        m_store->clock().advance(48h);

        QVERIFY(campaigns().advance(m_store->clock().now(), 10));

        QVERIFY(m_store->stateOf(campaign) == CampaignState::Running);
    }

    void theWorkspaceSaysHowLongAnApprovalLasts()
    {
        ApprovalRules rules;
        rules.lasts = 1h;
        QVERIFY(m_store->store().workspace().setApprovalRules(rules, BuiltInAuthor));
        const CampaignId campaign = submitted();
        QVERIFY(approve(campaign));
        m_store->clock().advance(1h + 1ms);

        QVERIFY(campaigns().advance(m_store->clock().now(), 10));

        QCOMPARE(m_store->stateOf(campaign), CampaignState::ApprovalExpired);
    }

    void whoseStartIsLongPastIsNotApproved()
    {
        CampaignContent later = content();
        later.startAt = m_store->clock().now() + 1h;
        const CampaignId campaign = submitted(later);
        m_store->clock().advance(26h);

        const auto done = approve(campaign);

        QVERIFY(!done);
        QVERIFY(done.error().detail.contains(u"another time"_s));
    }

    void whileTheClockIsInDoubtNoApprovalEnds()
    {
        const CampaignId campaign = submitted();
        QVERIFY(approve(campaign));
        QVERIFY(m_store->store().workspace().hold({HoldReason::Clock, {}, {}}));
        m_store->clock().advance(48h);

        QVERIFY(campaigns().advance(m_store->clock().now(), 10));

        QCOMPARE(m_store->stateOf(campaign), CampaignState::Approved);
    }

    void countriesAndLinksThatAreNewAreTold()
    {
        CampaignContent linked;
        linked.text = u"Read https://shop.example/x and www.news.example today"_s;
        const CampaignId first = submitted(linked, u"first"_s);

        const auto countries = reader()->approvals().countries(first);
        const auto domains = reader()->approvals().domains(first);
        QVERIFY(countries && domains);
        QCOMPARE(countries->size(), 1);
        QCOMPARE(countries->first().country, u"CN"_s);
        QCOMPARE(countries->first().people, 3);
        QVERIFY(countries->first().isNew);
        QCOMPARE(domains->size(), 2);
        QVERIFY(domains->first().isNew);

        QVERIFY(approve(first));
        QVERIFY(campaigns().start(first, BuiltInAuthor));
        const CampaignId second = submitted(linked, u"second"_s);
        QVERIFY(!reader()->approvals().countries(second)->first().isNew);
        QVERIFY(!reader()->approvals().domains(second)->first().isNew);
    }

    void aBareDomainIsALinkAsPhonesMakeOne()
    {
        CampaignContent bare;
        bare.text = u"Sale at shop.example, from 12.50, e.g. today"_s;

        const CampaignId campaign = submitted(bare);

        const auto domains = reader()->approvals().domains(campaign);
        QCOMPARE(domains->size(), 1);
        QCOMPARE(domains->first().domain, u"shop.example"_s);
    }

private:
    static CampaignContent content()
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        return content;
    }

    static CampaignContent otherContent()
    {
        CampaignContent other = content();
        other.templateCode = u"SMS_2"_s;
        return other;
    }

    CampaignStore &campaigns() { return m_store->store().campaigns(); }
    std::unique_ptr<Reader> reader() { return m_store->openReader(); }

    CampaignId submitted(const CampaignContent &what = content(), const QString &name = u"hello"_s)
    {
        const CampaignId campaign = m_store->addCampaign(m_audience, m_account, name, what);
        m_store->submit(campaign);
        return campaign;
    }

    Result<void> approve(CampaignId campaign)
    {
        return campaigns().approve(campaign, BuiltInApprover, m_store->storedHash(campaign));
    }

    std::unique_ptr<SqliteTestStore> m_store;
    AccountId m_account{};
    AudienceId m_audience{};
};

QObject *tst_campaignapproval()
{
    return new TestCampaignApproval;
}

#include "tst_campaignapproval.moc"
