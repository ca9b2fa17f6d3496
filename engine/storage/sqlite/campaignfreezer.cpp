// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/campaignfreezer.h"

#include "engine/base/faultpoint.h"
#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/campaignversions.h"
#include "engine/storage/sqlite/contentclearance.h"
#include "engine/storage/sqlite/counters.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

const QString SuppressedReason = u"suppressed"_s; // a code of product.md 2.4

} // namespace

CampaignFreezer::CampaignFreezer(Connection &connection, const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
{
}

Result<FreezeProgress> CampaignFreezer::begin(CampaignId campaign)
{
    return atomically(m_connection, [&]() -> Result<FreezeProgress> {
        Result<CampaignRecord> record = campaignFor(m_connection, campaign, CampaignVerb::BeginFreeze);
        if (!record)
            return record.error();
        if (const Result<void> agreed = expectConsent(m_connection, *record); !agreed)
            return agreed.error();
        if (const Result<void> cleared = expectCleared(m_connection, *record); !cleared)
            return cleared.error();
        if (record->state == CampaignState::Validating)
            return FreezeProgress{record->planned, record->frozen, false};
        if (record->state == CampaignState::Draft) {
            const auto members = m_connection.integer(
                u"SELECT accepted_n FROM audience WHERE audience_id=?"_s, record->audience);
            if (!members)
                return members.error();
            record->planned = members->value_or(0);
            if (const Result<void> planned = plan(*record); !planned)
                return planned.error();
        }
        const Result<void> done
            = m_connection.run(u"UPDATE campaign SET state=?,version=version+1 WHERE campaign_id=?"_s,
                               CampaignState::Validating, campaign);
        if (!done)
            return done.error();
        const Result<void> audited = auditCampaign(m_connection, campaign, m_clock.now(), record->author,
                                                   u"submit"_s, {{u"planned"_s, record->planned}});
        if (!audited)
            return audited.error();
        return FreezeProgress{record->planned, record->frozen, false};
    });
}

Result<void> CampaignFreezer::plan(const CampaignRecord &record)
{
    if (record.planned == 0)
        return Error{
            ErrorKind::Invalid,
            u"The audience of campaign %1 \"%2\" is empty. Nothing was submitted. Choose another audience."_s
                .arg(QString::number(number(record.id)), record.name)};
    const Result<void> done
        = m_connection.run(u"UPDATE campaign SET audience_n=?,freeze_cursor=x'' WHERE campaign_id=?"_s,
                           record.planned, record.id);
    if (!done)
        return done;
    CounterDeltas deltas;
    deltas.count(record.id, MessageState::Staged, record.planned);
    return deltas.write(m_connection);
}

Result<FreezeProgress> CampaignFreezer::freeze(CampaignId campaign, int limit)
{
    return atomically(m_connection, [&]() -> Result<FreezeProgress> {
        const Result<CampaignRecord> record = campaignFor(m_connection, campaign, CampaignVerb::Freeze);
        if (!record)
            return record.error();
        const TimePoint now = m_clock.now();
        const Result<int> frozen = insertMessages(*record, limit, now);
        if (!frozen)
            return frozen.error();
        FAULT_POINT("freeze.mid");
        if (*frozen > 0) {
            // One INSERT in one write transaction hands out consecutive ids.
            const qint64 last = m_connection.lastInsertId();
            const qint64 first = last - *frozen + 1;
            if (const Result<void> done = recordSuppressed(campaign, first, last, now); !done)
                return done.error();
            if (const Result<void> done = countMessages(*record, first, last, now); !done)
                return done.error();
            const Result<QByteArray> list = listHash(m_connection, campaign, record->listHash, first, last);
            if (!list)
                return list.error();
            const Result<void> moved
                = m_connection.run(u"UPDATE campaign SET freeze_cursor=(SELECT phone_bidx FROM message WHERE "
                                   u"msg_id=?),frozen_n=frozen_n+?,audience_hash=? "
                                   "WHERE campaign_id=?"_s,
                                   last, *frozen, *list, campaign);
            if (!moved)
                return moved.error();
        }
        const Result<FreezeProgress> progress = moveOn(*record, *frozen, limit, now);
        FAULT_POINT("freeze.before_commit");
        return progress;
    });
}

// Somebody who was forgotten has no number any more, whatever the list of suppressed ones says since.
Result<int> CampaignFreezer::insertMessages(const CampaignRecord &record, int limit, TimePoint now)
{
    Statement &insert = m_connection.statement(
        u"INSERT INTO "
        u"message(campaign_id,phone_bidx,phone_enc,params_enc,prefix_code,country,source_line,state,state_at)"
        u" "
        "SELECT ?1,phone_bidx,phone_enc,params_enc,prefix_code,country,source_line,"
        "CASE WHEN a.phone_enc=x'' OR EXISTS(SELECT 1 FROM suppression s WHERE s.phone_bidx=a.phone_bidx AND "
        "s.scope IN (0,?2)) "
        "THEN ?3 ELSE ?4 END,?5 FROM audience_member a "
        "WHERE audience_id=?6 AND phone_bidx>?7 ORDER BY phone_bidx LIMIT ?8"_s);
    const Result<void> done
        = insert.run(record.id, record.laneClass + 1, MessageState::Suppressed, MessageState::Ready, now,
                     record.audience, record.freezeCursor, limit);
    if (!done)
        return done.error();
    return insert.changed();
}

Result<void> CampaignFreezer::recordSuppressed(CampaignId campaign, qint64 first, qint64 last, TimePoint now)
{
    const Result<void> sealed
        = m_connection.run(u"INSERT INTO campaign_left_out(campaign_id,msg_id) "
                           "SELECT ?,msg_id FROM message WHERE msg_id BETWEEN ? AND ? AND state=9"_s,
                           campaign, first, last);
    if (!sealed)
        return sealed;
    return m_connection.run(
        u"INSERT INTO message_exception(campaign_id,state,msg_id,reason,at) "
        "SELECT ?,state,msg_id,?,? FROM message WHERE msg_id BETWEEN ? AND ? AND state=9"_s,
        campaign, SuppressedReason, now, first, last);
}

Result<void> CampaignFreezer::countMessages(const CampaignRecord &record, qint64 first, qint64 last,
                                            TimePoint now)
{
    Statement &groups = m_connection.statement(
        u"SELECT msg_id>>?,country,state,count(*) FROM message WHERE msg_id BETWEEN ? AND ? GROUP BY 1,2,3"_s);
    if (const Result<void> done = groups.run(BucketShift, first, last); !done)
        return done;
    CounterDeltas deltas;
    QMap<qint16, qint64> countries;
    while (groups.next()) {
        const CounterDeltas::Entry entry{.campaign = record.id,
                                         .account = record.account,
                                         .country = static_cast<qint16>(groups.integer(1)),
                                         .bucket = groups.integer(0),
                                         .state = static_cast<MessageState>(groups.integer(2)),
                                         .n = groups.integer(3),
                                         .at = now};
        deltas.enter(entry);
        countries[entry.country] += entry.n;
        deltas.count(record.id, MessageState::Staged, -entry.n);
        if (entry.state == MessageState::Suppressed)
            deltas.reasonInBucket(entry.bucket, SuppressedReason, entry.n);
    }
    if (const Result<void> read = groups.outcome(); !read)
        return read;
    if (const Result<void> noted = noteCountries(m_connection, record.id, countries); !noted)
        return noted;
    return deltas.write(m_connection);
}

Result<FreezeProgress> CampaignFreezer::moveOn(const CampaignRecord &record, int frozen, int limit,
                                               TimePoint now)
{
    const FreezeProgress progress{record.planned, record.frozen + frozen,
                                  record.frozen + frozen == record.planned};
    if (!progress.done && frozen < limit)
        return Error{ErrorKind::Storage,
                     u"The audience of campaign %1 \"%2\" has %3 members, but %4 were planned. "
                     "Nothing was sent. Run: heliograph doctor --deep"_s.arg(
                         QString::number(number(record.id)), record.name, QString::number(progress.frozen),
                         QString::number(progress.planned))};
    if (!progress.done)
        return progress;
    const Result<void> done
        = m_connection.run(u"UPDATE campaign SET state=?,version=version+1 WHERE campaign_id=?"_s,
                           CampaignState::AwaitingApproval, record.id);
    if (!done)
        return done.error();
    const Result<qint64> version = keepVersion(m_connection, record.id, now);
    if (!version)
        return version.error();
    const Result<void> audited = auditCampaign(m_connection, record.id, now, record.author, u"frozen"_s,
                                               {{u"planned"_s, progress.planned}, {u"version"_s, *version}});
    if (!audited)
        return audited.error();
    return progress;
}

} // namespace heliograph
