// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/sqlitestore.h"

#include "engine/base/faultpoint.h"
#include "engine/base/logging.h"
#include "engine/storage/sqlite/migrator.h"
#include "engine/storage/sqlite/sqliteerror.h"
#include "engine/storage/sqlite/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QStorageInfo>

#include <sodium.h>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr qsizetype DatabaseIdSize = 16;

// engine.md A17: pages of the log that are worth a passive checkpoint, and bytes that are worth a full one.
constexpr qint64 PassiveAtBytes = 4000LL * 4096;
constexpr qint64 TruncateAtBytes = 64LL * 1024 * 1024;

// A full one waits for readers while it holds the right to write: longer, and one reader that stays would
// keep everybody from writing. A reading of the usual length ends within this.
constexpr std::chrono::milliseconds CheckpointPatience(50);

// On a disk that was full: enough for the log of a few hundred commits, so that sending does not stop again
// at once.
constexpr qint64 RoomToGoOn = 1024LL * 1024;

Result<void> makePrivateFolder(const QString &path)
{
    const bool present = QFileInfo::exists(path);
    if (!QDir().mkpath(path))
        return Error{ErrorKind::Storage,
                     u"The folder %1 cannot be created. Check the owner of the folder above it."_s.arg(path)};
    if (!present && !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return Error{ErrorKind::Storage,
                     u"The folder %1 cannot be made private. Check its owner."_s.arg(path)};
    return {};
}

Result<void> fill(Connection &connection, const QList<WrappedKey> &keys, const Clock &clock)
{
    if (const Result<void> migrated = Migrator(clock).migrate(connection); !migrated)
        return migrated;
    return atomically(connection, [&]() -> Result<void> {
        QByteArray id(DatabaseIdSize, Qt::Uninitialized);
        randombytes_buf(id.data(), static_cast<size_t>(id.size()));
        const Result<void> done
            = connection.run(u"INSERT INTO meta(one,db_uuid,created_at) VALUES(1,?,?)"_s, id, clock.now());
        if (!done)
            return done;
        for (const WrappedKey &key : keys) {
            const Result<void> added
                = connection.run(u"INSERT INTO key_ring(key_id,purpose,wrapped,created_at) VALUES(?,?,?,?)"_s,
                                 key.keyId, key.purpose, key.wrapped, clock.now());
            if (!added)
                return added;
        }
        return {};
    });
}

Result<void> createAt(const QString &file, const QList<WrappedKey> &keys, const Clock &clock)
{
    const Result<std::unique_ptr<Connection>> connection = Connection::open(file, Connection::Access::Create);
    if (!connection)
        return connection.error();
    return fill(**connection, keys, clock);
}

} // namespace

SqliteStore::SqliteStore(std::unique_ptr<Connection> connection, const KeyRing &keys, const Clock &clock)
    : m_connection(std::move(connection))
    , m_cipher(keys.cipher())
    , m_index(keys.blindIndex())
    , m_approvals(*m_connection, m_index)
    , m_workspace(*m_connection, clock)
    , m_accounts(*m_connection, clock)
    , m_audiences(*m_connection, m_cipher, m_index, clock)
    , m_campaigns(*m_connection, m_approvals, clock)
    , m_queue(*m_connection, m_cipher, m_index, m_approvals, clock)
    , m_receipts(*m_connection, m_cipher, m_index, clock)
    , m_doubts(*m_connection)
    , m_inbox(*m_connection, m_cipher, m_index)
    , m_intake(*m_connection)
    , m_suppressions(*m_connection, m_cipher, m_index, clock)
    , m_restore(*m_connection, clock)
    , m_consents(*m_connection, clock)
    , m_contents(*m_connection, clock)
    , m_templates(*m_connection, clock)
    , m_ownTexts(*m_connection, clock)
    , m_erasures(*m_connection, m_index, clock)
    , m_keys(*m_connection, m_cipher, clock)
    , m_users(*m_connection, m_index, clock)
    , m_signIns(*m_connection, m_cipher, m_index, clock)
    , m_limits(*m_connection, clock)
    , m_changes(*m_connection, m_index, clock)
    , m_tests(*m_connection, m_campaigns, m_cipher, m_index, clock)
    , m_answers(*m_connection, m_campaigns, m_contents, m_cipher, m_index, clock)
    , m_disclosures(*m_connection, clock)
{
}

SqliteStore::~SqliteStore()
{
    if (!m_sealer)
        return;
    if (const Result<void> sealed = m_sealer->sealWhatWasAdded(); !sealed)
        qCWarning(logEngine, "%s", qUtf8Printable(sealed.error().detail));
}

Result<void> SqliteStore::keepSealsIn(const QString &folder)
{
    Result<AuditSealer> sealer = AuditSealer::begin(*m_connection, folder);
    if (!sealer)
        return sealer.error();
    m_sealer.emplace(*std::move(sealer));
    return {};
}

Result<void> SqliteStore::sealAudit()
{
    return m_sealer ? m_sealer->seal() : Result<void>();
}

Result<void> SqliteStore::createDatabase(const QString &file, const QList<WrappedKey> &keys,
                                         const Clock &clock)
{
    if (QFileInfo::exists(file))
        return Error{ErrorKind::Conflict,
                     u"There is already a workspace in %1. Nothing was changed."_s.arg(file)};
    if (const Result<void> made = makePrivateFolder(QFileInfo(file).absolutePath()); !made)
        return made;
    const QString unfinished = file + u".new"_s;
    QFile::remove(unfinished); // of an attempt that was interrupted
    const Result<void> created = createAt(unfinished, keys, clock);
    if (!created) {
        QFile::remove(unfinished);
        return created;
    }
    if (!QFile::rename(unfinished, file))
        return Error{ErrorKind::Storage,
                     u"The file %1 cannot be created. Check the folder's owner."_s.arg(file)};
    return {};
}

Result<QList<WrappedKey>> SqliteStore::wrappedKeys(const QString &file)
{
    const Result<std::unique_ptr<Connection>> connection
        = Connection::open(file, Connection::Access::ReadOnly);
    if (!connection)
        return connection.error();
    return readKeys(**connection);
}

Result<bool> SqliteStore::isClosed(const QString &file)
{
    const Result<std::unique_ptr<Connection>> connection
        = Connection::open(file, Connection::Access::ReadOnly);
    if (!connection)
        return connection.error();
    const Result<std::optional<qint64>> closed = (*connection)->integer(u"SELECT closed_at FROM meta"_s);
    return closed ? Result<bool>(closed->has_value()) : closed.error();
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const QString &file, const KeyRing &keys,
                                                       const Clock &clock)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(file, Connection::Access::ReadWrite);
    if (!connection)
        return connection.error();
    if (const Result<void> migrated = Migrator(clock).migrate(**connection); !migrated)
        return migrated.error();
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::move(*connection), keys, clock));
}

Result<void> SqliteStore::together(const std::function<void()> &work)
{
    return atomically(*m_connection, [&]() -> Result<void> {
        work();
        return {};
    });
}

Result<void> SqliteStore::checkpoint(bool idle)
{
    const qint64 log = QFileInfo(m_connection->file() + u"-wal"_s).size();
    if (log == 0 || (!idle && log < PassiveAtBytes))
        return {};
    const int mode = idle || log > TruncateAtBytes ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    m_connection->setPatience(CheckpointPatience);
    const auto patient = qScopeGuard([this] { m_connection->setPatience(Connection::Patience); });
    FAULT_POINT("checkpoint.before");
    const int code = sqlite3_wal_checkpoint_v2(m_connection->handle(), nullptr, mode, nullptr, nullptr);
    FAULT_POINT("checkpoint.after");
    // A reader in the middle of something only postpones it.
    if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY)
        return sqliteError(m_connection->handle());
    return {};
}

StorageTrouble SqliteStore::takeTrouble()
{
    const StorageTrouble failed = m_connection->takeTrouble();
    const StorageTrouble found = std::exchange(m_found, StorageTrouble::None);
    const StorageTrouble taken = found == StorageTrouble::None ? failed : found;
    if (taken != StorageTrouble::None)
        m_lastTaken = taken;
    return taken;
}

Result<void> SqliteStore::recover(const DatabaseAge &least)
{
    if (const Result<void> opened = m_connection->reopen(); !opened)
        return opened;
    if (const Result<void> same = expectAge(least); !same)
        return same;
    if (m_lastTaken == StorageTrouble::Full) {
        if (const Result<void> room = expectRoom(); !room)
            return room;
    }
    // The same value: a page is written and synced all the same.
    return atomically(*m_connection, [this] { return m_connection->run(u"UPDATE meta SET one=1"_s); });
}

Result<void> SqliteStore::expectAge(const DatabaseAge &least)
{
    const Result<DatabaseAge> age = m_restore.age();
    if (!age)
        return age.error();
    if (age->databaseId == least.databaseId && !age->isOlderThan(least))
        return {};
    m_found = StorageTrouble::Replaced;
    return Error{
        ErrorKind::Storage,
        u"The database %1 is not the one that was sent from until now, or an older copy of it. Nothing "
        "was changed. End what runs on this workspace, put the right file back and start again."_s.arg(
            m_connection->file())};
}

Result<void> SqliteStore::expectRoom()
{
    if (QStorageInfo(QFileInfo(m_connection->file()).absolutePath()).bytesAvailable() >= RoomToGoOn)
        return {};
    m_found = StorageTrouble::Full;
    return sqliteError(SQLITE_FULL, QString());
}

} // namespace heliograph
