// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/storagehealth.h"
#include "engine/storage/fileidentity.h"

#include <QString>

#include <optional>

namespace heliograph {

//! The three files of an open SQLite database: itself, its log and the log's index.
//!
//! Why: SQLite goes on with a file that was deleted or replaced under it, as the system lets it. What it
//! then commits is gone when it closes, and another process works on other files meanwhile.
class OpenFiles
{
public:
    explicit OpenFiles(const QString &database);

    //! Takes the files that lie there now for those that are open. To be called when SQLite has opened all.
    void remember();

    //! Forgets them, because the database is closed.
    void forget();

    //! Replaced or LogMissing if another file, or none, lies where a remembered one was. About 2 µs.
    StorageTrouble trouble() const;

    qint64 logBytes() const;

private:
    QString m_database;
    QString m_log;
    QString m_index;
    std::optional<FileIdentity> m_databaseFile;
    std::optional<FileIdentity> m_logFile;
    std::optional<FileIdentity> m_indexFile;
};

} // namespace heliograph
