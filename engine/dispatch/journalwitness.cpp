// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/journalwitness.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef Q_OS_LINUX
#include <linux/magic.h>
#include <sys/vfs.h>
#endif

namespace heliograph {

namespace {

//! The folder of a file system that is memory alone; nothing if there is none.
QByteArray memoryFolder()
{
#ifdef Q_OS_LINUX
    const QByteArray folder = QByteArrayLiteral("/dev/shm");
    struct statfs state = {};
    if (::statfs(folder.constData(), &state) == 0
        && (state.f_type == TMPFS_MAGIC || state.f_type == RAMFS_MAGIC))
        return folder;
#endif
    return {};
}

QByteArray pathOf(const JournalWitness::Subject &subject)
{
    const QByteArray folder = memoryFolder();
    if (folder.isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QFileInfo(subject.folder).absoluteFilePath().toUtf8());
    hash.addData(subject.databaseId);
    return folder + "/heliograph-" + QByteArray::number(::geteuid()) + '-' + hash.result().first(12).toHex()
        + '-' + QByteArray::number(subject.epoch);
}

} // namespace

JournalWitness::JournalWitness(const QByteArray &path, int descriptor)
    : m_path(path)
    , m_descriptor(descriptor)
{
}

std::unique_ptr<JournalWitness> JournalWitness::begin(const Subject &subject)
{
    const QByteArray path = pathOf(subject);
    if (path.isEmpty())
        return nullptr;
    // Everybody may write to that folder: a file that somebody else put there is not taken over.
    ::unlink(path.constData());
    const int descriptor
        = ::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return nullptr;
    // The lock ends with the process: whoever reads it knows that nothing leaves here any more.
    std::unique_ptr<JournalWitness> witness(new JournalWitness(path, descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return witness;
    witness->withdraw();
    return nullptr;
}

JournalWitness::~JournalWitness()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool JournalWitness::note(const Mark &mark)
{
    if (m_path.isEmpty())
        return true;
    if (m_descriptor >= 0 && ::pwrite(m_descriptor, &mark, sizeof mark, 0) == sizeof mark)
        return true;
    return withdraw();
}

bool JournalWitness::withdraw()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
    // While it is there, whoever reads it would believe what it said last.
    if (!m_path.isEmpty() && ::unlink(m_path.constData()) != 0 && errno != ENOENT)
        return false;
    m_path.clear();
    return true;
}

std::optional<JournalWitness::Mark> JournalWitness::read(const Subject &subject)
{
    const QByteArray path = pathOf(subject);
    const int descriptor = path.isEmpty() ? -1 : ::open(path.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    Mark mark;
    struct stat state = {};
    const bool isOurs = ::fstat(descriptor, &state) == 0 && S_ISREG(state.st_mode)
        && state.st_uid == ::geteuid() && (state.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    // Somebody removed the engine's lock file while it ran: what is not in its journal yet may leave at once.
    const bool isGone = ::flock(descriptor, LOCK_SH | LOCK_NB) == 0;
    const bool isWhole = isOurs && isGone && ::pread(descriptor, &mark, sizeof mark, 0) == sizeof mark;
    ::close(descriptor);
    return isWhole ? std::optional(mark) : std::nullopt;
}

void JournalWitness::remove(const Subject &subject)
{
    const QByteArray path = pathOf(subject);
    if (!path.isEmpty())
        ::unlink(path.constData());
}

QString JournalWitness::file(const Subject &subject)
{
    return QFile::decodeName(pathOf(subject));
}

} // namespace heliograph
