// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readercontent.h"

#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

ReaderContent::ReaderContent(Connection &connection)
    : m_connection(connection)
{
}

Result<std::optional<KeptReview>> ReaderContent::review(CampaignId campaign)
{
    Statement &row = m_connection.statement(
        u"SELECT r.review,r.second_look_version IS r.rules_version AND r.second_look_hash IS c.content_hash,"
        "r.second_look_note FROM content_review r JOIN campaign c USING(campaign_id) WHERE campaign_id=?"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    if (!row.next()) {
        if (const Result<void> read = row.outcome(); !read)
            return read.error();
        return std::optional<KeptReview>();
    }
    const auto review = ContentReview::fromJson(row.text(0).toUtf8());
    const bool isTaken = row.integer(1) != 0;
    const QString note = row.text(2);
    row.finish();
    if (!review)
        return review.error();
    return std::optional(KeptReview{*review, isTaken, note});
}

Result<QStringList> ReaderContent::countriesOf(AudienceId audience)
{
    Statement &row = m_connection.statement(
        u"SELECT DISTINCT country FROM audience_member WHERE audience_id=? AND country<>0"_s);
    if (const Result<void> done = row.run(audience); !done)
        return done.error();
    QStringList countries;
    while (row.next())
        countries.append(countryText(static_cast<qint16>(row.integer(0))));
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    countries.sort();
    return countries;
}

} // namespace heliograph
