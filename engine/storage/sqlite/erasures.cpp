// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/erasures.h"

#include "engine/domain/messagestate.h"
#include "engine/domain/suppression.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/queuegate.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

constexpr QLatin1String KeptForKey("keep_personal_ms");
constexpr Millis UsuallyKeptFor = std::chrono::days(730);

// Nobody is found by a random index; it keeps one row a campaign and person apart from the others.
constexpr auto EraseMessages
    = "UPDATE message SET phone_enc=x'',params_enc=NULL,phone_bidx=randomblob(16) WHERE state IN (%1) AND "
      "phone_enc<>x'' "
      "AND NOT EXISTS(SELECT 1 FROM inflight f WHERE f.msg_id=message.msg_id) AND "_L1;

QString finalStates()
{
    QStringList states;
    for (int state = 0; state < MessageStateCount; ++state) {
        if (isFinal(static_cast<MessageState>(state)))
            states.append(QString::number(state));
    }
    return states.join(u',');
}

} // namespace

SqliteErasures::SqliteErasures(Connection &connection, const BlindIndex &index, const Clock &clock)
    : m_connection(connection)
    , m_index(index)
    , m_clock(clock)
{
}

Result<ForgottenPerson> SqliteErasures::forget(const QString &e164, UserId by, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return Error{
            ErrorKind::Invalid,
            u"Say why the number is to be forgotten; it is kept in the audit log. Nothing was changed."_s};
    return atomically(m_connection, [&]() -> Result<ForgottenPerson> {
        const QByteArray key = m_index.of(e164.toLatin1());
        if (const auto done = suppress(key); !done)
            return done.error();
        ForgottenPerson person;
        if (const auto done = erasePerson(key, person); !done)
            return done.error();
        const Result<void> audited = appendAudit(m_connection, m_clock.now(),
                                                 {.actor = by,
                                                  .action = u"contact.forget"_s,
                                                  .object = u"contact"_s,
                                                  .detail = {{u"messages"_s, person.messages},
                                                             {u"open"_s, person.open},
                                                             {u"replies"_s, person.replies},
                                                             {u"members"_s, person.members},
                                                             {u"reason"_s, reason}}});
        if (!audited)
            return audited.error();
        return person;
    });
}

Result<void> SqliteErasures::suppress(const QByteArray &key)
{
    const Result<void> listed = m_connection.run(
        u"INSERT INTO suppression(phone_bidx,scope,phone_enc,reason,source,at) VALUES(?1,0,x'',?2,?3,?4) "
        "ON CONFLICT(phone_bidx,scope) DO UPDATE SET reason=?2,source=?3"_s,
        key, SuppressionReason::Request, u"forgotten on request"_s, m_clock.now());
    if (!listed)
        return listed;
    return m_connection.run(u"UPDATE suppression SET phone_enc=x'',added_by=NULL WHERE phone_bidx=?"_s, key);
}

Result<void> SqliteErasures::erasePerson(const QByteArray &key, ForgottenPerson &person)
{
    struct Step
    {
        QString sql;
        qint64 *counted;
    };
    // One seek a campaign or audience: people are found by the index that has the number.
    const QString ofPerson = u"campaign_id IN (SELECT campaign_id FROM campaign) AND phone_bidx=?"_s;
    const std::array steps
        = {Step{QString(QString(EraseMessages).arg(finalStates()) % ofPerson), &person.messages},
           Step{u"UPDATE audience_member SET phone_enc=x'',params_enc=NULL WHERE audience_id IN (SELECT "
                u"audience_id FROM "
                "audience) AND phone_bidx=? AND phone_enc<>x''"_s,
                &person.members},
           Step{u"UPDATE inbound SET phone_enc=x'',body_enc=x'',phone_bidx=x'' WHERE phone_bidx=?"_s,
                &person.replies},
           Step{u"UPDATE receipt_inbox SET phone_bidx=NULL WHERE phone_bidx=?"_s, nullptr},
           Step{u"DELETE FROM recipient_event WHERE phone_bidx=?"_s, nullptr},
           Step{u"DELETE FROM test_number WHERE phone_bidx=?"_s, nullptr}};
    for (const Step &step : steps) {
        Statement &row = m_connection.statement(step.sql);
        if (const Result<void> done = row.run(key); !done)
            return done;
        if (step.counted != nullptr)
            *step.counted = row.changed();
        row.finish();
    }
    const auto open = m_connection.integer(QString(u"SELECT count(*) FROM message WHERE "_s % ofPerson), key);
    if (!open)
        return open.error();
    person.open = open->value_or(0);
    return {};
}

Result<void> SqliteErasures::setKeptFor(Millis keptFor, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<void> done = m_connection.run(
            u"INSERT INTO setting(key,value) VALUES(?1,?2) ON CONFLICT(key) DO UPDATE SET value=?2"_s,
            KeptForKey, QString::number(keptFor.count()));
        if (!done)
            return done;
        return appendAudit(m_connection, m_clock.now(),
                           {.actor = by,
                            .action = u"workspace.set"_s,
                            .object = u"workspace"_s,
                            .detail = {{KeptForKey, qint64(keptFor.count())}}});
    });
}

Result<Millis> SqliteErasures::keptFor()
{
    const auto kept = readSetting(m_connection, KeptForKey, UsuallyKeptFor.count());
    if (!kept)
        return kept.error();
    return Millis(*kept);
}

Result<int> SqliteErasures::eraseExpired(TimePoint now, int limit)
{
    const Result<Millis> kept = keptFor();
    if (!kept)
        return kept.error();
    if (*kept == 0ms)
        return 0;
    return atomically(m_connection, [&]() -> Result<int> {
        const Result<int> messages = eraseCampaign(now - *kept, now, limit);
        if (!messages)
            return messages;
        const Result<int> replies = eraseReplies(now - *kept, limit);
        if (!replies)
            return replies;
        return std::max(*messages, *replies);
    });
}

Result<int> SqliteErasures::eraseCampaign(TimePoint before, TimePoint now, int limit)
{
    // Whom nobody sends to any more is erased once he is marked as cancelled.
    Statement &due = m_connection.statement(
        u"SELECT campaign_id,erase_cursor FROM campaign c WHERE erased_at IS NULL AND finished_at<? "
        "AND (state NOT IN (9,12) OR (feed_done=1 AND NOT EXISTS(SELECT 1 FROM outbox o WHERE "
        "o.campaign_id=c.campaign_id))) LIMIT 1"_s);
    if (const Result<void> done = due.run(before); !done)
        return done.error();
    if (!due.next())
        return due.outcome() ? Result<int>(0) : Result<int>(due.outcome().error());
    const CampaignId campaign{due.integer(0)};
    const qint64 cursor = due.integer(1);
    due.finish();

    const auto last = m_connection.integer(
        u"SELECT max(msg_id) FROM (SELECT msg_id FROM message WHERE campaign_id=? AND msg_id>? ORDER BY msg_id LIMIT ?)"_s,
        campaign, cursor, limit);
    if (!last)
        return last.error();
    if (!*last) {
        const Result<void> marked
            = m_connection.run(u"UPDATE campaign SET erased_at=? WHERE campaign_id=?"_s, now, campaign);
        if (!marked)
            return marked.error();
        const Result<void> audited = appendAudit(m_connection, now,
                                                 {.actor = BuiltInAuthor,
                                                  .action = u"campaign.erase"_s,
                                                  .object = u"campaign %1"_s.arg(number(campaign)),
                                                  .detail = {}});
        if (!audited)
            return audited.error();
        return limit; // there may be another campaign
    }
    const Result<void> erased = m_connection.run(
        QString(QString(EraseMessages).arg(finalStates()) % "campaign_id=? AND msg_id>? AND msg_id<=?"_L1),
        campaign, cursor, **last);
    if (!erased)
        return erased.error();
    const Result<void> moved
        = m_connection.run(u"UPDATE campaign SET erase_cursor=? WHERE campaign_id=?"_s, **last, campaign);
    if (!moved)
        return moved.error();
    return limit;
}

Result<int> SqliteErasures::eraseReplies(TimePoint before, int limit)
{
    Statement &erase
        = m_connection.statement(u"UPDATE inbound SET phone_enc=x'',body_enc=x'',phone_bidx=x'' WHERE "
                                 u"inbound_id IN (SELECT inbound_id FROM inbound "
                                 "WHERE received_at<? AND phone_enc<>x'' ORDER BY inbound_id LIMIT ?)"_s);
    if (const Result<void> done = erase.run(before, limit); !done)
        return done.error();
    const int changed = erase.changed();
    erase.finish();
    return changed;
}

} // namespace heliograph
