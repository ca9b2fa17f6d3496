// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/holdreason.h"
#include "engine/domain/testsend.h"
#include "engine/storage/campaignrules.h"
#include "engine/storage/campaignstore.h"
#include "engine/storage/workspacestore.h"

#include <QByteArray>

namespace heliograph {

class Connection;

//! What the campaign verbs need to know of a campaign before they change it.
struct CampaignRecord
{
    CampaignId id{};
    CampaignKind kind = CampaignKind::Campaign;
    QString name;
    CampaignState state = CampaignState::Draft;
    AudienceId audience{};
    AccountId account{};
    int laneClass = 0;
    QByteArray contentHash;
    UserId author{};
    qint64 planned = 0;
    qint64 frozen = 0;
    QByteArray freezeCursor;
    std::optional<TimePoint> startAt;
    HoldReason hold = HoldReason::None;
    QByteArray listHash; //!< of those that are frozen so far
    std::optional<TimePoint> sendableAt; //!< when its people last could go
    bool binned = false;
    bool archived = false;
};

//! Reads \a campaign and refuses \a verb if its state or kind does not allow it: a test is neither approved
//! nor edited, nothing but a test goes as one, and what lies in the bin is only restored. Fails with
//! NotFound, Conflict or Storage.
Result<CampaignRecord> campaignFor(Connection &connection, CampaignId campaign, CampaignVerb verb);

//! Why \a campaign stands still (CampaignStore::standstill()).
Result<Standstill> standstillOf(Connection &connection, CampaignId campaign);

//! Appends "campaign.\a action" to the audit chain.
Result<void> auditCampaign(Connection &connection, CampaignId campaign, TimePoint at, UserId by,
                           const QString &action, const QJsonObject &detail);

} // namespace heliograph
