// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <array>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

//! A key of a campaign's content, and another value for it.
struct ContentField
{
    const char *key;
    const char *value;
};

constexpr std::array ContentFields
    = {ContentField{"text", "'other'"},          ContentField{"template_code", "'SMS_2'"},
       ContentField{"template_text", "'other'"}, ContentField{"account_templates", "json('{\"9\":{}}')"},
       ContentField{"sign_name", "'other'"},     ContentField{"class", "'code'"},
       ContentField{"doubt_policy", "2"},        ContentField{"pace", "999"},
       ContentField{"hours", "'00:00-24:00'"},   ContentField{"canary", "json('{}')"},
       ContentField{"max_cost", "'999 EUR'"},    ContentField{"start_at", "5"},
       ContentField{"valid_for_ms", "1"},        ContentField{"expires_at", "5"}};

//! With a value in each field: the compiler asks for one that is new.
CampaignContent everythingSet()
{
    return {.text = u"text"_s,
            .templateCode = u"SMS_1"_s,
            .templateText = u"text"_s,
            .signName = u"Test"_s,
            .messageClass = MessageClass::Notice,
            .doubtPolicy = DoubtPolicy::NeverResend,
            .startAt = TimePoint(Millis(1)),
            .expiresAt = TimePoint(Millis(2)),
            .validFor = Millis(3),
            .pace = 4,
            .hours = DayWindow::parse(u"08:00-20:00"_s),
            .canary = Canary{.people = 1, .deliveredPercent = 95, .optOutsPerMille = 5, .waitSeconds = 60},
            .maxCost = *Money::parse(u"5", u"EUR"),
            .accountTemplates = {{AccountId{1}, {.code = u"SMS_3"_s, .text = u"text"_s}}}};
}

} // namespace

//! "Must be shown" 2 of the issue: whatever is changed of an approved campaign, by the program or by SQL,
//! voids its approval, and an approval that nobody signed sends nothing (engine.md SR-12).
class TestCampaignSeal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFieldOfTheContentIsLeftOut();
    void eachFieldIsSealedInTheDatabase_data() { fields(); }
    void eachFieldIsSealedInTheDatabase();
    void eachFieldThatIsChangedAllTheSameSendsNothing_data() { moreFields(); }
    void eachFieldThatIsChangedAllTheSameSendsNothing();
    void whoComputesTheHashAnewSendsNothingEither_data() { moreFields(); }
    void whoComputesTheHashAnewSendsNothingEither();
    void aForgedApprovalSendsNothing_data();
    void aForgedApprovalSendsNothing();
    void anEndThatIsPutOffSendsNothing();
    void theAlarmIsRaisedOnce();
    void whatWasStoppedCanBeApprovedInEarnest();
    void theSealIsTheSameWhateverTheChunks();
    void aSignatureIsLookedAtOnceAProcess();

private:
    static void fields();
    static void moreFields();
    static constexpr auto AllTriggers
        = "campaign_sealed,campaign_list_sealed,campaign_account_sealed,campaign_account_kept,campaign_"
          "author_kept,"
          "approval_no_update,approval_no_delete,approval_by_somebody_else,campaign_approved_by_enough";

    //! Takes away what keeps SQL from changing things, as somebody with the file in hands can.
    static void unseal(QueueSteps &steps);
    static qint64 alarms(QueueSteps &steps);
};

void TestCampaignSeal::noFieldOfTheContentIsLeftOut()
{
    QStringList listed;
    for (const ContentField &field : ContentFields)
        listed.append(QLatin1String(field.key));
    listed.sort();

    QCOMPARE(listed, QJsonDocument::fromJson(everythingSet().toJson()).object().keys());
}

void TestCampaignSeal::fields()
{
    QTest::addColumn<QString>("sql");
    for (const ContentField &field : ContentFields)
        QTest::newRow(field.key) << u"UPDATE campaign SET content=json_set(content,'$.%1',%2)"_s.arg(
            QLatin1String(field.key), QLatin1String(field.value));
    QTest::newRow("name") << u"UPDATE campaign SET name='other'"_s;
    QTest::newRow("class as stored") << u"UPDATE campaign SET lane_class=0"_s;
    QTest::newRow("doubt policy as stored") << u"UPDATE campaign SET doubt_policy=2"_s;
    QTest::newRow("weight") << u"UPDATE campaign SET weight=9"_s;
    QTest::newRow("start as stored") << u"UPDATE campaign SET not_before=5"_s;
    QTest::newRow("parent") << u"UPDATE campaign SET parent_id=campaign_id"_s;
    QTest::newRow("author") << u"UPDATE campaign SET author_id=3"_s;
    QTest::newRow("how many people") << u"UPDATE campaign SET audience_n=99"_s;
    QTest::newRow("who they are") << u"UPDATE campaign SET audience_hash=zeroblob(32)"_s;
    QTest::newRow("version") << u"UPDATE campaign SET submit_n=9"_s;
    QTest::newRow("accounts") << u"DELETE FROM campaign_account"_s;
}

// The database lets these be changed, as an account is none of the campaign's and people change their states;
// the seal does not.
void TestCampaignSeal::moreFields()
{
    fields();
    QTest::newRow("what an account sends by")
        << u"UPDATE provider_account SET settings='{\"sign_name\":\"other\"}'"_s;
    QTest::newRow("an account's kind") << u"UPDATE provider_account SET driver='tencent'"_s;
    QTest::newRow("a person added")
        << u"INSERT INTO message(campaign_id,phone_bidx,phone_enc,prefix_code,country,source_line,state,"
           "state_at) SELECT campaign_id,randomblob(16),phone_enc,prefix_code,country,99,1,state_at FROM "
           "message LIMIT 1"_s;
    QTest::newRow("a person removed") << u"DELETE FROM message WHERE msg_id=2"_s;
    QTest::newRow("a person exchanged") << u"UPDATE message SET phone_bidx=randomblob(16) WHERE msg_id=2"_s;
}

void TestCampaignSeal::unseal(QueueSteps &steps)
{
    QString sql = u"PRAGMA ignore_check_constraints=ON; PRAGMA foreign_keys=OFF;"_s;
    const QStringList triggers = QString::fromLatin1(AllTriggers).split(u',');
    for (const QString &trigger : triggers)
        sql += u"DROP TRIGGER %1;"_s.arg(trigger);
    QVERIFY(steps.store().sql(sql));
}

qint64 TestCampaignSeal::alarms(QueueSteps &steps)
{
    return steps.value(u"SELECT count(*) FROM audit_log WHERE action='campaign.not-approved'"_s);
}

void TestCampaignSeal::eachFieldIsSealedInTheDatabase()
{
    QFETCH(QString, sql);
    QueueSteps steps(3);

    QVERIFY(!steps.store().sql(sql));
}

void TestCampaignSeal::eachFieldThatIsChangedAllTheSameSendsNothing()
{
    QFETCH(QString, sql);
    QueueSteps steps(3);
    steps.feed();
    unseal(steps);
    QVERIFY(steps.store().sql(sql));

    QVERIFY(steps.claim(3).requests.isEmpty());
    QVERIFY(steps.campaigns().advance(steps.now(), 100));
    QVERIFY(steps.claim(3).requests.isEmpty());

    QVERIFY2(alarms(steps) >= 1, "nobody was told");
    QCOMPARE(steps.count(MessageState::Armed), 0);
}

// The hash is no secret: whoever knows how it is made can make the rows fit each other. Not the signature.
void TestCampaignSeal::whoComputesTheHashAnewSendsNothingEither()
{
    QFETCH(QString, sql);
    QueueSteps steps(3);
    steps.feed();
    unseal(steps);
    QVERIFY(steps.store().sql(sql));
    const auto reader = steps.store().openReader();
    const auto seal = reader->approvals().seal(steps.campaign());
    QVERIFY(seal);
    const QString hex = QString::fromLatin1(seal->computed.toHex());
    QVERIFY(steps.store().sql(u"UPDATE campaign SET content_hash=x'%1',approved_hash=x'%1'; "
                              "UPDATE approval SET seal=x'%1'"_s.arg(hex)));
    steps.store().reopen();

    QVERIFY(steps.claim(3).requests.isEmpty());
    QVERIFY(steps.campaigns().advance(steps.now(), 100));

    QCOMPARE(steps.count(MessageState::Armed), 0);
    if (steps.value(u"SELECT count(*) FROM campaign_account"_s) > 0) // through none it never leaves
        QVERIFY2(alarms(steps) >= 1, "nobody was told");
}

void TestCampaignSeal::aForgedApprovalSendsNothing_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("no approval") << u"DELETE FROM approval"_s;
    QTest::newRow("another signature") << u"UPDATE approval SET signature=randomblob(64)"_s;
    QTest::newRow("another approver")
        << u"UPDATE approval SET approver_id=3; UPDATE campaign SET approved_by=3"_s;
    QTest::newRow("an approver who did not") << u"UPDATE campaign SET approved_by=3"_s;
    QTest::newRow("fewer approvers") << u"UPDATE approval SET needed=2"_s;
    QTest::newRow("a longer time") << u"UPDATE approval SET until=until+1"_s;
    QTest::newRow("another time") << u"UPDATE approval SET approved_at=approved_at-1"_s;
    QTest::newRow("of another campaign")
        << u"UPDATE approval SET campaign_id=99; UPDATE campaign SET campaign_id=99; "
           "UPDATE campaign_account SET campaign_id=99; UPDATE outbox SET campaign_id=99; "
           "UPDATE campaign_beat SET campaign_id=99"_s;
    QTest::newRow("of another database") << u"UPDATE meta SET db_uuid=randomblob(16)"_s;
    QTest::newRow("begun too late") << u"UPDATE campaign SET started_at=started_at+90000000"_s;
}

void TestCampaignSeal::aForgedApprovalSendsNothing()
{
    QFETCH(QString, sql);
    QueueSteps steps(3);
    steps.feed();
    unseal(steps);
    QVERIFY(steps.store().sql(sql));
    steps.store().reopen(); // an engine that starts now
    ClaimOrder order = steps.order(3);
    order.campaign = CampaignId{steps.value(u"SELECT campaign_id FROM campaign"_s)};

    const auto claim = steps.queue().claim(order);

    QVERIFY(claim);
    QVERIFY(claim->requests.isEmpty());
    QCOMPARE(steps.value(u"SELECT state FROM campaign"_s), static_cast<qint64>(CampaignState::Blocked));
    QCOMPARE(steps.value(u"SELECT count(*) FROM campaign WHERE hold='content' AND hold_note='unsigned'"_s),
             1);
    QCOMPARE(alarms(steps), 1);
}

// The end of a validity that was approved as a length is worked out at the start, so no hash covers it.
void TestCampaignSeal::anEndThatIsPutOffSendsNothing()
{
    SqliteTestStore store;
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.validFor = Millis(3'600'000);
    const AccountId account = store.addAccount();
    const CampaignId campaign = store.addCampaign(store.addAudience(2), account, u"hello"_s, content);
    store.launch(campaign);
    QVERIFY(store.store().queue().feed(campaign, 10));
    ClaimOrder order;
    order.campaign = campaign;
    order.account = account;
    order.epoch = *store.store().workspace().beginEpoch(u"host"_s, 1);
    order.now = store.clock().now();
    QCOMPARE(store.store().queue().claim(order)->requests.size(), 1);
    QVERIFY(!store.sql(u"UPDATE campaign SET expires_at=expires_at+1"_s));

    QVERIFY(store.sql(u"DROP TRIGGER campaign_sealed; UPDATE campaign SET expires_at=expires_at+1"_s));

    QVERIFY(store.store().queue().claim(order)->requests.isEmpty());
}

void TestCampaignSeal::theAlarmIsRaisedOnce()
{
    QueueSteps steps(3);
    steps.feed();
    unseal(steps);
    QVERIFY(steps.store().sql(u"UPDATE campaign SET name='other'"_s));

    for (int n = 0; n < 3; ++n)
        QVERIFY(steps.campaigns().advance(steps.now(), 100));

    QCOMPARE(alarms(steps), 1);
}

void TestCampaignSeal::whatWasStoppedCanBeApprovedInEarnest()
{
    QueueSteps steps(3);
    steps.feed();
    unseal(steps);
    QVERIFY(steps.store().sql(u"DELETE FROM approval"_s));
    QVERIFY(steps.claim(3).requests.isEmpty());

    QVERIFY(steps.campaigns().resume(steps.campaign(), BuiltInAuthor, LateAnswer::GoOn));
    QVERIFY2(steps.claim(3).requests.isEmpty(), "resuming approves nothing");
    steps.advance(std::chrono::minutes(1));
    QVERIFY(steps.campaigns().approve(steps.campaign(), BuiltInApprover,
                                      steps.store().storedHash(steps.campaign())));
    QVERIFY(steps.campaigns().start(steps.campaign(), BuiltInAuthor));

    QCOMPARE(steps.claim(3).requests.size(), 1);
}

void TestCampaignSeal::theSealIsTheSameWhateverTheChunks()
{
    for (const int chunk : {1, 2, 100}) {
        SqliteTestStore store;
        const CampaignId campaign = store.addCampaign(store.addAudience(5), store.addAccount());
        store.submit(campaign, chunk);
        const auto reader = store.openReader();
        const auto seal = reader->approvals().seal(campaign);
        QVERIFY(seal);
        QVERIFY2(seal->isWhole(), "read again it is the same");
        QCOMPARE(seal->stored, store.storedHash(campaign));
    }
}

void TestCampaignSeal::aSignatureIsLookedAtOnceAProcess()
{
    QueueSteps steps(3);
    steps.feed();
    unseal(steps);

    QCOMPARE(steps.claim(1, 1).requests.size(), 1);
    QVERIFY(steps.store().sql(u"DELETE FROM approval"_s));
    QCOMPARE(steps.claim(1, 1).requests.size(), 1);
    steps.store().reopen();
    QVERIFY(steps.claim(1, 1).requests.isEmpty());
}

QObject *tst_campaignseal()
{
    return new TestCampaignSeal;
}

#include "tst_campaignseal.moc"
