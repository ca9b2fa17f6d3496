// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/security/blindindex.h"
#include "engine/security/fieldcipher.h"
#include "engine/storage/audiencestore.h"

#include "engine/base/clock.h"

namespace heliograph {

class Connection;

class SqliteAudiences final : public AudienceStore
{
public:
    SqliteAudiences(Connection &connection, const FieldCipher &cipher, const BlindIndex &index,
                    const Clock &clock);

    Result<AudienceId> begin(const NewAudience &audience) override;
    std::shared_ptr<const MemberSealer> sealer(AudienceId audience) override;
    Result<void> add(AudienceId audience, std::span<const SealedMember> members) override;
    Result<void> finish(AudienceId audience, const AudienceTotals &totals) override;
    Result<bool> discard(AudienceId audience) override;
    Result<QList<AudienceId>> abandoned() override;
    Result<void> takeBack(AudienceId audience, UserId by) override;
    Result<void> rename(AudienceId audience, const QString &name, UserId by) override;

private:
    Result<void> keepOrigin(AudienceId audience, const QList<AudienceId> &madeFrom);
    Result<QString> originOf(AudienceId audience);
    Result<void> expectUnfinished(AudienceId audience);
    Result<void> expectUnused(AudienceId audience);

    Connection &m_connection;
    const FieldCipher &m_cipher;
    const BlindIndex &m_index;
    const Clock &m_clock;
};

} // namespace heliograph
