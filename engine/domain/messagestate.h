// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>

#include <array>
#include <optional>

namespace heliograph {

//! Where a message stands in the engine (engine.md A4, A5).
//!
//! Armed, InDoubt and Parked are never stored on the message: a row in `inflight` says so, the message itself
//! stays Ready. They appear in counters and in what the read side returns.
enum class MessageState {
    Staged = 0, //!< imported, its campaign not yet frozen
    Ready = 1, //!< may be sent when its turn comes
    Armed = 2, //!< claimed on disk; a request may be on its way
    InDoubt = 3, //!< it may or may not have been accepted; being asked about
    Parked = 4, //!< in doubt, nobody left to ask: a person decides
    Submitted = 5, //!< the provider accepted it
    Delivered = 6,
    Undelivered = 7,
    Rejected = 8, //!< the provider refused it for good
    Suppressed = 9, //!< left out by a rule
    Cancelled = 10,
    Expired = 11, //!< its time was over before it could go
    ClosedUnknown = 12, //!< written off: outcome never learned
    NoReceipt = 13, //!< accepted; no receipt came within the account's receipt time
};

//! One past the last state; counters are arrays of this size.
inline constexpr int MessageStateCount = 14;

//! A line of the ledger. The lines of a campaign add up to its plan at every moment.
enum class LedgerLine {
    Waiting,
    Held,
    Sending,
    Sent,
    Delivered,
    NotDelivered,
    NoReceipt,
    Unknown,
    Refused,
    Skipped,
    Cancelled,
};

inline constexpr std::array LedgerLines
    = {LedgerLine::Waiting,   LedgerLine::Held,         LedgerLine::Sending,   LedgerLine::Sent,
       LedgerLine::Delivered, LedgerLine::NotDelivered, LedgerLine::NoReceipt, LedgerLine::Unknown,
       LedgerLine::Refused,   LedgerLine::Skipped,      LedgerLine::Cancelled};

//! The key of \a line in JSON and CSV (design.md, states).
QLatin1String ledgerKey(LedgerLine line);

//! The line with \a key, if there is one.
std::optional<LedgerLine> ledgerLineFromKey(QLatin1String key);

//! The line in which a message of \a state is counted. \a held tells the two lines of Ready apart.
LedgerLine ledgerLine(MessageState state, bool held);

//! True for states that nothing but a late receipt may leave.
bool isFinal(MessageState state);

} // namespace heliograph
