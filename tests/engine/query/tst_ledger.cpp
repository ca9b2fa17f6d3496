// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/ledger.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint Now = fromMillis(1'800'000'000'000);

SendingSituation mayGoOut()
{
    SendingSituation situation;
    situation.engineRuns = true;
    situation.now = Now;
    return situation;
}

CampaignRow runningOne()
{
    CampaignRow campaign;
    campaign.state = CampaignState::Running;
    campaign.approvalHolds = true;
    return campaign;
}

qint64 &at(CampaignCounters &counters, MessageState state)
{
    return counters.byState.at(static_cast<size_t>(state));
}

qint64 sumOf(const LedgerView &view)
{
    return std::accumulate(view.lines.begin(), view.lines.end(), qint64(0));
}

qint64 heldSum(const LedgerView &view)
{
    qint64 sum = 0;
    for (const HeldShare &share : view.heldBecause)
        sum += share.count;
    return sum;
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWaitedWhenItEndedCountsAsCancelled_data()
    {
        QTest::addColumn<CampaignState>("state");
        QTest::newRow("cancelled") << CampaignState::Cancelled;
        QTest::newRow("rejected") << CampaignState::Rejected;
    }

    void whoWaitedWhenItEndedCountsAsCancelled()
    {
        QFETCH(CampaignState, state);
        CampaignRow campaign = runningOne();
        campaign.state = state;
        CampaignCounters counters;
        counters.planned = 10;
        at(counters, MessageState::Ready) = 7;
        at(counters, MessageState::Cancelled) = 2;
        at(counters, MessageState::Submitted) = 1;

        const LedgerView view = ledgerOf(campaign, counters, mayGoOut());

        QCOMPARE(view.line(LedgerLine::Waiting), 0);
        QCOMPARE(view.line(LedgerLine::Cancelled), 9);
        QVERIFY(view.balanced);
    }

    void putsEachStateIntoItsLine_data()
    {
        QTest::addColumn<MessageState>("state");
        QTest::addColumn<LedgerLine>("line");

        QTest::newRow("staged") << MessageState::Staged << LedgerLine::Waiting;
        QTest::newRow("ready") << MessageState::Ready << LedgerLine::Waiting;
        QTest::newRow("armed") << MessageState::Armed << LedgerLine::Sending;
        QTest::newRow("in doubt") << MessageState::InDoubt << LedgerLine::Unknown;
        QTest::newRow("parked") << MessageState::Parked << LedgerLine::Unknown;
        QTest::newRow("submitted") << MessageState::Submitted << LedgerLine::Sent;
        QTest::newRow("delivered") << MessageState::Delivered << LedgerLine::Delivered;
        QTest::newRow("undelivered") << MessageState::Undelivered << LedgerLine::NotDelivered;
        QTest::newRow("rejected") << MessageState::Rejected << LedgerLine::Refused;
        QTest::newRow("suppressed") << MessageState::Suppressed << LedgerLine::Skipped;
        QTest::newRow("expired") << MessageState::Expired << LedgerLine::Skipped;
        QTest::newRow("cancelled") << MessageState::Cancelled << LedgerLine::Cancelled;
        QTest::newRow("closed unknown") << MessageState::ClosedUnknown << LedgerLine::NoReceipt;
        QTest::newRow("no receipt") << MessageState::NoReceipt << LedgerLine::NoReceipt;
    }

    void putsEachStateIntoItsLine()
    {
        QFETCH(MessageState, state);
        QFETCH(LedgerLine, line);
        CampaignCounters counters;
        counters.planned = 7;
        at(counters, state) = 7;

        const LedgerView view = ledgerOf(runningOne(), counters, mayGoOut());

        QCOMPARE(view.line(line), 7);
        QCOMPARE(sumOf(view), 7);
        QVERIFY(view.balanced);
    }

    void takesHeldRowsOutOfTheWaiting()
    {
        CampaignCounters counters;
        counters.planned = 100;
        at(counters, MessageState::Ready) = 100;
        counters.heldRows = {{HoldReason::Throttle, 3}, {HoldReason::QuietHours, 4}, {HoldReason::Budget, 0}};

        const LedgerView view = ledgerOf(runningOne(), counters, mayGoOut());

        QCOMPARE(view.line(LedgerLine::Waiting), 93);
        QCOMPARE(view.line(LedgerLine::Held), 7);
        QCOMPARE(view.heldBecause.size(), 2);
        QVERIFY(view.balanced);
    }

    void holdsEverybodyReadyForACommonReason()
    {
        CampaignRow campaign = runningOne();
        campaign.state = CampaignState::Paused;
        campaign.hold = {HoldReason::CampaignPaused, Now + 1h, u"price talks"_s};
        CampaignCounters counters;
        counters.planned = 100;
        at(counters, MessageState::Ready) = 60;
        at(counters, MessageState::Armed) = 5;
        at(counters, MessageState::Delivered) = 35;
        counters.heldRows = {{HoldReason::Throttle, 3}};

        const LedgerView view = ledgerOf(campaign, counters, mayGoOut());

        QCOMPARE(view.line(LedgerLine::Waiting), 0);
        QCOMPARE(view.line(LedgerLine::Held), 60);
        QCOMPARE(view.line(LedgerLine::Sending), 5);
        QCOMPARE(view.heldBecause.size(), 1);
        QCOMPARE(view.heldBecause.first().reason, HoldReason::CampaignPaused);
        QCOMPARE(view.heldBecause.first().count, 60);
        QVERIFY(view.heldBecause.first().until == Now + 1h);
        QCOMPARE(view.heldBecause.first().note, u"price talks"_s);
        QVERIFY(view.balanced);
    }

    void namesNoReasonWhenNobodyIsHeld()
    {
        CampaignRow campaign = runningOne();
        campaign.state = CampaignState::Paused;
        CampaignCounters counters;
        counters.planned = 1;
        at(counters, MessageState::Delivered) = 1;

        QVERIFY(ledgerOf(campaign, counters, mayGoOut()).heldBecause.isEmpty());
    }

    void countsMembersThatAreNotYetFrozenAsWaiting()
    {
        CampaignRow campaign;
        campaign.state = CampaignState::Validating;
        CampaignCounters counters;
        counters.planned = 100;
        at(counters, MessageState::Ready) = 30;
        at(counters, MessageState::Suppressed) = 10;

        const LedgerView view = ledgerOf(campaign, counters, mayGoOut());

        QCOMPARE(view.line(LedgerLine::Waiting), 90);
        QCOMPARE(view.line(LedgerLine::Skipped), 10);
        QVERIFY(view.balanced);
    }

    void balancesWithoutAPlan() { QVERIFY(ledgerOf({}, {}, mayGoOut()).balanced); }

    void saysWhenTheLinesDoNotAddUp()
    {
        CampaignCounters counters;
        counters.planned = 10;
        at(counters, MessageState::Delivered) = 9;
        QVERIFY(!ledgerOf(runningOne(), counters, mayGoOut()).balanced);

        at(counters, MessageState::Delivered) = 11;
        QVERIFY(!ledgerOf(runningOne(), counters, mayGoOut()).balanced);

        CampaignRow freezing;
        freezing.state = CampaignState::Validating;
        QVERIFY(!ledgerOf(freezing, counters, mayGoOut()).balanced);
    }

    void saysWhenMoreAreHeldThanAreReady()
    {
        CampaignCounters counters;
        counters.planned = 10;
        at(counters, MessageState::Ready) = 10;
        counters.heldRows = {{HoldReason::Throttle, 11}};

        QVERIFY(!ledgerOf(runningOne(), counters, mayGoOut()).balanced);
    }

    void addsUpInEveryCombination()
    {
        std::mt19937 random(20260101);
        const auto below = [&](int most) { return int(random() % static_cast<unsigned>(most)); };
        for (int round = 0; round < 20'000; ++round) {
            CampaignRow campaign;
            campaign.state = static_cast<CampaignState>(below(CampaignStateCount));
            campaign.accounts = {AccountId(1)};
            if (below(3) == 0)
                campaign.hold = {static_cast<HoldReason>(below(HoldReasonCount)), std::nullopt, QString()};
            CampaignCounters counters;
            for (qint64 &count : counters.byState) {
                count = below(4) == 0 ? 0 : below(1'000'000);
                counters.planned += count;
            }
            qint64 ready = at(counters, MessageState::Ready);
            for (int reason = 1; reason < HoldReasonCount && ready > 0; ++reason) {
                const qint64 held = below(4) == 0 ? below(int(ready) + 1) : 0;
                counters.heldRows.insert(static_cast<HoldReason>(reason), held);
                ready -= held;
            }
            SendingSituation situation = mayGoOut();
            situation.engineRuns = below(2) == 0;
            situation.emergencyStop = below(8) == 0;
            ProviderAccount account;
            account.id = AccountId(1);
            if (below(4) == 0)
                account.hold = {HoldReason::Circuit, std::nullopt, QString()};
            situation.accounts = {account};

            const LedgerView view = ledgerOf(campaign, counters, situation);

            QVERIFY(view.balanced);
            QCOMPARE(sumOf(view), counters.planned);
            QCOMPARE(heldSum(view), view.line(LedgerLine::Held));
            QVERIFY(std::ranges::all_of(view.lines, [](qint64 count) { return count >= 0; }));
        }
    }

    void namesTheLineOfOneMessageByTheSameRules()
    {
        MessageRow message;
        message.state = MessageState::Ready;
        const Hold none;
        const Hold paused{HoldReason::CampaignPaused, std::nullopt, QString()};
        QCOMPARE(ledgerLineOf(message, none), LedgerLine::Waiting);
        QCOMPARE(ledgerLineOf(message, paused), LedgerLine::Held);

        message.hold = {HoldReason::Throttle, std::nullopt, QString()};
        QCOMPARE(ledgerLineOf(message, none), LedgerLine::Held);

        message.state = MessageState::Armed;
        QCOMPARE(ledgerLineOf(message, paused), LedgerLine::Sending);
    }
};

QObject *tst_ledger()
{
    return new TestLedger;
}

#include "tst_ledger.moc"
