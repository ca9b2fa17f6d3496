// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/sqlite/campaignrecord.h"

namespace heliograph {

//! Refuses to submit marketing to an audience without a consent basis (engine.md SR-65). Fails with Conflict
//! or Storage.
Result<void> expectConsent(Connection &connection, const CampaignRecord &campaign);

//! Refuses to submit a campaign that the content rules in force were not asked about, or whose template or
//! signature its provider is known not to have approved. Fails with Conflict or Storage.
Result<void> expectCleared(Connection &connection, const CampaignRecord &campaign);

//! Refuses to approve a campaign that a content rule wants somebody to look at first. Fails with Conflict or
//! Storage.
Result<void> expectLookedAt(Connection &connection, const CampaignRecord &campaign);

} // namespace heliograph
