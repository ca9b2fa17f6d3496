// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"

namespace heliograph {

class Connection;
struct CampaignRecord;

//! Conflict if the campaign of \a record, which somebody wants to start or to resume at \a now, has waited so
//! long that somebody has to say whether it is still to go.
Result<void> expectInTime(Connection &connection, const CampaignRecord &record, TimePoint now);

} // namespace heliograph
