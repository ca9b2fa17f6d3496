// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspace.h"

#include "engine/healthnote.h"
#include "engine/providers/catalogue.h"
#include "engine/security/filesecretstore.h"
#include "engine/security/keychainsecretstore.h"
#include "engine/security/keyring.h"
#include "engine/storage/guard/guardedstore.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "engine/storage/sqlite/sqlitestore.h"
#include "engine/workspacefolder.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QUuid>

#include <array>

namespace heliograph {

namespace {

constexpr QLatin1String FilePrefix("file:");
constexpr std::size_t PushTokenWords = 4; // 128 bits (engine.md SR-42)

QString pushTokenName(const ProviderAccount &account)
{
    return account.secretRef + QStringLiteral("/push");
}

// "keychain", or "file:" and an absolute path, so that the workspace can be used from any folder.
Result<QString> absoluteStore(const QString &secretStore)
{
    if (secretStore == QLatin1String("keychain"))
        return secretStore;
    const QString path = secretStore.mid(FilePrefix.size());
    if (!secretStore.startsWith(FilePrefix) || path.isEmpty())
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("“%1” is no secret store. Use keychain, or file:PATH for a file that only you "
                           "can read.")
                .arg(secretStore)};
    return QString(FilePrefix % QFileInfo(path).absoluteFilePath());
}

std::unique_ptr<SecretStore> makeSecretStore(const QString &secretStore, const QString &workspaceId)
{
    if (secretStore.startsWith(FilePrefix))
        return std::make_unique<FileSecretStore>(secretStore.mid(FilePrefix.size()), workspaceId);
    return std::make_unique<KeychainSecretStore>(workspaceId);
}

Result<void> writeDescription(const QString &folder, const QString &id, const QString &secretStore)
{
    const QJsonObject description{{QStringLiteral("id"), id},
                                  {QStringLiteral("secret_store"), secretStore},
                                  {QStringLiteral("version"), 1}};
    QSaveFile file(WorkspaceFolder::descriptionFile(folder));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(description).toJson()) < 0 || !file.commit())
        return Error{
            ErrorKind::Storage,
            QStringLiteral("The workspace cannot be written to “%1”: %2. Choose a folder you may write to.")
                .arg(folder, file.errorString())};
    return {};
}

// After the workspace's folder is made, since the file may lie in it.
Result<void> expectPlace(const QString &secretStore)
{
    if (!secretStore.startsWith(FilePrefix))
        return {};
    const QFileInfo file(secretStore.mid(FilePrefix.size()));
    const QFileInfo folder(file.absolutePath());
    if (folder.isDir() && folder.isWritable() && !file.isDir())
        return {};
    return Error{
        ErrorKind::Invalid,
        QStringLiteral("The secrets cannot be kept in “%1”: it has to be a file in a folder that is "
                       "there and that you may write to. Make the folder, or choose another file with "
                       "--secret-store file:PATH. Nothing was made.")
            .arg(file.filePath())};
}

} // namespace

Workspace::Workspace(const QString &folder, const QString &id, std::unique_ptr<SecretStore> secrets,
                     const Clock &clock)
    : m_folder(folder)
    , m_id(id)
    , m_secrets(std::move(secrets))
    , m_clock(clock)
{
}

Result<void> Workspace::create(const QString &folder, const QString &secretStore, const Clock &clock)
{
    const auto store = absoluteStore(secretStore);
    if (!store)
        return store.error();
    const QString path = QFileInfo(folder).absoluteFilePath();
    const QString id = QUuid::createUuid().toString(QUuid::Id128);
    return WorkspaceFolder::fill(path, [&]() -> Result<void> {
        if (const auto fits = expectPlace(*store); !fits)
            return fits;
        Workspace workspace(path, id, makeSecretStore(*store, id), clock);
        const auto keys = KeyRing::create(workspace.secrets());
        if (!keys)
            return keys.error();
        const auto made = SqliteStore::createDatabase(workspace.databaseFile(), *keys, clock);
        return made ? writeDescription(path, id, *store) : made;
    });
}

Result<std::unique_ptr<SecretStore>> Workspace::secretStore(const QString &name, const QString &id)
{
    const auto store = absoluteStore(name);
    if (!store)
        return store.error();
    return makeSecretStore(*store, id);
}

Result<void> Workspace::createFrom(const QString &folder, const QString &secretStore, const QString &id,
                                   const Filler &fill)
{
    const auto store = absoluteStore(secretStore);
    if (!store)
        return store.error();
    const QString path = QFileInfo(folder).absoluteFilePath();
    return WorkspaceFolder::fill(path, [&]() -> Result<void> {
        if (const auto fits = expectPlace(*store); !fits)
            return fits;
        const auto filled = fill(WorkspaceFolder::databaseFile(path));
        return filled ? writeDescription(path, id, *store) : filled;
    });
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &folder, const Clock &clock)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
    QFile file(WorkspaceFolder::descriptionFile(path));
    if (!file.exists())
        return Error{
            ErrorKind::NotFound,
            QStringLiteral("There is no workspace in “%1”. Make one with “heliograph workspace create”, or "
                           "name another with --workspace.")
                .arg(path)};
    const QJsonObject description
        = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const QString id = description.value(QStringLiteral("id")).toString();
    const QString store = description.value(QStringLiteral("secret_store")).toString();
    if (id.isEmpty() || store.isEmpty())
        return Error{
            ErrorKind::Storage,
            QStringLiteral("“%1” cannot be read, so the workspace's keys cannot be found. Restore the file "
                           "from a backup.")
                .arg(file.fileName())};
    std::unique_ptr<Workspace> workspace(new Workspace(path, id, makeSecretStore(store, id), clock));
    workspace->m_secretStoreName = store;
    return workspace;
}

QString Workspace::databaseFile() const
{
    return WorkspaceFolder::databaseFile(m_folder);
}

QString Workspace::journalFolder() const
{
    return m_folder + QStringLiteral("/journal");
}

QString Workspace::rejectsFolder() const
{
    return m_folder + QStringLiteral("/rejects");
}

Result<std::unique_ptr<Store>> Workspace::openStore()
{
    const auto keys = keyRing();
    if (!keys)
        return keys.error();
    auto store = SqliteStore::open(databaseFile(), *keys, m_clock);
    if (!store)
        return store.error();
    if (const auto kept = (*store)->keepSealsIn(journalFolder()); !kept)
        return kept.error();
    return std::unique_ptr<Store>(*std::move(store));
}

Result<bool> Workspace::isClosed() const
{
    return SqliteStore::isClosed(databaseFile());
}

Result<std::unique_ptr<Store>> Workspace::openStoreFor(const std::optional<Caller> &caller)
{
    auto store = openStore();
    if (!store)
        return store.error();
    return std::unique_ptr<Store>(std::make_unique<GuardedStore>(*std::move(store), caller, m_clock));
}

// Encoded, since a name may be anything before somebody has proven that it is his: no way out of the folder.
QString Workspace::signInFile(const QString &login) const
{
    return m_folder + QStringLiteral("/sign-in/")
        + QString::fromLatin1(login.toCaseFolded().toUtf8().toPercentEncoding());
}

Result<std::unique_ptr<Reader>> Workspace::openReader()
{
    const auto keys = keyRing();
    if (!keys)
        return keys.error();
    auto reader = SqliteReader::open(databaseFile(), keys->cipher(), keys->blindIndex(), m_clock);
    if (!reader)
        return reader.error();
    return std::unique_ptr<Reader>(*std::move(reader));
}

Result<KeyRing> Workspace::keyRing()
{
    const auto wrapped = SqliteStore::wrappedKeys(databaseFile());
    if (!wrapped)
        return wrapped.error();
    return KeyRing::open(*m_secrets, *wrapped);
}

bool Workspace::engineRuns() const
{
    return EngineLock::isHeld(databaseFile());
}

StorageHealth Workspace::storageHealth() const
{
    return engineRuns() ? HealthNote::read(m_folder).value_or(StorageHealth()) : StorageHealth();
}

Result<std::unique_ptr<EngineLock>> Workspace::lockEngine() const
{
    return EngineLock::take(databaseFile());
}

Result<Credentials> Workspace::credentials(const ProviderAccount &account)
{
    Credentials credentials;
    credentials.keyId = account.settings.value(keyIdSetting(account.driver));
    auto kept = m_secrets->read(account.secretRef);
    if (!kept)
        return Error{ErrorKind::Secret,
                     QStringLiteral("The key of %1 cannot be read from %2: %3")
                         .arg(account.label, m_secrets->where(), kept.error().detail)};
    const QByteArray &bytes = kept->expose();
    const qsizetype lineEnd = bytes.indexOf('\n');
    credentials.secret = Secret(bytes.left(lineEnd < 0 ? bytes.size() : lineEnd));
    if (lineEnd >= 0)
        credentials.token = Secret(bytes.mid(lineEnd + 1));
    return credentials;
}

Result<void> Workspace::keepCredentials(const ProviderAccount &account, const Credentials &credentials)
{
    QByteArray bytes = credentials.secret.expose();
    if (!credentials.token.isEmpty())
        bytes += '\n' + credentials.token.expose();
    return m_secrets->write(account.secretRef, Secret(bytes));
}

Result<void> Workspace::forgetCredentials(const ProviderAccount &account)
{
    if (const auto forgotten = m_secrets->remove(pushTokenName(account)); !forgotten)
        return forgotten;
    return m_secrets->remove(account.secretRef);
}

Result<Secret> Workspace::pushToken(const ProviderAccount &account)
{
    const QString name = pushTokenName(account);
    auto kept = m_secrets->read(name);
    if (kept || kept.error().kind != ErrorKind::NotFound)
        return kept;
    std::array<quint32, PushTokenWords> chance{};
    QRandomGenerator::system()->fillRange(chance.data(), chance.size());
    QByteArray token;
    for (const quint32 word : chance)
        token += QByteArray::number(word, 16).rightJustified(8, '0');
    const Secret made(token);
    if (const auto written = m_secrets->write(name, made); !written)
        return written.error();
    return made;
}

Result<void> Workspace::copyPushToken(const ProviderAccount &from, const ProviderAccount &to)
{
    const auto kept = m_secrets->read(pushTokenName(from));
    if (!kept)
        return kept.error().kind == ErrorKind::NotFound ? Result<void>() : Result<void>(kept.error());
    return m_secrets->write(pushTokenName(to), *kept);
}

} // namespace heliograph
