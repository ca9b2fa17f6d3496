// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerapprovals.h"

#include "engine/storage/audiencestore.h"
#include "engine/storage/membervalues.h"
#include "engine/storage/sqlite/campaignseal.h"
#include "engine/storage/sqlite/campaignversions.h"
#include "engine/storage/sqlite/changes.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/readersnapshot.h"
#include "engine/storage/sqlite/secondapprover.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

// Campaigns besides ?1 that were on their way at ?2 or later, worked out once. No tests and answers: there
// may be thousands, and everybody is looked for in each.
constexpr auto Others = "WITH others AS MATERIALIZED (SELECT campaign_id,name FROM campaign WHERE "
                        "campaign_id<>?1 AND kind=0 AND started_at "
                        "IS NOT NULL AND ifnull(finished_at,?2)>=?2)"_L1;

// What person m of ?1 got of them since ?2, by each one's index of people. A receipt counts as the text it is
// for.
constexpr auto Got
    = " others c CROSS JOIN message o ON o.campaign_id=c.campaign_id AND o.phone_bidx=m.phone_bidx WHERE "
      "o.state IN (5,6,7,12,13) AND o.state_at>=?2"_L1;

} // namespace

ReaderApprovals::ReaderApprovals(Connection &connection, const FieldCipher &cipher)
    : m_connection(connection)
    , m_cipher(cipher)
{
}

Result<ApprovalRules> ReaderApprovals::rules()
{
    return readApprovalRules(m_connection);
}

Result<SealReading> ReaderApprovals::seal(CampaignId campaign)
{
    const auto snapshot = ReaderSnapshot::begin(m_connection);
    if (!snapshot)
        return snapshot.error();
    Statement &row = m_connection.statement(QString(
        "SELECT c.content_hash,c.approved_hash,c.submit_n,c.author_id,a.imported_by,c.approved_until,"_L1
        % SealColumns % " FROM campaign c JOIN audience a USING(audience_id) WHERE c.campaign_id=?"_L1));
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"campaign"_s, number(campaign)) : row.outcome().error();
    SealReading reading{.stored = row.blob(0),
                        .computed = {},
                        .approved = row.blob(1),
                        .version = row.integer(2),
                        .author = UserId{row.integer(3)},
                        .importer = UserId{row.integer(4)},
                        .until = row.maybeTime(5)};
    SealedCampaign sealed = sealedFrom(row, 6);
    row.finish();
    auto accounts = sealedAccounts(m_connection, campaign);
    auto list = wholeListHash(m_connection, campaign);
    const auto excluded = m_connection.integer(
        u"SELECT count(*) FROM message_exception WHERE campaign_id=? AND state=9 AND reason='suppressed'"_s,
        campaign);
    if (!accounts || !list || !excluded)
        return !accounts ? accounts.error() : !list ? list.error() : excluded.error();
    sealed.accounts = *std::move(accounts);
    sealed.listHash = *std::move(list);
    reading.computed = contentHash(sealed);
    reading.excluded = excluded->value_or(0);
    return reading;
}

Result<QList<ApprovalRow>> ReaderApprovals::approvals(CampaignId campaign)
{
    Statement &row
        = m_connection.statement(u"SELECT a.approver_id,a.needed,a.approved_at,a.until FROM approval a JOIN "
                                 u"campaign c USING(campaign_id) "
                                 "WHERE a.campaign_id=? AND a.seal=c.content_hash ORDER BY a.approved_at"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    QList<ApprovalRow> approvals;
    while (row.next())
        approvals.append({UserId{row.integer(0)}, static_cast<int>(row.integer(1)),
                          fromMillis(row.integer(2)), fromMillis(row.integer(3))});
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return approvals;
}

Result<QList<SecondApprover>> ReaderApprovals::secondApproverReasons(CampaignId campaign)
{
    return heliograph::secondApproverReasons(m_connection, campaign);
}

Result<QList<CampaignVersion>> ReaderApprovals::versions(CampaignId campaign)
{
    return versionsOf(m_connection, campaign);
}

Result<QList<CountryShare>> ReaderApprovals::countries(CampaignId campaign)
{
    return countryShares(m_connection, campaign);
}

Result<QList<LinkedDomain>> ReaderApprovals::domains(CampaignId campaign)
{
    return linkedDomains(m_connection, campaign);
}

// Materialized: else the number is worked out anew for each of its two uses.
Result<TextedBefore> ReaderApprovals::alsoTexted(CampaignId campaign, TimePoint since)
{
    Statement &row = m_connection.statement(
        QString(Others % ",texted AS MATERIALIZED (SELECT (SELECT count(*) FROM"_L1 % Got
                % ") AS n FROM message m WHERE m.campaign_id=?1 AND m.state<>9) "
                  "SELECT ifnull(sum(n>0),0),ifnull(sum(n>2),0) FROM texted"_L1));
    if (const Result<void> done = row.run(campaign, since); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? Result<TextedBefore>(TextedBefore()) : row.outcome().error();
    const TextedBefore texted{row.integer(0), row.integer(1)};
    row.finish();
    return texted;
}

Result<QList<TextedBy>> ReaderApprovals::textedBy(CampaignId campaign, TimePoint now)
{
    Statement &row = m_connection.statement(QString(
        Others % " SELECT c.campaign_id,c.name,sum(o.state_at>=?3),count(*) FROM message m CROSS JOIN"_L1
        % Got % " AND m.campaign_id=?1 AND m.state<>9 GROUP BY c.campaign_id ORDER BY 4 DESC,1"_L1));
    if (const Result<void> done = row.run(campaign, now - 24h * 7, now - 24h); !done)
        return done.error();
    QList<TextedBy> campaigns;
    while (row.next())
        campaigns.append({CampaignId{row.integer(0)}, row.text(1), row.integer(2), row.integer(3)});
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return campaigns;
}

Result<std::optional<MessageId>> ReaderApprovals::visitPeople(CampaignId campaign, MessageId after, int limit,
                                                              const PersonVisitor &each)
{
    Statement &row = m_connection.statement(
        u"SELECT m.msg_id,m.phone_bidx,m.phone_enc,m.params_enc,m.country,m.source_line,c.audience_id FROM "
        u"campaign c "
        "CROSS JOIN message m ON m.campaign_id=c.campaign_id WHERE c.campaign_id=? AND m.msg_id>? AND "
        "m.state<>9 "
        "AND m.phone_enc<>x'' ORDER BY m.msg_id LIMIT ?"_s);
    if (const Result<void> done = row.run(campaign, after, limit); !done)
        return done.error();
    std::optional<MessageId> last;
    int visited = 0;
    while (row.next()) {
        last = MessageId{row.integer(0)};
        ++visited;
        const QByteArray key = row.blob(1);
        const AudienceId audience{row.integer(6)};
        const auto phone = m_cipher.open(FieldColumn::Phone, audience, key, row.blob(2));
        const auto values = row.isNull(3) ? Result<QByteArray>(QByteArray())
                                          : m_cipher.open(FieldColumn::Params, audience, key, row.blob(3));
        if (!phone || !values) {
            row.finish();
            return phone ? values.error() : phone.error();
        }
        each(QString::fromLatin1(*phone), countryText(static_cast<qint16>(row.integer(4))),
             values->isEmpty() ? QStringList() : unpackValues(*values), static_cast<qint32>(row.integer(5)));
    }
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return visited == limit ? last : std::nullopt;
}

Result<QList<PendingChange>> ReaderApprovals::changes(bool waitingOnly)
{
    return readChanges(m_connection, waitingOnly);
}

} // namespace heliograph
