// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/openfiles.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

bool isInPlace(const std::optional<FileIdentity> &remembered, const QString &path)
{
    if (!remembered)
        return true;
    const auto now = FileIdentity::of(path);
    return now && remembered->isSameFile(*now);
}

} // namespace

OpenFiles::OpenFiles(const QString &database)
    : m_database(database)
    , m_log(database + u"-wal"_s)
    , m_index(database + u"-shm"_s)
{
}

void OpenFiles::remember()
{
    m_databaseFile = FileIdentity::of(m_database);
    m_logFile = FileIdentity::of(m_log);
    m_indexFile = FileIdentity::of(m_index);
}

void OpenFiles::forget()
{
    m_databaseFile.reset();
    m_logFile.reset();
    m_indexFile.reset();
}

StorageTrouble OpenFiles::trouble() const
{
    if (!isInPlace(m_databaseFile, m_database))
        return StorageTrouble::Replaced;
    if (!isInPlace(m_logFile, m_log) || !isInPlace(m_indexFile, m_index))
        return StorageTrouble::LogMissing;
    return StorageTrouble::None;
}

qint64 OpenFiles::logBytes() const
{
    return QFileInfo(m_log).size();
}

} // namespace heliograph
