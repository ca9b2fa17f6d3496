// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testscene.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! What somebody with the database in hands cannot write: the database itself holds tests to what they are.
class TestTestSql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDatabaseRefuses_data();
    void theDatabaseRefuses();
    void aMessageTooManyIsRefused();
    void moreThanTwentyADayAreRefused();
    void aCodeGoesToOneNumber();
    void whoConfirmsBySqlAloneIsRefusedOrNotBelieved();
};

void TestTestSql::theDatabaseRefuses_data()
{
    QTest::addColumn<bool>("goes");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("because");
    QTest::newRow("a campaign becomes a test")
        << false << u"UPDATE campaign SET kind=1 WHERE kind=0"_s << u"a test stays a test"_s;
    QTest::newRow("a test becomes a campaign")
        << true << u"UPDATE campaign SET kind=0 WHERE kind=1"_s << u"a test stays a test"_s;
    QTest::newRow("a campaign runs without approver")
        << false << u"UPDATE campaign SET state=5,approved_hash=content_hash WHERE kind=0"_s
        << u"approval_bound"_s;
    QTest::newRow("a test runs without proof")
        << false << u"UPDATE campaign SET state=5,approved_hash=content_hash,started_at=1 WHERE kind=1"_s
        << u"a test goes only to numbers"_s;
    QTest::newRow("a test is sending from the beginning")
        << false
        << u"INSERT INTO "
           u"campaign(kind,name,state,audience_id,account_id,lane_class,doubt_policy,content,content_hash,"
           "approved_hash,author_id,created_at) SELECT "
           "1,'x',5,audience_id,account_id,1,1,content,content_hash,"
           "content_hash,1,1 FROM campaign WHERE kind=0"_s
        << u"a test begins as a draft"_s;
    QTest::newRow("a test is approved")
        << false << u"UPDATE campaign SET state=3,approved_by=2,approved_hash=content_hash WHERE kind=1"_s
        << u"tests_are_small"_s;
    QTest::newRow("a test gets an approver")
        << true << u"UPDATE campaign SET approved_by=2 WHERE kind=1"_s << u"tests_are_small"_s;
    QTest::newRow("a test is of other content") << true << u"UPDATE campaign SET content='{}' WHERE kind=1"_s
                                                << u"what was approved is not changed"_s;
    QTest::newRow("a test is for six people")
        << false << u"UPDATE campaign SET audience_n=6 WHERE kind=1"_s << u"tests_are_small"_s;
    QTest::newRow("a test goes to somebody unconfirmed")
        << true
        << u"INSERT INTO "
           u"message(campaign_id,phone_bidx,phone_enc,prefix_code,country,source_line,state,state_at) "
           "SELECT (SELECT max(campaign_id) FROM campaign WHERE "
           "kind=1),phone_bidx,phone_enc,prefix_code,country,1,1,1 "
           "FROM audience_member LIMIT 1"_s
        << u"at most five numbers"_s;
    QTest::newRow("somebody's message becomes one of a test")
        << true << u"UPDATE message SET campaign_id=(SELECT max(campaign_id) FROM campaign WHERE kind=0)"_s
        << u"a message stays one of its campaign"_s;
    QTest::newRow("what a test was sent for is changed")
        << true << u"UPDATE test_send SET of_campaign=NULL"_s << u"never changed"_s;
    QTest::newRow("a test is proven twice")
        << true << u"UPDATE test_send SET proof=randomblob(16)"_s << u"never changed"_s;
    QTest::newRow("a test went earlier") << true << u"UPDATE campaign SET started_at=1 WHERE kind=1"_s
                                         << u"when a test went is never changed"_s;
    QTest::newRow("a confirmed number becomes another")
        << true << u"UPDATE test_number SET phone_bidx=randomblob(16)"_s << u"whose number was confirmed"_s;
    QTest::newRow("a number becomes somebody else's")
        << true << u"UPDATE test_number SET user_id=3"_s << u"whose number was confirmed"_s;
    QTest::newRow("a confirmation is rewritten")
        << true << u"UPDATE test_number SET vouched_by=3,reason='x'"_s << u"whose number was confirmed"_s;
    QTest::newRow("a number is confirmed from the beginning")
        << true
        << u"INSERT INTO "
           u"test_number(user_id,phone_bidx,phone_enc,country,added_at,confirmed_at,proof,code_campaign,"
           "code_until) VALUES(1,randomblob(16),x'00',1,1,1,randomblob(16),1,1)"_s
        << u"begins unconfirmed"_s;
    QTest::newRow("an eleventh number")
        << true
        << u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<10) INSERT INTO "
           "test_number(user_id,phone_bidx,phone_enc,country,added_at) SELECT 1,randomblob(16),x'00',1,1 FROM n"_s
        << u"ten test numbers"_s;
    QTest::newRow("a number takes another's place")
        << true
        << u"INSERT OR REPLACE INTO test_number(number_id,user_id,phone_bidx,phone_enc,country,added_at) "
           "SELECT number_id,user_id,randomblob(16),x'00',1,1 FROM test_number"_s
        << u"begins unconfirmed"_s;
}

void TestTestSql::theDatabaseRefuses()
{
    QFETCH(bool, goes);
    QFETCH(QString, sql);
    QFETCH(QString, because);
    TestScene scene;
    const TestNumberId mine = scene.vouched(900);
    const CampaignId test = goes ? scene.sent({mine}) : scene.frozen({mine});
    const CampaignState before = scene.store().stateOf(test);

    const Result<void> done = scene.store().sql(sql);

    QVERIFY(!done);
    QVERIFY2(done.error().detail.contains(because), qPrintable(done.error().detail));
    QCOMPARE(scene.store().stateOf(test), before);
}

void TestTestSql::aMessageTooManyIsRefused()
{
    TestScene scene;
    QList<TestNumberId> five;
    for (int person = 0; person < 5; ++person)
        five.append(scene.vouched(900 + person));
    const CampaignId test = scene.sent(five);
    const TestNumberId sixth = scene.vouched(990);

    const Result<void> done = scene.store().sql(
        u"INSERT INTO "
        u"message(campaign_id,phone_bidx,phone_enc,prefix_code,country,source_line,state,state_at) "
        "SELECT %1,phone_bidx,phone_enc,1,1,1,1,1 FROM test_number WHERE number_id=%2"_s.arg(number(test))
            .arg(number(sixth)));

    QVERIFY(!done);
    QVERIFY2(done.error().detail.contains(u"at most five numbers"_s), qPrintable(done.error().detail));
}

void TestTestSql::moreThanTwentyADayAreRefused()
{
    TestScene scene;
    QList<TestNumberId> five;
    for (int person = 0; person < 5; ++person)
        five.append(scene.vouched(900 + person));
    const CampaignId last = scene.frozen({five.first()});
    for (int test = 0; test < 4; ++test)
        scene.sent(five);
    QVERIFY(scene.store().sql(u"UPDATE test_send SET proof=randomblob(16) WHERE proof IS NULL"_s));

    const Result<void> done
        = scene.store().sql(u"UPDATE campaign SET state=5,approved_hash=content_hash,started_at=(SELECT "
                            u"max(started_at) FROM campaign) "
                            "WHERE campaign_id=%1"_s.arg(number(last)));

    QVERIFY(!done);
    QVERIFY2(done.error().detail.contains(u"20 test messages a day"_s), qPrintable(done.error().detail));
}

void TestTestSql::aCodeGoesToOneNumber()
{
    TestScene scene;
    const TestNumberId id = scene.add(900);
    scene.vouched(901);
    const auto code = scene.sends().prepareCode(id, scene.account(), BuiltInAuthor);
    QVERIFY(code);
    scene.store().submit(*code);

    QVERIFY(!scene.store().sql(u"UPDATE campaign SET audience_n=2 WHERE kind=2"_s));
    QVERIFY(!scene.store().sql(u"UPDATE test_number SET tries=6"_s));
    QVERIFY(scene.store().sql(u"UPDATE test_number SET tries=5 WHERE confirmed_at IS NULL"_s));
    QVERIFY(!scene.store().sql(u"UPDATE test_number SET tries=0 WHERE confirmed_at IS NULL"_s));
}

void TestTestSql::whoConfirmsBySqlAloneIsRefusedOrNotBelieved()
{
    TestScene scene;
    const TestNumberId id = scene.add(900);
    QVERIFY(!scene.store().sql(u"UPDATE test_number SET confirmed_at=1,proof=randomblob(16)"_s));
    QVERIFY(!scene.store().sql(
        u"UPDATE test_number SET confirmed_at=1,proof=randomblob(16),vouched_by=user_id,reason='x'"_s));
    QVERIFY(scene.store().sql(
        u"UPDATE test_number SET confirmed_at=1,proof=randomblob(16),vouched_by=2,reason='x'"_s));

    const auto made = scene.sends().prepare({.of = scene.campaign(),
                                             .row = {.line = 2, .values = {u"x"_s}},
                                             .to = {id},
                                             .author = BuiltInAuthor});

    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Conflict);
}

} // namespace heliograph

QObject *tst_testsql()
{
    return new heliograph::TestTestSql;
}

#include "tst_testsql.moc"
