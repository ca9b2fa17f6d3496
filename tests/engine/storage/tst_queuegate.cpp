// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include "engine/policy/sendgate.h"
#include "engine/storage/sqlite/queuegate.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! What the gate says is what the claim does, for each reason; and Q09: what was edited after its approval is
//! not sendable, whatever is edited and however.
class TestQueueGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClaimDoesWhatTheGateSays_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<HoldReason>("reason");

        QTest::newRow("nothing") << u"SELECT 1"_s << HoldReason::None;
        QTest::newRow("emergency stop") << u"UPDATE meta SET engine_paused=1"_s << HoldReason::Emergency;
        QTest::newRow("clock") << u"INSERT INTO engine_hold VALUES('clock',1,'99')"_s << HoldReason::Clock;
        QTest::newRow("pause") << u"UPDATE campaign SET state=6,hold='campaign-paused'"_s
                               << HoldReason::CampaignPaused;
        QTest::newRow("block") << u"UPDATE campaign SET state=10,hold='template'"_s << HoldReason::Template;
        QTest::newRow("canary gate") << u"UPDATE campaign SET state=14"_s << HoldReason::Canary;
        QTest::newRow("balance") << u"UPDATE provider_account SET hold='balance'"_s << HoldReason::Balance;
        QTest::newRow("circuit, for now")
            << u"UPDATE provider_account SET hold='circuit',hold_until=9e15"_s << HoldReason::Circuit;
        QTest::newRow("circuit, until before")
            << u"UPDATE provider_account SET hold='circuit',hold_until=1"_s << HoldReason::None;
        QTest::newRow("throttle, for now")
            << u"UPDATE provider_account SET hold='throttle',hold_until=9e15"_s << HoldReason::Throttle;
        QTest::newRow("late") << u"UPDATE campaign_beat SET sendable_at=sendable_at-3600001"_s
                              << HoldReason::Late;
        QTest::newRow("not quite late")
            << u"UPDATE campaign_beat SET sendable_at=sendable_at-3600000"_s << HoldReason::None;
        QTest::newRow("late by its own setting")
            << u"INSERT INTO setting VALUES('late_after_ms','1000'); UPDATE campaign_beat SET sendable_at=sendable_at-1001"_s
            << HoldReason::Late;
    }

    void theClaimDoesWhatTheGateSays()
    {
        QFETCH(QString, sql);
        QFETCH(HoldReason, reason);
        QueueSteps steps(3);
        steps.feed();
        QVERIFY(steps.store().sql(sql));

        const auto read = readQueueGate(steps.store().connection(), steps.campaign());
        const Claim claim = steps.claim(3);

        QVERIFY(read && *read);
        QCOMPARE(keptBackBy((*read)->gate, steps.now()).hold.reason, reason);
        QCOMPARE(claim.requests.isEmpty(), reason != HoldReason::None);
    }

    void whatWasApprovedIsSealedInTheDatabase_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("content") << u"UPDATE campaign SET content=replace(content,'SMS_1','SMS_2')"_s;
        QTest::newRow("audience") << u"UPDATE campaign SET audience_id=99"_s;
        QTest::newRow("account") << u"UPDATE campaign SET account_id=99"_s;
        QTest::newRow("start") << u"UPDATE campaign SET not_before=5"_s;
        QTest::newRow("another account") << u"UPDATE campaign_account SET account_id=99"_s;
        QTest::newRow("an account less") << u"DELETE FROM campaign_account"_s;
        QTest::newRow("its hash") << u"UPDATE campaign SET content_hash=zeroblob(32)"_s;
    }

    void whatWasApprovedIsSealedInTheDatabase()
    {
        QFETCH(QString, sql);
        QueueSteps steps(3);

        QVERIFY(!steps.store().sql(sql));
        QCOMPARE(steps.value(u"SELECT count(*) FROM campaign WHERE approved_hash IS content_hash"_s), 1);
    }

    void whatWasEditedPastTheSealIsNotSent_data()
    {
        QTest::addColumn<QString>("sql");
        const QString unsealed
            = u"PRAGMA ignore_check_constraints=ON; DROP TRIGGER campaign_sealed; "
              "DROP TRIGGER campaign_account_sealed; DROP TRIGGER campaign_account_kept; %1"_s;
        QTest::newRow("content") << unsealed.arg(
            u"UPDATE campaign SET content=replace(content,'SMS_1','SMS_2')"_s);
        QTest::newRow("audience") << unsealed.arg(
            u"PRAGMA foreign_keys=OFF; INSERT INTO audience SELECT 99,name,columns,source_file,"
            "source_encoding,1,1,row_n,accepted_n,rejected_n,duplicate_n,created_at,NULL,0 FROM audience; "
            "UPDATE campaign SET audience_id=99"_s);
        QTest::newRow("an account more") << unsealed.arg(
            u"INSERT INTO campaign_account SELECT campaign_id,1,account_id FROM campaign_account"_s);
        QTest::newRow("an account less") << unsealed.arg(u"DELETE FROM campaign_account"_s);
        QTest::newRow("content and hash") << unsealed.arg(
            u"UPDATE campaign SET content=replace(content,'SMS_1','SMS_2'),content_hash=zeroblob(32)"_s);
        QTest::newRow("content and both hashes")
            << unsealed.arg(u"UPDATE campaign SET content=replace(content,'SMS_1','SMS_2'),"
                            "content_hash=zeroblob(32),approved_hash=zeroblob(32)"_s);
    }

    void whatWasEditedPastTheSealIsNotSent()
    {
        QFETCH(QString, sql);
        QueueSteps steps(3);
        steps.feed();
        QVERIFY(steps.store().sql(sql));

        const Claim claim = steps.claim(3);
        const auto read = readQueueGate(steps.store().connection(), steps.campaign());

        QVERIFY(claim.requests.isEmpty());
        QVERIFY(read && *read);
        QVERIFY(!(*read)->gate.approvalHolds);
        QVERIFY(keptBackBy((*read)->gate, steps.now()).holds());
    }
};

QObject *tst_queuegate()
{
    return new TestQueueGate;
}

#include "tst_queuegate.moc"
