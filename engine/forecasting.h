// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/limits/forecast.h"
#include "engine/storage/reader.h"

namespace heliograph {

//! When \a campaign, whose messages have so many \a segments together, would end. Reads everybody's message:
//! seconds for a million people. Fails like Reader, or with Invalid if the text is no template.
Result<Forecast> readForecast(Reader &reader, const CampaignRow &campaign, qint64 segments, TimePoint now);

//! What the limits would make of its people when it begins.
Result<DryRun> dryRunAtStart(Reader &reader, const CampaignRow &campaign, TimePoint now);

} // namespace heliograph
