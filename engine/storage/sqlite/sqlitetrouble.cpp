// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/sqlitetrouble.h"

#include <sqlite3.h>

namespace heliograph {

StorageTrouble storageTroubleOf(int code)
{
    if (code == SQLITE_READONLY_DBMOVED)
        return StorageTrouble::Replaced;
    switch (code & 0xff) { // an extended code keeps the primary one in its low byte
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: // the locks of the log are not to be had
        return StorageTrouble::Busy;
    case SQLITE_FULL:
        return StorageTrouble::Full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return StorageTrouble::ReadOnly;
    case SQLITE_IOERR:
        return StorageTrouble::Failing;
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return StorageTrouble::Unreachable;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return StorageTrouble::Damaged;
    default:
        return StorageTrouble::None;
    }
}

void noteTrouble(int code, int &latest)
{
    if (storageTroubleOf(code) != StorageTrouble::None)
        latest = code;
}

} // namespace heliograph
