// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/dispatch/journalfolder.h"
#include "engine/security/secretstore.h"

namespace heliograph {

//! That a database is not the one that sent last, and what is known of that one.
struct RollbackFinding
{
    RestoreCause cause = RestoreCause::OlderThanJournal;
    DatabaseAge known;
};

//! What follows from a database's \a age, from what is remembered of it in the journal and in the secret
//! store, and from the place where it is opened. Nothing if it may be sent from.
//!
//! It never finds fault with a start after a crash, a power cut or a backup: what is remembered is written
//! after the database is durable, so that the database is always the one that knows more.
std::optional<RollbackFinding> judgeAge(const DatabaseAge &age, const std::optional<Sighting> &journal,
                                        const std::optional<Sighting> &mark, const SendingPlace &here);

//! Compares a database with what is remembered of it, before anything is sent (engine.md A11).
//!
//! What it can notice is told in engine/README.md, "Restored and copied workspaces".
class RollbackGuard
{
public:
    //! \a secrets must outlive it and is used by the thread that calls.
    RollbackGuard(const QString &journalFolder, SecretStore &secrets, const SendingPlace &here);

    //! Changes nothing.
    Result<std::optional<RollbackFinding>> compare(const DatabaseAge &age) const;

    //! Whether the latest engine that \a age's database knows of has not kept its mark: then a workspace
    //! folder that is put back as a whole is noticed by its file alone.
    Result<bool> lacksMark(const DatabaseAge &age) const;

    //! Holds everything if \a store's database is not the one that sent last, and enters what the journal
    //! knows; goes on where an earlier start was interrupted. True if it did either: then no journal proves
    //! that anything was not sent. The caller holds the engine lock and has not begun an epoch.
    Result<bool> protect(RestoreStore &store, TimePoint now) const;

    //! Keeps \a sighting in the secret store: the copy that a restored workspace folder does not have.
    Result<void> keepMark(const Sighting &sighting);

private:
    std::optional<Sighting> mark(const QByteArray &databaseId) const;

    QString m_folder;
    SecretStore &m_secrets;
    SendingPlace m_here;
};

} // namespace heliograph
