// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/security/filesecretstore.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int LockPatienceMs = 30'000; // a write takes milliseconds; whoever holds it longer is stuck
constexpr mode_t OwnerOnly = S_IRUSR | S_IWUSR;
constexpr char FirstLine[] = "# Heliograph secrets, version 1. Keep this file to yourself (chmod 600).\n";

QString lastSystemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

Error storageError(const QString &path, const QString &why)
{
    return {ErrorKind::Storage, u"The secrets file %1 could not be written: %2."_s.arg(path, why)};
}

bool isValidName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return c > u' ' && c < u'\x7f' && c != u'=' && c != u'#';
    });
}

Error invalidName()
{
    return {ErrorKind::Invalid,
            u"A secret's name consists of ASCII letters, digits and punctuation other than '=' and '#'."_s};
}

//! \a bytes as a Secret; the original is wiped.
Secret taken(QByteArray &bytes)
{
    Secret secret(bytes);
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    return secret;
}

//! Adds what \a line says to \a entries; false when it is damaged.
bool addLine(QByteArrayView line, std::map<QByteArray, Secret> &entries)
{
    if (line.isEmpty() || line.front() == '#')
        return true;
    const qsizetype separator = line.indexOf('=');
    if (separator <= 0)
        return false;
    const QByteArrayView value = line.sliced(separator + 1);
    auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(value.data(), value.size()),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return false;
    entries.insert_or_assign(line.first(separator).toByteArray(), taken(decoded.decoded));
    return true;
}

//! QSaveFile gives its temporary file the mode of the file it replaces, and a new one what umask allows; so
//! there has to be a file of the right mode first, or the secrets could be opened while they are written.
Result<void> makeSureItExists(const QString &path)
{
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, OwnerOnly);
    if (descriptor < 0 && errno != EEXIST)
        return storageError(path, lastSystemError());
    if (descriptor >= 0)
        ::close(descriptor);
    return {};
}

//! QSaveFile syncs the file but not the folder that names it; a master key must outlive a power cut.
Result<void> syncFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return storageError(path, lastSystemError());
    const bool synced = ::fsync(descriptor) == 0;
    const QString why = synced ? QString() : lastSystemError();
    ::close(descriptor);
    if (!synced)
        return storageError(path, why);
    return {};
}

} // namespace

FileSecretStore::FileSecretStore(const QString &path, const QString &workspace)
    : m_path(path)
    , m_workspace(workspace)
{
}

QString FileSecretStore::entry(const QString &name) const
{
    return m_workspace.isEmpty() ? name : QString(m_workspace % u'/' % name);
}

Result<Secret> FileSecretStore::read(const QString &name)
{
    const Result<Entries> entries = load();
    if (!entries)
        return entries.error();
    const auto found = entries->find(entry(name).toUtf8());
    if (found == entries->end())
        return Error{ErrorKind::NotFound, u"There is no secret named %1 in %2."_s.arg(name, where())};
    return found->second;
}

Result<void> FileSecretStore::write(const QString &name, const Secret &value)
{
    if (!isValidName(name))
        return invalidName();
    return change(entry(name), value);
}

Result<void> FileSecretStore::remove(const QString &name)
{
    if (!QFileInfo::exists(m_path))
        return {};
    return change(entry(name), std::nullopt);
}

QString FileSecretStore::where() const
{
    return u"the file %1"_s.arg(m_path);
}

Result<void> FileSecretStore::change(const QString &name, const std::optional<Secret> &value)
{
    QLockFile lock(m_path + u".lock"_s);
    lock.setStaleLockTime(0); // only the lock of a process that died is taken away, never that of a slow one
    if (!lock.tryLock(LockPatienceMs)) {
        if (lock.error() == QLockFile::LockFailedError)
            return storageError(m_path, u"another process has been writing it for half a minute"_s);
        return storageError(m_path,
                            u"no lock file can be made beside it; its folder must exist and be yours"_s);
    }

    Result<Entries> entries = load();
    if (!entries)
        return entries.error();
    if (value)
        entries->insert_or_assign(name.toUtf8(), *value);
    else if (entries->erase(name.toUtf8()) == 0)
        return {};
    return save(*entries);
}

Result<FileSecretStore::Entries> FileSecretStore::load() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        if (!file.exists())
            return Entries();
        return Error{ErrorKind::Storage,
                     u"The secrets file %1 could not be read: %2."_s.arg(m_path, file.errorString())};
    }

    struct stat status = {};
    if (::fstat(file.handle(), &status) != 0 || !S_ISREG(status.st_mode))
        return Error{ErrorKind::Storage, u"%1 is not a file that can hold secrets."_s.arg(m_path)};
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return Error{
            ErrorKind::Secret,
            u"Other people can get at the secrets file %1 (mode %2), so it is not used. If you trust "
            "what is in it, run: chmod 600 '%1'"_s.arg(m_path)
                .arg(status.st_mode & 0777U, 4, 8, QLatin1Char('0'))};
    }

    QByteArray text = file.readAll();
    return parsed(taken(text));
}

Result<FileSecretStore::Entries> FileSecretStore::parsed(const Secret &text) const
{
    Entries entries;
    const QByteArrayView bytes = text.expose();
    int lineNumber = 0;
    for (qsizetype begin = 0; begin < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        ++lineNumber;
        if (!addLine(bytes.sliced(begin, end - begin).trimmed(), entries)) {
            return Error{
                ErrorKind::Storage,
                u"Line %1 of the secrets file %2 is damaged. Restore the file from a copy."_s.arg(lineNumber)
                    .arg(m_path)};
        }
        begin = end + 1;
    }
    return entries;
}

Result<void> FileSecretStore::save(const Entries &entries) const
{
    if (const Result<void> made = makeSureItExists(m_path); !made)
        return made;

    qsizetype size = static_cast<qsizetype>(sizeof FirstLine);
    for (const auto &[name, value] : entries)
        size += name.size() + value.expose().size() * 4 / 3 + 8;
    QByteArray text;
    text.reserve(size); // growing would leave copies behind that nobody wipes
    text.append(FirstLine);
    for (const auto &[name, value] : entries) {
        QByteArray encoded = value.expose().toBase64();
        text.append(name).append('=').append(encoded).append('\n');
        sodium_memzero(encoded.data(), static_cast<size_t>(encoded.size()));
    }
    const Secret content = taken(text);

    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && file.write(content.expose()) == content.expose().size() && file.commit();
    if (!written)
        return storageError(m_path, file.errorString());
    return syncFolder(m_path);
}

} // namespace heliograph
