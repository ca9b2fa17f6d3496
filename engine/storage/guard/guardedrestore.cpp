// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedrestore.h"

#include "engine/storage/guard/sendingchange.h"

namespace heliograph {

GuardedRestore::GuardedRestore(RestoreStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<DatabaseAge> GuardedRestore::age()
{
    return m_acting.act(StoreVerb::RestoreAge, [&] { return m_inner.age(); });
}

Result<std::optional<RestoreHold>> GuardedRestore::current()
{
    return m_acting.act(StoreVerb::RestoreCurrent, [&] { return m_inner.current(); });
}

Result<void> GuardedRestore::hold(RestoreCause cause, const DatabaseAge &known, TimePoint now)
{
    return m_acting.act(StoreVerb::RestoreHold, [&] { return m_inner.hold(cause, known, now); });
}

Result<void> GuardedRestore::enter(const QList<JournalledAttempt> &attempts, TimePoint now)
{
    return m_acting.act(StoreVerb::RestoreEnter, [&] { return m_inner.enter(attempts, now); });
}

Result<void> GuardedRestore::finish(TimePoint now)
{
    return m_acting.act(StoreVerb::RestoreFinish, [&] { return m_inner.finish(now); });
}

Result<void> GuardedRestore::confirm(UserId by, const QString &reason)
{
    const Result<std::optional<RestoreHold>> held = m_inner.current();
    if (!held)
        return held.error();
    const auto confirmIt = [&] { return m_inner.confirm(m_acting.who(by), reason); };
    if (!*held || !(*held)->complete) // it says what is missing
        return m_acting.act(StoreVerb::RestoreConfirm, confirmIt);
    return m_acting.actOrAsk(
        StoreVerb::RestoreConfirm, [&] { return SendingChange::ofRestore(*held, reason); }, confirmIt);
}

} // namespace heliograph
