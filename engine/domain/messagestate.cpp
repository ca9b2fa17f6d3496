// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/messagestate.h"

namespace heliograph {

namespace {

// In the order of LedgerLine.
constexpr std::array LineKeys
    = {QLatin1String("waiting"),    QLatin1String("held"),      QLatin1String("sending"),
       QLatin1String("sent"),       QLatin1String("delivered"), QLatin1String("not_delivered"),
       QLatin1String("no_receipt"), QLatin1String("unknown"),   QLatin1String("refused"),
       QLatin1String("skipped"),    QLatin1String("cancelled")};
static_assert(LineKeys.size() == LedgerLines.size());

} // namespace

QLatin1String ledgerKey(LedgerLine line)
{
    return LineKeys[static_cast<size_t>(line)];
}

std::optional<LedgerLine> ledgerLineFromKey(QLatin1String key)
{
    for (const LedgerLine line : LedgerLines) {
        if (ledgerKey(line) == key)
            return line;
    }
    return std::nullopt;
}

LedgerLine ledgerLine(MessageState state, bool held)
{
    switch (state) {
    case MessageState::Staged:
    case MessageState::Ready:
        return held ? LedgerLine::Held : LedgerLine::Waiting;
    case MessageState::Armed:
        return LedgerLine::Sending;
    case MessageState::InDoubt:
    case MessageState::Parked:
        return LedgerLine::Unknown;
    case MessageState::Submitted:
        return LedgerLine::Sent;
    case MessageState::Delivered:
        return LedgerLine::Delivered;
    case MessageState::Undelivered:
        return LedgerLine::NotDelivered;
    case MessageState::Rejected:
        return LedgerLine::Refused;
    case MessageState::Suppressed:
    case MessageState::Expired:
        return LedgerLine::Skipped;
    case MessageState::Cancelled:
        return LedgerLine::Cancelled;
    case MessageState::ClosedUnknown:
    case MessageState::NoReceipt:
        return LedgerLine::NoReceipt;
    }
    Q_UNREACHABLE();
}

bool isFinal(MessageState state)
{
    switch (state) {
    case MessageState::Staged:
    case MessageState::Ready:
    case MessageState::Armed:
    case MessageState::InDoubt:
    case MessageState::Parked:
    case MessageState::Submitted:
        return false;
    case MessageState::Delivered:
    case MessageState::Undelivered:
    case MessageState::Rejected:
    case MessageState::Suppressed:
    case MessageState::Cancelled:
    case MessageState::Expired:
    case MessageState::ClosedUnknown:
    case MessageState::NoReceipt:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace heliograph
