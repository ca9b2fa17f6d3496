// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/domain/campaign.h"

namespace heliograph {

//! The options of `campaign create` that bound a campaign: --hours, --canary and its conditions, --max-cost.
void declareCampaignLimits(QCommandLineParser &parser);

//! Puts them into \a content, whose class is set; Invalid says what an option wants.
Result<void> readCampaignLimits(const Invocation &call, CampaignContent &content);

} // namespace heliograph
