// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/domain/auditrow.h"
#include "engine/storage/workspacestore.h"

#include <optional>

namespace heliograph {

class Connection;

//! Appends \a entry to the audit chain. Called inside the transaction of what it reports.
Result<void> appendAudit(Connection &connection, TimePoint at, const AuditEntry &entry);

//! Reads entries after \a after in the order of the chain, at most \a limit.
Result<QList<AuditRow>> readAuditChain(Connection &connection, qint64 after, int limit);

//! Reads entries before \a before (from the end if there is none) that fit \a filter, newest first.
Result<QList<AuditRow>> readAudit(Connection &connection, const AuditFilter &filter,
                                  std::optional<qint64> before, int limit);

//! The end of the chain, as it stands in the database.
Result<AuditSeal> readAuditSeal(Connection &connection);

//! The sequence number of the first entry that does not fit its predecessor; nothing if all do. A chain cut
//! off at its end cannot be told from here.
Result<std::optional<qint64>> firstBrokenAudit(Connection &connection);

} // namespace heliograph
