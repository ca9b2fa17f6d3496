// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>

namespace heliograph {

//! What became of a stored receipt (engine.md A13). The numbers are stored.
enum class ReceiptFate {
    New = 0, //!< stored, not looked at yet

    // Applied: it belongs to a message and is part of its history.
    Moved = 1, //!< its message was moved, or an attempt proven accepted
    Repeated = 2, //!< it said what was known already, or less
    Disagrees = 3, //!< it contradicts what is known; kept, and nothing changed
    OnePart = 4, //!< one segment of several arrived; the message waits for the others
    NotKnown = 5, //!< the provider itself does not know

    // Unmatched: it waits, is tried again with growing pauses, and is listed.
    Orphan = 6, //!< fits nothing of ours
    WrongNumber = 7, //!< an id of ours, but another number
    Ambiguous = 8, //!< fits more than one message
    Untrusted = 9, //!< would prove more than its source may
};

inline constexpr int ReceiptFateCount = 10;

//! The word for \a fate in JSON: "moved", "orphan".
QLatin1String receiptFateKey(ReceiptFate fate);

//! Whether the receipt belongs to no message yet.
constexpr bool isUnmatched(ReceiptFate fate)
{
    return fate == ReceiptFate::New || fate >= ReceiptFate::Orphan;
}

} // namespace heliograph
