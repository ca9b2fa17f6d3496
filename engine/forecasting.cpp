// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/forecasting.h"

#include "engine/segmentcounting.h"

#include <algorithm>

namespace heliograph {

Result<DryRun> dryRunAtStart(Reader &reader, const CampaignRow &campaign, TimePoint now)
{
    const auto counter = segmentCounterOf(reader, campaign);
    if (!counter)
        return counter.error();
    return reader.limits().dryRun(campaign.id, *counter, forecastStart(campaign.content, now));
}

Result<Forecast> readForecast(Reader &reader, const CampaignRow &campaign, qint64 segments, TimePoint now)
{
    const auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    const auto run = dryRunAtStart(reader, campaign, now);
    if (!run)
        return run.error();
    const auto account = std::ranges::find(*accounts, campaign.accounts.value(0), &ProviderAccount::id);
    if (account == accounts->end())
        return forecastOf(campaign.content, {.segments = segments, .now = now}, *run);
    const int pace = account->number(QStringLiteral("segments_per_s"), 0);
    return forecastOf(campaign.content, {segments, pace, now, account->slow}, *run);
}

} // namespace heliograph
