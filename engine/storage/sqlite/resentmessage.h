// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/messagestate.h"

namespace heliograph {

class Connection;

//! The state in which \a message truly ends when its present attempt would make it \a end: Rejected,
//! Suppressed, Cancelled or Expired say that nothing went, which nobody knows of a message that was sent
//! again after doubt. Such a one is ClosedUnknown.
Result<MessageState> endAfterDoubt(Connection &connection, MessageId message, MessageState end);

} // namespace heliograph
