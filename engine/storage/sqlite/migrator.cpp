// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/migrator.h"

#include "engine/base/faultpoint.h"
#include "engine/storage/sqlite/transaction.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int KeptCopies = 2;

QList<QByteArray> compiledIn()
{
    const QDir folder(u":/heliograph/schema"_s);
    QList<QByteArray> scripts;
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            scripts.append(file.readAll());
    }
    return scripts;
}

Result<qint64> versionOf(Connection &connection)
{
    const Result<std::optional<qint64>> version = connection.integer(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    return version->value_or(0);
}

//! VACUUM INTO takes an empty file, which is made here so that nobody else can ever read it.
bool makePrivateCopy(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void removeOldCopies(const QFileInfo &database)
{
    QDir folder = database.dir();
    // By time of writing, because names of different versions do not sort by date.
    const QString pattern = database.fileName() + u".v*.*-*"_s;
    const QFileInfoList copies = folder.entryInfoList({pattern}, QDir::Files, QDir::Time);
    for (qsizetype index = KeptCopies; index < copies.size(); ++index)
        folder.remove(copies.at(index).fileName());
}

//! Halves of copies whose process was killed.
void removeUnfinished(const QFileInfo &database)
{
    QDir folder = database.dir();
    const QStringList halves = folder.entryList({database.fileName() + u".v*.part*"_s}, QDir::Files);
    for (const QString &half : halves)
        folder.remove(half);
}

Error newer(qint64 version, qsizetype known)
{
    return {ErrorKind::Conflict,
            u"The workspace was made by a newer Heliograph (schema %1, this program knows %2). Nothing was "
            "changed. Install the newer version."_s.arg(version)
                .arg(known)};
}

} // namespace

Migrator::Migrator(const Clock &clock)
    : Migrator(clock, compiledIn())
{
}

Migrator::Migrator(const Clock &clock, const QList<QByteArray> &scripts)
    : m_clock(clock)
    , m_scripts(scripts)
{
}

Result<void> Migrator::migrate(Connection &connection) const
{
    const Result<qint64> version = versionOf(connection);
    if (!version)
        return version.error();
    if (*version > m_scripts.size())
        return newer(*version, m_scripts.size());
    if (*version == m_scripts.size())
        return {};
    if (*version > 0) {
        if (const Result<void> copied = copyBeside(connection, *version); !copied)
            return copied;
        FAULT_POINT("migrate.after_copy");
    }
    for (qint64 next = *version + 1; next <= m_scripts.size(); ++next) {
        if (const Result<void> applied = apply(connection, next); !applied)
            return applied;
        FAULT_POINT("migrate.after_commit");
    }
    return {};
}

Result<void> Migrator::expectCurrent(Connection &connection) const
{
    const Result<qint64> version = versionOf(connection);
    if (!version)
        return version.error();
    if (*version > m_scripts.size())
        return newer(*version, m_scripts.size());
    if (*version < m_scripts.size())
        return Error{
            ErrorKind::Conflict,
            u"The workspace has an older format (schema %1, this program needs %2). Any command that "
            "writes, such as heliograph doctor, brings it up to date."_s.arg(*version)
                .arg(m_scripts.size())};
    return {};
}

Result<void> Migrator::copyBeside(Connection &connection, qint64 version) const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(toMillis(m_clock.now()), Qt::UTC);
    const QString copy
        = u"%1.v%2.%3"_s.arg(connection.file()).arg(version).arg(now.toString(u"yyyyMMdd-HHmmss"_s));
    // Under another name until it is complete: half a copy must not be taken for one.
    const QString unfinished = copy + u".part"_s;
    removeUnfinished(QFileInfo(connection.file()));
    if (!makePrivateCopy(unfinished))
        return Error{
            ErrorKind::Storage,
            u"The workspace must be brought up to date, but the copy %1 cannot be written. Nothing was "
            "changed. Check the free space and the owner of the folder."_s.arg(copy)};
    if (const Result<void> done = connection.run(u"VACUUM INTO ?"_s, unfinished); !done) {
        QFile::remove(unfinished);
        return done;
    }
    if (!QFile::rename(unfinished, copy))
        return Error{ErrorKind::Storage,
                     u"The workspace must be brought up to date, but the copy %1 could not be completed. "
                     "Nothing was changed. Try again."_s.arg(copy)};
    removeOldCopies(QFileInfo(connection.file()));
    return {};
}

Result<void> Migrator::apply(Connection &connection, qint64 version) const
{
    return atomically(connection, [&]() -> Result<void> {
        // Somebody else may have migrated while this waited for the write lock.
        const Result<qint64> present = versionOf(connection);
        if (!present)
            return present.error();
        if (*present >= version)
            return {};
        const Result<void> done = connection.execute(QString::fromUtf8(m_scripts.at(version - 1)));
        if (!done)
            return done;
        const Result<void> numbered = connection.execute(u"PRAGMA user_version=%1"_s.arg(version));
        FAULT_POINT("migrate.before_commit");
        return numbered;
    });
}

} // namespace heliograph
