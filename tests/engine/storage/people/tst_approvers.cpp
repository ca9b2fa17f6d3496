// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/storage/people/peoplescene.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! People who sign what they approve (engine.md SR-13), and campaigns that want two of them.
class TestApprovers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<PeopleScene>();
        m_scene->add(u"wen"_s, {Role::Supervisor});
        m_campaign = m_scene->draft(u"olga"_s, u"hello"_s);
        m_scene->store().submit(m_campaign);
    }

    void cleanup() { m_scene.reset(); }

    void whatASupervisorApprovedIsSent()
    {
        QVERIFY(approveAs(u"samir"_s));

        QVERIFY(sends());
    }

    void aSignInIsEnoughToSign()
    {
        const auto signedIn = m_scene->signIns().signIn(PeopleScene::proof(u"samir"_s));
        QVERIFY(signedIn);
        const auto caller = m_scene->signIns().recognise(u"samir"_s, signedIn->token);
        QVERIFY(caller);
        auto store = guarded(*caller);

        QVERIFY(store->campaigns().approve(m_campaign, BuiltInApprover, seal()));
        QVERIFY(sends());
    }

    void whoSaysHeIsSomebodyCannotSign()
    {
        auto store = guarded({m_scene->id(u"samir"_s), u"samir"_s, m_scene->clock().now()});

        const auto done = store->campaigns().approve(m_campaign, BuiltInApprover, seal());

        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Secret);
        QCOMPARE(m_scene->store().stateOf(m_campaign), CampaignState::AwaitingApproval);
    }

    void aForgedRowOfASupervisorSendsNothing()
    {
        // What SQL can write: an approval of samir's, a key of one's own, even his row with that key.
        const Secret seed = ApprovalKey::freshSeed();
        const auto key = ApprovalKey::fromSeed(seed);
        QVERIFY(key);
        const QString id = QString::number(number(m_scene->id(u"samir"_s)));
        const QString forged
            = u"UPDATE app_user SET approve_pubkey=x'%1' WHERE user_id=%2; "
              "INSERT INTO approval SELECT campaign_id,content_hash,%2,1,1,9000000000000,x'%3' FROM "
              "campaign WHERE campaign_id=%4; "
              "UPDATE campaign SET state=3,approved_by=%2,approved_hash=content_hash,approved_at=1 "
              "WHERE campaign_id=%4"_s.arg(QString::fromLatin1(key->publicKey().toHex()), id,
                                           QString::fromLatin1(key->sign("x").toHex()),
                                           QString::number(number(m_campaign)));
        QVERIFY(m_scene->store().sql(forged));

        QVERIFY(!sends());

        QCOMPARE(m_scene->store().stateOf(m_campaign), CampaignState::Blocked);
        QCOMPARE(
            m_scene->store().value(u"SELECT count(*) FROM audit_log WHERE action='campaign.not-approved'"_s),
            1);
    }

    void aNewPasswordKeepsTheKey()
    {
        QVERIFY(approveAs(u"samir"_s));
        m_scene->clock().advance(1min);
        QVERIFY(m_scene->signIns().setPassword(PeopleScene::proof(u"samir"_s),
                                               Secret("quartz lantern violin moss")));

        QVERIFY(sends());
        const auto caller
            = m_scene->signIns().prove(PeopleScene::proof(u"samir"_s, "quartz lantern violin moss"));
        QVERIFY(caller);
        QVERIFY(!caller->approvalSeed.isEmpty());
    }

    void aResetMakesAnotherKeyButWhatWasApprovedBeforeStays()
    {
        QVERIFY(approveAs(u"samir"_s));
        const QByteArray before = pinned();
        m_scene->clock().advance(1min);

        const auto code = m_scene->users().reset(m_scene->id(u"samir"_s), m_scene->id(u"ada"_s));
        QVERIFY(code);
        QVERIFY2(pinned().isEmpty(), "until he sets a password he has none");
        QVERIFY(m_scene->signIns().setPassword({u"samir"_s, *code, {}}, Secret(PeopleScene::Password)));

        QVERIFY(!pinned().isEmpty());
        QVERIFY(pinned() != before);
        QVERIFY(sends());
    }

    void aKeyThatWasReplacedSignsNothingAnyMore()
    {
        const auto old = m_scene->signIns().prove(PeopleScene::proof(u"samir"_s));
        QVERIFY(old);
        m_scene->clock().advance(1min);
        const auto code = m_scene->users().reset(m_scene->id(u"samir"_s), m_scene->id(u"ada"_s));
        QVERIFY(code
                && m_scene->signIns().setPassword({u"samir"_s, *code, {}}, Secret(PeopleScene::Password)));

        const auto done = guarded(*old)->campaigns().approve(m_campaign, BuiltInApprover, seal());

        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Secret);
    }

    void aCampaignAboveALimitWantsTwo_data()
    {
        QTest::addColumn<ApprovalRules>("rules");
        QTest::addColumn<SecondApprover>("reason");
        ApprovalRules people;
        people.twoFromPeople = 3;
        QTest::newRow("people") << people << SecondApprover::People;
        ApprovalRules cost;
        cost.twoAboveCost = *Money::parse(u"5", u"EUR");
        QTest::newRow("cost") << cost << SecondApprover::Cost;
        ApprovalRules country;
        country.twoForNewCountry = true;
        QTest::newRow("country") << country << SecondApprover::NewCountry;
    }

    void aCampaignAboveALimitWantsTwo()
    {
        QFETCH(ApprovalRules, rules);
        QFETCH(SecondApprover, reason);
        QVERIFY(setRules(rules));
        QCOMPARE(*m_scene->store().openReader()->approvals().secondApproverReasons(m_campaign),
                 QList{reason});

        QVERIFY(approveAs(u"samir"_s));
        QCOMPARE(m_scene->store().stateOf(m_campaign), CampaignState::AwaitingApproval);
        const auto again = approveAs(u"samir"_s);
        QVERIFY(!again);
        QVERIFY2(again.error().detail.contains(u"second, different person"_s),
                 qPrintable(again.error().detail));
        QVERIFY(approveAs(u"wen"_s));

        QCOMPARE(m_scene->store().stateOf(m_campaign), CampaignState::Approved);
        QVERIFY(sends());
    }

    void aNewLinkWantsTwo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("wanted");
        QTest::newRow("with a scheme") << u"Sale: https://shop.example/x"_s << true;
        QTest::newRow("bare") << u"Sale at shop.example today"_s << true;
        QTest::newRow("Chinese") << u"见 例子.中国 活动"_s << true;
        QTest::newRow("no link") << u"Sale from 12.50, e.g. shoes"_s << false;
    }

    void aNewLinkWantsTwo()
    {
        QFETCH(QString, text);
        QFETCH(bool, wanted);
        ApprovalRules rules;
        rules.twoForNewDomain = true;
        QVERIFY(setRules(rules));
        submitText(text);
        const auto reader = m_scene->store().openReader();
        QCOMPARE(*reader->approvals().secondApproverReasons(m_campaign),
                 wanted ? QList{SecondApprover::NewDomain} : QList<SecondApprover>());

        QVERIFY(approveAs(u"samir"_s));
        QCOMPARE(m_scene->store().stateOf(m_campaign),
                 wanted ? CampaignState::AwaitingApproval : CampaignState::Approved);
        if (wanted)
            QVERIFY(approveAs(u"wen"_s));

        QVERIFY(sends());
    }

    void aLinkThatWasSentBeforeWantsOne()
    {
        submitText(u"Sale at shop.example"_s);
        QVERIFY(approveAs(u"samir"_s));
        QVERIFY(sends());
        ApprovalRules rules;
        rules.twoForNewDomain = true;
        QVERIFY(setRules(rules));
        m_campaign = m_scene->draft(u"olga"_s, u"again"_s);
        m_scene->store().submit(m_campaign);

        submitText(u"Once more at HTTPS://Shop.Example/y"_s);

        QVERIFY(approveAs(u"samir"_s));
        QCOMPARE(m_scene->store().stateOf(m_campaign), CampaignState::Approved);
    }

    void belowTheLimitOneIsEnough()
    {
        ApprovalRules rules;
        rules.twoFromPeople = 4;
        QVERIFY(setRules(rules));

        QVERIFY(approveAs(u"samir"_s));

        QCOMPARE(m_scene->store().stateOf(m_campaign), CampaignState::Approved);
    }

    void oneOfTwoIsNotMadeEnoughBySql()
    {
        ApprovalRules rules;
        rules.twoFromPeople = 3;
        QVERIFY(setRules(rules));
        QVERIFY(approveAs(u"samir"_s));
        const QString id = QString::number(number(m_campaign));
        const QString sql = u"UPDATE campaign SET state=3,approved_hash=content_hash,approved_by=%1 WHERE "
                            "campaign_id=%2"_s.arg(QString::number(number(m_scene->id(u"samir"_s))), id);

        QVERIFY(!m_scene->store().sql(sql));
        QVERIFY(m_scene->store().sql(u"DROP TRIGGER campaign_approved_by_enough"_s));
        QVERIFY(m_scene->store().sql(sql));

        QVERIFY(!sends());
    }

    void anEditBetweenTheTwoVoidsTheFirst()
    {
        ApprovalRules rules;
        rules.twoFromPeople = 3;
        QVERIFY(setRules(rules));
        QVERIFY(approveAs(u"samir"_s));
        CampaignContent edited;
        edited.templateCode = u"SMS_2"_s;
        QVERIFY(m_scene->as(u"olga"_s)->campaigns().revise(m_campaign, edited, BuiltInAuthor));
        m_scene->store().submit(m_campaign);

        QVERIFY(approveAs(u"wen"_s));

        QCOMPARE(m_scene->store().stateOf(m_campaign), CampaignState::AwaitingApproval);
    }

    void onlyWhoMayLoosensTheRules()
    {
        ApprovalRules loose;
        loose.twoFromPeople = 0;

        QVERIFY(!m_scene->as(u"samir"_s)->workspace().setApprovalRules(loose, BuiltInAuthor));
        QVERIFY(m_scene->as(u"ada"_s)->workspace().setApprovalRules(loose, BuiltInAuthor));
    }

private:
    std::unique_ptr<GuardedStore> guarded(const Caller &caller)
    {
        auto opened = SqliteStore::open(m_scene->store().file(), m_scene->store().keys(), m_scene->clock());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return std::make_unique<GuardedStore>(*std::move(opened), caller, m_scene->clock());
    }

    //! The campaign with other words, submitted again.
    void submitText(const QString &text)
    {
        CampaignContent content;
        content.text = text;
        QVERIFY(m_scene->as(u"olga"_s)->campaigns().revise(m_campaign, content, BuiltInAuthor));
        m_scene->store().submit(m_campaign);
    }

    QByteArray seal() { return m_scene->store().storedHash(m_campaign); }

    Result<void> approveAs(const QString &login)
    {
        return m_scene->as(login)->campaigns().approve(m_campaign, BuiltInApprover, seal());
    }

    Result<void> setRules(const ApprovalRules &rules)
    {
        return m_scene->store().store().workspace().setApprovalRules(rules, m_scene->id(u"ada"_s));
    }

    QByteArray pinned()
    {
        return *ApproverPins(m_scene->store().file(), m_scene->store().keys().blindIndex())
                    .keyAt(m_scene->id(u"samir"_s), m_scene->clock().now());
    }

    //! Starts the campaign if it is approved, and says whether an engine would send it.
    bool sends()
    {
        m_scene->store().reopen();
        Store &store = m_scene->store().store();
        if (!store.campaigns().start(m_campaign, m_scene->id(u"samir"_s))
            || !store.queue().feed(m_campaign, 10))
            qFatal("It cannot be started");
        ClaimOrder order;
        order.campaign = m_campaign;
        order.account = AccountId{m_scene->store().value(u"SELECT account_id FROM provider_account"_s)};
        order.epoch = *store.workspace().beginEpoch(u"host"_s, 1);
        order.now = m_scene->clock().now();
        order.messages = 3;
        order.requests = 1;
        order.perRequest = 3;
        order.timeToLive = 1min;
        const auto claim = store.queue().claim(order);
        if (!claim)
            qFatal("%s", qPrintable(claim.error().detail));
        return !claim->requests.isEmpty();
    }

    std::unique_ptr<PeopleScene> m_scene;
    CampaignId m_campaign{};
};

QObject *tst_approvers()
{
    return new TestApprovers;
}

#include "tst_approvers.moc"
