// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"

#include <QString>

namespace heliograph {

class BlindIndex;
class Connection;
struct CampaignRecord;

//! Lets \a test, a frozen campaign that wants no approver, go with a proof for what is stored now. The
//! database refuses if it is none, or goes to whom it may not. Audited as \a action.
Result<void> letTestGo(Connection &connection, const BlindIndex &index, const CampaignRecord &test,
                       const QString &action, UserId by, TimePoint now);

} // namespace heliograph
