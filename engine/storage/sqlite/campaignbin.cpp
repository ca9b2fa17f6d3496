// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/campaignbin.h"

#include "engine/domain/builtinpeople.h"
#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

//! \a what has the campaign's number and name at %1 and %2.
Error conflict(const CampaignRecord &record, const QString &what)
{
    return {ErrorKind::Conflict, what.arg(QString::number(number(record.id)), record.name)};
}

} // namespace

CampaignBin::CampaignBin(Connection &connection)
    : m_connection(connection)
{
}

Result<void> CampaignBin::put(const CampaignRecord &record, TimePoint now)
{
    return m_connection.run(u"UPDATE campaign SET binned_at=? WHERE campaign_id=?"_s, now, record.id);
}

Result<void> CampaignBin::takeOut(const CampaignRecord &record)
{
    if (!record.binned)
        return conflict(record, u"Campaign %1 \"%2\" is not in the bin. Nothing was changed."_s);
    const auto taken = m_connection.integer(
        u"SELECT campaign_id FROM campaign WHERE state NOT IN (8,9,12) AND binned_at IS NULL AND name=? AND "
        "kind=0"_s,
        record.name);
    if (!taken)
        return taken.error();
    if (*taken)
        return Error{ErrorKind::Conflict,
                     u"Campaign %1 stays in the bin: campaign %2 has the name \"%3\" by now. Give that one "
                     "another name, or end it."_s.arg(QString::number(number(record.id)),
                                                      QString::number(**taken), record.name)};
    return m_connection.run(u"UPDATE campaign SET binned_at=NULL WHERE campaign_id=?"_s, record.id);
}

Result<void> CampaignBin::archive(const CampaignRecord &record, TimePoint now)
{
    if (record.archived)
        return conflict(record, u"Campaign %1 \"%2\" is in the archive already. Nothing was changed."_s);
    return m_connection.run(u"UPDATE campaign SET archived_at=? WHERE campaign_id=?"_s, now, record.id);
}

Result<void> CampaignBin::unarchive(const CampaignRecord &record)
{
    if (!record.archived)
        return conflict(record, u"Campaign %1 \"%2\" is not in the archive. Nothing was changed."_s);
    return m_connection.run(u"UPDATE campaign SET archived_at=NULL WHERE campaign_id=?"_s, record.id);
}

Result<int> CampaignBin::empty(TimePoint before, int limit, TimePoint now)
{
    Statement &due = m_connection.statement(
        u"SELECT campaign_id,name FROM campaign WHERE binned_at<? ORDER BY binned_at LIMIT ?"_s);
    if (const Result<void> done = due.run(before, limit); !done)
        return done.error();
    QList<std::pair<CampaignId, QString>> old;
    while (due.next())
        old.append({CampaignId{due.integer(0)}, due.text(1)});
    if (const Result<void> read = due.outcome(); !read)
        return read.error();
    for (const auto &[campaign, name] : std::as_const(old)) {
        const Result<bool> mentioned = isMentioned(campaign);
        if (!mentioned)
            return mentioned.error();
        const Result<void> gone = *mentioned ? setAside(campaign, now) : erase(campaign);
        if (!gone)
            return gone.error();
        const Result<void> audited = auditCampaign(m_connection, campaign, now, BuiltInAuthor, u"remove"_s,
                                                   {{u"name"_s, name}, {u"kept"_s, *mentioned}});
        if (!audited)
            return audited.error();
    }
    return static_cast<int>(old.size());
}

//! Whether anything that is never removed speaks of \a campaign: that it was submitted, a test of its text, a
//! campaign that was made from it.
Result<bool> CampaignBin::isMentioned(CampaignId campaign)
{
    const auto found = m_connection.integer(u"SELECT (SELECT state FROM campaign WHERE campaign_id=?1)<>0 "
                                            "OR EXISTS(SELECT 1 FROM campaign_version WHERE campaign_id=?1) "
                                            "OR EXISTS(SELECT 1 FROM approval WHERE campaign_id=?1) "
                                            "OR EXISTS(SELECT 1 FROM message WHERE campaign_id=?1) "
                                            "OR EXISTS(SELECT 1 FROM test_send WHERE of_campaign=?1) "
                                            "OR EXISTS(SELECT 1 FROM campaign WHERE parent_id=?1)"_s,
                                            campaign);
    if (!found)
        return found.error();
    return found->value_or(0) != 0;
}

Result<void> CampaignBin::erase(CampaignId campaign)
{
    // The campaign last: the rest refers to it.
    for (const QString &sql : {u"DELETE FROM content_review WHERE campaign_id=?"_s,
                               u"DELETE FROM campaign_account WHERE campaign_id=?"_s,
                               u"DELETE FROM campaign_country WHERE campaign_id=?"_s,
                               u"DELETE FROM campaign_domain WHERE campaign_id=?"_s,
                               u"DELETE FROM campaign_beat WHERE campaign_id=?"_s,
                               u"DELETE FROM campaign_counter WHERE campaign_id=?"_s,
                               u"DELETE FROM campaign_hold WHERE campaign_id=?"_s,
                               u"DELETE FROM campaign_lane WHERE campaign_id=?"_s,
                               u"DELETE FROM campaign_cost WHERE campaign_id=?"_s,
                               u"DELETE FROM budget WHERE scope=3 AND subject=?"_s,
                               u"DELETE FROM campaign WHERE campaign_id=?"_s}) {
        if (const Result<void> removed = m_connection.run(sql, campaign); !removed)
            return removed;
    }
    return {};
}

//! Its history stays: it becomes a cancelled campaign in the archive.
Result<void> CampaignBin::setAside(CampaignId campaign, TimePoint now)
{
    return m_connection.run(
        u"UPDATE campaign SET state=?1,binned_at=NULL,archived_at=?2,finished_at=?2,version=version+1 "
        "WHERE campaign_id=?3"_s,
        CampaignState::Cancelled, now, campaign);
}

} // namespace heliograph
