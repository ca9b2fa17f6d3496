// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/filterterms.h"

#include "engine/domain/holdreason.h"

namespace heliograph {

namespace {

using StatePair = std::pair<MessageState, MessageState>;

// The stored states in which a message of the line can be; one in flight is still ready there.
StatePair storedStates(LedgerLine line)
{
    switch (line) {
    case LedgerLine::Waiting:
        return {MessageState::Staged, MessageState::Ready};
    case LedgerLine::Held:
    case LedgerLine::Sending:
    case LedgerLine::Unknown:
        return {MessageState::Ready, MessageState::Ready};
    case LedgerLine::Sent:
        return {MessageState::Submitted, MessageState::Submitted};
    case LedgerLine::Delivered:
        return {MessageState::Delivered, MessageState::Delivered};
    case LedgerLine::NotDelivered:
        return {MessageState::Undelivered, MessageState::Undelivered};
    case LedgerLine::NoReceipt:
        return {MessageState::ClosedUnknown, MessageState::NoReceipt};
    case LedgerLine::Refused:
        return {MessageState::Rejected, MessageState::Rejected};
    case LedgerLine::Skipped:
        return {MessageState::Suppressed, MessageState::Expired};
    case LedgerLine::Cancelled:
        return {MessageState::Cancelled, MessageState::Cancelled};
    }
    Q_UNREACHABLE();
}

} // namespace

FilterTerms::FilterTerms(const MessageFilter &filter)
    : ofHold(filter.line == LedgerLine::Held && holdFromCode(filter.reason) != HoldReason::None)
{
    if (filter.line)
        states = storedStates(*filter.line);
    if (filter.state)
        states = {*filter.state, *filter.state};
}

} // namespace heliograph
