// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/domain/receipt.h"
#include "engine/domain/receiptfate.h"

namespace heliograph {

//! A stored receipt as the list of them shows it. Its number is stored as a blind index only.
struct ReceiptRow
{
    ReceiptId id{};
    QString accountLabel; //!< of the account it came for; empty if that is gone
    Receipt receipt; //!< without e164
    TimePoint receivedAt;
    ReceiptFate fate = ReceiptFate::New;
    std::optional<MessageId> message; //!< whose history it belongs to
    int tries = 0; //!< how often it fitted nothing
    std::optional<TimePoint> nextTry; //!< none: applied, or waits only for an answer that brings its id
};

//! What came from the provider of one account.
struct ReceiptStanding
{
    static constexpr qint64 MostUnmatched = 1000; //!< one more of them stands for any number

    std::optional<TimePoint> last{}; //!< when the newest came, asked for or not
    std::optional<TimePoint> lastCall{}; //!< when the provider last brought one by itself
    qint64 unmatched = 0; //!< that fit nothing so far, of any age; MostUnmatched + 1 for more than that
};

} // namespace heliograph
