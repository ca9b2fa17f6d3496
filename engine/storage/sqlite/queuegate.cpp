// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/queuegate.h"

#include "engine/storage/sqlite/campaignseal.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerrows.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr qint64 CanaryAhead = 1; // campaign.canary_state
constexpr int FirstSealColumn = 12;

// An end that was approved as a moment is that moment; one that was approved as a length begins with the
// start.
constexpr auto EndIsApproved
    = "CASE WHEN json_extract(c.content,'$.expires_at') IS NOT NULL "
      "THEN c.expires_at IS json_extract(c.content,'$.expires_at') "
      "WHEN c.started_at IS NULL OR c.expires_at IS NULL OR json_extract(c.content,'$.valid_for_ms') IS NULL "
      "THEN 1 "
      "ELSE c.expires_at<=max(c.started_at,ifnull(c.not_before,0))+json_extract(c.content,'$.valid_for_ms') "
      "END"_L1;

// Whether the canary is ahead or over changes while a campaign runs; that there is one does not.
constexpr auto CanaryIsApproved = "(c.canary_state=0)=(json_extract(c.content,'$.canary') IS NULL) AND "_L1;

struct GateAccounts
{
    QList<GateAccount> gates;
    QList<SealedAccount> sealed;
};

Result<GateAccounts> readAccounts(Connection &connection, CampaignId campaign)
{
    Statement &query = connection.statement(
        u"SELECT k.account_id,p.hold,p.hold_until,p.hold_note,p.removed_at,p.driver,p.settings FROM "
        u"campaign_account k "
        "JOIN provider_account p USING(account_id) WHERE k.campaign_id=? ORDER BY k.position"_s);
    if (const Result<void> done = query.run(campaign); !done)
        return done.error();
    GateAccounts accounts;
    while (query.next()) {
        const AccountId id{query.integer(0)};
        const bool removed = !query.isNull(4);
        accounts.gates.append(
            {id, removed ? Hold{HoldReason::Key, std::nullopt, u"removed"_s} : readHold(query, 1)});
        accounts.sealed.append({id, routeFrom(query.text(5), query.text(6))});
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return accounts;
}

} // namespace

Result<std::optional<QueueGate>> readQueueGate(Connection &connection, CampaignId campaign)
{
    Statement &query = connection.statement(QString(
        "SELECT "
        "c.state,c.hold,c.hold_until,c.hold_note,c.content_hash,c.approved_hash,a.columns,b.sendable_at,"
        "m.engine_paused,c.canary_state,"_L1
        % CanaryIsApproved % EndIsApproved % ",m.last_epoch,"_L1 % SealColumns
        % " FROM campaign c JOIN audience a USING(audience_id) LEFT JOIN campaign_beat b USING(campaign_id) "
          "CROSS JOIN meta m WHERE c.campaign_id=?"_L1));
    if (const Result<void> done = query.run(campaign); !done)
        return done.error();
    if (!query.next()) {
        if (const Result<void> read = query.outcome(); !read)
            return read.error();
        return std::optional<QueueGate>();
    }
    SealedCampaign sealed = sealedFrom(query, FirstSealColumn);
    QueueGate read{.gate = {},
                   .kind = sealed.kind,
                   .laneClass = sealed.laneClass,
                   .audience = sealed.audience,
                   .columns = textList(query.text(6)),
                   .author = sealed.author,
                   .canaryAhead = query.integer(9) == CanaryAhead,
                   .content = sealed.content,
                   .contentHash = query.blob(4),
                   .lastEpoch = query.integer(11),
                   .listHash = sealed.listHash};
    SendGate &gate = read.gate;
    gate.state = static_cast<CampaignState>(query.integer(0));
    gate.campaignHold = readHold(query, 1);
    gate.startAt = sealed.startAt;
    if (sealed.kind == CampaignKind::Campaign) // a test is skipped when it is old, and asks nobody
        gate.sendableAt = query.maybeTime(7);
    gate.emergencyStop = query.integer(8) != 0;
    const QByteArray approved = query.blob(5);
    const bool restIsApproved = query.integer(10) != 0;
    query.finish();

    const Result<GateAccounts> accounts = readAccounts(connection, campaign);
    const Result<QList<Hold>> held = readEngineHolds(connection);
    const Result<qint64> late = readSetting(connection, LateAfterKey, UsualLateAfter.count());
    if (!accounts || !held || !late)
        return !accounts ? accounts.error() : !held ? held.error() : late.error();
    gate.accounts = accounts->gates;
    gate.engineHold = held->value(0);
    gate.lateAfter = Millis(*late);
    sealed.accounts = accounts->sealed;
    gate.approvalHolds = restIsApproved && !approved.isEmpty() && approved == read.contentHash
        && approved == contentHash(sealed);
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
