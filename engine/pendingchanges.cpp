// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pendingchanges.h"

#include "engine/limitchange.h"
#include "engine/storage/guard/changemaking.h"
#include "engine/workspace.h"

#include <algorithm>

namespace heliograph {

namespace {

//! The account that \a change takes away, as it is before.
Result<std::optional<ProviderAccount>> accountThatGoes(Reader &reader, const PendingChange &change)
{
    if (change.change.kind != ChangeKind::AccountRemove)
        return std::optional<ProviderAccount>();
    const auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    const AccountId id{change.change.order.value(QLatin1String("account")).toInteger()};
    const auto account = std::ranges::find(*accounts, id, &ProviderAccount::id);
    return account == accounts->end() ? std::optional<ProviderAccount>() : std::optional(*account);
}

} // namespace

Result<void> PendingChanges::confirm(ChangeId id, UserId by)
{
    const auto change = m_store.changes().change(id);
    if (!change)
        return change.error();
    const auto account = accountThatGoes(m_reader, *change);
    if (!account)
        return account.error();
    if (const auto made = m_store.changes().confirm(id, by); !made)
        return made;
    if (*account)
        return m_workspace.forgetCredentials(**account);
    return ChangeMaking::rightFor(change->change.kind) == Right::LimitsRaise
        ? lookAgainAtLimits(m_store.limits())
        : Result<void>();
}

Result<void> PendingChanges::refuse(ChangeId id, UserId by, const QString &reason)
{
    const auto change = m_store.changes().change(id);
    if (!change)
        return change.error();
    if (const auto done = m_store.changes().refuse(id, by, reason); !done)
        return done;
    return change->change.kind == ChangeKind::AccountAdd
        ? m_workspace.forgetCredentials(ChangeMaking::accountOf(change->change))
        : Result<void>();
}

} // namespace heliograph
