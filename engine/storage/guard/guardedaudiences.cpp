// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedaudiences.h"

namespace heliograph {

GuardedAudiences::GuardedAudiences(AudienceStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<AudienceId> GuardedAudiences::begin(const NewAudience &audience)
{
    NewAudience mine = audience;
    mine.importer = m_acting.who(audience.importer);
    return m_acting.act(StoreVerb::AudiencesBegin, [&] { return m_inner.begin(mine); });
}

std::shared_ptr<const MemberSealer> GuardedAudiences::sealer(AudienceId audience)
{
    return m_inner.sealer(audience);
}

Result<void> GuardedAudiences::add(AudienceId audience, std::span<const SealedMember> members)
{
    return m_acting.act(StoreVerb::AudiencesAdd, [&] { return m_inner.add(audience, members); });
}

Result<void> GuardedAudiences::finish(AudienceId audience, const AudienceTotals &totals)
{
    return m_acting.act(StoreVerb::AudiencesFinish, [&] { return m_inner.finish(audience, totals); });
}

Result<bool> GuardedAudiences::discard(AudienceId audience)
{
    return m_acting.act(StoreVerb::AudiencesDiscard, [&] { return m_inner.discard(audience); });
}

Result<QList<AudienceId>> GuardedAudiences::abandoned()
{
    return m_acting.act(StoreVerb::AudiencesAbandoned, [&] { return m_inner.abandoned(); });
}

Result<void> GuardedAudiences::takeBack(AudienceId audience, UserId by)
{
    return m_acting.act(StoreVerb::AudiencesTakeBack,
                        [&] { return m_inner.takeBack(audience, m_acting.who(by)); });
}

Result<void> GuardedAudiences::rename(AudienceId audience, const QString &name, UserId by)
{
    return m_acting.act(StoreVerb::AudiencesRename,
                        [&] { return m_inner.rename(audience, name, m_acting.who(by)); });
}

} // namespace heliograph
