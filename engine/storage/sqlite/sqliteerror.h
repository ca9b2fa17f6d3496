// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

struct sqlite3;

namespace heliograph {

//! The latest failure of \a database as a sentence. Says nothing about bound values: SQLite's own text names
//! tables, columns and rules only.
Error sqliteError(sqlite3 *database);

//! The same for a result \a code, with SQLite's \a message.
Error sqliteError(int code, const QString &message);

} // namespace heliograph
