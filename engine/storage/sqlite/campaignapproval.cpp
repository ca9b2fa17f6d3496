// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/campaignapproval.h"

#include "engine/base/logging.h"
#include "engine/storage/campaignrules.h"
#include "engine/storage/sqlite/approvalbook.h"
#include "engine/storage/sqlite/budgetbook.h"
#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/campaignseal.h"
#include "engine/storage/sqlite/campaignversions.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/contentclearance.h"
#include "engine/storage/sqlite/queuegate.h"
#include "engine/storage/sqlite/secondapprover.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

QString nameOf(const CampaignRecord &record)
{
    return u"%1 \"%2\""_s.arg(QString::number(number(record.id)), record.name);
}

QString timeInWords(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(time), Qt::UTC).toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

Result<QString> loginOf(Connection &connection, UserId user)
{
    Statement &row = connection.statement(u"SELECT login FROM app_user WHERE user_id=?"_s);
    if (const Result<void> done = row.run(user); !done)
        return done.error();
    const QString login = row.next() ? row.text(0) : QString();
    row.finish();
    return login;
}

} // namespace

CampaignApproval::CampaignApproval(Connection &connection, ApprovalBook &book)
    : m_connection(connection)
    , m_book(book)
{
}

Result<void> CampaignApproval::approve(const CampaignRecord &record, UserId approver,
                                       const QByteArray &seenHash, TimePoint now)
{
    for (const Result<void> &fits :
         {expectUnsigned(record), expectOther(record, approver), expectSeen(record, seenHash)}) {
        if (!fits)
            return fits;
    }
    if (const Result<void> looked = expectLookedAt(m_connection, record); !looked)
        return looked;
    const auto end = endOf(record, now);
    const auto reasons = secondApproverReasons(m_connection, record.id);
    const auto others = m_book.counting(record.id, seenHash);
    if (!end || !reasons || !others)
        return !end ? end.error() : !reasons ? reasons.error() : others.error();
    TimePoint until = *end;
    for (const SignedApproval &other : *others) {
        until = std::min(until, other.until);
        if (other.approver == approver)
            return Error{
                ErrorKind::Conflict,
                u"You have approved campaign %1 already. A second, different person has to approve it as "
                "well."_s.arg(nameOf(record))};
    }
    const int needed = reasons->isEmpty() ? 1 : 2;
    const Result<void> signedIt = m_book.add({.campaign = record.id,
                                              .seal = seenHash,
                                              .approver = approver,
                                              .needed = needed,
                                              .at = now,
                                              .until = *end});
    if (!signedIt || others->size() + 1 < needed)
        return signedIt;
    const Result<void> noted
        = decideVersion(m_connection, record.id, {VersionDecision::Approved, approver, now});
    if (!noted)
        return noted;
    return m_connection.run(
        u"UPDATE campaign SET state=?,approved_by=?,approved_hash=?,approved_at=?,approved_until=?,hold=NULL,"
        "hold_until=NULL,hold_note=NULL WHERE campaign_id=?"_s,
        CampaignState::Approved, approver, seenHash, now, until, record.id);
}

Result<void> CampaignApproval::expectOther(const CampaignRecord &record, UserId approver)
{
    if (record.author == approver)
        return Error{
            ErrorKind::Conflict,
            u"Whoever wrote campaign %1 cannot approve it. Ask somebody else."_s.arg(nameOf(record))};
    const auto imported = m_connection.integer(
        u"SELECT 1 FROM audience WHERE imported_by=?2 AND (audience_id=?1 OR audience_id IN "
        "(SELECT source_id FROM audience_source WHERE audience_id=?1)) LIMIT 1"_s,
        record.audience, approver);
    const auto edited = m_connection.integer(
        u"SELECT 1 FROM campaign_version WHERE campaign_id=? AND changed_by=? LIMIT 1"_s, record.id,
        approver);
    if (!imported || !edited)
        return imported ? edited.error() : imported.error();
    if (!*imported && !*edited)
        return {};
    return Error{ErrorKind::Conflict,
                 (*imported
                      ? u"Whoever imported the people of campaign %1 cannot approve it. Ask somebody else."_s
                      : u"Whoever edited campaign %1 cannot approve it. Ask somebody else."_s)
                     .arg(nameOf(record))};
}

//! What is stored is sealed anew, with everybody whom it goes to: who has changed it in the database gets no
//! approval for it.
Result<void> CampaignApproval::expectSeen(const CampaignRecord &record, const QByteArray &seenHash)
{
    const Result<QByteArray> seal = sealOfPeople(m_connection, record.id);
    if (!seal)
        return seal.error();
    if (seenHash == record.contentHash && seenHash == *seal)
        return {};
    if (seenHash == record.contentHash)
        return Error{
            ErrorKind::Conflict,
            u"Campaign %1 is not what was submitted: it was changed in the database. Nothing was approved. "
            "Return it, so that it is submitted again."_s.arg(nameOf(record))};
    const auto versions = versionsOf(m_connection, record.id);
    if (!versions)
        return versions.error();
    if (versions->isEmpty())
        return Error{ErrorKind::Conflict,
                     u"Campaign %1 has changed since it was shown to you. Nothing was approved. "
                     "Read it again, then decide."_s.arg(nameOf(record))};
    const CampaignVersion &last = versions->last();
    const auto login = loginOf(m_connection, last.changedBy);
    if (!login)
        return login.error();
    return Error{ErrorKind::Conflict,
                 u"%1 changed this at %2. Read version %3. Nothing was approved."_s.arg(
                     *login, timeInWords(last.changedAt), QString::number(last.version))};
}

//! What the engine stopped for want of a signature can be approved in earnest; what it stopped otherwise
//! cannot.
Result<void> CampaignApproval::expectUnsigned(const CampaignRecord &record)
{
    if (record.state != CampaignState::Blocked)
        return {};
    const auto isUnsigned
        = m_connection.integer(u"SELECT 1 FROM campaign WHERE campaign_id=? AND hold=? AND hold_note=?"_s,
                               record.id, holdCode(HoldReason::Content), UnsignedNote);
    if (!isUnsigned)
        return isUnsigned.error();
    return *isUnsigned ? Result<void>()
                       : refusal(record.id, record.name, record.state, CampaignVerb::Approve);
}

Result<TimePoint> CampaignApproval::endOf(const CampaignRecord &record, TimePoint now)
{
    const auto rules = readApprovalRules(m_connection);
    if (!rules)
        return rules.error();
    const TimePoint end
        = std::max(record.startAt.value_or(now), record.state == CampaignState::Blocked ? now : TimePoint())
        + rules->lasts;
    if (end > now)
        return end;
    return Error{ErrorKind::Conflict,
                 u"Campaign %1 should have started at %2, and an approval would have ended by now. Nothing "
                 u"was approved. "
                 "Return it, so that its author chooses another time."_s.arg(nameOf(record),
                                                                             timeInWords(*record.startAt))};
}

Result<void> CampaignApproval::voidApproval(const CampaignRecord &record, UserId by, TimePoint now)
{
    const Result<void> noted = decideVersion(m_connection, record.id, {VersionDecision::Edited, by, now});
    if (!noted)
        return noted;
    return m_connection.run(
        u"UPDATE campaign SET "
        u"state=?,approved_by=NULL,approved_hash=NULL,approved_at=NULL,approved_until=NULL "
        "WHERE campaign_id=?"_s,
        record.state == CampaignState::Draft ? CampaignState::Draft : CampaignState::Returned, record.id);
}

Result<void> CampaignApproval::revise(const CampaignRecord &record, const CampaignContent &content, UserId by,
                                      TimePoint now)
{
    if (content.text.isEmpty() == content.templateCode.isEmpty())
        return Error{
            ErrorKind::Invalid,
            u"A campaign has either a text of its own or a provider's template. Nothing was changed."_s};
    if (const Result<void> ended = voidApproval(record, by, now); !ended)
        return ended;
    const Result<void> edited = m_connection.run(
        u"UPDATE campaign SET "
        u"content=?,lane_class=?,doubt_policy=?,not_before=?,expires_at=?,canary_state=?,edited_by=? "
        "WHERE campaign_id=?"_s,
        QString::fromUtf8(content.toJson()), content.messageClass, content.doubtPolicy, content.startAt,
        content.expiresAt, content.canary ? 1 : 0, by, record.id);
    if (!edited)
        return edited;
    const Result<void> opened = m_connection.run(
        u"DELETE FROM budget WHERE scope=? AND subject=? AND sealed=1"_s, BudgetScope::Campaign, record.id);
    const Result<void> sealed = opened ? sealMaximum(m_connection, record.id, content.maxCost) : opened;
    if (!sealed)
        return sealed;
    const Result<QByteArray> seal = keepSeal(m_connection, record.id);
    return seal ? Result<void>() : seal.error();
}

Result<void> CampaignApproval::expectLasts(const CampaignRecord &record, TimePoint now)
{
    const auto ended = m_connection.integer(
        u"SELECT approved_until FROM campaign WHERE campaign_id=? AND started_at IS NULL AND approved_until<?"_s,
        record.id, now);
    if (!ended)
        return ended.error();
    if (!*ended)
        return {};
    return Error{
        ErrorKind::Conflict,
        u"The approval of campaign %1 ended at %2, before it began. Nothing was sent. Submit it again: "
        "heliograph campaign submit %3"_s.arg(nameOf(record), timeInWords(fromMillis(**ended)),
                                              QString::number(number(record.id)))};
}

// While all sending is held, what the clock says may be the reason.
Result<int> CampaignApproval::expire(TimePoint now)
{
    Statement &due
        = m_connection.statement(u"SELECT campaign_id FROM campaign WHERE state IN (3,4,6) AND state NOT IN "
                                 u"(8,9,12) AND started_at IS NULL AND approved_until<? "
                                 "AND NOT EXISTS(SELECT 1 FROM engine_hold)"_s);
    if (const Result<void> done = due.run(now); !done)
        return done.error();
    QList<CampaignId> ended;
    while (due.next())
        ended.append(CampaignId{due.integer(0)});
    if (const Result<void> read = due.outcome(); !read)
        return read.error();
    for (const CampaignId campaign : std::as_const(ended)) {
        const Result<void> done = m_connection.run(
            u"UPDATE campaign SET "
            u"state=?,approved_by=NULL,approved_hash=NULL,approved_at=NULL,approved_until=NULL,"
            "hold=NULL,hold_until=NULL,hold_note=NULL,version=version+1 WHERE campaign_id=?"_s,
            CampaignState::ApprovalExpired, campaign);
        const Result<void> audited = done
            ? auditCampaign(m_connection, campaign, now, BuiltInAuthor, u"approval-expired"_s, {})
            : done;
        if (!audited)
            return audited.error();
    }
    return static_cast<int>(ended.size());
}

// What a claim finds is not approved, it sends in silence to nobody. The second condition is that of the
// index campaign_open, by which SQLite knows that it may use it.
Result<int> CampaignApproval::stopChanged(TimePoint now)
{
    Statement &sending = m_connection.statement(
        u"SELECT campaign_id FROM campaign WHERE state IN (5,7) AND state NOT IN (8,9,12)"_s);
    if (const Result<void> done = sending.run(); !done)
        return done.error();
    QList<CampaignId> all;
    while (sending.next())
        all.append(CampaignId{sending.integer(0)});
    if (const Result<void> read = sending.outcome(); !read)
        return read.error();
    int stopped = 0;
    for (const CampaignId campaign : std::as_const(all)) {
        const auto gate = readQueueGate(m_connection, campaign);
        if (!gate)
            return gate.error();
        if (!*gate || (*gate)->gate.approvalHolds)
            continue;
        const Result<QByteArray> seal = sealOf(m_connection, campaign);
        if (!seal)
            return seal.error();
        if (m_told.value(campaign) == *seal)
            continue;
        m_told.insert(campaign, *seal);
        if (const Result<void> done = stopUnapproved(m_connection, campaign, ChangedNote, now); !done)
            return done.error();
        ++stopped;
    }
    return stopped;
}

// Where even the hashes differ the database refuses the state; nothing goes all the same. A test is not worth
// mending: another is sent.
Result<void> stopUnapproved(Connection &connection, CampaignId campaign, QLatin1String note, TimePoint now)
{
    qCInfo(logEngine, "Campaign %lld was stopped: what is stored is not what was approved (%s).",
           static_cast<long long>(number(campaign)), note.data());
    const Result<void> blocked = connection.run(
        u"UPDATE campaign SET state=iif(kind=0,?1,?2),finished_at=iif(kind=0,finished_at,?3),hold=?4,"
        u"hold_until=NULL,hold_note=?5,version=version+1 WHERE campaign_id=?6 "
        "AND approved_hash IS content_hash AND (approved_by IS NOT NULL OR kind<>0)"_s,
        CampaignState::Blocked, CampaignState::Cancelled, now, holdCode(HoldReason::Content), note, campaign);
    if (!blocked)
        return blocked;
    const Result<QByteArray> seal = sealOf(connection, campaign);
    if (!seal)
        return seal.error();
    return auditCampaign(connection, campaign, now, TheEngine, u"not-approved"_s,
                         {{u"why"_s, note}, {u"seal"_s, QString::fromLatin1(seal->toHex())}});
}

} // namespace heliograph
