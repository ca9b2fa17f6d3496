// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/workspacefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

namespace heliograph {

namespace {

Result<void> expectEmpty(const QString &folder)
{
    if (QFileInfo::exists(WorkspaceFolder::descriptionFile(folder)))
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("There is a workspace in “%1” already. It was left as it is.").arg(folder)};
    if (!QDir(folder).isEmpty() && QFileInfo::exists(folder))
        return Error{ErrorKind::Invalid,
                     QStringLiteral("“%1” holds other files. Choose a new or empty folder for the workspace.")
                         .arg(folder)};
    return {};
}

Result<void> makeFolder(const QString &folder)
{
    constexpr QFile::Permissions OwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(folder + QStringLiteral("/rejects")) || !QFile::setPermissions(folder, OwnerOnly)
        || !QFile::setPermissions(folder + QStringLiteral("/rejects"), OwnerOnly))
        return Error{
            ErrorKind::Storage,
            QStringLiteral("The folder “%1” cannot be made. Choose one you may write to.").arg(folder)};
    return {};
}

// Of the folders on the way to \a folder those that are not there yet, the innermost first.
QStringList missingFolders(const QString &folder)
{
    QStringList missing;
    for (QString path = folder; !QFileInfo::exists(path); path = QFileInfo(path).path())
        missing.append(path);
    return missing;
}

// Whoever tries again after a failure finds everything as it was: \a made are the folders that this made.
void leaveAsItWas(const QString &folder, const QStringList &made)
{
    for (const char *end : {"", "-wal", "-shm"})
        QFile::remove(QString(WorkspaceFolder::databaseFile(folder) % QLatin1String(end)));
    QDir(folder).rmdir(QStringLiteral("rejects"));
    for (const QString &path : made)
        QDir().rmdir(path);
}

} // namespace

QString WorkspaceFolder::descriptionFile(const QString &folder)
{
    return folder + QStringLiteral("/workspace.json");
}

QString WorkspaceFolder::databaseFile(const QString &folder)
{
    return folder + QStringLiteral("/heliograph.db");
}

Result<void> WorkspaceFolder::fill(const QString &folder, const std::function<Result<void>()> &work)
{
    if (const auto empty = expectEmpty(folder); !empty)
        return empty;
    const QStringList missing = missingFolders(folder);
    auto made = makeFolder(folder);
    if (made)
        made = work();
    if (!made)
        leaveAsItWas(folder, missing);
    return made;
}

} // namespace heliograph
