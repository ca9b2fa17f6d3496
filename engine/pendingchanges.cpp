// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/pendingchanges.h"

#include "engine/limitchange.h"
#include "engine/storage/guard/accountchange.h"
#include "engine/storage/guard/changemaking.h"
#include "engine/workspace.h"

#include <algorithm>

namespace heliograph {

namespace {

//! Whether a secret waits with \a change, in the secret store.
bool hasSecret(const PendingChange &change)
{
    return change.change.kind == ChangeKind::AccountAdd || change.change.kind == ChangeKind::AccountKey;
}

} // namespace

//! The account whose secret nobody needs once \a change is made, as it is before.
Result<std::optional<ProviderAccount>> PendingChanges::accountBefore(const PendingChange &change)
{
    if (change.change.kind != ChangeKind::AccountRemove && change.change.kind != ChangeKind::AccountKey)
        return std::optional<ProviderAccount>();
    const auto accounts = m_reader.accounts();
    if (!accounts)
        return accounts.error();
    const AccountId id = AccountChange::accountOf(change.change).id;
    const auto account = std::ranges::find(*accounts, id, &ProviderAccount::id);
    return account == accounts->end() ? std::optional<ProviderAccount>() : std::optional(*account);
}

//! Not what an account uses, whatever somebody has written into the change.
Result<void> PendingChanges::forgetSecret(const PendingChange &change)
{
    const auto accounts = m_reader.accounts();
    if (!accounts)
        return accounts.error();
    const ProviderAccount waiting = AccountChange::accountOf(change.change);
    const bool isUsed = std::ranges::any_of(*accounts, [&waiting](const ProviderAccount &account) {
        return account.secretRef == waiting.secretRef;
    });
    return isUsed ? Result<void>() : m_workspace.forgetCredentials(waiting);
}

Result<void> PendingChanges::expire()
{
    const auto changes = m_reader.approvals().changes(true);
    if (!changes)
        return changes.error();
    const TimePoint now = m_workspace.clock().now();
    bool any = false;
    for (const PendingChange &change : *changes) {
        if (change.stateAt(now) != ChangeState::TooOld)
            continue;
        any = true;
        if (!hasSecret(change))
            continue;
        if (const auto forgotten = forgetSecret(change); !forgotten)
            return forgotten;
    }
    if (!any)
        return {};
    const auto ended = m_store.changes().expire();
    return ended ? Result<void>() : ended.error();
}

Result<void> PendingChanges::confirm(ChangeId id, UserId by)
{
    if (const auto expired = expire(); !expired)
        return expired;
    const auto change = m_store.changes().change(id);
    if (!change)
        return change.error();
    const auto before = accountBefore(*change);
    if (!before)
        return before.error();
    const bool replacesKey = *before && change->change.kind == ChangeKind::AccountKey;
    // The address for receipts may have been told since the change was asked for.
    if (replacesKey && change->state == ChangeState::Waiting) {
        const auto after = AccountChange::accountOf(change->change);
        if (const auto copied = m_workspace.copyPushToken(**before, after); !copied)
            return copied;
    }
    if (const auto made = m_store.changes().confirm(id, by); !made)
        return made;
    if (*before)
        return m_workspace.forgetCredentials(**before);
    return ChangeMaking::rightFor(change->change.kind) == Right::LimitsRaise
        ? lookAgainAtLimits(m_store.limits())
        : Result<void>();
}

Result<void> PendingChanges::refuse(ChangeId id, UserId by, const QString &reason)
{
    if (const auto expired = expire(); !expired)
        return expired;
    const auto change = m_store.changes().change(id);
    if (!change)
        return change.error();
    if (const auto done = m_store.changes().refuse(id, by, reason); !done)
        return done;
    return hasSecret(*change) ? forgetSecret(*change) : Result<void>();
}

} // namespace heliograph
