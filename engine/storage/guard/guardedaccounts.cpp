// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedaccounts.h"

#include "engine/storage/guard/changemaking.h"

namespace heliograph {

GuardedAccounts::GuardedAccounts(AccountStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<AccountId> GuardedAccounts::add(const ProviderAccount &account)
{
    return m_acting.actOrAsk(
        StoreVerb::AccountsAdd, [&] { return ChangeMaking::ofAccount(account); },
        [&] { return m_inner.add(account); });
}

Result<void> GuardedAccounts::update(const ProviderAccount &account, UserId by)
{
    return m_acting.act(StoreVerb::AccountsUpdate, [&] { return m_inner.update(account, m_acting.who(by)); });
}

Result<void> GuardedAccounts::replaceKey(const ProviderAccount &account, UserId by)
{
    return m_acting.act(StoreVerb::AccountsReplaceKey,
                        [&] { return m_inner.replaceKey(account, m_acting.who(by)); });
}

Result<void> GuardedAccounts::remove(AccountId account)
{
    return m_acting.actOrAsk(
        StoreVerb::AccountsRemove, [&] { return ChangeMaking::ofRemoval(account); },
        [&] { return m_inner.remove(account); });
}

Result<void> GuardedAccounts::setHold(AccountId account, const Hold &hold)
{
    return m_acting.act(StoreVerb::AccountsSetHold, [&] { return m_inner.setHold(account, hold); });
}

} // namespace heliograph
