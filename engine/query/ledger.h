// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/situation.h"

#include <array>

namespace heliograph {

//! Why some of the held people are held.
struct HeldShare
{
    HoldReason reason = HoldReason::None;
    qint64 count = 0;
    std::optional<TimePoint> until; //!< when it ends by itself, if that is one moment for all of them
    QString note; //!< plain words from the hold
    AccountId account{}; //!< whose hold it is, if it is an account's
    QString by{}; //!< as in the hold
    std::optional<TimePoint> since{};

    Hold hold() const { return {reason, until, note, by, since}; }
};

//! The ledger of one campaign (design.md, states): every planned person in exactly one line.
struct LedgerView
{
    qint64 planned = 0; //!< as written once at freeze, never a sum
    std::array<qint64, LedgerLines.size()> lines{}; //!< index: LedgerLine
    QList<HeldShare> heldBecause; //!< their counts add up to the line Held
    bool balanced = true; //!< the lines add up to the plan

    qint64 line(LedgerLine line) const { return lines[static_cast<size_t>(line)]; }
};

//! The ledger of \a campaign from one consistent reading of its counters.
//!
//! A common hold (see commonHold()) makes everybody ready held for its reason; without one only the rows that
//! the dispatcher put back with a reason are held. Whoever still waited when a campaign was cancelled or
//! rejected counts as cancelled, also before that is written down for each. While a campaign is being frozen,
//! members that are not yet messages count as waiting.
LedgerView ledgerOf(const CampaignRow &campaign, const CampaignCounters &counters,
                    const SendingSituation &situation);

//! The line of a single message, by the same rules. \a common is its campaign's common hold.
LedgerLine ledgerLineOf(const MessageRow &message, const Hold &common);

} // namespace heliograph
