// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readercensus.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/idlist.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

ReaderCensus::ReaderCensus(Connection &connection)
    : m_connection(connection)
{
}

// What is counted adds up to the plan, before a campaign is frozen too, so the plan need not be read.
Result<QMap<CampaignState, CampaignCounters>> ReaderCensus::countersBesides(const QList<CampaignId> &those)
{
    Statement &row = m_connection.statement(
        u"SELECT c.state,k.state,sum(k.n) FROM campaign c CROSS JOIN campaign_counter k ON "
        "k.campaign_id=c.campaign_id WHERE c.campaign_id NOT IN (SELECT value FROM json_each(?)) "
        "GROUP BY 1,2"_s);
    if (const Result<void> done = row.run(idList(those)); !done)
        return done.error();
    QMap<CampaignState, CampaignCounters> sums;
    while (row.next()) {
        CampaignCounters &sum = sums[static_cast<CampaignState>(row.integer(0))];
        sum.byState.at(static_cast<size_t>(row.integer(1))) = row.integer(2);
        sum.planned += row.integer(2);
    }
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return sums;
}

// The oldest ones were most likely started, so it ends at once.
Result<bool> ReaderCensus::anyStarted()
{
    const auto any = m_connection.integer(
        u"SELECT 1 FROM campaign WHERE kind=0 AND started_at IS NOT NULL ORDER BY campaign_id LIMIT 1"_s);
    return any ? Result<bool>(any->has_value()) : any.error();
}

Result<std::optional<CampaignId>> ReaderCensus::unbalanced()
{
    const auto odd = m_connection.integer(
        u"SELECT campaign_id FROM campaign c WHERE state<>1 AND audience_n<>(SELECT ifnull(sum(k.n),0) FROM "
        "campaign_counter k WHERE k.campaign_id=c.campaign_id) ORDER BY campaign_id DESC LIMIT 1"_s);
    if (!odd)
        return odd.error();
    return *odd ? std::optional(CampaignId{**odd}) : std::nullopt;
}

Result<CampaignCensus> ReaderCensus::all()
{
    CampaignCensus census;
    const auto odd = unbalanced();
    if (!odd)
        return odd.error();
    census.unbalanced = *odd;
    Statement &row = m_connection.statement(u"SELECT count(*),max(created_at),campaign_id FROM campaign"_s);
    if (const Result<void> done = row.run(); !done)
        return done.error();
    if (row.next() && row.integer(0) > 0) {
        census.campaigns = row.integer(0);
        census.newestAt = fromMillis(row.integer(1));
        census.newest = CampaignId{row.integer(2)};
    }
    row.finish();
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return census;
}

} // namespace heliograph
