// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/sendjournal.h"

#include <QDateTime>
#include <QDir>
#include <QHash>
#include <QSysInfo>

#include <optional>

namespace heliograph {

namespace {

constexpr int KeptDays = 30;

QString journalPath(const QString &folder, qint64 epoch)
{
    return folder + QStringLiteral("/%1.log").arg(epoch);
}

QByteArray headerLine(const QByteArray &databaseId)
{
    return QByteArrayLiteral("heliograph-journal 1 ") + databaseId.toHex() + ' '
        + QSysInfo::bootUniqueId().toHex() + '\n';
}

// The requests a journal names; none if it proves nothing.
std::optional<QSet<QByteArray>> readJournal(const QString &path, const QByteArray &databaseId)
{
    QFile file(path);
    if (QSysInfo::bootUniqueId().isEmpty() || !file.open(QIODevice::ReadOnly)
        || file.readLine() != headerLine(databaseId))
        return std::nullopt;
    QSet<QByteArray> left;
    while (!file.atEnd())
        left.insert(QByteArray::fromHex(file.readLine().trimmed()));
    return left;
}

} // namespace

SendJournal::SendJournal(const QString &path)
    : m_file(path)
{
}

Result<std::unique_ptr<SendJournal>> SendJournal::begin(const QString &folder, qint64 epoch,
                                                        const QByteArray &databaseId)
{
    const Error failed{
        ErrorKind::Storage,
        QStringLiteral("The journal of sent requests cannot be written in “%1”. Nothing was sent. "
                       "Check that the folder is writable and the disk not full.")
            .arg(folder)};
    if (!QDir().mkpath(folder)
        || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return failed;
    std::unique_ptr<SendJournal> journal(new SendJournal(journalPath(folder, epoch)));
    if (!journal->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return failed;
    journal->m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray header = headerLine(databaseId);
    if (journal->m_file.write(header) != header.size())
        return failed;
    return journal;
}

bool SendJournal::markLeaving(const QByteArray &requestId)
{
    const QByteArray line = requestId.toHex() + '\n';
    return m_file.write(line) == line.size();
}

QList<QByteArray> SendJournal::provenUnsent(const QString &folder, const QByteArray &databaseId,
                                            const QList<std::pair<qint64, QByteArray>> &open)
{
    QHash<qint64, std::optional<QSet<QByteArray>>> journals;
    QList<QByteArray> unsent;
    for (const auto &[epoch, requestId] : open) {
        if (!journals.contains(epoch))
            journals.insert(epoch, readJournal(journalPath(folder, epoch), databaseId));
        const auto &left = journals[epoch];
        if (left && !left->contains(requestId))
            unsent.append(requestId);
    }
    return unsent;
}

void SendJournal::removeOld(const QString &folder)
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addDays(-KeptDays);
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.log")}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (file.lastModified() < limit)
            QFile::remove(file.filePath());
    }
}

} // namespace heliograph
