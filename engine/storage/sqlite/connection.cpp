// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/connection.h"

#include "engine/storage/sqlite/sqliteerror.h"
#include "engine/storage/sqlite/sqlitetrouble.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// engine.md A17, with a cache of 32 MiB: 128 MiB made nothing faster and broke the 250 MB an engine may take.
constexpr const char *WriterPragmas = "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000;"
                                      "PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-32768;";
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
    , m_name(QUuid::createUuid().toString())
    , m_access(access)
    , m_files(file)
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
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(m_file);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(Patience.count());
    if (m_access == Access::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    database.setConnectOptions(options);
    if (!database.open()) {
        const int code = database.lastError().nativeErrorCode().toInt();
        noteTrouble(code, m_lastTrouble);
        return sqliteError(code, QString());
    }
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return Error{ErrorKind::Storage,
                     u"Qt's SQLite driver on this computer is of another make. Install libqt6sql6-sqlite."_s};
    m_database = *static_cast<sqlite3 *const *>(handle.constData());
    sqlite3_extended_result_codes(m_database, 1);
    // SQLite opens for reading what it may not write.
    if (m_access != Access::ReadOnly && sqlite3_db_readonly(m_database, "main") == 1) {
        noteTrouble(SQLITE_READONLY, m_lastTrouble);
        return sqliteError(SQLITE_READONLY, QString());
    }
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
        Statement journal(m_database, u"PRAGMA journal_mode=WAL"_s, &m_lastTrouble);
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
    const Result<void> done = execute(QString::fromLatin1(CommonPragmas));
    if (done && m_access != Access::ReadOnly)
        m_files.remember();
    return done;
}

void Connection::disconnect()
{
    m_files.forget();
    m_statements.clear();
    m_database = nullptr;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::reopen()
{
    disconnect();
    m_suspect = true;
    // Qt would make an empty database where there is none.
    if (!QFileInfo::exists(m_file)) {
        noteTrouble(SQLITE_CANTOPEN, m_lastTrouble);
        return sqliteError(SQLITE_CANTOPEN, QString());
    }
    const Result<void> opened = connect();
    m_suspect = !opened;
    return opened;
}

Result<void> Connection::expectInPlace()
{
    const StorageTrouble trouble = m_files.trouble();
    if (trouble == StorageTrouble::None)
        return {};
    m_misplaced = trouble;
    if (trouble == StorageTrouble::Replaced)
        return Error{
            ErrorKind::Storage,
            u"The database file %1 was moved, deleted or replaced while it was open. Nothing was "
            "changed. End what runs on this workspace, put the right file back and start again."_s.arg(
                m_file)};
    const int saved
        = sqlite3_wal_checkpoint_v2(m_database, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    return Error{
        ErrorKind::Storage,
        saved == SQLITE_OK
            ? u"Somebody removed the log of the database (%1-wal or %1-shm) while it was open. All of "
              "it was written back into the database, nothing is lost. Nothing was changed."_s.arg(m_file)
            : u"Somebody removed the log of the database (%1-wal or %1-shm) while it was open, and it "
              "could not be written back. The latest changes may be lost. Nothing was changed."_s.arg(
                  m_file)};
}

void Connection::setPatience(std::chrono::milliseconds patience)
{
    sqlite3_busy_timeout(m_database, static_cast<int>(patience.count()));
}

StorageTrouble Connection::takeTrouble()
{
    const StorageTrouble misplaced = std::exchange(m_misplaced, StorageTrouble::None);
    const StorageTrouble failed = storageTroubleOf(std::exchange(m_lastTrouble, SQLITE_OK));
    return misplaced != StorageTrouble::None ? misplaced : failed;
}

Error Connection::failure()
{
    noteTrouble(sqlite3_extended_errcode(m_database), m_lastTrouble);
    return sqliteError(m_database);
}

Statement &Connection::statement(const QString &sql)
{
    std::shared_ptr<Statement> &kept = m_statements[sql];
    if (!kept)
        kept = std::make_shared<Statement>(m_database, sql, &m_lastTrouble);
    return *kept;
}

Result<void> Connection::execute(const QString &sql)
{
    if (sqlite3_exec(m_database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure();
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
