// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/history.h"

namespace heliograph {

History::History(Reader &reader, const QList<CampaignRow> &open, const SendingSituation &situation)
    : m_reader(&reader)
{
    for (const CampaignRow &campaign : open) {
        if (const Hold hold = commonHold(campaign, situation))
            m_holds.insert(campaign.id, hold);
    }
}

Result<History> History::at(Reader &reader, const SendingSituation &situation)
{
    const auto open = reader.openCampaigns();
    if (!open)
        return open.error();
    return History(reader, *open, situation);
}

Result<MessagePage> History::page(const MessageFilter &filter, std::optional<MessageId> after,
                                  bool newestFirst, int limit, bool withVariables, const GoOn &goOn)
{
    MessageFilter known = filter;
    known.heldCampaigns = heldCampaigns(filter);

    MessagePage page;
    page.next = after;
    do {
        if (goOn && !goOn()) {
            page.searchedAll = false;
            return page;
        }
        auto part
            = m_reader->messages(known, page.next, newestFirst, limit - int(page.rows.size()), withVariables);
        if (!part)
            return part.error();
        page.rows += part->rows;
        page.next = part->next;
        page.searchedAll = part->searchedAll;
    } while (page.next && page.rows.size() < limit);
    page.searchedAll = true;
    return page;
}

QList<CampaignId> History::heldCampaigns(const MessageFilter &filter) const
{
    const HoldReason wanted
        = filter.line == LedgerLine::Held ? holdFromCode(filter.reason) : HoldReason::None;
    QList<CampaignId> held;
    for (auto hold = m_holds.begin(); hold != m_holds.end(); ++hold) {
        if (wanted == HoldReason::None || hold->reason == wanted)
            held.append(hold.key());
    }
    return held;
}

Result<QList<MessageRow>> History::find(const MessageFilter &filter, int limit)
{
    auto found = page(filter, std::nullopt, true, limit, false, {});
    if (!found)
        return found.error();
    return found->rows;
}

} // namespace heliograph
