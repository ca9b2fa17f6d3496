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
        && !filter.state && !ofPeriod && filter.leftOut.accounts.isEmpty();
}

// What is asked for of a campaign's ledger, without what is left out.
qint64 sumOfLines(const LedgerView &ledger, const MessageFilter &filter)
{
    qint64 sum = 0;
    for (const LedgerLine line : LedgerLines) {
        if ((!filter.line || *filter.line == line) && !filter.leftOut.lines.contains(line))
            sum += ledger.line(line);
    }
    return sum;
}

bool leavesOut(const MessageFilter &filter, CampaignId campaign)
{
    return (filter.campaign && campaign != *filter.campaign) || filter.leftOut.campaigns.contains(campaign);
}

Result<qint64> countOpen(Reader &reader, const QList<CampaignRow> &open, const MessageFilter &filter,
                         const SendingSituation &situation)
{
    qint64 count = 0;
    for (const CampaignRow &campaign : open) {
        if (leavesOut(filter, campaign.id))
            continue;
        const auto counters = reader.counters(campaign.id, situation.now);
        if (!counters)
            return counters.error();
        count += sumOfLines(ledgerOf(campaign, *counters, situation), filter);
    }
    return count;
}

// Nothing can be held in a campaign that has ended, so its state is all that its ledger needs.
Result<qint64> countOthers(Reader &reader, const QList<CampaignRow> &open, const MessageFilter &filter,
                           const SendingSituation &situation)
{
    QList<CampaignId> counted = filter.leftOut.campaigns;
    for (const CampaignRow &campaign : open)
        counted.append(campaign.id);
    const auto sums = reader.countersBesides(counted);
    if (!sums)
        return sums.error();
    qint64 count = 0;
    for (auto sum = sums->constBegin(); sum != sums->constEnd(); ++sum) {
        CampaignRow ended;
        ended.state = sum.key();
        count += sumOfLines(ledgerOf(ended, *sum, situation), filter);
    }
    return count;
}

Result<QList<CampaignRow>> oneCampaign(Reader &reader, CampaignId id)
{
    const auto campaign = reader.campaign(id);
    if (campaign)
        return QList<CampaignRow>{*campaign};
    return campaign.error().kind == ErrorKind::NotFound ? QList<CampaignRow>()
                                                        : Result<QList<CampaignRow>>(campaign.error());
}

} // namespace

Result<std::optional<qint64>> countMessages(Reader &reader, const MessageFilter &filter,
                                            const SendingSituation &situation)
{
    if (!countersKnow(filter))
        return std::optional<qint64>();
    const auto each = filter.campaign ? oneCampaign(reader, *filter.campaign) : reader.openCampaigns();
    if (!each)
        return each.error();
    const auto open = countOpen(reader, *each, filter, situation);
    const auto others = filter.campaign ? Result<qint64>(0) : countOthers(reader, *each, filter, situation);
    if (!open || !others)
        return open ? others.error() : open.error();
    return std::optional(*open + *others);
}

} // namespace heliograph
