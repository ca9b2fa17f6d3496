// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/provideraccount.h"

namespace heliograph {

class Store;
class Workspace;

//! Accounts with their keys: the database and the secret store together, so that neither keeps what the other
//! has refused. Fails like AccountStore, and with Secret where the secret store does.
namespace AccountSetup {

//! Invalid if a file that the settings of \a account name cannot be used.
Result<void> checkFiles(const ProviderAccount &account);

//! Keeps the key and adds \a account; an account that cannot work is refused with Invalid before. Its
//! secretRef is made here.
Result<AccountId> add(Workspace &workspace, Store &store, const ProviderAccount &account,
                      const Credentials &credentials);

//! Gives \a account, as the database has it, another key. Until the database has taken it the old one counts,
//! and the address for receipts stays what it is. Where it waits for a second person, so does the key, in the
//! secret store.
Result<void> replaceKey(Workspace &workspace, Store &store, const ProviderAccount &account,
                        const Credentials &credentials, UserId by);

//! Removes the account and its key.
Result<void> remove(Workspace &workspace, Store &store, const ProviderAccount &account);

} // namespace AccountSetup

} // namespace heliograph
