// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/testdeparture.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/campaignseal.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/testproof.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

Result<void> letTestGo(Connection &connection, const BlindIndex &index, const CampaignRecord &test,
                       const QString &action, UserId by, TimePoint now)
{
    const Result<QByteArray> seal = sealOf(connection, test.id);
    if (!seal)
        return seal.error();
    const Result<void> proven = connection.run(u"UPDATE test_send SET proof=? WHERE campaign_id=?"_s,
                                               sendProof(index, test.id, test.kind, *seal), test.id);
    if (!proven)
        return proven;
    const Result<void> goes = connection.run(
        u"UPDATE campaign SET state=?1,approved_hash=?2,started_at=?3,"
        "expires_at=?3+json_extract(content,'$.valid_for_ms'),version=version+1 WHERE campaign_id=?4"_s,
        CampaignState::Running, *seal, now, test.id);
    if (!goes)
        return goes;
    return auditCampaign(
        connection, test.id, now, by, action,
        {{u"people"_s, test.planned}, {u"content_hash"_s, QString::fromLatin1(seal->toHex())}});
}

} // namespace heliograph
