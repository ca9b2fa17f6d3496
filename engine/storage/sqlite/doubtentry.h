// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/sqlite/queueattempts.h"

namespace heliograph {

//! Begins the record (table doubt) of an attempt whose outcome is not known: since when, why, and what the
//! transport saw. It stays when the attempt is closed, so that the story can be told. Entering one twice
//! changes nothing. Inside the caller's transaction.
Result<void> enterDoubt(Connection &connection, const OpenAttempt &attempt, const QString &reason,
                        const std::optional<RequestTrace> &trace, TimePoint now);

//! What \a trace saw, or what \a reason says where no transport saw anything.
DoubtCause doubtCauseOf(const QString &reason, const std::optional<RequestTrace> &trace);

} // namespace heliograph
