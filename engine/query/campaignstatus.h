// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/ledger.h"

#include <QJsonObject>

#include <chrono>
#include <optional>

namespace heliograph {

//! How fast a campaign goes out; unset: not known.
struct SendingRate
{
    std::optional<double> messagesPerS;
    std::optional<double> segmentsPerS;
};

//! A campaign's counters and when they were read, by a clock that does not jump.
struct CounterReading
{
    CampaignCounters counters;
    std::chrono::microseconds at{0};
};

//! The rate between two readings of the same campaign; not known if no time passed between them.
SendingRate rateBetween(const CounterReading &earlier, const CounterReading &later);

//! Where a campaign stands, as its page and `campaign status` show it.
struct CampaignStatus
{
    CampaignId id{};
    QString name;
    CampaignState state = CampaignState::Draft;
    LedgerView ledger;
    SendingRate rate;
    std::optional<std::chrono::seconds> eta; //!< until the last one has gone, if that can be told
    bool segmentsAssumed = false; //!< the provider's template text is not known: one segment each is assumed
};

//! The status from one consistent reading. \a rate is the engine's own figure or rateBetween().
CampaignStatus campaignStatus(const CampaignRow &campaign, const CampaignCounters &counters,
                              const SendingSituation &situation, const SendingRate &rate);

//! The state as JSON has it everywhere: "awaiting_receipts" until the last receipt is in, then "finished".
QLatin1String stateKey(const CampaignStatus &status);

//! The JSON of `campaign status --json`, a contract with scripts. What is not known is null.
QJsonObject toJson(const CampaignStatus &status);

//! The "ledger" object alone: planned and every line.
QJsonObject toJson(const LedgerView &ledger);

} // namespace heliograph
