// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readercampaigns.h"

#include "engine/storage/sqlite/campaignseal.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/segmentprice.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

// What ends by itself within this time is worth waiting for.
constexpr Millis Soon = 60s;

const QString CampaignSql
    = "SELECT campaign_id,name,state,hold,hold_until,hold_note,content,content_hash,approved_hash IS NOT "
      "NULL "
      "AND approved_hash IS content_hash,audience_id,audience_n,feed_done,created_at,started_at,finished_at,"
      "parent_id,(SELECT sendable_at FROM campaign_beat b WHERE b.campaign_id=c.campaign_id),expires_at,"
      "author_id,(SELECT display_name FROM app_user u WHERE u.user_id=c.author_id),"
      "(SELECT display_name FROM app_user u WHERE u.user_id=c.approved_by),"
      "(SELECT display_name FROM app_user u WHERE u.user_id=c.paused_by AND u.user_id>3),paused_at,"
      "binned_at,archived_at,"_L1
    % SealColumns % " FROM campaign c "_L1;

constexpr int FirstSealOfRow = 25;

// The second condition is that of the index campaign_open, by which SQLite knows that it may use it.
constexpr auto Sending = "WHERE state IN (5,7) AND state NOT IN (8,9,12) ORDER BY campaign_id"_L1;

// By the index campaign_open; of those that ended only what is in flight is looked through.
constexpr auto NotEnded
    = "WHERE campaign_id IN (SELECT campaign_id FROM campaign WHERE state NOT IN (8,9,12) "
      "UNION SELECT campaign_id FROM inflight) ORDER BY campaign_id DESC"_L1;

} // namespace

ReaderCampaigns::ReaderCampaigns(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<ProviderAccount>> ReaderCampaigns::accounts()
{
    return readAccounts("WHERE removed_at IS NULL "_L1);
}

Result<QList<ProviderAccount>> ReaderCampaigns::everyAccount()
{
    return readAccounts({});
}

Result<QList<ProviderAccount>> ReaderCampaigns::readAccounts(QLatin1String which)
{
    Statement &row = m_connection.statement(QString(
        "SELECT account_id,driver,label,secret_ref,settings,hold,hold_until,hold_note,hold_at,"
        "(SELECT display_name FROM app_user u WHERE u.user_id=p.hold_by AND "
        "u.user_id>3),slow_per_s,slow_until,"
        "slow_note,(SELECT display_name FROM app_user u WHERE u.user_id=p.slow_by AND u.user_id>3) FROM "
        "provider_account p "_L1
        % which % "ORDER BY account_id"_L1));
    if (const auto done = row.run(); !done)
        return done.error();
    QList<ProviderAccount> accounts;
    while (row.next()) {
        ProviderAccount account{AccountId(row.integer(0)), row.text(1),     row.text(2), row.text(3),
                                textMap(row.text(4)),      readHold(row, 5)};
        if (account.hold.reason == HoldReason::LanePaused) {
            account.hold.since = row.maybeTime(8);
            account.hold.by = row.text(9);
        }
        if (!row.isNull(10))
            account.slow = Slowdown{static_cast<int>(row.integer(10)), fromMillis(row.integer(11)),
                                    row.text(12), row.text(13)};
        accounts.append(account);
    }
    if (const auto done = row.outcome(); !done)
        return done.error();
    return accounts;
}

Result<QList<AudienceRow>> ReaderCampaigns::audiences()
{
    Statement &row = m_connection.statement(
        u"SELECT audience_id,name,columns,row_n,accepted_n,rejected_n,duplicate_n,created_at,imported_by "
        u"FROM "
        "audience WHERE complete=1 AND for_test=0 ORDER BY audience_id DESC"_s);
    if (const auto done = row.run(); !done)
        return done.error();
    QList<AudienceRow> audiences;
    while (row.next()) {
        const auto importer = row.maybeInteger(8);
        audiences.append({AudienceId(row.integer(0)),
                          row.text(1),
                          textList(row.text(2)),
                          {row.integer(3), row.integer(4), row.integer(5), row.integer(6)},
                          fromMillis(row.integer(7)),
                          importer ? std::optional(UserId{*importer}) : std::nullopt});
    }
    if (const auto done = row.outcome(); !done)
        return done.error();
    return audiences;
}

Result<QList<CampaignRow>> ReaderCampaigns::campaigns()
{
    return readCampaigns("WHERE kind=0 AND binned_at IS NULL ORDER BY campaign_id DESC"_L1);
}

Result<QList<CampaignRow>> ReaderCampaigns::campaignBin()
{
    return readCampaigns("WHERE binned_at IS NOT NULL ORDER BY binned_at DESC,campaign_id DESC"_L1);
}

Result<QList<CampaignRow>> ReaderCampaigns::campaignsAndTests()
{
    return readCampaigns("ORDER BY campaign_id DESC"_L1);
}

Result<QList<CampaignRow>> ReaderCampaigns::sendingCampaigns()
{
    return readCampaigns(Sending);
}

Result<QList<CampaignRow>> ReaderCampaigns::openCampaigns()
{
    return readCampaigns(NotEnded);
}

Result<QList<CampaignRow>> ReaderCampaigns::readCampaigns(QLatin1String which)
{
    Statement &row = m_connection.statement(QString(CampaignSql % which));
    if (const auto done = row.run(); !done)
        return done.error();
    QList<CampaignRow> campaigns;
    while (row.next()) {
        auto campaign = readCampaign(row);
        if (!campaign)
            return campaign.error();
        campaigns.append(*std::move(campaign));
    }
    if (const auto done = row.outcome(); !done)
        return done.error();
    return campaigns;
}

Result<CampaignRow> ReaderCampaigns::campaign(CampaignId id)
{
    Statement &row = m_connection.statement(QString(CampaignSql % "WHERE campaign_id=?"_L1));
    if (const auto done = row.run(id); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"campaign"_s, number(id)) : row.outcome().error();
    auto campaign = readCampaign(row);
    row.finish();
    return campaign;
}

Result<CampaignRow> ReaderCampaigns::readCampaign(const Statement &row)
{
    CampaignRow campaign;
    campaign.id = CampaignId(row.integer(0));
    campaign.name = row.text(1);
    campaign.state = static_cast<CampaignState>(row.integer(2));
    campaign.hold = readHold(row, 3);
    if (campaign.hold.reason == HoldReason::CampaignPaused) {
        campaign.hold.by = row.text(21);
        campaign.hold.since = row.maybeTime(22);
    }
    const QByteArray json = row.text(6).toUtf8();
    auto content = CampaignContent::fromJson(json);
    if (!content)
        return content.error();
    campaign.content = *std::move(content);
    campaign.contentHash = row.blob(7);
    campaign.audience = AudienceId(row.integer(9));
    campaign.planned = row.integer(10);
    campaign.feedDone = row.integer(11) != 0;
    campaign.createdAt = fromMillis(row.integer(12));
    campaign.startedAt = row.maybeTime(13);
    campaign.finishedAt = row.maybeTime(14);
    campaign.binnedAt = row.maybeTime(23);
    campaign.archivedAt = row.maybeTime(24);
    if (const auto parent = row.maybeInteger(15))
        campaign.parent = CampaignId(*parent);
    campaign.sendableAt = row.maybeTime(16);
    campaign.expiresAt = row.maybeTime(17);
    campaign.author = UserId(row.integer(18));
    campaign.authorName = row.text(19);
    campaign.approverName = row.text(20);
    auto accounts = sealedAccounts(m_connection, campaign.id);
    if (!accounts)
        return accounts.error();
    for (const SealedAccount &account : *accounts)
        campaign.accounts.append(account.id);
    SealedCampaign sealed = sealedFrom(row, FirstSealOfRow);
    campaign.kind = sealed.kind;
    campaign.listHash = sealed.listHash;
    if (campaign.kind != CampaignKind::Campaign) // a test is skipped when it is old, and asks nobody
        campaign.sendableAt.reset();
    sealed.accounts = *std::move(accounts);
    campaign.approvalHolds = row.integer(8) != 0 && campaign.contentHash == contentHash(sealed);
    return campaign;
}

Result<CampaignCounters> ReaderCampaigns::counters(CampaignId id, TimePoint now)
{
    Statement &row
        = m_connection.statement(u"SELECT audience_n,segments_sent FROM campaign WHERE campaign_id=?"_s);
    if (const auto done = row.run(id); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"campaign"_s, number(id)) : row.outcome().error();
    CampaignCounters counters;
    counters.planned = row.integer(0);
    counters.segmentsSent = row.integer(1);
    row.finish();
    if (const auto done = readStates(id, counters); !done)
        return done.error();
    if (const auto done = readHolds(id, counters); !done)
        return done.error();
    if (const auto done = readRate(id, counters); !done)
        return done.error();
    if (counters.heldRows.isEmpty())
        return counters;
    const auto dueSoon = m_connection.integer(
        u"SELECT count(*) FROM outbox WHERE campaign_id=? AND hold IS NOT NULL AND not_before<=?"_s, id,
        TimePoint(now + Soon));
    if (!dueSoon)
        return dueSoon.error();
    counters.dueSoon = dueSoon->value_or(0);
    return counters;
}

Result<void> ReaderCampaigns::readStates(CampaignId id, CampaignCounters &counters)
{
    Statement &row = m_connection.statement(u"SELECT state,n FROM campaign_counter WHERE campaign_id=?"_s);
    if (const auto done = row.run(id); !done)
        return done;
    while (row.next())
        counters.byState.at(static_cast<size_t>(row.integer(0))) = row.integer(1);
    return row.outcome();
}

Result<void> ReaderCampaigns::readHolds(CampaignId id, CampaignCounters &counters)
{
    Statement &row
        = m_connection.statement(u"SELECT hold,n FROM campaign_hold WHERE campaign_id=? AND n<>0"_s);
    if (const auto done = row.run(id); !done)
        return done;
    while (row.next())
        counters.heldRows.insert(holdFromCode(row.text(0)), row.integer(1));
    return row.outcome();
}

Result<std::optional<Money>> ReaderCampaigns::segmentPrice(AccountId account, qint16 country,
                                                           MessageClass messageClass, TimePoint at)
{
    return readSegmentPrice(m_connection, {account, country, messageClass}, at);
}

Result<void> ReaderCampaigns::readRate(CampaignId id, CampaignCounters &counters)
{
    constexpr double PerThousandSeconds = 1000;
    Statement &row = m_connection.statement(
        u"SELECT measured_at,messages_per_ks,segments_per_ks FROM campaign_beat WHERE campaign_id=?"_s);
    if (const auto done = row.run(id); !done)
        return done;
    if (!row.next())
        return row.outcome();
    if (const auto at = row.maybeTime(0))
        counters.rate = MeasuredRate{*at, double(row.integer(1)) / PerThousandSeconds,
                                     double(row.integer(2)) / PerThousandSeconds};
    row.finish();
    return {};
}

} // namespace heliograph
