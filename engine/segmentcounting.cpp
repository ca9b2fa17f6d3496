// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/segmentcounting.h"

#include "engine/domain/merge.h"
#include "engine/providers/catalogue.h"

#include <algorithm>

namespace heliograph {

Result<SegmentCounter> segmentCounterOf(Reader &reader, const CampaignRow &campaign)
{
    return segmentCounterOf(reader, campaign, campaign.accounts.value(0));
}

Result<SegmentCounter> segmentCounterOf(Reader &reader, const CampaignRow &campaign, AccountId id)
{
    const auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    const auto account = std::ranges::find(*accounts, id, &ProviderAccount::id);
    if (account == accounts->end())
        return SegmentCounter();
    const auto traits = traitsOf(*account);
    if (!traits)
        return traits.error();
    const QString sign = campaign.content.signName.isEmpty()
        ? account->settings.value(QStringLiteral("sign_name"))
        : campaign.content.signName;
    const auto merge = Merge::prepare(campaign.content.forAccount(account->id), sign, traits->templateSyntax);
    if (!merge)
        return merge.error();
    return SegmentCounter([merge = *merge](const QString &e164, const MessageTemplate::ValueList &variables) {
        const auto merged = merge.merge(e164, variables);
        return merged ? merged->segments : 1;
    });
}

} // namespace heliograph
