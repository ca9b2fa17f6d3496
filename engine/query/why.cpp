// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/why.h"

#include <cmath>

namespace heliograph {

namespace {

constexpr std::chrono::seconds RateIsFresh(15); // the engine measures every five

// What comes after a wait, at the pace at which those ahead go.
std::optional<std::chrono::seconds> turnIn(const MessageWhy &why, TimePoint now)
{
    if (!why.place.waits || why.line != LedgerLine::Waiting)
        return std::nullopt;
    const Millis wait = std::max(why.place.notBefore - now, Millis(0));
    const std::optional<double> &rate = why.campaign.rate.messagesPerS;
    if (why.place.ahead > 0 && (!rate || *rate <= 0))
        return std::nullopt;
    const double queue = why.place.ahead == 0 ? 0 : double(why.place.ahead) / *rate;
    return std::chrono::ceil<std::chrono::seconds>(wait) + std::chrono::seconds(qint64(std::ceil(queue)));
}

} // namespace

SendingRate measuredRate(const CampaignCounters &counters, const SendingSituation &situation)
{
    if (!situation.engineRuns || !counters.rate || situation.now - counters.rate->at > RateIsFresh)
        return {};
    return {counters.rate->messagesPerS, counters.rate->segmentsPerS};
}

CampaignWhy whyCampaign(const CampaignRow &campaign, const CampaignCounters &counters,
                        const SendingSituation &situation)
{
    const SendGate gate = gateOf(campaign, situation);
    return {.campaign = campaign,
            .verdicts = gateVerdicts(gate, situation.now),
            .keptBack = keptBackBy(gate, situation.now),
            .ledger = ledgerOf(campaign, counters, situation),
            .rate = measuredRate(counters, situation)};
}

MessageWhy whyMessage(const MessageRow &message, const QueuePlace &place, const CampaignWhy &campaign,
                      TimePoint now, const LimitVerdict &limit)
{
    MessageWhy why{.message = message,
                   .campaign = campaign,
                   .line = ledgerLineOf(message, campaign.keptBack.hold),
                   .place = place,
                   .limit = limit,
                   .hold = {},
                   .turnIn = {}};
    if (why.line == LedgerLine::Held)
        why.hold = campaign.keptBack.holds() ? campaign.keptBack.hold : message.hold;
    // The row keeps the reason alone; the limit that gave it knows the figures.
    if (why.hold.reason == limit.hold.reason && why.hold.note.isEmpty())
        why.hold.note = limit.hold.note;
    // Its wait is told by the place; asked here is what comes then.
    why.fate = rowFate({.notBefore = {},
                        .expiresAt = place.expiresAt.value_or(TimePoint::max()),
                        .suppressed = place.suppressed},
                       std::max(now, place.notBefore));
    why.turnIn = turnIn(why, now);
    return why;
}

QLatin1String gateKey(GateStep step)
{
    switch (step) {
    case GateStep::EmergencyStop:
        return QLatin1String("emergency_stop");
    case GateStep::EngineHold:
        return QLatin1String("engine_hold");
    case GateStep::Storage:
        return QLatin1String("storage");
    case GateStep::Campaign:
        return QLatin1String("campaign");
    case GateStep::Approval:
        return QLatin1String("approval");
    case GateStep::Schedule:
        return QLatin1String("schedule");
    case GateStep::Account:
        return QLatin1String("account");
    case GateStep::Node:
        return QLatin1String("node");
    case GateStep::Late:
        return QLatin1String("late");
    }
    Q_UNREACHABLE();
}

} // namespace heliograph
