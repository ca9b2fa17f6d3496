// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/pendingchange.h"
#include "engine/domain/provideraccount.h"
#include "engine/storage/workspacestore.h"

namespace heliograph {

class Reader;
class Store;
class Workspace;

//! Deciding about dangerous changes, with everything that goes with them and does not lie in the database:
//! secrets of accounts, and whoever is held by a limit. All are the caller's.
class PendingChanges
{
public:
    PendingChanges(Workspace &workspace, Store &store, Reader &reader)
        : m_workspace(workspace)
        , m_store(store)
        , m_reader(reader)
    {
    }

    //! Ends what has waited too long, and forgets the secrets that waited with it. The others do so first.
    Result<void> expire();

    //! Makes change \a id. Fails like ChangeStore::confirm(), and like the change itself.
    Result<void> confirm(ChangeId id, UserId by);

    //! Fails like ChangeStore::refuse().
    Result<void> refuse(ChangeId id, UserId by, const QString &reason);

private:
    Result<std::optional<ProviderAccount>> accountBefore(const PendingChange &change);
    Result<void> forgetSecret(const PendingChange &change);

    Workspace &m_workspace;
    Store &m_store;
    Reader &m_reader;
};

} // namespace heliograph
