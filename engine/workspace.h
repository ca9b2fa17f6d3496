// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/domain/caller.h"
#include "engine/domain/provideraccount.h"
#include "engine/domain/storagehealth.h"
#include "engine/security/keyring.h"
#include "engine/security/secretstore.h"
#include "engine/storage/enginelock.h"
#include "engine/storage/reader.h"
#include "engine/storage/store.h"

#include <QString>

#include <functional>
#include <memory>

namespace heliograph {

//! A folder with everything one organisation sends: the database, the journals, and where its secrets are.
//!
//! Opening one reads two small files and takes no lock. Stores and readers it opens belong to the calling
//! thread. \a clock must outlive it.
class Workspace
{
public:
    //! Makes a workspace in \a folder, which must be new or empty. \a secretStore is "keychain" or
    //! "file:PATH". Invalid if there is one already, or the file cannot be
    //! there. On failure nothing is left that was made.
    static Result<void> create(const QString &folder, const QString &secretStore, const Clock &clock);

    //! NotFound if \a folder holds none.
    static Result<std::unique_ptr<Workspace>> open(const QString &folder, const Clock &clock);

    //! A secret store by its name, as create() takes it, for the workspace with \a id. Invalid if there is no
    //! such store.
    static Result<std::unique_ptr<SecretStore>> secretStore(const QString &name, const QString &id);

    //! Gives \a folder, which holds nothing, the database that \a fill writes to the file it is told, and the
    //! id \a id. On failure nothing is left that was made.
    using Filler = std::function<Result<void>(const QString &databaseFile)>;
    static Result<void> createFrom(const QString &folder, const QString &secretStore, const QString &id,
                                   const Filler &fill);

    const QString &folder() const { return m_folder; }
    const QString &id() const { return m_id; }
    QString databaseFile() const;
    QString journalFolder() const;
    QString rejectsFolder() const;
    SecretStore &secrets() { return *m_secrets; }
    const QString &secretStoreName() const
    {
        return m_secretStoreName;
    } //!< as create() takes it; of an opened one
    const Clock &clock() const { return m_clock; }

    //! Whether people sign in here; needs no keys.
    Result<bool> isClosed() const;

    //! Opens the database for writing; brings it to this program's version first. For the engine and what
    //! serves it, which decide nothing: whoever may read the workspace's keys may run them.
    Result<std::unique_ptr<Store>> openStore();

    //! The same in the hands of \a caller, who can do what he has the right to; nobody in an open workspace.
    Result<std::unique_ptr<Store>> openStoreFor(const std::optional<Caller> &caller);

    //! Where the sign-in of \a login is kept, readable by its owner only.
    QString signInFile(const QString &login) const;
    Result<std::unique_ptr<Reader>> openReader();

    //! Whether some process sends from this workspace now.
    bool engineRuns() const;

    //! What the engine that runs tells about its storage; without trouble if none runs.
    StorageHealth storageHealth() const;

    //! Takes the right to send from this workspace; Conflict says who has it.
    Result<std::unique_ptr<EngineLock>> lockEngine() const;

    //! What \a account signs with. Fails with Secret when the secret store has nothing under its name.
    Result<Credentials> credentials(const ProviderAccount &account);

    //! Keeps the secret and, if there is one, the temporary token of \a account.
    Result<void> keepCredentials(const ProviderAccount &account, const Credentials &credentials);
    //! Forgets the path for pushes as well.
    Result<void> forgetCredentials(const ProviderAccount &account);

    //! What makes the address to which \a account's provider pushes unguessable: 32 hexadecimal digits by
    //! chance, made at the first call.
    Result<Secret> pushToken(const ProviderAccount &account);
    //! Keeps what pushToken() of \a from is as that of \a to as well, if it was ever asked for.
    Result<void> copyPushToken(const ProviderAccount &from, const ProviderAccount &to);

private:
    Workspace(const QString &folder, const QString &id, std::unique_ptr<SecretStore> secrets,
              const Clock &clock);
    Result<KeyRing> keyRing();

    QString m_folder;
    QString m_id; // 32 hexadecimal digits
    QString m_secretStoreName;
    std::unique_ptr<SecretStore> m_secrets;
    const Clock &m_clock;
};

} // namespace heliograph
