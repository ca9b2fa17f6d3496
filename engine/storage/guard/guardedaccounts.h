// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/accountstore.h"
#include "engine/storage/guard/acting.h"

namespace heliograph {

//! Provider accounts, for those who may.
class GuardedAccounts final : public AccountStore
{
public:
    GuardedAccounts(AccountStore &inner, Acting &acting);

    Result<ProviderAccount> account(AccountId id) override { return m_inner.account(id); }
    Result<AccountId> add(const ProviderAccount &account) override;
    Result<void> update(const ProviderAccount &account, UserId by) override;
    Result<void> replaceKey(const ProviderAccount &account, UserId by) override;
    Result<void> remove(AccountId account) override;
    Result<void> setHold(AccountId account, const Hold &hold) override;
    Result<void> setEngineHold(AccountId account, const Hold &hold) override;
    Result<void> endEngineHold(AccountId account, const Hold &hold) override;
    Result<void> slowDown(AccountId account, const Slowdown &slow, UserId by) override;
    Result<void> endSlowdown(AccountId account, UserId by) override;

private:
    AccountStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
