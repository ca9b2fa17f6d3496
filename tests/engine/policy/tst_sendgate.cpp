// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/sendgate.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint Now(Millis(1'800'000'000'000));
constexpr AccountId First{1};
constexpr AccountId Second{2};
constexpr AccountId Third{3};

SendGate openGate()
{
    SendGate gate;
    gate.state = CampaignState::Running;
    gate.approvalHolds = true;
    gate.sendableAt = Now;
    gate.accounts = {{First, {}}, {Second, {}}, {Third, {}}};
    return gate;
}

Hold holdOf(HoldReason reason, std::optional<TimePoint> until = {})
{
    return {reason, until, {}};
}

} // namespace

class TestSendGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKeepsAnOrdinaryCampaignBack()
    {
        const GateVerdict verdict = keptBackBy(openGate(), Now);

        QVERIFY(!verdict.holds());
        QCOMPARE(gateVerdicts(openGate(), Now).size(), 9);
    }

    void eachCauseIsTheReason_data()
    {
        QTest::addColumn<int>("cause");
        QTest::addColumn<HoldReason>("reason");
        QTest::addColumn<GateStep>("step");

        QTest::newRow("emergency stop") << 0 << HoldReason::Emergency << GateStep::EmergencyStop;
        QTest::newRow("clock") << 1 << HoldReason::Clock << GateStep::EngineHold;
        QTest::newRow("pause") << 2 << HoldReason::CampaignPaused << GateStep::Campaign;
        QTest::newRow("canary") << 3 << HoldReason::Canary << GateStep::Campaign;
        QTest::newRow("changed after approval") << 4 << HoldReason::Content << GateStep::Approval;
        QTest::newRow("planned for later") << 5 << HoldReason::Schedule << GateStep::Schedule;
        QTest::newRow("no account left") << 6 << HoldReason::Balance << GateStep::Account;
        QTest::newRow("no engine") << 7 << HoldReason::NoNode << GateStep::Node;
        QTest::newRow("late") << 8 << HoldReason::Late << GateStep::Late;
        QTest::newRow("a disk that is full") << 9 << HoldReason::Storage << GateStep::Storage;
    }

    void eachCauseIsTheReason()
    {
        QFETCH(int, cause);
        QFETCH(HoldReason, reason);
        QFETCH(GateStep, step);

        const GateVerdict verdict = keptBackBy(gateWith(cause), Now);

        QCOMPARE(verdict.hold.reason, reason);
        QCOMPARE(verdict.step, step);
    }

    void ofSeveralCausesTheFirstInOrderIsToldAndAllAreKnown()
    {
        SendGate gate = openGate();
        gate.emergencyStop = true;
        gate.engineRuns = false;

        const QList<GateVerdict> verdicts = gateVerdicts(gate, Now);

        QCOMPARE(keptBackBy(gate, Now).hold.reason, HoldReason::Emergency);
        QCOMPARE(std::ranges::count_if(verdicts, &GateVerdict::holds), 2);
    }

    void whatNobodyStartedOrIsOverHasNoVerdicts()
    {
        for (const CampaignState state :
             {CampaignState::Draft, CampaignState::Approved, CampaignState::Completed,
              CampaignState::Cancelled, CampaignState::Rejected}) {
            SendGate gate = openGate();
            gate.state = state;
            gate.emergencyStop = true;

            QVERIFY(gateVerdicts(gate, Now).isEmpty());
        }
    }

    void anEndedHoldHoldsNobody()
    {
        SendGate gate = openGate();
        gate.campaignHold = holdOf(HoldReason::Throttle, Now);

        QVERIFY(!keptBackBy(gate, Now).holds());
        QVERIFY(keptBackBy(gate, Now - 1ms).holds());
    }

    void onlyMoreThanTheWorkspaceAllowsIsLate()
    {
        SendGate gate = openGate();
        gate.lateAfter = 2h;
        gate.sendableAt = Now - 2h;
        QVERIFY(!keptBackBy(gate, Now).holds());

        const GateVerdict late = keptBackBy(gate, Now + 1ms);

        QCOMPARE(late.hold.reason, HoldReason::Late);
        QCOMPARE(late.hold.note.toLongLong(), toMillis(Now - 2h));
    }

    void whatNobodyCanWriteIsToldByItsCodeAndBeforeWhatFollowsFromIt()
    {
        SendGate gate = openGate();
        gate.sendableAt = Now - 2h;
        gate.storage = StorageTrouble::ReadOnly;

        QCOMPARE(keptBackBy(gate, Now).hold.reason, HoldReason::Storage);
        QCOMPARE(keptBackBy(gate, Now).hold.note, QStringLiteral("read-only"));
        gate.emergencyStop = true;
        QCOMPARE(keptBackBy(gate, Now).hold.reason, HoldReason::Emergency);
    }

    void aLogThatGrowsHoldsNobody()
    {
        SendGate gate = openGate();
        gate.storage = StorageTrouble::LogGrows;

        QVERIFY(!keptBackBy(gate, Now).holds());
    }

    void aCampaignOfLastAnswersIsNeverLate()
    {
        SendGate gate = openGate();
        gate.state = CampaignState::Draining;
        gate.sendableAt = Now - 24h;

        QVERIFY(!keptBackBy(gate, Now).holds());
    }

    void anAccountThatStandsGivesWayToTheNextInOrder_data()
    {
        QTest::addColumn<HoldReason>("reason");
        QTest::addColumn<bool>("moves");
        for (const HoldReason reason :
             {HoldReason::Balance, HoldReason::Key, HoldReason::Clock, HoldReason::LanePaused,
              HoldReason::Circuit, HoldReason::ProviderQuota})
            QTest::newRow(holdCode(reason).latin1()) << reason << true;
        QTest::newRow("throttle") << HoldReason::Throttle << false;
    }

    void anAccountThatStandsGivesWayToTheNextInOrder()
    {
        QFETCH(HoldReason, reason);
        QFETCH(bool, moves);
        SendGate gate = openGate();
        gate.accounts[0].hold = holdOf(reason, Now + 1min);

        QCOMPARE(routeFor(First, gate.accounts, Now), moves ? Second : First);
        QCOMPARE(keptBackBy(gate, Now).holds(), !moves);
        QCOMPARE(routeFor(First, gate.accounts, Now + 1min), First);
    }

    void theOrderGoesAroundItsEndAndSkipsWhoStandsToo()
    {
        SendGate gate = openGate();
        gate.accounts[2].hold = holdOf(HoldReason::Balance);
        gate.accounts[0].hold = holdOf(HoldReason::Throttle, Now + 1s);

        QCOMPARE(routeFor(Third, gate.accounts, Now), Second);
        gate.accounts[1].hold = holdOf(HoldReason::Key);
        QCOMPARE(routeFor(Third, gate.accounts, Now), Third);
    }

    void theQueueAskedAboutDecides()
    {
        SendGate gate = openGate();
        gate.accounts[0].hold = holdOf(HoldReason::Throttle, Now + 1s);

        QVERIFY(keptBackBy(gate, Now).holds());
        gate.queuedFor = Second;
        QVERIFY(!keptBackBy(gate, Now).holds());
    }

private:
    static SendGate gateWith(int cause)
    {
        SendGate gate = openGate();
        gate.emergencyStop = cause == 0;
        gate.engineHold = cause == 1 ? holdOf(HoldReason::Clock) : Hold();
        if (cause == 2)
            gate.state = CampaignState::Paused;
        if (cause == 3)
            gate.state = CampaignState::CanaryGate;
        gate.approvalHolds = cause != 4;
        if (cause == 5)
            gate.startAt = Now + 1ms;
        if (cause == 6)
            gate.accounts = {{First, holdOf(HoldReason::Balance)}};
        gate.engineRuns = cause != 7;
        if (cause == 8)
            gate.sendableAt = Now - 61min;
        if (cause == 9)
            gate.storage = StorageTrouble::Full;
        return gate;
    }
};

QObject *tst_sendgate()
{
    return new TestSendGate;
}

#include "tst_sendgate.moc"
