// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/campaignrecord.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

bool suits(CampaignKind kind, CampaignVerb verb)
{
    switch (verb) {
    case CampaignVerb::BeginFreeze:
    case CampaignVerb::Freeze:
    case CampaignVerb::Pause:
    case CampaignVerb::Resume:
    case CampaignVerb::Cancel:
    case CampaignVerb::Block:
        return true;
    case CampaignVerb::SendTest:
        return kind != CampaignKind::Campaign;
    case CampaignVerb::Approve:
    case CampaignVerb::Return:
    case CampaignVerb::Reject:
    case CampaignVerb::Start:
    case CampaignVerb::Revise:
    case CampaignVerb::Redraft:
    case CampaignVerb::MoveToBin:
    case CampaignVerb::Restore:
    case CampaignVerb::Archive:
    case CampaignVerb::Unarchive:
        return kind == CampaignKind::Campaign;
    }
    Q_UNREACHABLE();
}

Error unsuitable(const CampaignRecord &record)
{
    const QString id = QString::number(number(record.id));
    if (record.kind == CampaignKind::Campaign)
        return {
            ErrorKind::Conflict,
            u"Campaign %1 \"%2\" is %3 and no test, so it does not go without approval. Nothing was changed."_s
                .arg(id, record.name, stateWords(record.state))};
    return {ErrorKind::Conflict,
            u"Campaign %1 \"%2\" is a test, which is neither approved nor edited. Nothing was changed."_s.arg(
                id, record.name)};
}

Error inBin(const CampaignRecord &record)
{
    const QString id = QString::number(number(record.id));
    return {ErrorKind::Conflict,
            u"Campaign %1 \"%2\" is in the bin. Nothing was changed. Take it out first: heliograph campaign "
            "restore %1"_s.arg(id, record.name)};
}

} // namespace

Result<CampaignRecord> campaignFor(Connection &connection, CampaignId campaign, CampaignVerb verb)
{
    Statement &query = connection.statement(
        u"SELECT "
        u"name,state,audience_id,account_id,lane_class,content_hash,"
        u"author_id,audience_n,frozen_n,freeze_cursor,"
        "not_before,hold,(SELECT sendable_at FROM campaign_beat b WHERE b.campaign_id=c.campaign_id),"
        "audience_hash,kind,binned_at IS NOT NULL,archived_at IS NOT NULL FROM campaign c WHERE campaign_id=?"_s);
    if (const Result<void> done = query.run(campaign); !done)
        return done.error();
    if (!query.next())
        return Error{ErrorKind::NotFound, u"There is no campaign %1."_s.arg(number(campaign))};
    const CampaignRecord record{.id = campaign,
                                .kind = static_cast<CampaignKind>(query.integer(14)),
                                .name = query.text(0),
                                .state = static_cast<CampaignState>(query.integer(1)),
                                .audience = AudienceId{query.integer(2)},
                                .account = AccountId{query.integer(3)},
                                .laneClass = static_cast<int>(query.integer(4)),
                                .contentHash = query.blob(5),
                                .author = UserId{query.integer(6)},
                                .planned = query.integer(7),
                                .frozen = query.integer(8),
                                .freezeCursor = query.blob(9),
                                .startAt = query.maybeTime(10),
                                .hold = holdFromCode(query.text(11)),
                                .listHash = query.blob(13),
                                .sendableAt = query.maybeTime(12),
                                .binned = query.integer(15) != 0,
                                .archived = query.integer(16) != 0};
    query.finish();
    if (!suits(record.kind, verb))
        return unsuitable(record);
    if (!allows(record.state, verb))
        return refusal(campaign, record.name, record.state, verb);
    if (record.binned && verb != CampaignVerb::Restore)
        return inBin(record);
    return record;
}

// A pause at the gate is a pause: whoever ends it ends nothing but that.
Result<Standstill> standstillOf(Connection &connection, CampaignId campaign)
{
    Statement &row = connection.statement(u"SELECT state,hold,paused_by FROM campaign WHERE campaign_id=?"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    Standstill still;
    if (row.next()) {
        const auto state = static_cast<CampaignState>(row.integer(0));
        still.atGate = state == CampaignState::CanaryGate
            || (state == CampaignState::Blocked && holdFromCode(row.text(1)) == HoldReason::Canary);
        if (state == CampaignState::Paused && !row.isNull(2))
            still.pausedBy = UserId{row.integer(2)};
        row.finish();
    }
    const Result<void> read = row.outcome();
    return read ? Result<Standstill>(still) : read.error();
}

Result<void> auditCampaign(Connection &connection, CampaignId campaign, TimePoint at, UserId by,
                           const QString &action, const QJsonObject &detail)
{
    return appendAudit(connection, at,
                       {.actor = by,
                        .action = u"campaign."_s + action,
                        .object = u"campaign %1"_s.arg(number(campaign)),
                        .detail = detail});
}

} // namespace heliograph
