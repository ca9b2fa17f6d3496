// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/enginelock.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <array>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/vfs.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

struct FileSystem
{
    quint32 magic;
    QLatin1String name;
};

// statfs(2) and linux/magic.h
constexpr std::array<FileSystem, 8> Distrusted = {{{0x6969, QLatin1String("NFS")},
                                                   {0x517b, QLatin1String("SMB")},
                                                   {0xff534d42, QLatin1String("SMB")},
                                                   {0xfe534d42, QLatin1String("SMB")},
                                                   {0x65735546, QLatin1String("FUSE")},
                                                   {0x01021997, QLatin1String("9P")},
                                                   {0x00c36400, QLatin1String("Ceph")},
                                                   {0x5346414f, QLatin1String("AFS")}}};

Result<void> expectLocalDisk(const QString &folder)
{
    struct statfs info = {};
    if (statfs(QFile::encodeName(folder).constData(), &info) != 0)
        return Error{ErrorKind::Storage,
                     u"The workspace folder %1 cannot be read. Check its owner."_s.arg(folder)};
    const QString kind = EngineLock::distrustedFileSystem(static_cast<quint32>(info.f_type));
    if (kind.isEmpty())
        return {};
    return Error{ErrorKind::Storage,
                 u"The workspace %1 lies on a %2 file system, where two engines could send at the same time. "
                 "Nothing was sent. Move the workspace to a local disk."_s.arg(folder, kind)};
}

QString utcWords(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(time), Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

EngineHolder holderOf(const QLockFile &lock)
{
    EngineHolder holder;
    QString program;
    lock.getLockInfo(&holder.process, &holder.host, &program);
    holder.since = fromMillis(QFileInfo(lock.fileName()).lastModified().toMSecsSinceEpoch());
    return holder;
}

Error alreadySending(const QLockFile &lock)
{
    const EngineHolder holder = holderOf(lock);
    return {ErrorKind::Conflict,
            u"Process %1 on %2 already sends from this workspace, since %3. Nothing was started. "
            "Stop that one first, or leave the sending to it."_s.arg(QString::number(holder.process),
                                                                     holder.host, utcWords(holder.since))};
}

} // namespace

EngineLock::EngineLock(const QString &lockFile)
    : m_lock(lockFile)
{
    m_lock.setStaleLockTime(0); // a dead owner is found by its process id; a slow one is not dead
}

EngineLock::~EngineLock() = default;

Result<std::unique_ptr<EngineLock>> EngineLock::take(const QString &databaseFile)
{
    if (const Result<void> local = expectLocalDisk(QFileInfo(databaseFile).absolutePath()); !local)
        return local.error();
    std::unique_ptr<EngineLock> lock(new EngineLock(databaseFile + u".engine"_s));
    // Somebody who only looks (isHeld) is in the way for a moment.
    constexpr int PatienceMs = 200;
    if (lock->m_lock.tryLock(PatienceMs))
        return lock;
    if (lock->m_lock.error() == QLockFile::LockFailedError)
        return alreadySending(lock->m_lock);
    return Error{
        ErrorKind::Storage,
        u"The file %1 cannot be written, so nothing may be sent. Check who owns the workspace folder."_s.arg(
            lock->m_lock.fileName())};
}

// QLockFile keeps its file open under flock(2), which ends with the process.
bool EngineLock::isHeld(const QString &databaseFile)
{
    const int file = ::open(QFile::encodeName(databaseFile + u".engine"_s).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool held = ::flock(file, LOCK_SH | LOCK_NB) != 0;
    ::close(file);
    return held;
}

std::optional<EngineHolder> EngineLock::holder(const QString &databaseFile)
{
    if (!isHeld(databaseFile))
        return std::nullopt;
    return holderOf(QLockFile(databaseFile + u".engine"_s));
}

QString EngineLock::distrustedFileSystem(quint32 magic)
{
    for (const FileSystem &fileSystem : Distrusted) {
        if (fileSystem.magic == magic)
            return fileSystem.name;
    }
    return {};
}

} // namespace heliograph
