// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/signinfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace heliograph {

namespace {

constexpr mode_t OwnerOnly = S_IRUSR | S_IWUSR;
constexpr mode_t OwnerFolder = S_IRWXU;

} // namespace

Result<void> SignInFile::keep(const QString &path, const Secret &token)
{
    const Error failed{
        ErrorKind::Storage,
        QStringLiteral("The sign-in could not be kept in %1. Check the folder's owner.").arg(path)};
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    if (::mkdir(folder.constData(), OwnerFolder) != 0 && !QFileInfo::exists(QFileInfo(path).absolutePath()))
        return failed;
    const QByteArray name = QFile::encodeName(path);
    ::unlink(name.constData());
    // Made with its mode, so that there is no moment at which others could open it.
    const int file
        = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, OwnerOnly);
    if (file < 0)
        return failed;
    const QByteArray &bytes = token.expose();
    const bool written
        = ::write(file, bytes.constData(), static_cast<std::size_t>(bytes.size())) == bytes.size();
    const bool closed = ::close(file) == 0;
    if (written && closed)
        return {};
    ::unlink(name.constData());
    return failed;
}

Result<Secret> SignInFile::read(const QString &path)
{
    struct stat state = {};
    if (::lstat(QFile::encodeName(path).constData(), &state) != 0)
        return Error{ErrorKind::NotFound, QStringLiteral("Nobody has signed in under this name.")};
    if (!S_ISREG(state.st_mode) || (state.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error{
            ErrorKind::Secret,
            QStringLiteral("Others can read %1, so the sign-in in it is not taken. Sign out and in again.")
                .arg(path)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Secret, QStringLiteral("%1 cannot be read. Sign in again.").arg(path)};
    return Secret(file.readAll());
}

void SignInFile::forget(const QString &path)
{
    QFile::remove(path);
}

} // namespace heliograph
