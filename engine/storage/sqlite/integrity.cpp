// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/integrity.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/migrator.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

Result<DatabaseState> examineIntegrity(Connection &connection, const Clock &clock, bool thorough)
{
    if (const Result<void> current = Migrator(clock).expectCurrent(connection); !current)
        return current.error();
    const auto version = connection.integer(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    DatabaseState state{.version = version->value_or(0), .damage = {}};
    Statement &row
        = connection.statement(thorough ? u"PRAGMA integrity_check(10)"_s : u"PRAGMA quick_check(10)"_s);
    if (const Result<void> done = row.run(); !done)
        return done.error();
    while (row.next()) {
        if (const QString found = row.text(0); found != u"ok"_s)
            state.damage.append(found);
    }
    const Result<void> outcome = row.outcome();
    row.finish();
    return outcome ? Result<DatabaseState>(state) : outcome.error();
}

} // namespace heliograph
