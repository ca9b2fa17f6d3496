// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/situation.h"
#include "tests/support/sqliteteststore.h"

#include "engine/storage/sqlite/sqlitereader.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint AskedAt = fromMillis(1'800'000'000'000);

CampaignRow campaignIn(CampaignState state)
{
    CampaignRow campaign;
    campaign.state = state;
    campaign.approvalHolds = true;
    campaign.accounts = {AccountId(1), AccountId(2)};
    return campaign;
}

SendingSituation unhindered()
{
    SendingSituation situation;
    situation.engineRuns = true;
    situation.now = AskedAt;
    ProviderAccount first;
    first.id = AccountId(1);
    ProviderAccount second;
    second.id = AccountId(2);
    situation.accounts = {first, second};
    return situation;
}

Hold holdFor(HoldReason reason, std::optional<TimePoint> until = std::nullopt)
{
    return {reason, until, u"because"_s};
}

} // namespace

class TestSituation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lets_data()
    {
        QTest::addColumn<CampaignState>("state");
        QTest::newRow("running") << CampaignState::Running;
        QTest::newRow("draining") << CampaignState::Draining;
        QTest::newRow("completed") << CampaignState::Completed;
        QTest::newRow("draft") << CampaignState::Draft;
    }

    void lets()
    {
        QFETCH(CampaignState, state);

        QVERIFY(!commonHold(campaignIn(state), unhindered()));
    }

    void doesNotHoldACampaignThatNobodyStarted_data()
    {
        QTest::addColumn<CampaignState>("state");
        for (const CampaignState state :
             {CampaignState::Draft, CampaignState::Validating, CampaignState::AwaitingApproval,
              CampaignState::Approved, CampaignState::Returned, CampaignState::Rejected,
              CampaignState::ApprovalExpired, CampaignState::Completed, CampaignState::Cancelled})
            QTest::addRow("state %d", static_cast<int>(state)) << state;
    }

    void doesNotHoldACampaignThatNobodyStarted()
    {
        QFETCH(CampaignState, state);
        SendingSituation situation = unhindered();
        situation.emergencyStop = true;
        situation.engineRuns = false;

        QVERIFY(!commonHold(campaignIn(state), situation));
    }

    void namesTheHoldThatWouldHaveToGoFirst()
    {
        SendingSituation situation = unhindered();
        situation.engineRuns = false;
        CampaignRow campaign = campaignIn(CampaignState::Running);
        QCOMPARE(commonHold(campaign, situation).reason, HoldReason::NoNode);

        situation.accounts.first().hold = holdFor(HoldReason::Balance);
        QCOMPARE(commonHold(campaign, situation).reason, HoldReason::NoNode);
        situation.accounts.last().hold = holdFor(HoldReason::Key);
        QCOMPARE(commonHold(campaign, situation).reason, HoldReason::Balance);

        situation.engineHold = holdFor(HoldReason::Clock);
        QCOMPARE(commonHold(campaign, situation).reason, HoldReason::Clock);
        situation.engineHold = {};

        campaign.state = CampaignState::Scheduled;
        campaign.content.startAt = AskedAt + 1h;
        QCOMPARE(commonHold(campaign, situation).reason, HoldReason::Schedule);
        QVERIFY(commonHold(campaign, situation).until == AskedAt + 1h);

        campaign.state = CampaignState::Blocked;
        campaign.hold = holdFor(HoldReason::Template);
        QCOMPARE(commonHold(campaign, situation).reason, HoldReason::Template);
        QCOMPARE(commonHold(campaign, situation).note, u"because"_s);

        situation.emergencyStop = true;
        QCOMPARE(commonHold(campaign, situation).reason, HoldReason::Emergency);
    }

    void tellsWhatTheEngineSaysOfItsStorage()
    {
        SendingSituation situation = unhindered();
        situation.storage = StorageTrouble::Full;

        const Hold hold = commonHold(campaignIn(CampaignState::Running), situation);

        QCOMPARE(hold.reason, HoldReason::Storage);
        QCOMPARE(hold.note, u"full"_s);
        QVERIFY(!commonHold(campaignIn(CampaignState::Draft), situation));
    }

    void asksOnlyTheAccountThatWouldBeUsed()
    {
        SendingSituation situation = unhindered();
        situation.accounts.last().hold = holdFor(HoldReason::Circuit);
        QVERIFY(!commonHold(campaignIn(CampaignState::Running), situation));

        std::swap(situation.accounts.first().hold, situation.accounts.last().hold);
        QVERIFY(!commonHold(campaignIn(CampaignState::Running), situation));
    }

    void forgetsHoldsThatHaveEnded()
    {
        SendingSituation situation = unhindered();
        situation.accounts.first().hold = holdFor(HoldReason::Throttle, AskedAt);
        CampaignRow campaign = campaignIn(CampaignState::Running);
        campaign.hold = holdFor(HoldReason::Throttle, AskedAt - 1s);
        QVERIFY(!commonHold(campaign, situation));

        situation.accounts.first().hold.until = AskedAt + 1ms;
        QCOMPARE(commonHold(campaign, situation).reason, HoldReason::Throttle);
        QVERIFY(commonHold(campaign, situation).until == AskedAt + 1ms);
    }

    void saysPausedEvenWithoutAStoredReason()
    {
        QCOMPARE(commonHold(campaignIn(CampaignState::Paused), unhindered()).reason,
                 HoldReason::CampaignPaused);
        QCOMPARE(commonHold(campaignIn(CampaignState::Blocked), unhindered()).reason,
                 HoldReason::CampaignPaused);
        QCOMPARE(commonHold(campaignIn(CampaignState::CanaryGate), unhindered()).reason, HoldReason::Canary);
    }

    void keepsAPausedCampaignPausedWhateverItsTime()
    {
        CampaignRow campaign = campaignIn(CampaignState::Paused);
        campaign.hold = holdFor(HoldReason::CampaignPaused, AskedAt - 1h);

        QCOMPARE(commonHold(campaign, unhindered()).reason, HoldReason::CampaignPaused);
    }

    void readsWhatTheStoreSays()
    {
        SqliteTestStore store;
        const AccountId account = store.addAccount();
        QVERIFY(store.store().accounts().setHold(account, holdFor(HoldReason::Key)));
        QVERIFY(store.store().workspace().setEmergencyStop(true, BuiltInAuthor, u"stop"_s));
        auto reader = SqliteReader::open(store.file(), store.keys().cipher(), store.keys().blindIndex(),
                                         store.clock());
        QVERIFY(reader);

        const auto situation = readSituation(**reader, true, AskedAt, StorageTrouble::Busy);

        QVERIFY(situation);
        QVERIFY(situation->emergencyStop && situation->engineRuns);
        QVERIFY(situation->now == AskedAt);
        QCOMPARE(situation->storage, StorageTrouble::Busy);
        QCOMPARE(situation->accounts.size(), 1);
        QCOMPARE(situation->accounts.first().hold.reason, HoldReason::Key);
    }
};

QObject *tst_situation()
{
    return new TestSituation;
}

#include "tst_situation.moc"
