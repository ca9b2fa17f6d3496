// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/campaigns.h"

#include "engine/storage/sqlite/campaignlate.h"
#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/campaignseal.h"
#include "engine/storage/sqlite/campaignversions.h"
#include "engine/storage/sqlite/counters.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

const QString SentAllTheSame = u"late ok"_s; // in the audit log

} // namespace

SqliteCampaigns::SqliteCampaigns(Connection &connection, ApprovalBook &approvals, const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
    , m_drafts(connection, clock)
    , m_freezer(connection, clock)
    , m_advancer(connection)
    , m_approval(connection, approvals)
    , m_bin(connection)
{
}

template <typename Change>
Result<void> SqliteCampaigns::change(CampaignId campaign, CampaignVerb verb, UserId by, const QString &action,
                                     const QString &reason, Change change)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<CampaignRecord> record = campaignFor(m_connection, campaign, verb);
        if (!record)
            return record.error();
        const TimePoint now = m_clock.now();
        if (const Result<void> done = change(*record, now); !done)
            return done;
        const Result<void> counted
            = m_connection.run(u"UPDATE campaign SET version=version+1 WHERE campaign_id=?"_s, campaign);
        if (!counted)
            return counted;
        QJsonObject detail{{u"content_hash"_s, QString::fromLatin1(record->contentHash.toHex())}};
        if (!reason.isEmpty())
            detail.insert(u"reason"_s, reason);
        return auditCampaign(m_connection, campaign, now, by, action, detail);
    });
}

Result<CampaignId> SqliteCampaigns::create(const NewCampaign &campaign)
{
    return m_drafts.create(campaign);
}

Result<QByteArray> SqliteCampaigns::redraft(CampaignId campaign, const NewCampaign &revised, UserId by,
                                            const QByteArray &seenHash)
{
    return m_drafts.redraft(campaign, revised, by, seenHash);
}

Result<FreezeProgress> SqliteCampaigns::beginFreeze(CampaignId campaign)
{
    return m_freezer.begin(campaign);
}

Result<FreezeProgress> SqliteCampaigns::freeze(CampaignId campaign, int limit)
{
    return m_freezer.freeze(campaign, limit);
}

Result<void> SqliteCampaigns::approve(CampaignId campaign, UserId approver, const QByteArray &seenHash)
{
    return change(campaign, CampaignVerb::Approve, approver, u"approve"_s, {},
                  [&](const CampaignRecord &record, TimePoint now) {
                      return m_approval.approve(record, approver, seenHash, now);
                  });
}

Result<void> SqliteCampaigns::revise(CampaignId campaign, const CampaignContent &content, UserId by)
{
    return change(campaign, CampaignVerb::Revise, by, u"edit"_s, {},
                  [&](const CampaignRecord &record, TimePoint now) {
                      return m_approval.revise(record, content, by, now);
                  });
}

Result<void> SqliteCampaigns::returnForEdit(CampaignId campaign, UserId by, const QString &reason)
{
    const auto returnIt = [&](const CampaignRecord &, TimePoint now) -> Result<void> {
        const Result<void> noted
            = decideVersion(m_connection, campaign, {VersionDecision::Returned, by, now, reason});
        if (!noted)
            return noted;
        return m_connection.run(u"UPDATE campaign SET state=? WHERE campaign_id=?"_s, CampaignState::Returned,
                                campaign);
    };
    return change(campaign, CampaignVerb::Return, by, u"return"_s, reason, returnIt);
}

Result<void> SqliteCampaigns::reject(CampaignId campaign, UserId by, const QString &reason)
{
    const auto rejectIt = [&](const CampaignRecord &, TimePoint now) -> Result<void> {
        const Result<void> noted
            = decideVersion(m_connection, campaign, {VersionDecision::Rejected, by, now, reason});
        if (!noted)
            return noted;
        return m_connection.run(u"UPDATE campaign SET state=?,finished_at=? WHERE campaign_id=?"_s,
                                CampaignState::Rejected, now, campaign);
    };
    return change(campaign, CampaignVerb::Reject, by, u"reject"_s, reason, rejectIt);
}

Result<void> SqliteCampaigns::takeBack(CampaignId campaign, UserId by)
{
    const auto take = [&](const CampaignRecord &record, TimePoint now) -> Result<void> {
        if (record.author != by)
            return Error{
                ErrorKind::Conflict,
                u"Campaign %1 “%2” can be taken back by whoever wrote it only. An approver can return "
                "it to its author."_s.arg(QString::number(number(campaign)), record.name)};
        const Result<void> noted
            = decideVersion(m_connection, campaign, {VersionDecision::Edited, by, now, {}});
        if (!noted)
            return noted;
        return m_connection.run(u"UPDATE campaign SET state=? WHERE campaign_id=?"_s, CampaignState::Returned,
                                campaign);
    };
    return change(campaign, CampaignVerb::Return, by, u"take-back"_s, {}, take);
}

//! Validity that was given as a length begins with the start. Who lets a campaign go on that its canary holds
//! has decided about it.
Result<void> SqliteCampaigns::run(const CampaignRecord &record, TimePoint now)
{
    const auto held = m_connection.integer(u"SELECT 1 FROM restore_hold WHERE confirmed_at IS NULL"_s);
    if (!held)
        return held.error();
    if (*held)
        return Error{
            ErrorKind::Conflict,
            u"The database of this workspace was restored or copied, so nothing is sent from it yet. "
            "Campaign %1 \"%2\" was left as it is. Read what “heliograph workspace status” says, then "
            "use “heliograph workspace confirm-restore”."_s.arg(QString::number(number(record.id)),
                                                                record.name)};
    const bool later = record.startAt && *record.startAt > now;
    const Result<void> done = m_connection.run(
        u"UPDATE campaign SET state=?1,started_at=iif(?2,started_at,ifnull(started_at,?3)),hold=NULL,"
        "hold_until=NULL,hold_note=NULL,canary_state=iif(hold='canary',2,canary_state),"
        "expires_at=ifnull(expires_at,?4+json_extract(content,'$.valid_for_ms')) WHERE campaign_id=?5"_s,
        later ? CampaignState::Scheduled : CampaignState::Running, later, now, later ? *record.startAt : now,
        record.id);
    if (!done || later)
        return done;
    return m_connection.run(u"INSERT INTO campaign_beat(campaign_id,sendable_at) VALUES(?,?) "
                            "ON CONFLICT(campaign_id) DO UPDATE SET sendable_at=excluded.sendable_at"_s,
                            record.id, now);
}

Result<void> SqliteCampaigns::start(CampaignId campaign, UserId by, LateAnswer late)
{
    const bool goOn = late == LateAnswer::GoOn;
    return change(campaign, CampaignVerb::Start, by, u"start"_s, goOn ? SentAllTheSame : QString(),
                  [this, goOn](const CampaignRecord &record, TimePoint now) -> Result<void> {
                      if (const Result<void> lasts = m_approval.expectLasts(record, now); !lasts)
                          return lasts;
                      const Result<void> inTime
                          = goOn ? Result<void>() : expectInTime(m_connection, record, now);
                      return inTime ? run(record, now) : inTime;
                  });
}

Result<void> SqliteCampaigns::pause(CampaignId campaign, UserId by, const QString &reason)
{
    const auto pauseIt = [&](const CampaignRecord &, TimePoint now) {
        return m_connection.run(
            u"UPDATE campaign SET state=?,hold=?,hold_until=NULL,hold_note=?,paused_by=?,paused_at=? "
            "WHERE campaign_id=?"_s,
            CampaignState::Paused, holdCode(HoldReason::CampaignPaused), reason, by, now, campaign);
    };
    return change(campaign, CampaignVerb::Pause, by, u"pause"_s, reason, pauseIt);
}

Result<void> SqliteCampaigns::resume(CampaignId campaign, UserId by, LateAnswer late)
{
    const bool goOn = late == LateAnswer::GoOn;
    return change(campaign, CampaignVerb::Resume, by, u"resume"_s, goOn ? SentAllTheSame : QString(),
                  [this, goOn](const CampaignRecord &record, TimePoint now) -> Result<void> {
                      if (const Result<void> lasts = m_approval.expectLasts(record, now); !lasts)
                          return lasts;
                      const Result<void> inTime
                          = goOn ? Result<void>() : expectInTime(m_connection, record, now);
                      return inTime ? run(record, now) : inTime;
                  });
}

Result<Standstill> SqliteCampaigns::standstill(CampaignId campaign)
{
    return standstillOf(m_connection, campaign);
}

Result<void> SqliteCampaigns::cancel(CampaignId campaign, UserId by, const QString &reason)
{
    const auto cancelIt = [&](const CampaignRecord &record, TimePoint now) -> Result<void> {
        if (const Result<void> done = forgetUnfrozen(record); !done)
            return done;
        return m_connection.run(u"UPDATE campaign SET state=?,finished_at=? WHERE campaign_id=?"_s,
                                CampaignState::Cancelled, now, campaign);
    };
    return change(campaign, CampaignVerb::Cancel, by, u"cancel"_s, reason, cancelIt);
}

//! Who never became a message is no longer planned; the audit log keeps the number that was.
Result<void> SqliteCampaigns::forgetUnfrozen(const CampaignRecord &record)
{
    if (record.frozen == record.planned)
        return {};
    CounterDeltas deltas;
    deltas.count(record.id, MessageState::Staged, record.frozen - record.planned);
    if (const Result<void> done = deltas.write(m_connection); !done)
        return done;
    return m_connection.run(u"UPDATE campaign SET audience_n=frozen_n WHERE campaign_id=?"_s, record.id);
}

Result<void> SqliteCampaigns::moveToBin(CampaignId campaign, UserId by)
{
    return change(campaign, CampaignVerb::MoveToBin, by, u"delete"_s, {},
                  [this](const CampaignRecord &record, TimePoint now) { return m_bin.put(record, now); });
}

Result<void> SqliteCampaigns::restore(CampaignId campaign, UserId by)
{
    return change(campaign, CampaignVerb::Restore, by, u"restore"_s, {},
                  [this](const CampaignRecord &record, TimePoint) { return m_bin.takeOut(record); });
}

Result<void> SqliteCampaigns::archive(CampaignId campaign, UserId by)
{
    return change(campaign, CampaignVerb::Archive, by, u"archive"_s, {},
                  [this](const CampaignRecord &record, TimePoint now) { return m_bin.archive(record, now); });
}

Result<void> SqliteCampaigns::unarchive(CampaignId campaign, UserId by)
{
    return change(campaign, CampaignVerb::Unarchive, by, u"unarchive"_s, {},
                  [this](const CampaignRecord &record, TimePoint) { return m_bin.unarchive(record); });
}

Result<int> SqliteCampaigns::emptyBin(TimePoint now, int limit)
{
    return atomically(m_connection, [&] { return m_bin.empty(now - BinKept, limit, now); });
}

Result<void> SqliteCampaigns::block(CampaignId campaign, const Hold &hold)
{
    const auto blockIt = [&](const CampaignRecord &, TimePoint) {
        return m_connection.run(
            u"UPDATE campaign SET state=?,hold=?,hold_until=?,hold_note=? WHERE campaign_id=?"_s,
            CampaignState::Blocked, holdCode(hold.reason), hold.until, hold.note, campaign);
    };
    return change(campaign, CampaignVerb::Block, BuiltInAuthor, u"block"_s, holdCode(hold.reason), blockIt);
}

Result<void> SqliteCampaigns::beat(const QList<CampaignBeat> &beats, TimePoint now)
{
    constexpr double PerThousandSeconds = 1000;
    return atomically(m_connection, [&]() -> Result<void> {
        for (const CampaignBeat &beat : beats) {
            const Result<void> noted = m_connection.run(
                u"INSERT INTO "
                u"campaign_beat(campaign_id,sendable_at,measured_at,messages_per_ks,segments_per_ks) "
                "VALUES(?1,?2,?2,?3,?4) ON CONFLICT(campaign_id) DO UPDATE SET sendable_at=?2,measured_at=?2,"
                "messages_per_ks=?3,segments_per_ks=?4"_s,
                beat.campaign, now, qint64(beat.messagesPerS * PerThousandSeconds),
                qint64(beat.segmentsPerS * PerThousandSeconds));
            if (!noted)
                return noted;
        }
        return {};
    });
}

Result<int> SqliteCampaigns::advance(TimePoint now, int limit)
{
    return atomically(m_connection, [&]() -> Result<int> {
        const Result<int> stopped = m_approval.stopChanged(now);
        const Result<int> expired = m_approval.expire(now);
        if (!stopped || !expired)
            return stopped ? expired : stopped;
        const Result<int> advanced = m_advancer.advance(now, limit);
        return advanced ? *advanced + *stopped + *expired : advanced;
    });
}

} // namespace heliograph
