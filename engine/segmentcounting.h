// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/reader.h"

namespace heliograph {

//! How the messages of \a campaign are counted when its first account sends them: as its lane does.
Result<SegmentCounter> segmentCounterOf(Reader &reader, const CampaignRow &campaign);

//! The same when account \a id sends them. One that counts nothing if that was removed.
Result<SegmentCounter> segmentCounterOf(Reader &reader, const CampaignRow &campaign, AccountId id);

} // namespace heliograph
