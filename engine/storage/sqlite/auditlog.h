// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/storage/workspacestore.h"

#include <optional>

namespace heliograph {

class Connection;

//! Appends \a entry to the audit chain. Called inside the transaction of what it reports.
Result<void> appendAudit(Connection &connection, TimePoint at, const AuditEntry &entry);

//! The sequence number of the first entry that does not fit its predecessor; nothing if all do. A chain cut
//! off at its end cannot be told from here.
Result<std::optional<qint64>> firstBrokenAudit(Connection &connection);

} // namespace heliograph
