// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/storage/contenthash.h"

#include <QLatin1String>

namespace heliograph {

class Connection;
class Statement;

//! The columns of a row of campaign c that a seal covers, to be selected one after the other.
inline constexpr QLatin1String SealColumns(
    "c.name,c.content,c.audience_id,c.audience_hash,c.audience_n,c.author_id,c.parent_id,c.lane_class,c."
    "doubt_policy,"
    "c.weight,c.not_before,c.submit_n,"
    "(SELECT s.review FROM content_review s WHERE s.campaign_id=c.campaign_id AND s.rules_version>0),"
    "c.kind");
inline constexpr int SealColumnCount = 14;

//! What stands in the current row of \a row, whose SealColumns begin at \a first. The accounts are another
//! query.
SealedCampaign sealedFrom(const Statement &row, int first);

//! What a seal covers of the account in a row of provider_account.
QByteArray routeFrom(const QString &driver, const QString &settings);

//! In the order in which they are used.
Result<QList<SealedAccount>> sealedAccounts(Connection &connection, CampaignId campaign);

//! The seal of \a campaign as it is stored now, whatever content_hash says. Fails with NotFound or Storage.
Result<QByteArray> sealOf(Connection &connection, CampaignId campaign);

//! The same with the hash of the list worked out from the people themselves, whatever audience_hash says.
//! Fails with NotFound or Storage.
Result<QByteArray> sealOfPeople(Connection &connection, CampaignId campaign);

//! Writes sealOf() to content_hash, and returns it.
Result<QByteArray> keepSeal(Connection &connection, CampaignId campaign);

} // namespace heliograph
