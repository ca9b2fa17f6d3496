// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/canarywatch.h"

#include "engine/domain/limitnote.h"
#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

QJsonObject auditDetail(const CanaryCount &count)
{
    return {{u"gone"_s, count.gone},
            {u"delivered"_s, count.delivered},
            {u"failed"_s, count.failed},
            {u"opt_outs"_s, count.optOuts}};
}

} // namespace

CanaryWatch::CanaryWatch(Connection &connection)
    : m_connection(connection)
{
}

Result<int> CanaryWatch::work(TimePoint now)
{
    const Result<QList<Watched>> campaigns = watched();
    if (!campaigns)
        return campaigns.error();
    int changed = 0;
    for (const Watched &campaign : *campaigns) {
        const Result<bool> led = lead(campaign, now);
        if (!led)
            return led.error();
        changed += *led ? 1 : 0;
    }
    return changed;
}

Result<QList<CanaryWatch::Watched>> CanaryWatch::watched()
{
    Statement &query = m_connection.statement(
        u"SELECT campaign_id,state,content,canary_at,ifnull(started_at,0),ifnull(hold_note,''),"
        "feed_done AND NOT EXISTS(SELECT 1 FROM outbox o WHERE o.campaign_id=c.campaign_id) "
        "FROM campaign c WHERE canary_state=1 AND state IN (5,7,14) AND state NOT IN (8,9,12)"_s);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    QList<Watched> campaigns;
    while (query.next()) {
        const auto content = CampaignContent::fromJson(query.text(2).toUtf8());
        if (!content || !content->canary)
            continue; // no longer what was approved: the gate of sending holds it
        campaigns.append({CampaignId{query.integer(0)}, static_cast<CampaignState>(query.integer(1)),
                          *content->canary, fromMillis(query.integer(3)), fromMillis(query.integer(4)),
                          query.text(5), query.integer(6) != 0});
    }
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return campaigns;
}

Result<CanaryCount> CanaryWatch::count(const Watched &watched)
{
    Statement &query = m_connection.statement(
        u"SELECT ifnull(sum(n),0),ifnull(sum(iif(state=6,n,0)),0),ifnull(sum(iif(state IN "
        u"(7,8,12,13),n,0)),0),"
        "ifnull(sum(iif(state IN (3,4),n,0)),0) FROM campaign_counter "
        "WHERE campaign_id=? AND state NOT IN (0,1,9,10,11)"_s);
    if (const Result<void> done = query.run(watched.campaign); !done)
        return done.error();
    CanaryCount count;
    if (query.next())
        count = {.gone = query.integer(0),
                 .delivered = query.integer(1),
                 .failed = query.integer(2),
                 .unknown = query.integer(3)};
    query.finish();
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return count;
}

//! People of the campaign who opted out since it was started, among those who were sent to.
Result<qint64> CanaryWatch::optOuts(const Watched &watched)
{
    const auto found = m_connection.integer(
        u"SELECT count(*) FROM campaign c CROSS JOIN message m ON m.campaign_id=c.campaign_id "
        "AND m.msg_id<=c.feed_cursor AND m.state NOT IN (0,1,9,10,11) CROSS JOIN suppression s "
        "ON s.phone_bidx=m.phone_bidx AND s.reason=2 AND s.at>=?2 WHERE c.campaign_id=?1"_s,
        watched.campaign, watched.startedAt);
    if (!found)
        return found.error();
    return found->value_or(0);
}

Result<bool> CanaryWatch::lead(const Watched &watched, TimePoint now)
{
    Result<CanaryCount> counted = count(watched);
    if (!counted)
        return counted.error();
    const bool allGone = counted->gone >= watched.canary.people || watched.nobodyLeft;
    if (watched.state != CampaignState::CanaryGate) {
        if (!allGone)
            return false;
        const Result<void> done = watched.nobodyLeft ? goOn(watched, true, now) : stopAtGate(watched, now);
        return done ? Result<bool>(true) : done.error();
    }
    if (!allGone) { // some were not taken after all: others go in their place
        const Result<void> done = goOn(watched, false, now);
        return done ? Result<bool>(true) : done.error();
    }
    const Result<qint64> gone = optOuts(watched);
    if (!gone)
        return gone.error();
    counted->optOuts = *gone;
    return judge(watched, *counted, now);
}

Result<bool> CanaryWatch::judge(const Watched &watched, const CanaryCount &count, TimePoint now)
{
    const CanaryFate fate = canaryFate(watched.canary, count, now - watched.since);
    const limitnote::CanaryFigures figures{count.gone, count.delivered, count.delivered + count.failed,
                                           count.optOuts, fate == CanaryFate::Fails};
    const QString note = limitnote::canary(figures);
    if (fate == CanaryFate::Watches) {
        const Result<void> told = note == watched.note
            ? Result<void>()
            : m_connection.run(u"UPDATE campaign SET hold_note=? WHERE campaign_id=?"_s, note,
                               watched.campaign);
        return told ? Result<bool>(false) : told.error();
    }
    const bool passes = fate == CanaryFate::Passes;
    const Result<void> done = passes ? goOn(watched, true, now) : pause(watched, note);
    if (!done)
        return done.error();
    const Result<void> audited
        = auditCampaign(m_connection, watched.campaign, now, BuiltInAuthor,
                        passes ? u"canary-passed"_s : u"canary-failed"_s, auditDetail(count));
    if (!audited)
        return audited.error();
    return true;
}

Result<void> CanaryWatch::stopAtGate(const Watched &watched, TimePoint now)
{
    const Result<void> done = m_connection.run(
        u"UPDATE campaign SET state=14,canary_at=ifnull(canary_at,?),hold=?,hold_until=NULL,hold_note=NULL,"
        "version=version+1 WHERE campaign_id=?"_s,
        now, holdCode(HoldReason::Canary), watched.campaign);
    if (!done)
        return done;
    return auditCampaign(m_connection, watched.campaign, now, BuiltInAuthor, u"canary-gate"_s,
                         {{u"people"_s, watched.canary.people}});
}

//! The time at the gate is none in which nothing could be sent.
Result<void> CanaryWatch::goOn(const Watched &watched, bool passed, TimePoint now)
{
    const Result<void> done = m_connection.run(
        u"UPDATE campaign SET state=iif(state=14,5,state),canary_state=?,hold=iif(hold='canary',NULL,hold),"
        "hold_note=iif(hold='canary',NULL,hold_note),version=version+1 WHERE campaign_id=?"_s,
        passed ? 2 : 1, watched.campaign);
    if (!done)
        return done;
    return m_connection.run(u"INSERT INTO campaign_beat(campaign_id,sendable_at) VALUES(?,?) "
                            "ON CONFLICT(campaign_id) DO UPDATE SET sendable_at=excluded.sendable_at"_s,
                            watched.campaign, now);
}

Result<void> CanaryWatch::pause(const Watched &watched, const QString &note)
{
    return m_connection.run(
        u"UPDATE campaign SET state=10,hold=?,hold_until=NULL,hold_note=?,version=version+1 "
        "WHERE campaign_id=?"_s,
        holdCode(HoldReason::Canary), note, watched.campaign);
}

} // namespace heliograph
