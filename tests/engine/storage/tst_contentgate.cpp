// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

#include "engine/storage/sqlite/contentlists.h"
#include "engine/storage/sqlite/sqlitereader.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! What was approved meets rules and states that came afterwards (engine.md SR-67, product.md 2.3).
class TestContentGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = std::make_unique<SqliteTestStore>(); }
    void cleanup() { m_store.reset(); }

    void withoutRulesEverythingLeaves()
    {
        launch(u"our casino, {{name}}"_s);
        QCOMPARE(claim(), 2);
    }

    void newRulesHoldATextTheyBlock()
    {
        launch(u"our casino"_s);
        QCOMPARE(claim(1), 1);
        import(u"[block]\ncasino\n"_s);

        QCOMPARE(claim(), 0);
        QCOMPARE(m_store->stateOf(m_campaign), CampaignState::Blocked);
        QCOMPARE(hold().reason, HoldReason::Content);
        QCOMPARE(hold().note, u"ours: casino"_s);
        QCOMPARE(m_store->counter(m_campaign, MessageState::Ready), 1); // nobody is lost
        QCOMPARE(m_store->value(u"SELECT count(*) FROM audit_log WHERE action='campaign.block'"_s), 1);
    }

    void aHeldCampaignStaysHeldUntilTheRulesChange()
    {
        launch(u"our casino"_s);
        import(u"[block]\ncasino\n"_s);
        QCOMPARE(claim(), 0);

        QVERIFY(m_store->store().campaigns().resume(m_campaign, BuiltInAuthor));
        QCOMPARE(claim(), 0);
        QCOMPARE(m_store->stateOf(m_campaign), CampaignState::Blocked);

        import(u"[block]\ngambling\n"_s);
        QVERIFY(m_store->store().campaigns().resume(m_campaign, BuiltInAuthor));
        QCOMPARE(claim(), 2);
    }

    void rulesThatDoNotMindLetItGoOn()
    {
        launch(u"hello {{name}}"_s);
        import(u"[block]\ncasino\n[note]\nhello\n"_s);
        QCOMPARE(claim(), 2);
    }

    void aValueThatHitsStopsOnlyItsOwnMessage()
    {
        launch(u"hello {{name}}"_s);
        import(u"[block]\nperson 1\n"_s);

        QCOMPARE(claim(), 1);
        QCOMPARE(m_store->stateOf(m_campaign), CampaignState::Running);
        QCOMPARE(m_store->counter(m_campaign, MessageState::Suppressed), 1);
        QCOMPARE(m_store->value(u"SELECT count(*) FROM message_exception WHERE reason='content'"_s), 1);
        QCOMPARE(broken(), QString());
    }

    void valuesOfAnUnknownTextAreLookedAtToo()
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        content.templateText = u"{1} ${name}"_s; // in a notation that nobody noted
        launch(content);
        import(u"[block]\nperson 1\n"_s);

        QCOMPARE(claim(), 1);
    }

    void aNewSecondLookIsTakenWhileItIsHeld()
    {
        launch(u"our bonus"_s);
        import(u"[second look]\nbonus\n"_s);
        QCOMPARE(claim(), 0);
        QCOMPARE(hold().reason, HoldReason::Content);

        QVERIFY(m_store->store().content().takeSecondLook(m_campaign, BuiltInApprover, u"Mei: loyalty"_s));
        QVERIFY(m_store->store().campaigns().resume(m_campaign, BuiltInAuthor));
        QCOMPARE(claim(), 2);
    }

    void aSecondLookDoesNotLiftABlock()
    {
        launch(u"our casino"_s);
        import(u"[block]\ncasino\n"_s);
        QCOMPARE(claim(), 0);

        const auto taken = m_store->store().content().takeSecondLook(m_campaign, BuiltInApprover, u"Mei"_s);
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, ErrorKind::Conflict);
    }

    void whatWasLookedAtIsNotAskedAgain()
    {
        import(u"[second look]\nbonus\n"_s);
        launch(u"our bonus"_s, ContentSeverity::SecondLook);
        import(u"[second look]\nbonus\nlottery\n"_s); // another word, nothing to do with it

        QCOMPARE(claim(), 2);
    }

    void aTemplateThatLosesItsApprovalHolds()
    {
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        launch(content);
        ProviderTemplate known;
        known.account = m_account;
        known.code = u"SMS_1"_s;
        known.state = TemplateState::Approved;
        QVERIFY(m_store->store().templates().add(known, BuiltInAuthor));
        QCOMPARE(claim(1), 1);

        QVERIFY(confirm(TemplateState::Rejected, u"no opt-out wording"_s));
        QCOMPARE(claim(), 0);
        QCOMPARE(hold().reason, HoldReason::Template);
        QCOMPARE(hold().note, u"template SMS_1, rejected: no opt-out wording"_s);

        QVERIFY(confirm(TemplateState::Approved, {}));
        QVERIFY(m_store->store().campaigns().resume(m_campaign, BuiltInAuthor));
        QCOMPARE(claim(), 1);
    }

    void anotherProcessesChangeCountsFromTheNextClaimOn()
    {
        launch(u"our casino"_s);
        QCOMPARE(claim(1), 1);
        const auto other = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
        QVERIFY(other);
        QVERIFY((*other)->content().import({u"ours"_s, {}, u"[block]\ncasino\n"_s}, BuiltInAuthor));

        QCOMPARE(claim(), 0);
    }

    void listsOfOtherCountriesDoNotCount()
    {
        import(u"[note]\nhello\n"_s);
        launch(u"our casino"_s, ContentSeverity::None);
        QVERIFY(m_store->store().content().import({u"de"_s, u"DE"_s, u"[block]\ncasino\n"_s}, BuiltInAuthor));
        QCOMPARE(claim(), 2);

        QVERIFY(m_store->store().content().import({u"cn"_s, u"CN"_s, u"[block]\ncasino\n"_s}, BuiltInAuthor));
        QCOMPARE(claim(), 0);
        QCOMPARE(m_store->stateOf(m_campaign), CampaignState::Blocked);
    }

private:
    void launch(const QString &text, std::optional<ContentSeverity> reviewed = std::nullopt)
    {
        CampaignContent content;
        content.text = text;
        launch(content, reviewed);
    }

    // Two people; with rules in force, as a submission that found "bonus" or nothing.
    void launch(const CampaignContent &given, std::optional<ContentSeverity> reviewed = std::nullopt)
    {
        CampaignContent content = given;
        content.signName = u"Test"_s;
        m_account = m_store->addAccount();
        m_campaign = m_store->addCampaign(m_store->addAudience(2), m_account, u"hello"_s, content);
        if (reviewed)
            QVERIFY(keep(*reviewed));
        m_store->submit(m_campaign);
        if (reviewed == ContentSeverity::SecondLook)
            QVERIFY(m_store->store().content().takeSecondLook(m_campaign, BuiltInApprover, u"Mei"_s));
        QVERIFY(m_store->store().campaigns().approve(m_campaign, BuiltInApprover,
                                                     m_store->storedHash(m_campaign)));
        QVERIFY(m_store->store().campaigns().start(m_campaign, BuiltInAuthor));
        QVERIFY(m_store->store().queue().feed(m_campaign, 100));
    }

    Result<void> keep(ContentSeverity severity)
    {
        const auto lists = listsInForce(m_store->connection());
        ContentReview review;
        review.rulesVersion = lists->version;
        review.rulesHash = lists->hash;
        review.countries = {u"CN"_s};
        review.members = 2;
        if (severity != ContentSeverity::None) {
            ContentFinding finding;
            finding.severity = severity;
            finding.list = u"ours"_s;
            finding.what = u"bonus"_s;
            review.findings.append(finding);
        }
        return m_store->store().content().keepReview(m_campaign, review);
    }

    void import(const QString &text)
    {
        QVERIFY(m_store->store().content().import({u"ours"_s, {}, text}, BuiltInAuthor));
    }

    Result<ProviderTemplate> confirm(TemplateState state, const QString &reason)
    {
        return m_store->store().templates().confirm(m_account, TemplateKind::Template, u"SMS_1"_s, state,
                                                    reason, BuiltInAuthor);
    }

    // How many people a claim armed.
    int claim(int most = 10)
    {
        ClaimOrder order;
        order.campaign = m_campaign;
        order.account = m_account;
        order.epoch = 1;
        order.perRequest = most;
        order.messages = most;
        order.now = m_store->clock().now();
        const auto claim = m_store->store().queue().claim(order);
        if (!claim)
            qFatal("%s", qPrintable(claim.error().detail));
        int people = 0;
        for (const ArmedRequest &request : claim->requests)
            people += static_cast<int>(request.messages.size());
        return people;
    }

    Hold hold() { return reader()->campaign(m_campaign)->hold; }

    QString broken()
    {
        QStringList names;
        const auto verdicts = reader()->checkInvariants(nullptr, m_store->clock().now());
        for (const InvariantVerdict &verdict : *verdicts) {
            if (verdict.violations > 0)
                names.append(verdict.name);
        }
        return names.join(u' ');
    }

    std::unique_ptr<Reader> reader()
    {
        auto opened = SqliteReader::open(m_store->file(), m_store->keys().cipher(),
                                         m_store->keys().blindIndex(), m_store->clock());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return *std::move(opened);
    }

    std::unique_ptr<SqliteTestStore> m_store;
    CampaignId m_campaign{};
    AccountId m_account{};
};

QObject *tst_contentgate()
{
    return new TestContentGate;
}

#include "tst_contentgate.moc"
