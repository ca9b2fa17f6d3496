// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/listwatch.h"

#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Whom an approved campaign goes to is approved with it: somebody with the database in hands changes the
//! people, while no hash that is stored changes. What rightly happens to them stops nothing.
class TestListWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }

    void whoChangesThePeopleSendsNothing_data() { changes(); }
    void whoChangesThePeopleSendsNothing();
    void theNextProcessFindsWhatWasChangedUnderOne_data() { changes(); }
    void theNextProcessFindsWhatWasChangedUnderOne();
    void whatIsPutRightGoesOn();
    void whoIsPutIntoTheQueueByHandGetsNothing();
    void opposingLaterStopsNothing();
    void beingForgottenStopsNothing();
    void aLongListIsReadInPieces();
    void untilALongListIsReadNobodyGoes();
    void changedPeopleAreNotApproved_data() { changes(); }
    void changedPeopleAreNotApproved();
    void beingForgottenHindersNoApproval();

private:
    static constexpr int People = 6; // of whom the first two are on the suppression list

    static void changes();
    CampaignId submitted();
    void launch(CampaignId campaign);
    void feed();
    QList<ArmedMessage> claim(int messages = People);
    void refuse(const ArmedMessage &message);
    qint64 alarms();

    std::unique_ptr<SqliteTestStore> m_store;
    AccountId m_account{};
    CampaignId m_campaign{};
    QHash<AttemptId, QByteArray> m_requestOf; // whoever was armed
};

void TestListWatch::changes()
{
    QTest::addColumn<QString>("sql");
    const QString readmitted = u"DELETE FROM suppression; UPDATE message SET state=1 WHERE state=9;"_s;
    QTest::newRow("a person put in again") << readmitted;
    QTest::newRow("and nothing tells that he was left out")
        << readmitted + u"DELETE FROM message_exception; DELETE FROM campaign_left_out"_s;
    QTest::newRow("a person left out") << u"UPDATE message SET state=9 WHERE state=1;"
                                          "INSERT OR IGNORE INTO campaign_left_out SELECT campaign_id,msg_id "
                                          "FROM message"_s;
    QTest::newRow("a person added")
        << u"INSERT INTO message(campaign_id,phone_bidx,phone_enc,prefix_code,country,source_line,state,"
           "state_at) SELECT campaign_id,randomblob(16),phone_enc,prefix_code,country,99,1,state_at FROM "
           "message LIMIT 1"_s;
    QTest::newRow("the last person removed")
        << u"DELETE FROM message WHERE msg_id=(SELECT max(msg_id) FROM message)"_s;
    QTest::newRow("somebody else's place")
        << u"UPDATE message SET phone_bidx=randomblob(16) WHERE msg_id=(SELECT max(msg_id) FROM message)"_s;
    QTest::newRow("an erasure of nobody in the audience")
        << u"UPDATE audience_member SET phone_bidx=randomblob(16) WHERE phone_bidx=(SELECT max(phone_bidx) "
           u"FROM "
           "audience_member); UPDATE message SET phone_bidx=randomblob(16),phone_enc=x'' WHERE "
           "msg_id=(SELECT max(msg_id) FROM message)"_s;
}

void TestListWatch::init()
{
    m_store = std::make_unique<SqliteTestStore>();
    m_account = m_store->addAccount();
    QVERIFY(m_store->store().suppressions().add({TestStore::phone(0), TestStore::phone(1)},
                                                SuppressionReason::OptOut, u"STOP"_s, BuiltInAuthor,
                                                m_store->clock().now()));
    m_campaign = submitted();
}

CampaignId TestListWatch::submitted()
{
    const CampaignId campaign = m_store->addCampaign(m_store->addAudience(People), m_account);
    m_store->submit(campaign);
    return campaign;
}

void TestListWatch::launch(CampaignId campaign)
{
    QVERIFY(m_store->store().campaigns().approve(campaign, BuiltInApprover, m_store->storedHash(campaign)));
    QVERIFY(m_store->store().campaigns().start(campaign, BuiltInAuthor));
}

void TestListWatch::feed()
{
    QVERIFY(m_store->store().queue().feed(m_campaign, 1'000));
}

//! Everybody whom one claim arms.
QList<ArmedMessage> TestListWatch::claim(int messages)
{
    const auto claim = m_store->store().queue().claim({.campaign = m_campaign,
                                                       .account = m_account,
                                                       .epoch = 1,
                                                       .requests = messages,
                                                       .perRequest = 1,
                                                       .messages = messages,
                                                       .now = m_store->clock().now()});
    if (!claim)
        qFatal("A step of a test failed: %s", qPrintable(claim.error().detail));
    QList<ArmedMessage> armed;
    for (const ArmedRequest &request : claim->requests) {
        for (const ArmedMessage &message : request.messages)
            m_requestOf.insert(message.attempt, request.requestId);
        armed += request.messages;
    }
    return armed;
}

//! The provider has refused \a message, so it has ended.
void TestListWatch::refuse(const ArmedMessage &message)
{
    Settlement settlement;
    settlement.requestId = m_requestOf.value(message.attempt);
    settlement.completions
        = {{.attempt = message.attempt, .accepted = false, .providerId = {}, .code = u"NO"_s}};
    settlement.now = m_store->clock().now();
    QCOMPARE(m_store->store().queue().settle(settlement)->closed, 1);
}

qint64 TestListWatch::alarms()
{
    return m_store->value(u"SELECT count(*) FROM audit_log WHERE action='campaign.not-approved'"_s);
}

void TestListWatch::whoChangesThePeopleSendsNothing()
{
    QFETCH(QString, sql);
    launch(m_campaign);
    QVERIFY(m_store->sql(sql));
    feed();

    QVERIFY(claim().isEmpty());
    QVERIFY(claim().isEmpty());

    QCOMPARE(m_store->stateOf(m_campaign), CampaignState::Blocked);
    QCOMPARE(m_store->value(u"SELECT count(*) FROM campaign WHERE hold='content' AND hold_note='changed'"_s),
             1);
    QCOMPARE(m_store->value(u"SELECT count(*) FROM inflight"_s), 0);
    QCOMPARE(alarms(), 1);
}

void TestListWatch::theNextProcessFindsWhatWasChangedUnderOne()
{
    QFETCH(QString, sql);
    launch(m_campaign);
    feed();
    refuse(claim(1).constFirst());
    QVERIFY(m_store->sql(sql));
    m_store->reopen();

    QVERIFY(claim().isEmpty());

    QCOMPARE(m_store->stateOf(m_campaign), CampaignState::Blocked);
    QCOMPARE(alarms(), 1);
}

void TestListWatch::whatIsPutRightGoesOn()
{
    launch(m_campaign);
    feed();
    const QString last = u"WHERE msg_id=(SELECT max(msg_id) FROM message WHERE state=9)"_s;
    QVERIFY(m_store->sql(u"UPDATE message SET state=1 "_s + last));
    QVERIFY(claim().isEmpty());
    QVERIFY(
        m_store->sql(u"UPDATE message SET state=9 WHERE msg_id IN (SELECT msg_id FROM campaign_left_out)"_s));

    QVERIFY(m_store->store().campaigns().resume(m_campaign, BuiltInAuthor, LateAnswer::GoOn));

    QCOMPARE(claim().size(), People - 2);
}

// Under a process that has looked at the list already.
void TestListWatch::whoIsPutIntoTheQueueByHandGetsNothing()
{
    launch(m_campaign);
    feed();
    QCOMPARE(claim(1).size(), 1);
    QVERIFY(m_store->sql(
        u"DELETE FROM suppression; INSERT INTO outbox(msg_id,campaign_id,account_id,lane_class,not_before,"
        "phone_bidx) SELECT msg_id,campaign_id,1,1,0,phone_bidx FROM message WHERE state=9"_s));

    const QList<ArmedMessage> armed = claim();

    QCOMPARE(armed.size(), People - 3);
    for (const ArmedMessage &message : armed)
        QVERIFY(message.e164 != TestStore::phone(0) && message.e164 != TestStore::phone(1));
}

void TestListWatch::opposingLaterStopsNothing()
{
    launch(m_campaign);
    feed();
    refuse(claim(1).constFirst());
    QStringList everybody;
    for (int n = 0; n < People; ++n)
        everybody.append(TestStore::phone(n));
    QVERIFY(m_store->store().suppressions().add(everybody.mid(2, 2), SuppressionReason::OptOut, u"STOP"_s,
                                                BuiltInAuthor, m_store->clock().now()));
    QCOMPARE(claim(1).size(), 1);
    m_store->reopen();

    claim();

    QVERIFY(m_store->counter(m_campaign, MessageState::Suppressed) > 2);
    QCOMPARE(m_store->stateOf(m_campaign), CampaignState::Running);
    QCOMPARE(alarms(), 0);
}

void TestListWatch::beingForgottenStopsNothing()
{
    launch(m_campaign);
    feed();
    const ArmedMessage refused = claim(1).constFirst();
    refuse(refused);
    for (const QString &number : {TestStore::phone(0), TestStore::phone(1), refused.e164})
        QVERIFY(m_store->store().erasures().forget(number, BuiltInAuthor, u"asked"_s));
    QCOMPARE(m_store->value(u"SELECT count(*) FROM message WHERE phone_enc=x''"_s), 3);
    m_store->reopen();

    QCOMPARE(claim().size(), People - 3);

    QCOMPARE(alarms(), 0);
}

void TestListWatch::aLongListIsReadInPieces()
{
    using Finding = ListWatch::Finding;
    launch(m_campaign);
    const auto reader = m_store->openReader();
    const auto row = reader->campaign(m_campaign);
    QVERIFY(row && !row->listHash.isEmpty());
    ListWatch watch(m_store->connection(), 4);

    QCOMPARE(*watch.look(m_campaign, "seal", row->listHash), Finding::Unfinished);
    QCOMPARE(*watch.look(m_campaign, "seal", row->listHash), Finding::Same);
    QCOMPARE(*watch.look(m_campaign, "seal", row->listHash), Finding::Same);

    QCOMPARE(*watch.look(m_campaign, "another", row->listHash), Finding::Unfinished);
    QCOMPARE(*watch.look(m_campaign, "another", QByteArray(32, 'x')), Finding::Changed);
}

void TestListWatch::changedPeopleAreNotApproved()
{
    QFETCH(QString, sql);
    QVERIFY(m_store->sql(sql));

    const auto approved
        = m_store->store().campaigns().approve(m_campaign, BuiltInApprover, m_store->storedHash(m_campaign));

    QVERIFY(!approved);
    QVERIFY2(approved.error().detail.contains(u"changed in the database"_s),
             qPrintable(approved.error().detail));
    QCOMPARE(m_store->stateOf(m_campaign), CampaignState::AwaitingApproval);
}

void TestListWatch::beingForgottenHindersNoApproval()
{
    QVERIFY(m_store->store().erasures().forget(TestStore::phone(0), BuiltInAuthor, u"asked"_s));
    const auto reader = m_store->openReader();
    QVERIFY2(reader->approvals().seal(m_campaign)->isWhole(), "whoever approves it sees no change");

    launch(m_campaign);
    feed();

    QCOMPARE(claim().size(), People - 2);
}

void TestListWatch::untilALongListIsReadNobodyGoes()
{
    m_campaign
        = m_store->addCampaign(m_store->addAudience(ListWatch::PeopleAtOnce + 1, QStringLiteral("many")),
                               m_account, QStringLiteral("many"));
    m_store->submit(m_campaign);
    launch(m_campaign);
    feed();
    const ClaimOrder order{.campaign = m_campaign,
                           .account = m_account,
                           .epoch = 1,
                           .requests = 1,
                           .perRequest = 1,
                           .messages = 1,
                           .now = m_store->clock().now()};

    const auto first = m_store->store().queue().claim(order);

    QVERIFY(first && first->unproven && first->requests.isEmpty());
    const auto second = m_store->store().queue().claim(order);
    QVERIFY(second && !second->unproven);
    QCOMPARE(second->requests.size(), 1);
}

QObject *tst_listwatch()
{
    return new TestListWatch;
}

#include "tst_listwatch.moc"
