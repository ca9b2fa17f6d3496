// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/backuparchive.h"
#include "engine/storage/workspacestore.h"

#include <QString>

#include <optional>

namespace heliograph {

class Workspace;

//! Encrypted copies of a workspace: its database, and with a passphrase its master key.
//!
//! Without a passphrase the key lies in the workspace's secret store: good for nightly copies of a computer
//! that may lose its disk but not its keychain. With one the backup can be restored anywhere. Keys of
//! providers are in no backup. A restored workspace sends nothing before a person has confirmed it, if its
//! database has ever sent (RollbackGuard).
class Backup
{
public:
    //! What it costs to try a passphrase: Argon2id passes and bytes of memory (libsodium's "moderate").
    struct Cost
    {
        quint64 operations = 3;
        quint64 memory = 256ULL << 20;
    };

    static constexpr qsizetype ShortestPassphrase = 15; //!< characters

    //! Writes \a file, which appears only when complete and replaces what was there. Audited as done by \a
    //! by. Fails with Invalid for a passphrase that is too short or a place where no file can be, with
    //! Storage when there is no room for the file and one plain copy beside the database meanwhile.
    static Result<BackupContent> create(Workspace &workspace, const QString &file,
                                        const std::optional<Secret> &passphrase, const Cost &cost,
                                        UserId by = BuiltInAuthor);

    //! Whether \a file needs a passphrase; NotFound or Invalid if it is no backup.
    static Result<bool> needsPassphrase(const QString &file);

    //! Decrypts all of \a file and examines the database in it. \a secretStore as for Workspace::create();
    //! only looked at when there is no passphrase. Fails with Secret for the wrong key, Invalid for a damaged
    //! backup.
    static Result<BackupContent> verify(const QString &file, const QString &secretStore,
                                        const std::optional<Secret> &passphrase, const Clock &clock);

    //! Makes a workspace of \a file in \a folder, which must be new or empty. Secrets are looked for, and the
    //! master key put, in \a secretStore. On failure there is no workspace.
    static Result<BackupContent> restore(const QString &file, const QString &folder,
                                         const QString &secretStore, const std::optional<Secret> &passphrase,
                                         const Clock &clock);
};

} // namespace heliograph
