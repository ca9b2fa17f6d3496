// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/messagestate.h"

namespace heliograph {

class Connection;

//! The state in which \a message truly ends when its present attempt would make it \a end: Rejected,
//! Suppressed, Cancelled or Expired say that nothing went, which nobody knows of a message that was sent
//! again after doubt. Such a one is ClosedUnknown.
Result<MessageState> endAfterDoubt(Connection &connection, MessageId message, MessageState end);

//! How much later \a message, which goes back to the queue after \a delay, may go. If it was sent again after
//! doubt, receipts that are due are looked at first, and with them what waited for the end of the present
//! attempt: one may prove that the earlier attempt was accepted.
Result<Millis> delayAfterDoubt(Connection &connection, MessageId message, Millis delay, TimePoint now);

} // namespace heliograph
