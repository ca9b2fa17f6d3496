// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/sendjournal.h"

#include "engine/dispatch/journalfolder.h"

#include <QDir>

#include <fcntl.h>
#include <unistd.h>

namespace heliograph {

namespace {

constexpr std::chrono::milliseconds SyncWithin(100);
constexpr qint64 PartBytes = 8LL * 1024 * 1024;

bool syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

Error cannotWrite(const QString &folder)
{
    return {ErrorKind::Storage,
            QStringLiteral("The journal of sent requests cannot be written in “%1”, so nothing is sent. "
                           "Check that the folder is writable and the disk not full.")
                .arg(folder)};
}

} // namespace

SendJournal::SendJournal(const QString &folder, const Sighting &beginning)
    : m_folder(folder)
    , m_sighting(beginning)
{
    m_syncer.setMaxThreadCount(1);
    m_syncSoon.setSingleShot(true);
    m_syncSoon.setInterval(SyncWithin);
    connect(&m_syncSoon, &QTimer::timeout, this, &SendJournal::sync);
}

SendJournal::~SendJournal()
{
    m_syncer.waitForDone();
    if (m_file.isOpen())
        ::fdatasync(m_file.handle());
}

Result<std::unique_ptr<SendJournal>> SendJournal::begin(const QString &folder, const Sighting &beginning)
{
    if (!QDir().mkpath(folder)
        || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return cannotWrite(folder);
    std::unique_ptr<SendJournal> journal(new SendJournal(folder, beginning));
    journal->m_witness = JournalWitness::begin({folder, beginning.age.databaseId, beginning.age.epoch});
    if (const Result<void> opened = journal->openPart(); !opened)
        return opened.error();
    return journal;
}

Result<void> SendJournal::openPart()
{
    m_file.setFileName(JournalFolder::partFile(m_folder, m_sighting.age.epoch, m_sighting.part));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return cannotWrite(m_folder);
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray line = m_sighting.toLine() + '\n';
    if (m_file.write(line) != line.size() || ::fdatasync(m_file.handle()) != 0 || !syncFolder(m_folder)) {
        m_file.remove(); // which closes it; the next try takes the same number
        return cannotWrite(m_folder);
    }
    if (!note())
        return cannotWrite(m_folder);
    m_broken = false;
    return {};
}

//! What has been written so far; false if it could not be said, nor that the journal proves nothing.
bool SendJournal::note()
{
    return !m_witness || m_witness->note({m_sighting.part, m_file.pos()});
}

bool SendJournal::proveNothing()
{
    return !m_witness || m_witness->withdraw();
}

bool SendJournal::markLeaving(const JournalledRequest &request)
{
    const QByteArray line = request.toLine() + '\n';
    // After half a line nothing more may follow in this part: readers take damage for the end of it.
    if (m_broken || m_file.write(line) != line.size() || !note()) {
        m_broken = true;
        return false;
    }
    for (const auto &[attempt, message] : request.attempts)
        m_sighting.age.attempt = std::max(m_sighting.age.attempt, number(attempt));
    if (!m_syncSoon.isActive())
        m_syncSoon.start();
    if (m_file.pos() > PartBytes)
        nextPart();
    return true;
}

void SendJournal::settled()
{
    proveNothing();
}

void SendJournal::nextPart()
{
    if (const Result<void> begun = restart(); !begun)
        Q_EMIT failed(begun.error().detail);
}

Result<void> SendJournal::restart()
{
    m_broken = true;
    m_syncer.waitForDone();
    if (m_file.isOpen()) {
        // The witness speaks of the newest part alone: those before it have to be whole. A sync that succeeds
        // after one that failed says nothing of the lines that were lost then.
        const bool synced = ::fdatasync(m_file.handle()) == 0;
        if ((!synced || m_syncFailed) && !proveNothing())
            return cannotWrite(m_folder);
        m_file.close();
        ++m_sighting.part;
    }
    return openPart();
}

void SendJournal::sync()
{
    if (m_broken)
        return;
    if (m_syncer.activeThreadCount() > 0) {
        m_syncSoon.start(); // a slow disk: the next one covers what has come since
        return;
    }
    // A descriptor of its own, which outlives the part.
    const int descriptor = ::fcntl(m_file.handle(), F_DUPFD_CLOEXEC, 0);
    m_syncer.start([this, descriptor] {
        const bool done = descriptor >= 0 && ::fdatasync(descriptor) == 0;
        if (descriptor >= 0)
            ::close(descriptor);
        if (done)
            return;
        m_syncFailed = true;
        QMetaObject::invokeMethod(
            this, [this] { syncFailed(); }, Qt::QueuedConnection);
    });
}

void SendJournal::syncFailed()
{
    if (m_broken)
        return;
    m_broken = true;
    Q_EMIT failed(whatToDo());
}

QString SendJournal::whatToDo() const
{
    return cannotWrite(m_folder).detail;
}

} // namespace heliograph
