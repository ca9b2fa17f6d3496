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

#include <QDir>
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
constexpr QLatin1String DatabaseName("/heliograph.db");
constexpr std::size_t PushTokenWords = 4; // 128 bits (engine.md SR-42)

QString descriptionFile(const QString &folder)
{
    return folder + QStringLiteral("/workspace.json");
}

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
    QSaveFile file(descriptionFile(folder));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(description).toJson()) < 0 || !file.commit())
        return Error{
            ErrorKind::Storage,
            QStringLiteral("The workspace cannot be written to “%1”: %2. Choose a folder you may write to.")
                .arg(folder, file.errorString())};
    return {};
}

Result<void> makeFolder(const QString &folder)
{
    if (QFileInfo::exists(descriptionFile(folder)))
        return Error{
            ErrorKind::Conflict,
            QStringLiteral("There is a workspace in “%1” already. It was left as it is.").arg(folder)};
    if (!QDir(folder).isEmpty() && QFileInfo::exists(folder))
        return Error{ErrorKind::Conflict,
                     QStringLiteral("“%1” holds other files. Choose a new or empty folder for the workspace.")
                         .arg(folder)};
    constexpr QFile::Permissions OwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(folder + QStringLiteral("/rejects")) || !QFile::setPermissions(folder, OwnerOnly)
        || !QFile::setPermissions(folder + QStringLiteral("/rejects"), OwnerOnly))
        return Error{
            ErrorKind::Storage,
            QStringLiteral("The folder “%1” cannot be made. Choose one you may write to.").arg(folder)};
    return {};
}

// Whoever tries again after a failure finds the folder as it was.
void leaveEmpty(const QString &folder)
{
    for (const char *end : {"", "-wal", "-shm"})
        QFile::remove(QString(folder % DatabaseName % QLatin1String(end)));
    QDir(folder).rmdir(QStringLiteral("rejects"));
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
    if (const auto made = makeFolder(path); !made)
        return made;
    const QString id = QUuid::createUuid().toString(QUuid::Id128);
    Workspace workspace(path, id, makeSecretStore(*store, id), clock);
    const auto keys = KeyRing::create(workspace.secrets());
    auto made = keys ? SqliteStore::createDatabase(workspace.databaseFile(), *keys, clock)
                     : Result<void>(keys.error());
    if (made)
        made = writeDescription(path, id, *store);
    if (!made)
        leaveEmpty(path);
    return made;
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
    if (const auto made = makeFolder(path); !made)
        return made;
    const QString database = path + DatabaseName;
    auto filled = fill(database);
    if (filled)
        filled = writeDescription(path, id, *store);
    if (!filled)
        leaveEmpty(path);
    return filled;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &folder, const Clock &clock)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
    QFile file(descriptionFile(path));
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
    return m_folder + DatabaseName;
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
