// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/resendcost.h"

#include "engine/domain/merge.h"
#include "engine/policy/limits/messagecost.h"
#include "engine/providers/catalogue.h"

#include <QMap>

#include <memory>
#include <utility>

namespace heliograph {

namespace {

//! The text of a campaign, ready to be counted for each person.
struct CountedCampaign
{
    MessageClass messageClass = MessageClass::Notice;
    Merge merge;
};

Result<CountedCampaign> countedCampaign(Reader &reader, CampaignId id, AccountId accountId)
{
    const auto campaign = reader.campaign(id);
    if (!campaign)
        return campaign.error();
    const auto accounts = reader.accounts();
    if (!accounts)
        return accounts.error();
    ProviderAccount account;
    for (const ProviderAccount &known : *accounts) {
        if (known.id == accountId)
            account = known;
    }
    const auto traits = traitsOf(account);
    if (!traits)
        return traits.error();
    const QString sign = campaign->content.signName.isEmpty()
        ? account.settings.value(QStringLiteral("sign_name"))
        : campaign->content.signName;
    auto merge = Merge::prepare(campaign->content.forAccount(account.id), sign, traits->templateSyntax);
    if (!merge)
        return merge.error();
    return CountedCampaign{campaign->content.messageClass, *std::move(merge)};
}

Result<std::optional<Money>> costOf(Reader &reader, const DoubtCase &one, const CountedCampaign &campaign,
                                    TimePoint now)
{
    const auto message = reader.message(one.row.message);
    if (!message)
        return message.error();
    const auto price = reader.segmentPrice(one.row.account, message->country, campaign.messageClass, now);
    if (!price || !*price)
        return price;
    const auto merged = campaign.merge.merge(message->e164, message->variables);
    if (!merged)
        return merged.error();
    return messageCost(*price, merged->segments);
}

} // namespace

Result<std::optional<QList<Money>>> costOfSendingAgain(Reader &reader, const QList<DoubtCase> &cases,
                                                       TimePoint now)
{
    // Accounts name templates otherwise, write variables otherwise and have signatures of their own.
    QMap<std::pair<CampaignId, AccountId>, std::shared_ptr<CountedCampaign>> campaigns;
    QMap<QString, Money> sums;
    for (const DoubtCase &one : cases) {
        auto &campaign = campaigns[{one.row.campaign, one.row.account}];
        if (!campaign) {
            auto counted = countedCampaign(reader, one.row.campaign, one.row.account);
            if (!counted)
                return counted.error();
            campaign = std::make_shared<CountedCampaign>(*std::move(counted));
        }
        const auto cost = costOf(reader, one, *campaign, now);
        if (!cost)
            return cost.error();
        if (!*cost)
            return std::optional<QList<Money>>();
        const auto sum = sums[(*cost)->currency()].plus(**cost);
        if (!sum)
            return sum.error();
        sums[(*cost)->currency()] = *sum;
    }
    return std::optional(sums.values());
}

} // namespace heliograph
