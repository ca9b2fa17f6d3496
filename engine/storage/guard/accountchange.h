// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/pendingchange.h"
#include "engine/storage/store.h"

namespace heliograph {

//! Changes of provider accounts that wait for a second person. A secret waits in the secret store, under the
//! name that the order gives.
namespace AccountChange {

Result<NewChange> ofAdding(const ProviderAccount &account);
Result<NewChange> ofRemoval(AccountId account);
Result<NewChange> ofSettings(const ProviderAccount &before, const ProviderAccount &after);
Result<NewChange> ofKey(const ProviderAccount &before, const ProviderAccount &after);

//! The account of a change of kind AccountAdd, AccountSettings or AccountKey, as it would be.
ProviderAccount accountOf(const NewChange &change);

//! Makes \a change, which is one of these. Conflict if its account is no longer what it was when the change
//! was asked for: whoever confirms has seen that one.
Result<void> make(Store &store, const NewChange &change, UserId askedBy);

} // namespace AccountChange

} // namespace heliograph
