// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedaccounts.h"

#include "engine/policy/simulatedaccount.h"
#include "engine/policy/weakeraccount.h"
#include "engine/storage/guard/accountchange.h"

namespace heliograph {

GuardedAccounts::GuardedAccounts(AccountStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<AccountId> GuardedAccounts::add(const ProviderAccount &account)
{
    return m_acting.actOrAsk(
        StoreVerb::AccountsAdd, [&] { return AccountChange::ofAdding(account); },
        [&] { return m_inner.add(account); });
}

Result<void> GuardedAccounts::update(const ProviderAccount &account, UserId by)
{
    const auto set = [&] { return m_inner.update(account, m_acting.who(by)); };
    const Result<ProviderAccount> before = m_inner.account(account.id);
    // What can never be is not put before a second person.
    const Result<void> stays = before ? SimulatedAccount::checkChange(*before, account) : Result<void>();
    if (!stays)
        return stays;
    if (!before || !isWeaker(*before, account)) // of none it says that there is none
        return m_acting.act(StoreVerb::AccountsUpdate, set);
    return m_acting.actOrAsk(
        StoreVerb::AccountsWeaken, [&] { return AccountChange::ofSettings(*before, account); }, set);
}

Result<void> GuardedAccounts::replaceKey(const ProviderAccount &account, UserId by)
{
    const Result<ProviderAccount> before = m_inner.account(account.id);
    return m_acting.actOrAsk(
        StoreVerb::AccountsReplaceKey,
        [&] { return before ? AccountChange::ofKey(*before, account) : before.error(); },
        [&] { return m_inner.replaceKey(account, m_acting.who(by)); });
}

Result<void> GuardedAccounts::remove(AccountId account)
{
    return m_acting.actOrAsk(
        StoreVerb::AccountsRemove, [&] { return AccountChange::ofRemoval(account); },
        [&] { return m_inner.remove(account); });
}

Result<void> GuardedAccounts::setHold(AccountId account, const Hold &hold)
{
    return m_acting.act(StoreVerb::AccountsSetHold, [&] { return m_inner.setHold(account, hold); });
}

Result<void> GuardedAccounts::setEngineHold(AccountId account, const Hold &hold)
{
    return m_acting.act(StoreVerb::AccountsSetEngineHold,
                        [&] { return m_inner.setEngineHold(account, hold); });
}

Result<void> GuardedAccounts::endEngineHold(AccountId account, const Hold &hold)
{
    return m_acting.act(StoreVerb::AccountsEndEngineHold,
                        [&] { return m_inner.endEngineHold(account, hold); });
}

Result<void> GuardedAccounts::slowDown(AccountId account, const Slowdown &slow, UserId by)
{
    return m_acting.act(StoreVerb::AccountsSlowDown,
                        [&] { return m_inner.slowDown(account, slow, m_acting.who(by)); });
}

Result<void> GuardedAccounts::endSlowdown(AccountId account, UserId by)
{
    return m_acting.act(StoreVerb::AccountsEndSlowdown,
                        [&] { return m_inner.endSlowdown(account, m_acting.who(by)); });
}

} // namespace heliograph
