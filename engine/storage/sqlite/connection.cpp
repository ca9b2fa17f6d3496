// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/connection.h"

#include "engine/storage/sqlite/sqliteerror.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int BusyTimeoutMs = 5000;

// engine.md A17
constexpr const char *WriterPragmas = "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000;"
                                      "PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-131072;";
constexpr const char *ReaderPragmas = "PRAGMA query_only=ON; PRAGMA cache_size=-16384;";
constexpr const char *CommonPragmas
    = "PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;"
      "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;";
// Both are fixed when the first table is made.
constexpr const char *CreationPragmas = "PRAGMA page_size=4096; PRAGMA auto_vacuum=INCREMENTAL;";

//! SQLite gives its log files the mode of the database file, so that file is made here.
Result<void> makePrivateFile(const QString &file)
{
    const int descriptor
        = ::open(QFile::encodeName(file).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor >= 0) {
        ::close(descriptor);
        return {};
    }
    if (QFileInfo::exists(file))
        return Error{ErrorKind::Conflict, u"There is already a file %1. Nothing was changed."_s.arg(file)};
    return Error{ErrorKind::Storage, u"The file %1 cannot be created. Check the folder's owner."_s.arg(file)};
}

} // namespace

Connection::Connection(const QString &file, Access access)
    : m_file(file)
    , m_access(access)
{
}

Connection::~Connection()
{
    disconnect();
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Access access)
{
    if (access == Access::Create) {
        if (const Result<void> made = makePrivateFile(file); !made)
            return made.error();
    } else if (!QFileInfo::exists(file)) {
        return Error{ErrorKind::NotFound, u"There is no database %1."_s.arg(file)};
    }
    std::unique_ptr<Connection> connection(new Connection(file, access));
    if (const Result<void> opened = connection->connect(); !opened)
        return opened.error();
    return connection;
}

Result<void> Connection::connect()
{
    const int mode = m_access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int code = sqlite3_open_v2(QFile::encodeName(m_file).constData(), &m_database,
                                     mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(code, QString());
    sqlite3_busy_timeout(m_database, BusyTimeoutMs);
    return setUp();
}

Result<void> Connection::setUp()
{
    if (m_access == Access::Create) {
        if (const Result<void> done = execute(QString::fromLatin1(CreationPragmas)); !done)
            return done;
    }
    if (m_access == Access::ReadOnly) {
        if (const Result<void> done = execute(QString::fromLatin1(ReaderPragmas)); !done)
            return done;
    } else {
        Statement journal(m_database, u"PRAGMA journal_mode=WAL"_s);
        if (const Result<void> done = journal.run(); !done)
            return done;
        if (!journal.next() || journal.text(0) != "wal"_L1)
            return Error{
                ErrorKind::Storage,
                u"The disk that holds %1 does not support SQLite's write-ahead log. Use a local disk."_s.arg(
                    m_file)};
        journal.finish();
        if (const Result<void> done = execute(QString::fromLatin1(WriterPragmas)); !done)
            return done;
    }
    return execute(QString::fromLatin1(CommonPragmas));
}

void Connection::disconnect()
{
    m_statements.clear();
    sqlite3_close(m_database);
    m_database = nullptr;
}

Result<void> Connection::reopen()
{
    disconnect();
    m_suspect = false;
    return connect();
}

Statement &Connection::statement(const QString &sql)
{
    std::shared_ptr<Statement> &kept = m_statements[sql];
    if (!kept)
        kept = std::make_shared<Statement>(m_database, sql);
    return *kept;
}

Result<void> Connection::execute(const QString &sql)
{
    if (sqlite3_exec(m_database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqliteError(m_database);
    return {};
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_database);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_database) == 0;
}

} // namespace heliograph
