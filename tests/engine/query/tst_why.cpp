// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/why.h"

#include <QSet>
#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

class TestWhy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTurnComesAfterThoseAheadAtTheMeasuredPace()
    {
        QueuePlace place = waitingPlace();
        place.ahead = 100;

        const MessageWhy why = whyMessage({}, place, campaignAt(20.0), Now);

        QCOMPARE(why.line, LedgerLine::Waiting);
        QCOMPARE(why.turnIn, std::optional(5s));
    }

    void aHeldPersonHasTheFiguresOfTheLimit()
    {
        MessageRow message;
        message.hold = {HoldReason::Frequency, Now + 1h, {}};
        LimitVerdict limit{LimitFate::Held, {HoldReason::Frequency, Now + 2h, QStringLiteral("figures")}, {}};

        const MessageWhy same = whyMessage(message, waitingPlace(), campaignAt(20.0), Now, limit);
        limit.hold.reason = HoldReason::QuietHours;
        const MessageWhy other = whyMessage(message, waitingPlace(), campaignAt(20.0), Now, limit);

        QCOMPARE(same.hold.note, QStringLiteral("figures"));
        QCOMPARE(same.hold.until, std::optional(TimePoint(Now + 1h)));
        QCOMPARE(other.hold.note, QString());
    }

    void aRetryWaitsFirst()
    {
        QueuePlace place = waitingPlace();
        place.notBefore = Now + 30s;

        QCOMPARE(whyMessage({}, place, campaignAt(20.0), Now).turnIn, std::optional(30s));
    }

    void withoutAFreshRateNoTimeIsTold()
    {
        QueuePlace place = waitingPlace();
        place.ahead = 3;

        QVERIFY(!whyMessage({}, place, campaignAt(std::nullopt), Now).turnIn);
        QVERIFY(!whyMessage({}, place, campaignAt(0.0), Now).turnIn);
    }

    void whoIsOutOfTimeByItsTurnIsExpired()
    {
        QueuePlace place = waitingPlace();
        place.notBefore = Now + 30s;
        place.expiresAt = Now + 10s;

        QCOMPARE(whyMessage({}, place, campaignAt(20.0), Now).fate, RowFate::Expired);
    }

    void aMeasureCountsForAQuarterOfAMinuteAndOnlyWhileAnEngineRuns()
    {
        CampaignCounters counters;
        counters.rate = MeasuredRate{Now - 15s, 8.0, 9.0};
        SendingSituation situation{.engineRuns = true, .accounts = {}, .now = Now};

        QCOMPARE(measuredRate(counters, situation).messagesPerS, std::optional(8.0));
        situation.now += 1ms;
        QVERIFY(!measuredRate(counters, situation).messagesPerS);
        situation.now = Now;
        situation.engineRuns = false;
        QVERIFY(!measuredRate(counters, situation).messagesPerS);
    }

    void theReasonOfACampaignIsTheOneOfItsLedger()
    {
        CampaignRow campaign = runningCampaign();
        CampaignCounters counters;
        counters.planned = 4;
        counters.byState[static_cast<size_t>(MessageState::Ready)] = 4;
        ProviderAccount account;
        account.id = AccountId{1};
        account.hold = {HoldReason::Balance, std::nullopt, {}};

        const CampaignWhy why
            = whyCampaign(campaign, counters, {.engineRuns = true, .accounts = {account}, .now = Now});

        QCOMPARE(why.keptBack.hold.reason, HoldReason::Balance);
        QCOMPARE(why.keptBack.account, account.id);
        QCOMPARE(why.ledger.heldBecause.size(), 1);
        QCOMPARE(why.ledger.heldBecause[0].reason, HoldReason::Balance);
        QCOMPARE(why.ledger.heldBecause[0].account, account.id);
        QCOMPARE(why.ledger.line(LedgerLine::Held), 4);
        QCOMPARE(why.verdicts.size(), 9);
    }

    void theHoldOfARowIsToldWhenNothingElseHolds()
    {
        MessageRow message;
        message.hold = {HoldReason::Throttle, Now + 3s, {}};

        const MessageWhy why = whyMessage(message, waitingPlace(), campaignAt(5.0), Now);

        QCOMPARE(why.line, LedgerLine::Held);
        QCOMPARE(why.hold.reason, HoldReason::Throttle);
    }

    void everyStepHasAKeyOfItsOwn()
    {
        QSet<QString> keys;
        for (int step = 0; step <= static_cast<int>(GateStep::Late); ++step)
            keys.insert(gateKey(static_cast<GateStep>(step)));

        QCOMPARE(keys.size(), static_cast<int>(GateStep::Late) + 1);
    }

private:
    static constexpr TimePoint Now{Millis(1'800'000'000'000)};

    static QueuePlace waitingPlace()
    {
        QueuePlace place;
        place.waits = true;
        return place;
    }

    static CampaignRow runningCampaign()
    {
        CampaignRow campaign;
        campaign.state = CampaignState::Running;
        campaign.approvalHolds = true;
        campaign.accounts = {AccountId{1}};
        return campaign;
    }

    static CampaignWhy campaignAt(std::optional<double> rate)
    {
        CampaignWhy why;
        why.campaign = runningCampaign();
        why.rate.messagesPerS = rate;
        return why;
    }
};

QObject *tst_why()
{
    return new TestWhy;
}

#include "tst_why.moc"
