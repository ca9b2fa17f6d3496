// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/campaignversions.h"

#include "engine/storage/contenthash.h"
#include "engine/storage/sqlite/campaignseal.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/sealedlist.h"
#include "engine/storage/sqlite/secondapprover.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int PeopleAtOnce = 25'000;

} // namespace

Result<QByteArray> listHash(Connection &connection, CampaignId campaign, const QByteArray &before,
                            qint64 first, qint64 last)
{
    Statement &row = connection.statement(u"SELECT phone_bidx,state=9 FROM message WHERE campaign_id=? "
                                          "AND msg_id BETWEEN ? AND ? ORDER BY msg_id"_s);
    if (const Result<void> done = row.run(campaign, first, last); !done)
        return done.error();
    QByteArray hash = before;
    while (row.next())
        hash = nextListHash(hash, row.blob(0), row.integer(1) != 0);
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return hash;
}

Result<QByteArray> wholeListHash(Connection &connection, CampaignId campaign)
{
    SealedList list(campaign);
    for (;;) {
        const Result<bool> more = list.goOn(connection, PeopleAtOnce);
        if (!more)
            return more.error();
        if (!*more)
            return list.hash();
    }
}

Result<void> noteCountries(Connection &connection, CampaignId campaign, const QMap<qint16, qint64> &people)
{
    for (const auto &[country, n] : people.asKeyValueRange()) {
        const Result<void> noted = connection.run(u"INSERT INTO campaign_country(campaign_id,country,people) "
                                                  "VALUES(?1,?2,?3) ON CONFLICT(campaign_id,country) "
                                                  "DO UPDATE SET people=people+?3"_s,
                                                  campaign, country, n);
        if (!noted)
            return noted;
    }
    return {};
}

// One that is submitted again keeps its people; what is sealed is who is there now.
Result<qint64> keepVersion(Connection &connection, CampaignId campaign, TimePoint now)
{
    const auto earlier = connection.integer(u"SELECT submit_n FROM campaign WHERE campaign_id=?"_s, campaign);
    if (!earlier)
        return earlier.error();
    if (earlier->value_or(0) > 0) {
        const Result<QByteArray> list = wholeListHash(connection, campaign);
        const Result<void> kept = list
            ? connection.run(u"UPDATE campaign SET audience_hash=? WHERE campaign_id=?"_s, *list, campaign)
            : Result<void>(list.error());
        if (!kept)
            return kept.error();
    }
    const qint64 version = earlier->value_or(0) + 1;
    const Result<void> counted = connection.run(
        u"UPDATE campaign SET "
        u"submit_n=?,approved_by=NULL,approved_hash=NULL,approved_at=NULL,approved_until=NULL "
        "WHERE campaign_id=?"_s,
        version, campaign);
    if (!counted)
        return counted.error();
    if (const Result<QByteArray> sealed = keepSeal(connection, campaign); !sealed)
        return sealed.error();
    const Result<void> kept = connection.run(
        u"INSERT INTO "
        u"campaign_version(campaign_id,version,content,audience_id,people,seal,changed_by,changed_at) "
        "SELECT "
        "campaign_id,submit_n,content,audience_id,audience_n,content_hash,ifnull(edited_by,author_id),?2 "
        "FROM campaign WHERE campaign_id=?1"_s,
        campaign, now);
    if (!kept)
        return kept.error();
    Statement &row = connection.statement(u"SELECT content FROM campaign WHERE campaign_id=?"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    const QByteArray content = row.next() ? row.text(0).toUtf8() : QByteArray();
    row.finish();
    if (const Result<void> noted = noteDomains(connection, campaign, content); !noted)
        return noted.error();
    return version;
}

Result<void> decideVersion(Connection &connection, CampaignId campaign, const Decision &decision)
{
    return connection.run(
        u"UPDATE campaign_version SET decision=?2,decided_by=?3,decided_at=?4,reason=?5 WHERE campaign_id=?1 "
        "AND version=(SELECT max(version) FROM campaign_version WHERE campaign_id=?1) "
        "AND (decision IS NULL OR decision=1)"_s,
        campaign, decision.decision, decision.by, decision.at, decision.reason);
}

Result<QList<CampaignVersion>> versionsOf(Connection &connection, CampaignId campaign)
{
    Statement &row = connection.statement(u"SELECT "
                                          u"version,content,audience_id,people,seal,changed_by,changed_at,"
                                          u"decision,decided_by,decided_at,reason "
                                          "FROM campaign_version WHERE campaign_id=? ORDER BY version"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    QList<CampaignVersion> versions;
    while (row.next()) {
        auto content = CampaignContent::fromJson(row.text(1).toUtf8());
        if (!content) {
            row.finish();
            return content.error();
        }
        CampaignVersion version{.version = row.integer(0),
                                .content = *std::move(content),
                                .audience = AudienceId{row.integer(2)},
                                .people = row.integer(3),
                                .seal = row.blob(4),
                                .changedBy = UserId{row.integer(5)},
                                .changedAt = fromMillis(row.integer(6)),
                                .decision = {},
                                .decidedBy = UserId{row.integer(8)},
                                .decidedAt = row.maybeTime(9),
                                .reason = row.text(10)};
        if (const auto decision = row.maybeInteger(7))
            version.decision = static_cast<VersionDecision>(*decision);
        versions.append(std::move(version));
    }
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return versions;
}

} // namespace heliograph
