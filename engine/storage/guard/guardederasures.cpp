// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardederasures.h"

#include "engine/storage/guard/changemaking.h"

namespace heliograph {

GuardedErasures::GuardedErasures(ErasureStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<ForgottenPerson> GuardedErasures::forget(const QString &e164, UserId by, const QString &reason)
{
    return m_acting.act(StoreVerb::ErasuresForget,
                        [&] { return m_inner.forget(e164, m_acting.who(by), reason); });
}

Result<void> GuardedErasures::setKeptFor(Millis keptFor, UserId by)
{
    const Result<Millis> before = m_inner.keptFor();
    if (!before)
        return before.error();
    return m_acting.actOrAsk(
        StoreVerb::ErasuresSetKeptFor, [&] { return ChangeMaking::ofRetention(*before, keptFor); },
        [&] { return m_inner.setKeptFor(keptFor, m_acting.who(by)); });
}

Result<Millis> GuardedErasures::keptFor()
{
    return m_acting.act(StoreVerb::ErasuresKeptFor, [&] { return m_inner.keptFor(); });
}

Result<int> GuardedErasures::eraseExpired(TimePoint now, int limit)
{
    return m_acting.act(StoreVerb::ErasuresExpired, [&] { return m_inner.eraseExpired(now, limit); });
}

} // namespace heliograph
