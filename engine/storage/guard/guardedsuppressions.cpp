// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedsuppressions.h"

namespace heliograph {

GuardedSuppressions::GuardedSuppressions(SuppressionStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<int> GuardedSuppressions::add(const NewSuppression &added, UserId by, TimePoint now)
{
    return m_acting.act(StoreVerb::SuppressionsAdd,
                        [&] { return m_inner.add(added, m_acting.who(by), now); });
}

Result<bool> GuardedSuppressions::remove(const QString &e164, UserId by, const QString &reason)
{
    return m_acting.act(StoreVerb::SuppressionsRemove,
                        [&] { return m_inner.remove(e164, m_acting.who(by), reason); });
}

} // namespace heliograph
