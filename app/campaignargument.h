// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/base/ids.h"

namespace heliograph {

//! The campaign that the first argument names. Invalid says what is wrong with it.
Result<CampaignId> campaignArgument(const Invocation &call);

} // namespace heliograph
