// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/directdatabase.h"

#include <QFile>

#include <sqlite3.h>

namespace heliograph {

void DirectDatabase::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

DirectDatabase::DirectDatabase(const QString &file)
{
    check(sqlite3_open_v2(QFile::encodeName(file).constData(), &m_database,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr));
    execute("PRAGMA journal_mode=WAL");
    // The same promises and memory as a workspace's writer; a longer log, as many rows come at once.
    execute("PRAGMA synchronous=FULL; PRAGMA cache_size=-131072; PRAGMA wal_autocheckpoint=16000;"
            "PRAGMA temp_store=MEMORY");
}

DirectDatabase::~DirectDatabase()
{
    m_statements.clear();
    sqlite3_close(m_database);
}

void DirectDatabase::execute(const char *sql)
{
    if (m_failure == SQLITE_OK)
        check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr));
}

sqlite3_stmt *DirectDatabase::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (m_failure == SQLITE_OK)
        check(sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    m_statements.emplace_back(statement);
    return statement;
}

bool DirectDatabase::step(sqlite3_stmt *statement)
{
    if (m_failure != SQLITE_OK)
        return false;
    const int code = sqlite3_step(statement);
    check(code);
    return code == SQLITE_ROW;
}

void DirectDatabase::run(sqlite3_stmt *statement)
{
    step(statement);
    sqlite3_reset(statement);
}

qint64 DirectDatabase::integer(const char *sql)
{
    sqlite3_stmt *statement = prepare(sql);
    const qint64 value = step(statement) ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_reset(statement);
    return value;
}

qint64 DirectDatabase::changes() const
{
    return sqlite3_changes64(m_database);
}

qint64 DirectDatabase::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_database);
}

Result<void> DirectDatabase::outcome() const
{
    if (m_failure == SQLITE_OK)
        return {};
    return Error{ErrorKind::Storage,
                 QStringLiteral(
                     "A reference could not be measured: SQLite said “%1”. Check that the disk is not full.")
                     .arg(QString::fromUtf8(sqlite3_errstr(m_failure)))};
}

void DirectDatabase::check(int code)
{
    if (m_failure == SQLITE_OK && code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
        m_failure = code;
}

void bindBytes(sqlite3_stmt *statement, int position, const QByteArray &bytes)
{
    sqlite3_bind_blob64(statement, position, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                        SQLITE_STATIC);
}

QByteArray bytesOf(sqlite3_stmt *statement, int column)
{
    return {static_cast<const char *>(sqlite3_column_blob(statement, column)),
            sqlite3_column_bytes(statement, column)};
}

} // namespace heliograph
