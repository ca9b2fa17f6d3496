// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/storage/reader.h"

namespace heliograph {

class Connection;

//! Lets SQLite look at every page of the database, \a thorough at every index entry as well. Conflict if its
//! schema is not that of this program.
Result<DatabaseState> examineIntegrity(Connection &connection, const Clock &clock, bool thorough);

} // namespace heliograph
