// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/campaignstatus.h"

#include <QJsonArray>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

SendingSituation freeToSend()
{
    SendingSituation situation;
    situation.engineRuns = true;
    return situation;
}

CampaignRow running()
{
    CampaignRow campaign;
    campaign.id = CampaignId(7);
    campaign.name = u"hello"_s;
    campaign.state = CampaignState::Running;
    campaign.content.text = u"Hello"_s;
    campaign.approvalHolds = true;
    return campaign;
}

CampaignCounters halfway()
{
    CampaignCounters counters;
    counters.planned = 1'000;
    counters.byState.at(static_cast<size_t>(MessageState::Ready)) = 490;
    counters.byState.at(static_cast<size_t>(MessageState::Armed)) = 10;
    counters.byState.at(static_cast<size_t>(MessageState::Submitted)) = 300;
    counters.byState.at(static_cast<size_t>(MessageState::Delivered)) = 200;
    counters.heldRows = {{HoldReason::Throttle, 40}};
    counters.segmentsSent = 1'000;
    return counters;
}

} // namespace

class TestCampaignStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresBetweenTwoReadings()
    {
        const CounterReading earlier{halfway(), 10s};
        CounterReading later{halfway(), 12s};
        later.counters.byState.at(static_cast<size_t>(MessageState::Ready)) -= 100;
        later.counters.byState.at(static_cast<size_t>(MessageState::Submitted)) += 90;
        later.counters.byState.at(static_cast<size_t>(MessageState::InDoubt)) += 10;
        later.counters.segmentsSent += 180;

        const SendingRate rate = rateBetween(earlier, later);

        QCOMPARE(*rate.messagesPerS, 50.0);
        QCOMPARE(*rate.segmentsPerS, 90.0);
    }

    void receiptsDoNotCountAsSending()
    {
        const CounterReading earlier{halfway(), 10s};
        CounterReading later{halfway(), 12s};
        later.counters.byState.at(static_cast<size_t>(MessageState::Submitted)) -= 90;
        later.counters.byState.at(static_cast<size_t>(MessageState::Delivered)) += 90;

        QCOMPARE(*rateBetween(earlier, later).messagesPerS, 0.0);
    }

    void knowsNoRateWithoutTime()
    {
        const CounterReading reading{halfway(), 10s};

        QVERIFY(!rateBetween(reading, reading).messagesPerS);
        QVERIFY(!rateBetween(reading, reading).segmentsPerS);
    }

    void neverGoesBackwards()
    {
        const CounterReading earlier{halfway(), 10s};
        CounterReading later{halfway(), 11s};
        later.counters.byState.at(static_cast<size_t>(MessageState::Submitted)) -= 5;

        QCOMPARE(*rateBetween(earlier, later).messagesPerS, 0.0);
    }

    void tellsTheTimeLeft()
    {
        const CampaignStatus status = campaignStatus(running(), halfway(), freeToSend(), {60, std::nullopt});

        QVERIFY(status.eta == 9s); // 500 people at 60 a second, rounded up
    }

    void cannotTellTheTimeLeft_data()
    {
        QTest::addColumn<CampaignState>("state");
        QTest::addColumn<double>("rate");

        QTest::newRow("nothing moves") << CampaignState::Running << 0.0;
        QTest::newRow("paused") << CampaignState::Paused << 60.0;
        QTest::newRow("not started") << CampaignState::Approved << 60.0;
    }

    void cannotTellTheTimeLeft()
    {
        QFETCH(CampaignState, state);
        QFETCH(double, rate);
        CampaignRow campaign = running();
        campaign.state = state;

        QVERIFY(!campaignStatus(campaign, halfway(), freeToSend(), {rate, rate}).eta);
    }

    void needsNoTimeWhenEverybodyHasGone()
    {
        CampaignCounters counters;
        counters.planned = 5;
        counters.byState.at(static_cast<size_t>(MessageState::Submitted)) = 5;
        CampaignRow campaign = running();
        campaign.state = CampaignState::Completed;

        QVERIFY(campaignStatus(campaign, counters, freeToSend(), {}).eta == 0s);
    }

    void writesExactlyTheKeysOfTheContract()
    {
        const QJsonObject json = toJson(campaignStatus(running(), halfway(), freeToSend(), {}));

        QStringList keys = json.keys();
        QCOMPARE(keys,
                 QStringList({u"balanced"_s, u"eta_s"_s, u"held_because"_s, u"id"_s, u"ledger"_s, u"name"_s,
                              u"rate"_s, u"state"_s}));
        keys = json.value(u"ledger"_s).toObject().keys();
        QCOMPARE(keys,
                 QStringList({u"cancelled"_s, u"delivered"_s, u"held"_s, u"no_receipt"_s, u"not_delivered"_s,
                              u"planned"_s, u"refused"_s, u"sending"_s, u"sent"_s, u"skipped"_s, u"unknown"_s,
                              u"waiting"_s}));
        keys = json.value(u"rate"_s).toObject().keys();
        QCOMPARE(keys, QStringList({u"messages_per_s"_s, u"segments_per_s"_s}));
        keys = json.value(u"held_because"_s).toArray().first().toObject().keys();
        QCOMPARE(keys, QStringList({u"count"_s, u"reason"_s}));
    }

    void writesTheValues()
    {
        const QJsonObject json = toJson(campaignStatus(running(), halfway(), freeToSend(), {61.25, 122.5}));

        QCOMPARE(json.value(u"id"_s).toInteger(), 7);
        QCOMPARE(json.value(u"name"_s).toString(), u"hello"_s);
        QCOMPARE(json.value(u"state"_s).toString(), u"sending"_s);
        QCOMPARE(json.value(u"balanced"_s).toBool(), true);
        QCOMPARE(json.value(u"eta_s"_s).toInteger(), 9);
        const QJsonObject ledger = json.value(u"ledger"_s).toObject();
        QCOMPARE(ledger.value(u"planned"_s).toInteger(), 1'000);
        QCOMPARE(ledger.value(u"waiting"_s).toInteger(), 450);
        QCOMPARE(ledger.value(u"held"_s).toInteger(), 40);
        QCOMPARE(ledger.value(u"sending"_s).toInteger(), 10);
        QCOMPARE(ledger.value(u"sent"_s).toInteger(), 300);
        QCOMPARE(json.value(u"rate"_s).toObject().value(u"messages_per_s"_s).toDouble(), 61.3);
        const QJsonObject held = json.value(u"held_because"_s).toArray().first().toObject();
        QCOMPARE(held.value(u"reason"_s).toString(), u"throttle"_s);
        QCOMPARE(held.value(u"count"_s).toInteger(), 40);
    }

    void writesNullForWhatIsNotKnown()
    {
        const QJsonObject json = toJson(campaignStatus(running(), halfway(), freeToSend(), {}));

        QVERIFY(json.value(u"eta_s"_s).isNull());
        QVERIFY(json.value(u"rate"_s).toObject().value(u"messages_per_s"_s).isNull());
        QVERIFY(json.value(u"rate"_s).toObject().value(u"segments_per_s"_s).isNull());
    }

    void awaitsReceiptsUntilTheLastOneCame()
    {
        CampaignRow campaign = running();
        campaign.state = CampaignState::Completed;
        CampaignCounters counters;
        counters.planned = 1;
        counters.byState.at(static_cast<size_t>(MessageState::Submitted)) = 1;
        QCOMPARE(toJson(campaignStatus(campaign, counters, freeToSend(), {})).value(u"state"_s).toString(),
                 u"awaiting_receipts"_s);

        counters.byState.at(static_cast<size_t>(MessageState::Submitted)) = 0;
        counters.byState.at(static_cast<size_t>(MessageState::Delivered)) = 1;
        QCOMPARE(toJson(campaignStatus(campaign, counters, freeToSend(), {})).value(u"state"_s).toString(),
                 u"finished"_s);
    }

    void saysThatSegmentsAreAssumed()
    {
        CampaignRow campaign = running();
        campaign.content.text.clear();
        campaign.content.templateCode = u"SMS_1"_s;
        QVERIFY(toJson(campaignStatus(campaign, {}, freeToSend(), {})).value(u"segments_assumed"_s).toBool());

        campaign.content.templateText = u"Hello ${name}"_s;
        QVERIFY(!toJson(campaignStatus(campaign, {}, freeToSend(), {})).contains(u"segments_assumed"_s));
    }
};

QObject *tst_campaignstatus()
{
    return new TestCampaignStatus;
}

#include "tst_campaignstatus.moc"
