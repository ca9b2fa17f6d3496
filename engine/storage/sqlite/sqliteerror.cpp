// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/sqliteerror.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int PrimaryCode = 0xff; // an extended code keeps the primary one in its low byte

QString sentence(int code, const QString &message)
{
    switch (code & PrimaryCode) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return u"The database was busy for 5 s. Nothing was changed. Try again."_s;
    case SQLITE_FULL:
        return u"The disk is full. Nothing was changed. Free some space on the disk that holds the workspace."_s;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return u"The database cannot be written to. Nothing was changed. "
               "Check who owns the workspace folder and whether the disk is mounted read-only."_s;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return u"The database file is damaged. Stop sending and run: heliograph doctor --deep"_s;
    case SQLITE_IOERR:
        return u"The disk reported an error (%1). Nothing was changed. Check the disk that holds the workspace."_s
            .arg(code);
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return u"The database file cannot be opened. Check that the workspace folder is there and readable."_s;
    case SQLITE_CONSTRAINT:
        return u"The database refused a change that breaks one of its rules: %1. Nothing was changed."_s.arg(
            message);
    case SQLITE_NOMEM:
        return u"There was not enough memory for the database. Nothing was changed. Try again."_s;
    default:
        return u"The database did not accept a statement: %1 (code %2). Nothing was changed."_s.arg(
            message, QString::number(code));
    }
}

} // namespace

Error sqliteError(sqlite3 *database)
{
    return sqliteError(sqlite3_extended_errcode(database), QString::fromUtf8(sqlite3_errmsg(database)));
}

Error sqliteError(int code, const QString &message)
{
    return {ErrorKind::Storage, sentence(code, message)};
}

} // namespace heliograph
