// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/queuegate.h"

#include "engine/storage/contenthash.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerrows.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr qint64 CanaryAhead = 1; // campaign.canary_state

//! What approval is compared with.
struct Sealed
{
    QByteArray content;
    QByteArray contentHash;
    QByteArray approvedHash;
    QByteArray review; // what the content rules said; empty if none were asked
};

Result<QList<GateAccount>> readAccounts(Connection &connection, CampaignId campaign)
{
    Statement &query = connection.statement(
        u"SELECT k.account_id,p.hold,p.hold_until,p.hold_note,p.removed_at FROM campaign_account k "
        "JOIN provider_account p USING(account_id) WHERE k.campaign_id=? ORDER BY k.position"_s);
    if (const Result<void> done = query.run(campaign); !done)
        return done.error();
    QList<GateAccount> accounts;
    while (query.next()) {
        const bool removed = !query.isNull(4);
        accounts.append({AccountId{query.integer(0)},
                         removed ? Hold{HoldReason::Key, std::nullopt, u"removed"_s} : readHold(query, 1)});
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return accounts;
}

bool isAsApproved(const Sealed &sealed, AudienceId audience, const QList<GateAccount> &accounts)
{
    QList<AccountId> ids;
    for (const GateAccount &account : accounts)
        ids.append(account.id);
    return !sealed.approvedHash.isEmpty() && sealed.approvedHash == sealed.contentHash
        && sealed.approvedHash == contentHash(sealed.content, audience, ids, sealed.review);
}

} // namespace

Result<std::optional<QueueGate>> readQueueGate(Connection &connection, CampaignId campaign)
{
    Statement &query = connection.statement(
        u"SELECT "
        u"c.state,c.hold,c.hold_until,c.hold_note,c.content,c.content_hash,c.approved_hash,c.audience_id,"
        "c.lane_class,c.not_before,a.columns,b.sendable_at,m.engine_paused,c.author_id,c.canary_state,r."
        "review "
        "FROM campaign c JOIN audience a USING(audience_id) LEFT JOIN campaign_beat b USING(campaign_id) "
        "LEFT JOIN content_review r ON r.campaign_id=c.campaign_id AND r.rules_version>0 CROSS JOIN meta m "
        "WHERE c.campaign_id=?"_s);
    if (const Result<void> done = query.run(campaign); !done)
        return done.error();
    if (!query.next()) {
        if (const Result<void> read = query.outcome(); !read)
            return read.error();
        return std::optional<QueueGate>();
    }
    QueueGate read{.gate = {},
                   .laneClass = query.integer(8),
                   .audience = AudienceId{query.integer(7)},
                   .columns = textList(query.text(10)),
                   .author = UserId{query.integer(13)},
                   .canaryAhead = query.integer(14) == CanaryAhead,
                   .content = query.text(4).toUtf8(),
                   .contentHash = query.blob(5)};
    SendGate &gate = read.gate;
    gate.state = static_cast<CampaignState>(query.integer(0));
    gate.campaignHold = readHold(query, 1);
    gate.startAt = query.maybeTime(9);
    gate.sendableAt = query.maybeTime(11);
    gate.emergencyStop = query.integer(12) != 0;
    const Sealed sealed{read.content, read.contentHash, query.blob(6), query.text(15).toUtf8()};
    query.finish();

    const Result<QList<GateAccount>> accounts = readAccounts(connection, campaign);
    const Result<QList<Hold>> held = readEngineHolds(connection);
    const Result<qint64> late = readSetting(connection, LateAfterKey, UsualLateAfter.count());
    if (!accounts || !held || !late)
        return !accounts ? accounts.error() : !held ? held.error() : late.error();
    gate.accounts = *accounts;
    gate.engineHold = held->value(0);
    gate.lateAfter = Millis(*late);
    gate.approvalHolds = isAsApproved(sealed, read.audience, gate.accounts);
    return std::optional(read);
}

Result<QList<Hold>> readEngineHolds(Connection &connection)
{
    QList<Hold> holds;
    const Result<std::optional<qint64>> restored
        = connection.integer(u"SELECT 1 FROM restore_hold WHERE confirmed_at IS NULL"_s);
    if (!restored)
        return restored.error();
    if (*restored) // before everything else: nothing that stands in such a database may be trusted
        holds.append({HoldReason::Restored, std::nullopt, {}});
    Statement &query = connection.statement(u"SELECT reason,note FROM engine_hold ORDER BY since,reason"_s);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    while (query.next())
        holds.append({holdFromCode(query.text(0)), std::nullopt, query.text(1)});
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return holds;
}

Result<qint64> readSetting(Connection &connection, const QString &key, qint64 otherwise)
{
    const Result<std::optional<qint64>> value
        = connection.integer(u"SELECT CAST(value AS INTEGER) FROM setting WHERE key=?"_s, key);
    if (!value)
        return value.error();
    return value->value_or(otherwise);
}

} // namespace heliograph
