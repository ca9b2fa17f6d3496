// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testscene.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

//! What the engine sends although no database rule is left: somebody has taken them all out (engine.md
//! SR-13).
class TestTestClaim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEngineBelievesNoRow_data();
    void theEngineBelievesNoRow();
    void aTestThatIsOldIsSkippedAndAsksNobody();
    void theEmergencyStopHoldsTests();
    void theSealKnowsTheKind();

private:
    static void dropTriggers(TestScene &scene);
};

void TestTestClaim::dropTriggers(TestScene &scene)
{
    while (true) {
        Statement &row = scene.store().connection().statement(
            u"SELECT name FROM sqlite_schema WHERE type='trigger' LIMIT 1"_s);
        QVERIFY(row.run());
        if (!row.next())
            return;
        const QString name = row.text(0);
        row.finish();
        QVERIFY(scene.store().sql(u"DROP TRIGGER %1"_s.arg(name)));
    }
}

void TestTestClaim::theEngineBelievesNoRow_data()
{
    QTest::addColumn<bool>("goes"); // in the regular way, before
    QTest::addColumn<QString>("sql");
    const QString start
        = u"UPDATE campaign SET state=5,approved_hash=content_hash,started_at=1 WHERE campaign_id=%1"_s;
    QTest::newRow("a frozen test is started") << false << start;
    QTest::newRow("with a proof of somebody's own")
        << false << u"UPDATE test_send SET proof=randomblob(16);"_s + start;
    QTest::newRow("with the proof of another test")
        << false << u"UPDATE test_send SET proof=(SELECT max(proof) FROM test_send);"_s + start;
    QTest::newRow("the number becomes another person's")
        << true
        << u"UPDATE test_number SET phone_bidx=x'00112233445566778899aabbccddeeff';"
           "UPDATE message SET phone_bidx=x'00112233445566778899aabbccddeeff' WHERE campaign_id=%1;"
           "UPDATE outbox SET phone_bidx=x'00112233445566778899aabbccddeeff'"_s;
    QTest::newRow("the number is another user's") << true << u"UPDATE test_number SET user_id=3"_s;
    QTest::newRow("the number is taken away") << true << u"DELETE FROM test_number"_s;
    QTest::newRow("the confirmation is of another time")
        << true << u"UPDATE test_number SET confirmed_at=7"_s;
    QTest::newRow("somebody unconfirmed is added")
        << true
        << u"INSERT INTO "
           u"message(campaign_id,phone_bidx,phone_enc,prefix_code,country,source_line,state,state_at) "
           "SELECT %1,phone_bidx,phone_enc,prefix_code,country,1,1,1 FROM audience_member WHERE audience_id=1 LIMIT 1"_s;
}

void TestTestClaim::theEngineBelievesNoRow()
{
    QFETCH(bool, goes);
    QFETCH(QString, sql);
    TestScene scene;
    const TestNumberId mine = scene.vouched(900);
    scene.sent({mine});
    const CampaignId test = goes ? scene.sent({mine}) : scene.frozen({mine});
    QVERIFY(scene.store().store().queue().feed(test, 10));
    dropTriggers(scene);
    QVERIFY(scene.store().sql(sql.contains(u"%1"_s) ? sql.arg(number(test)) : sql));

    const QList<ArmedMessage> sent = scene.claim(test);

    QVERIFY(sent.isEmpty());
    QCOMPARE(scene.store().stateOf(test), CampaignState::Cancelled);
    QVERIFY(scene.audited(u"campaign.not-approved"_s) > 0);
    QCOMPARE(scene.store().value(u"SELECT count(*) FROM inflight WHERE campaign_id=%1"_s.arg(number(test))),
             0);
}

void TestTestClaim::aTestThatIsOldIsSkippedAndAsksNobody()
{
    TestScene scene;
    const CampaignId test = scene.sent({scene.vouched(900)});
    scene.store().clock().advance(3h);

    QVERIFY(scene.claim(test).isEmpty());

    QCOMPARE(scene.store().counter(test, MessageState::Expired), 1);
    QCOMPARE(scene.store().stateOf(test), CampaignState::Running);
    for (int step = 0; step < 3; ++step)
        QVERIFY(scene.store().store().campaigns().advance(scene.now(), 10));
    QCOMPARE(scene.store().stateOf(test), CampaignState::Completed);
}

void TestTestClaim::theEmergencyStopHoldsTests()
{
    TestScene scene;
    const CampaignId test = scene.sent({scene.vouched(900)});
    QVERIFY(scene.store().store().workspace().setEmergencyStop(true, BuiltInAuthor, {}));

    QVERIFY(scene.claim(test).isEmpty());
    QCOMPARE(scene.store().counter(test, MessageState::Ready), 1);
}

void TestTestClaim::theSealKnowsTheKind()
{
    TestScene scene;
    const CampaignId test = scene.sent({scene.vouched(900)});
    dropTriggers(scene);
    QVERIFY(scene.store().sql(u"UPDATE campaign SET kind=2 WHERE campaign_id=%1"_s.arg(number(test))));

    QVERIFY(scene.claim(test).isEmpty());
}

} // namespace heliograph

QObject *tst_testclaim()
{
    return new heliograph::TestTestClaim;
}

#include "tst_testclaim.moc"
