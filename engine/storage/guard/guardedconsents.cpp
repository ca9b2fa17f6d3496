// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedconsents.h"

namespace heliograph {

GuardedConsents::GuardedConsents(ConsentStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<void> GuardedConsents::record(AudienceId audience, const AudienceConsent &consent, UserId by)
{
    return m_acting.act(StoreVerb::ConsentsRecord,
                        [&] { return m_inner.record(audience, consent, m_acting.who(by)); });
}

Result<void> GuardedConsents::inherit(AudienceId from, AudienceId to, UserId by)
{
    return m_acting.act(StoreVerb::ConsentsInherit,
                        [&] { return m_inner.inherit(from, to, m_acting.who(by)); });
}

} // namespace heliograph
