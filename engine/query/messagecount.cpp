// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/messagecount.h"

#include "engine/query/ledger.h"

namespace heliograph {

namespace {

bool countersKnow(const MessageFilter &filter)
{
    const bool ofPeriod = filter.from || filter.until || filter.sentFrom || filter.sentUntil;
    return filter.e164.isEmpty() && filter.reason.isEmpty() && filter.country.isEmpty() && !filter.account
        && !filter.state && !ofPeriod;
}

} // namespace

Result<std::optional<qint64>> countMessages(Reader &reader, const MessageFilter &filter,
                                            const SendingSituation &situation)
{
    if (!countersKnow(filter))
        return std::optional<qint64>();
    const auto campaigns = reader.campaignsAndTests();
    if (!campaigns)
        return campaigns.error();
    qint64 count = 0;
    for (const CampaignRow &campaign : *campaigns) {
        if (filter.campaign && campaign.id != *filter.campaign)
            continue;
        if (!filter.line) {
            count += campaign.planned;
            continue;
        }
        const auto counters = reader.counters(campaign.id, situation.now);
        if (!counters)
            return counters.error();
        count += ledgerOf(campaign, *counters, situation).line(*filter.line);
    }
    return std::optional(count);
}

} // namespace heliograph
