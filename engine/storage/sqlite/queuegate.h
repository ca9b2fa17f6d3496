// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/testsend.h"
#include "engine/policy/sendgate.h"

#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <optional>

namespace heliograph {

class Connection;

//! A campaign as a claim has to know it: the gate it has to pass, and what is the same for all its people.
struct QueueGate
{
    SendGate gate;
    CampaignKind kind = CampaignKind::Campaign;
    qint64 laneClass = 0;
    AudienceId audience{};
    QStringList columns;
    UserId author{}; //!< who submitted
    bool canaryAhead = false; //!< its first people have not passed their gate
    QByteArray content; //!< as stored
    QByteArray contentHash;
    qint64 lastEpoch = 0; //!< of the engine that began last
    QByteArray listHash{}; //!< of the people who were approved
};

//! Reads the gate of \a campaign anew, all of it: any process may have changed any of it. The approval holds
//! only if what is stored, not just its hash, is what was approved. Nothing if there is no such campaign.
Result<std::optional<QueueGate>> readQueueGate(Connection &connection, CampaignId campaign);

//! The holds on all sending, the oldest first.
Result<QList<Hold>> readEngineHolds(Connection &connection);

//! The setting of that name as a whole number, or \a otherwise.
Result<qint64> readSetting(Connection &connection, const QString &key, qint64 otherwise);

inline constexpr QLatin1String LateAfterKey("late_after_ms");
inline constexpr Millis UsualLateAfter = std::chrono::hours(1);

} // namespace heliograph
