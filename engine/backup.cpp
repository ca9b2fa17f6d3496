// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/backup.h"

#include "engine/query/partfile.h"
#include "engine/security/lockedkey.h"
#include "engine/security/memorysecretstore.h"
#include "engine/storage/approverpins.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "engine/storage/sqlite/sqlitestore.h"
#include "engine/workspace.h"

#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr QLatin1String KeyName("backup-key"); // in the secret store

Error noFile(const QFile &file)
{
    return {ErrorKind::NotFound,
            u"The backup %1 cannot be read: %2. Check its name and its owner."_s.arg(file.fileName(),
                                                                                     file.errorString())};
}

// The key that lies in the secret store; made when there is none and \a makes says so.
Result<Secret> storedKey(SecretStore &secrets, bool makes)
{
    auto kept = secrets.read(KeyName);
    if (kept || kept.error().kind != ErrorKind::NotFound || !makes)
        return kept;
    const auto key = LockedKey::random();
    const Secret secret(QByteArray(reinterpret_cast<const char *>(key->bytes()), LockedKey::Size));
    if (const auto written = secrets.write(KeyName, secret); !written)
        return written.error();
    return secret;
}

Result<BackupReader> unlocked(QFile &file, const QString &secretStore,
                              const std::optional<Secret> &passphrase)
{
    if (!file.open(QIODevice::ReadOnly))
        return noFile(file);
    auto reader = BackupReader::begin(file);
    if (!reader)
        return reader;
    if (reader->head().stretching && !passphrase)
        return Error{ErrorKind::Invalid,
                     u"The backup %1 was made with a passphrase. Give it."_s.arg(file.fileName())};
    Result<Secret> key = Error{};
    if (reader->head().stretching) {
        key = reader->head().keyOf(*passphrase);
    } else {
        const auto secrets
            = Workspace::secretStore(secretStore, QString::fromLatin1(reader->head().workspace));
        if (!secrets)
            return secrets.error();
        key = storedKey(**secrets, false);
    }
    if (!key)
        return Error{
            key.error().kind,
            QString(
                key.error().detail
                % u" The key of the backup %1 lies where its workspace keeps its secrets: name that "
                  "place with --secret-store file:PATH or --secret-store keychain."_s.arg(file.fileName()))};
    if (const auto opened = reader->unlock(*key); !opened)
        return opened.error();
    return reader;
}

// Looks whether the database of a backup can be used with the keys in \a secrets.
Result<void> examine(const QString &databaseFile, SecretStore &secrets, const Clock &clock)
{
    const auto wrapped = SqliteStore::wrappedKeys(databaseFile);
    if (!wrapped)
        return wrapped.error();
    const auto keys = KeyRing::open(secrets, *wrapped);
    if (!keys)
        return keys.error();
    const auto reader = SqliteReader::open(databaseFile, keys->cipher(), keys->blindIndex(), clock);
    if (!reader)
        return reader.error();
    const auto state = (*reader)->examine(false);
    if (!state)
        return state.error();
    if (!state->damage.isEmpty())
        return Error{ErrorKind::Invalid,
                     u"The database in the backup is damaged: %1. Take another backup."_s.arg(
                         state->damage.constFirst())};
    return {};
}

// With a passphrase the master key comes from the backup, without one it must be in the secret store.
Result<void> examine(const QString &databaseFile, const UnpackedBackup &unpacked, const QString &secretStore,
                     const Clock &clock)
{
    if (unpacked.masterKey.isEmpty()) {
        const auto secrets = Workspace::secretStore(secretStore, unpacked.content.workspace);
        return secrets ? examine(databaseFile, **secrets, clock) : secrets.error();
    }
    MemorySecretStore secrets;
    if (const auto put = KeyRing::putMasterKey(secrets, unpacked.masterKey); !put)
        return put;
    return examine(databaseFile, secrets, clock);
}

Result<BackupContent> contentOf(Workspace &workspace, const QFile &copy)
{
    const auto reader = workspace.openReader();
    if (!reader)
        return reader.error();
    const auto campaigns = (*reader)->campaignsAndTests();
    if (!campaigns)
        return campaigns.error();
    BackupContent content{.workspace = workspace.id(),
                          .madeAt = workspace.clock().now(),
                          .databaseBytes = copy.size(),
                          .campaigns = campaigns->size(),
                          .approvers = ApproverPins::contents(workspace.databaseFile())};
    for (const CampaignRow &campaign : *campaigns)
        content.messages += campaign.planned;
    return content;
}

} // namespace

Result<BackupContent> Backup::create(Workspace &workspace, const QString &file,
                                     const std::optional<Secret> &passphrase, const Cost &cost, UserId by)
{
    if (passphrase && QString::fromUtf8(passphrase->expose()).size() < ShortestPassphrase)
        return Error{ErrorKind::Invalid,
                     u"The passphrase is too short: everything in the backup depends on it. Use at least %1 "
                     "characters, such as five words."_s.arg(ShortestPassphrase)};
    const auto store = workspace.openStore();
    if (!store)
        return store.error();
    QFile copy(workspace.databaseFile() + u".backup"_s);
    copy.remove(); // of a backup that was interrupted
    const auto gone = qScopeGuard([&copy] { copy.remove(); });
    // Its owner's only from the first byte on: SQLite fills an empty file as it does a new one.
    if (!copy.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return Error{ErrorKind::Storage,
                     u"%1 cannot be written: %2. Check who owns the folder, and its free space."_s.arg(
                         copy.fileName(), copy.errorString())};
    copy.close();
    if (const auto copied = (*store)->workspace().copyTo(copy.fileName()); !copied)
        return copied.error();
    if (!copy.open(QIODevice::ReadOnly))
        return noFile(copy);
    const auto content = contentOf(workspace, copy);
    if (!content)
        return content.error();

    const QByteArray id = workspace.id().toLatin1();
    const BackupHead head = passphrase ? BackupHead::forPassphrase(id, cost.operations, cost.memory)
                                       : BackupHead{id, std::nullopt};
    const auto key = passphrase ? head.keyOf(*passphrase) : storedKey(workspace.secrets(), true);
    const auto masterKey = passphrase ? KeyRing::masterKey(workspace.secrets()) : Result<Secret>(Secret());
    if (!key || !masterKey)
        return !key ? key.error() : masterKey.error();
    PartFile part(file);
    if (const auto opened = part.open(); !opened)
        return opened.error();
    auto writer = BackupWriter::begin(part.device(), head, *key);
    if (!writer)
        return writer.error();
    if (const auto packed = packBackup(*writer, *content, *masterKey, copy); !packed)
        return packed.error();
    if (const auto committed = part.commit(); !committed)
        return committed.error();
    const auto audited = (*store)->workspace().audit(
        {.actor = by,
         .action = u"backup.create"_s,
         .object = u"workspace"_s,
         .detail = {{u"messages"_s, content->messages}, {u"bytes"_s, content->databaseBytes}}});
    if (!audited)
        return audited.error();
    return content;
}

Result<bool> Backup::needsPassphrase(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return noFile(in);
    const auto reader = BackupReader::begin(in);
    if (!reader)
        return reader.error();
    return reader->head().stretching.has_value();
}

Result<BackupContent> Backup::verify(const QString &file, const QString &secretStore,
                                     const std::optional<Secret> &passphrase, const Clock &clock)
{
    QFile in(file);
    auto reader = unlocked(in, secretStore, passphrase);
    if (!reader)
        return reader.error();
    const QTemporaryDir folder;
    const QString database = folder.filePath(u"database"_s);
    const auto unpacked = unpackBackup(*reader, database);
    if (!unpacked)
        return unpacked.error();
    if (const auto sound = examine(database, *unpacked, secretStore, clock); !sound)
        return sound.error();
    return unpacked->content;
}

Result<BackupContent> Backup::restore(const QString &file, const QString &folder, const QString &secretStore,
                                      const std::optional<Secret> &passphrase, const Clock &clock)
{
    QFile in(file);
    auto reader = unlocked(in, secretStore, passphrase);
    if (!reader)
        return reader.error();
    BackupContent content;
    const auto fill = [&](const QString &database) -> Result<void> {
        const auto unpacked = unpackBackup(*reader, database);
        if (!unpacked)
            return unpacked.error();
        content = unpacked->content;
        if (const auto sound = examine(database, *unpacked, secretStore, clock); !sound)
            return sound;
        if (const auto pinned = ApproverPins::restore(database, content.approvers); !pinned)
            return pinned;
        if (unpacked->masterKey.isEmpty())
            return {};
        const auto secrets = Workspace::secretStore(secretStore, content.workspace);
        return secrets ? KeyRing::putMasterKey(**secrets, unpacked->masterKey) : secrets.error();
    };
    const auto made
        = Workspace::createFrom(folder, secretStore, QString::fromLatin1(reader->head().workspace), fill);
    if (!made)
        return made.error();
    const auto workspace = Workspace::open(folder, clock);
    if (!workspace)
        return workspace.error();
    const auto store = (*workspace)->openStore();
    if (!store)
        return store.error();
    const auto audited = (*store)->workspace().audit({.actor = BuiltInAuthor,
                                                      .action = u"backup.restore"_s,
                                                      .object = u"workspace"_s,
                                                      .detail = {{u"made_at"_s, toMillis(content.madeAt)}}});
    if (!audited)
        return audited.error();
    return content;
}

} // namespace heliograph
