// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedchanges.h"

#include "engine/storage/guard/changemaking.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

GuardedChanges::GuardedChanges(Store &store, Acting &acting, const Clock &clock)
    : m_store(store)
    , m_acting(acting)
    , m_clock(clock)
{
}

Result<ChangeId> GuardedChanges::ask(const NewChange &change, UserId by)
{
    return m_acting.act(StoreVerb::ChangesAsk,
                        [&] { return m_store.changes().ask(change, m_acting.who(by)); });
}

Result<PendingChange> GuardedChanges::change(ChangeId id)
{
    return m_acting.act(StoreVerb::ChangesRead, [&] { return m_store.changes().change(id); });
}

//! The change, if whoever acts may decide about it.
Result<PendingChange> GuardedChanges::expectHis(ChangeId id, const QString &verb, bool mayBeOwn)
{
    Result<PendingChange> change = m_store.changes().change(id);
    if (!change || !m_acting.caller())
        return change;
    if (mayBeOwn && change->askedBy == m_acting.caller()->user)
        return change;
    const Result<void> may = m_acting.expect(ChangeMaking::rightFor(change->change.kind), {}, verb, false);
    return may ? change : Result<PendingChange>(may.error());
}

Result<void> GuardedChanges::expectAskerStillMay(const PendingChange &change)
{
    const Result<Person> asker = m_store.users().person(change.askedBy);
    if (!asker)
        return asker.error();
    if (asker->enabled && grantOf(ChangeMaking::rightFor(change.change.kind), asker->roles) != Grant::No)
        return {};
    return Error{ErrorKind::Conflict,
                 u"%1, who asked for change %2, has no right to it any more. Nothing was changed. Refuse it, "
                 u"and ask for "
                 "it yourself."_s.arg(asker->login, QString::number(number(change.id)))};
}

// What can be confirmed is looked at first: of making and confirming neither is done without the other.
Result<void> GuardedChanges::confirm(ChangeId id, UserId by)
{
    return m_acting.act(StoreVerb::ChangesConfirm, [&]() -> Result<void> {
        const Result<PendingChange> change = expectHis(id, u"changes.confirm"_s, false);
        if (!change)
            return change.error();
        if (change->askedBy == m_acting.who(by))
            return Error{
                ErrorKind::Conflict,
                u"You asked for change %1 yourself, so somebody else has to confirm it. Nothing was changed."_s
                    .arg(number(id))};
        if (const ChangeState state = change->stateAt(m_clock.now()); state != ChangeState::Waiting)
            return Error{ErrorKind::Conflict,
                         u"Change %1 does not wait any more: it is %2. Nothing was changed."_s.arg(number(id))
                             .arg(changeStateKey(state))};
        if (const Result<void> may = expectAskerStillMay(*change); !may)
            return may;
        if (const Result<void> made = ChangeMaking::make(m_store, *change, m_clock.now()); !made)
            return made;
        return m_store.changes().confirm(id, m_acting.who(by));
    });
}

Result<int> GuardedChanges::expire()
{
    return m_acting.act(StoreVerb::ChangesExpire, [&] { return m_store.changes().expire(); });
}

Result<void> GuardedChanges::refuse(ChangeId id, UserId by, const QString &reason)
{
    return m_acting.act(StoreVerb::ChangesRefuse, [&]() -> Result<void> {
        const Result<PendingChange> change = expectHis(id, u"changes.refuse"_s, true);
        return change ? m_store.changes().refuse(id, m_acting.who(by), reason) : change.error();
    });
}

} // namespace heliograph
