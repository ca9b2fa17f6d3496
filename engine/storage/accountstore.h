// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/provideraccount.h"

namespace heliograph {

//! Provider accounts, without their secrets.
class AccountStore
{
public:
    virtual ~AccountStore() = default;

    //! NotFound if it was removed.
    virtual Result<ProviderAccount> account(AccountId id) = 0;

    //! Adds \a account (its id is ignored). Invalid if the label is taken, or for a simulated account that
    //! could reach anything but its simulator.
    virtual Result<AccountId> add(const ProviderAccount &account) = 0;

    //! Gives the account with \a account's id the settings that \a account has; its driver, label and key
    //! stay. NotFound if it was removed, Invalid if a simulated one would be none any more. Its lane takes
    //! them over when nothing is under way.
    virtual Result<void> update(const ProviderAccount &account, UserId by) = 0;

    //! The same, and another entry of the secret store: the one that \a account names.
    virtual Result<void> replaceKey(const ProviderAccount &account, UserId by) = 0;

    //! Conflict while an unfinished campaign uses it or outcomes of it are open: nobody could ask about them
    //! any more. The row stays for history; the label becomes free.
    virtual Result<void> remove(AccountId account) = 0;

    //! A person keeps everybody back who would go through \a account; a hold with reason None lets them go,
    //! and what failed is tried at once. Audited.
    virtual Result<void> setHold(AccountId account, const Hold &hold) = 0;

    //! Until a moment \a account goes no faster than \a slow says, in the place of what was said before.
    //! Audited. Invalid if that is more than the account's own limit or its end is not ahead, within
    //! Slowdown::Longest. NotFound if the account was removed.
    virtual Result<void> slowDown(AccountId account, const Slowdown &slow, UserId by) = 0;

    //! Ends that before its time. Nothing happens if it has ended.
    virtual Result<void> endSlowdown(AccountId account, UserId by) = 0;

    //! The same as setHold() by the engine. Nothing changes while a hold stands that a person has to end.
    virtual Result<void> setEngineHold(AccountId account, const Hold &hold) = 0;

    //! Ends \a hold of the engine's own, whose reason has gone. Nothing changes if \a account is held for any
    //! other reason or by a person, or the note is another.
    virtual Result<void> endEngineHold(AccountId account, const Hold &hold) = 0;
};

} // namespace heliograph
