// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/campaignstatus.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// Everybody whose bytes left or may have left.
qint64 gone(const CampaignCounters &counters)
{
    constexpr std::array States
        = {MessageState::InDoubt,       MessageState::Parked,      MessageState::Submitted,
           MessageState::Delivered,     MessageState::Undelivered, MessageState::Rejected,
           MessageState::ClosedUnknown, MessageState::NoReceipt};
    qint64 sum = 0;
    for (const MessageState state : States)
        sum += counters.byState[static_cast<size_t>(state)];
    return sum;
}

// A count can fall, when a doubt turns out not to have been accepted; a rate does not.
double perSecond(qint64 difference, double seconds)
{
    return static_cast<double>(qMax<qint64>(0, difference)) / seconds;
}

std::optional<std::chrono::seconds> timeLeft(const LedgerView &ledger, const Hold &common,
                                             const SendingRate &rate)
{
    const qint64 left
        = ledger.line(LedgerLine::Waiting) + ledger.line(LedgerLine::Held) + ledger.line(LedgerLine::Sending);
    if (left == 0)
        return std::chrono::seconds(0);
    if (common || !rate.messagesPerS || *rate.messagesPerS <= 0)
        return std::nullopt;
    return std::chrono::seconds(qint64(std::ceil(static_cast<double>(left) / *rate.messagesPerS)));
}

QJsonValue figure(const std::optional<double> &value)
{
    if (!value)
        return QJsonValue::Null;
    return std::round(*value * 10) / 10;
}

QJsonArray heldBecause(const LedgerView &ledger)
{
    QJsonArray shares;
    for (const HeldShare &share : ledger.heldBecause)
        shares.append(QJsonObject{{u"reason"_s, holdCode(share.reason)}, {u"count"_s, share.count}});
    return shares;
}

} // namespace

SendingRate rateBetween(const CounterReading &earlier, const CounterReading &later)
{
    const double seconds = std::chrono::duration<double>(later.at - earlier.at).count();
    if (seconds <= 0)
        return {};
    return {perSecond(gone(later.counters) - gone(earlier.counters), seconds),
            perSecond(later.counters.segmentsSent - earlier.counters.segmentsSent, seconds)};
}

CampaignStatus campaignStatus(const CampaignRow &campaign, const CampaignCounters &counters,
                              const SendingSituation &situation, const SendingRate &rate)
{
    CampaignStatus status;
    status.id = campaign.id;
    status.name = campaign.name;
    status.state = campaign.state;
    status.ledger = ledgerOf(campaign, counters, situation);
    status.rate = rate;
    const bool sending
        = campaign.state == CampaignState::Running || campaign.state == CampaignState::Draining;
    const bool over
        = campaign.state == CampaignState::Completed || campaign.state == CampaignState::Cancelled;
    if (sending || over)
        status.eta = timeLeft(status.ledger, commonHold(campaign, situation), rate);
    status.segmentsAssumed
        = !campaign.content.templateCode.isEmpty() && campaign.content.templateText.isEmpty();
    return status;
}

QLatin1String stateKey(const CampaignStatus &status)
{
    return campaignStateKey(status.state, status.ledger.line(LedgerLine::Sent));
}

QJsonObject toJson(const LedgerView &ledger)
{
    QJsonObject json{{u"planned"_s, ledger.planned}};
    for (const LedgerLine line : LedgerLines)
        json.insert(ledgerKey(line), ledger.line(line));
    return json;
}

QJsonObject toJson(const CampaignStatus &status)
{
    const QJsonObject rate{{u"messages_per_s"_s, figure(status.rate.messagesPerS)},
                           {u"segments_per_s"_s, figure(status.rate.segmentsPerS)}};
    QJsonObject json{
        {u"id"_s, number(status.id)},
        {u"name"_s, status.name},
        {u"state"_s, stateKey(status)},
        {u"ledger"_s, toJson(status.ledger)},
        {u"balanced"_s, status.ledger.balanced},
        {u"rate"_s, rate},
        {u"held_because"_s, heldBecause(status.ledger)},
        {u"eta_s"_s, status.eta ? QJsonValue(qint64(status.eta->count())) : QJsonValue(QJsonValue::Null)},
    };
    if (status.segmentsAssumed)
        json.insert(u"segments_assumed"_s, true);
    return json;
}

} // namespace heliograph
