// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/approvalrow.h"

#include <QMap>

namespace heliograph {

class Connection;

//! Goes on with the hash of a campaign's list, \a before so far, over its messages \a first to \a last.
Result<QByteArray> listHash(Connection &connection, CampaignId campaign, const QByteArray &before,
                            qint64 first, qint64 last);

//! The same over all of them, as they were frozen (SealedList).
Result<QByteArray> wholeListHash(Connection &connection, CampaignId campaign);

//! Adds to where \a campaign goes.
Result<void> noteCountries(Connection &connection, CampaignId campaign, const QMap<qint16, qint64> &people);

//! A campaign has been submitted: gives it its seal and keeps what it is now as its next version, which is
//! returned.
Result<qint64> keepVersion(Connection &connection, CampaignId campaign, TimePoint now);

struct Decision
{
    VersionDecision decision = VersionDecision::Approved;
    UserId by{};
    TimePoint at;
    QString reason{};
};

//! Notes what became of the newest version of \a campaign, if nothing has yet.
Result<void> decideVersion(Connection &connection, CampaignId campaign, const Decision &decision);

//! Oldest first.
Result<QList<CampaignVersion>> versionsOf(Connection &connection, CampaignId campaign);

} // namespace heliograph
