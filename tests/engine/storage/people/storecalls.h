// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/storeverb.h"
#include "engine/storage/store.h"

namespace heliograph {

//! Calls \a verb of \a store about \a campaign and \a user, whatever comes of it. A verb that nobody has
//! written a call for ends the test program.
void callVerb(StoreVerb verb, Store &store, CampaignId campaign, UserId user);

} // namespace heliograph
