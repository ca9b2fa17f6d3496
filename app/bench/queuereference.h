// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"

#include <QString>

namespace heliograph {

//! What the bare loop did.
struct QueueRun
{
    qint64 messages = 0;
    double seconds = 0;
};

//! The bare loop beside which batch sending is measured: claims, arms and completes every message of \a
//! campaign on the file of a workspace, \a batch at a time, with one durable commit for arming and one for
//! completing.
//!
//! The outbox is filled before the clock starts. Per message it reads what a request needs, leaves the
//! outbox, appears in flight, and is closed by the id of its attempt. No counters, no encryption, no network.
Result<QueueRun> runQueueBarely(const QString &databaseFile, CampaignId campaign, AccountId account,
                                int batch);

} // namespace heliograph
