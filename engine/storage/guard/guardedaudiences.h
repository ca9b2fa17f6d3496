// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/audiencestore.h"
#include "engine/storage/guard/acting.h"

namespace heliograph {

//! Lists of recipients, for those who may.
class GuardedAudiences final : public AudienceStore
{
public:
    GuardedAudiences(AudienceStore &inner, Acting &acting);

    Result<AudienceId> begin(const NewAudience &audience) override;
    std::shared_ptr<const MemberSealer> sealer(AudienceId audience) override;
    Result<void> add(AudienceId audience, std::span<const SealedMember> members) override;
    Result<void> finish(AudienceId audience, const AudienceTotals &totals) override;
    Result<bool> discard(AudienceId audience) override;
    Result<QList<AudienceId>> abandoned() override;
    Result<void> takeBack(AudienceId audience, UserId by) override;
    Result<void> rename(AudienceId audience, const QString &name, UserId by) override;

private:
    AudienceStore &m_inner;
    Acting &m_acting;
};

} // namespace heliograph
