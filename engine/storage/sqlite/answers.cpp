// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/answers.h"

#include "engine/domain/messagetemplate.h"
#include "engine/domain/suppression.h"
#include "engine/storage/contentstore.h"
#include "engine/storage/sqlite/campaignrecord.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/replyplace.h"
#include "engine/storage/sqlite/testallowance.h"
#include "engine/storage/sqlite/testdeparture.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr int OneRecipient = 1;

// Who sends an answer twice within this meant to send it once: a second click, or another try after a crash.
constexpr Millis SentOnceWithin = std::chrono::minutes(10);

Result<void> expectSendable(const NewAnswer &answer)
{
    if (answer.text.trimmed().isEmpty())
        return Error{ErrorKind::Invalid, u"There is no text yet. Nothing was sent."_s};
    const auto parsed = MessageTemplate::parse(answer.text);
    if (!parsed)
        return parsed.error();
    if (!parsed->variables().isEmpty())
        return Error{ErrorKind::Invalid,
                     u"An answer goes to one person, so it has no columns. Write out what stands between the "
                     "braces. Nothing was sent."_s};
    if (answer.review.severity() > ContentSeverity::Note)
        return Error{
            ErrorKind::Conflict,
            u"The content rules forbid this text or want a second look at it, which an answer cannot "
            "have. Write it otherwise. Nothing was sent."_s};
    return {};
}

} // namespace

//! What somebody wrote, as far as an answer needs it.
struct SqliteAnswers::Asked
{
    InboundId reply{};
    AccountId account{};
    QByteArray key;
    QString e164;
    TimePoint receivedAt;
    QString campaign; // its name; empty if it fits none of ours
    bool accountIsThere = false;
};

SqliteAnswers::SqliteAnswers(Connection &connection, CampaignStore &campaigns, ContentStore &content,
                             const FieldCipher &cipher, const BlindIndex &index, const Clock &clock)
    : m_connection(connection)
    , m_campaigns(campaigns)
    , m_content(content)
    , m_cipher(cipher)
    , m_index(index)
    , m_clock(clock)
    , m_drafts(connection, cipher, index, clock)
{
}

Result<CampaignId> SqliteAnswers::send(const NewAnswer &answer, UserId by)
{
    if (const Result<void> sendable = expectSendable(answer); !sendable)
        return sendable.error();
    return atomically(m_connection, [&]() -> Result<CampaignId> {
        const Result<Asked> question = asked(answer.reply);
        if (!question)
            return question.error();
        if (const Result<void> fresh = expectNotSent(answer); !fresh)
            return fresh.error();
        if (const Result<void> may = expectAnswerable(*question, by); !may)
            return may.error();
        const Result<CampaignId> made = make(answer, *question, by);
        if (!made)
            return made;
        const Result<void> done = m_connection.run(
            u"UPDATE inbound SET handled_by=?,handled_at=? WHERE inbound_id=? AND handled_at IS NULL"_s, by,
            m_clock.now(), answer.reply);
        return done ? made : Result<CampaignId>(done.error());
    });
}

Result<SqliteAnswers::Asked> SqliteAnswers::asked(InboundId reply)
{
    Statement &row = m_connection.statement(
        u"SELECT i.account_id,i.phone_bidx,i.phone_enc,i.received_at,c.name,p.removed_at IS NULL AND "
        "p.account_id IS NOT NULL FROM inbound i LEFT JOIN campaign c ON c.campaign_id=i.campaign_id "
        "LEFT JOIN provider_account p ON p.account_id=i.account_id WHERE i.inbound_id=?"_s);
    if (const Result<void> done = row.run(reply); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"reply"_s, number(reply)) : row.outcome().error();
    Asked found{.reply = reply,
                .account = AccountId{row.integer(0)},
                .key = row.blob(1),
                .e164 = {},
                .receivedAt = fromMillis(row.integer(3)),
                .campaign = row.text(4),
                .accountIsThere = row.integer(5) != 0};
    const QByteArray sealed = row.blob(2);
    row.finish();
    if (sealed.isEmpty())
        return Error{
            ErrorKind::Conflict,
            u"Whoever wrote reply %1 was forgotten, so nobody can be answered."_s.arg(number(reply))};
    // That it opens shows that number and time are the reply's: nobody without the keys can write them.
    const auto phone
        = m_cipher.open(FieldColumn::InboundPhone, replyPlace(found.receivedAt), found.key, sealed);
    if (!phone)
        return phone.error();
    found.e164 = QString::fromLatin1(*phone);
    return found;
}

Result<void> SqliteAnswers::expectAnswerable(const Asked &asked, UserId by)
{
    const TimePoint now = m_clock.now();
    if (asked.receivedAt <= now - AnsweredWithin)
        return Error{ErrorKind::Conflict,
                     u"Reply %1 came more than %2 days ago, so answering it wants a campaign that somebody "
                     "approves. Nothing was sent."_s.arg(number(asked.reply))
                         .arg(std::chrono::duration_cast<std::chrono::days>(AnsweredWithin).count())};
    if (!asked.accountIsThere)
        return Error{ErrorKind::Conflict,
                     u"The provider account that reply %1 came through was removed. Nothing was sent."_s.arg(
                         number(asked.reply))};
    const auto listed = m_connection.integer(
        u"SELECT 1 FROM suppression WHERE phone_bidx=? AND scope IN (0,?,?) LIMIT 1"_s, asked.key,
        SuppressionScope(MessageClass::Notice).code(), SuppressionScope(asked.account).code());
    if (!listed)
        return listed.error();
    if (*listed)
        return Error{ErrorKind::Conflict,
                     u"Whoever wrote reply %1 is on the suppression list. Answering is not possible. Nothing "
                     "was sent."_s.arg(number(asked.reply))};
    return expectAnswersLeft(m_connection, by, asked.key, now);
}

//! One that certainly did not go may be sent again at once.
Result<void> SqliteAnswers::expectNotSent(const NewAnswer &answer)
{
    const TimePoint now = m_clock.now();
    const auto sentAt = m_connection.integer(
        u"SELECT max(c.started_at) FROM campaign c CROSS JOIN test_send t ON t.campaign_id=c.campaign_id "
        "CROSS JOIN message m ON m.campaign_id=c.campaign_id WHERE c.kind<>0 AND c.kind=3 AND c.started_at>? "
        "AND t.reply_id=? AND json_extract(c.content,'$.text')=? AND m.state NOT IN (8,9,10,11)"_s,
        TimePoint(now - SentOnceWithin), answer.reply, answer.text);
    if (!sentAt)
        return sentAt.error();
    if (!*sentAt)
        return {};
    const auto ago = std::chrono::floor<std::chrono::minutes>(now - fromMillis(**sentAt));
    const QString when = ago.count() < 1 ? u"less than a minute ago"_s : u"%1 min ago"_s.arg(ago.count());
    return Error{ErrorKind::Conflict,
                 u"This answer was already sent to reply %1, %2. Nothing was sent. To send the same text "
                 "again, wait until %3 minutes have passed."_s.arg(number(answer.reply))
                     .arg(when)
                     .arg(std::chrono::duration_cast<std::chrono::minutes>(SentOnceWithin).count())};
}

Result<CampaignId> SqliteAnswers::make(const NewAnswer &answer, const Asked &asked, UserId by)
{
    const Result<CampaignId> draft = m_drafts.ofAnswer({.reply = asked.reply,
                                                        .campaign = asked.campaign,
                                                        .e164 = asked.e164,
                                                        .account = asked.account,
                                                        .text = answer.text,
                                                        .author = by});
    if (!draft)
        return draft;
    if (answer.review.rulesVersion > 0) {
        if (const Result<void> kept = m_content.keepReview(*draft, answer.review); !kept)
            return kept.error();
    }
    Result<FreezeProgress> frozen = m_campaigns.beginFreeze(*draft);
    while (frozen && !frozen->done)
        frozen = m_campaigns.freeze(*draft, OneRecipient);
    if (!frozen)
        return frozen.error();
    const Result<CampaignRecord> record = campaignFor(m_connection, *draft, CampaignVerb::SendTest);
    if (!record)
        return record.error();
    const Result<void> gone = letTestGo(m_connection, m_index, *record, u"answer"_s, by, m_clock.now());
    return gone ? draft : Result<CampaignId>(gone.error());
}

} // namespace heliograph
