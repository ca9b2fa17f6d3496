// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerlanes.h"

#include "engine/storage/membervalues.h"
#include "engine/storage/sqlite/attempt.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/queuemove.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// There is no index of times by account: the latest of all accounts are read instead, by their ids.
constexpr auto LatestAnswers
    = "SELECT account_id,max(closed_at) FROM (SELECT account_id,closed_at,evidence FROM attempt ORDER BY "
      "attempt_id DESC LIMIT 2000) WHERE evidence=1 GROUP BY account_id"_L1;
constexpr auto LatestReceipts
    = "SELECT account_id,max(received_at) FROM (SELECT account_id,received_at FROM receipt_inbox ORDER BY "
      "receipt_id DESC LIMIT 2000) GROUP BY account_id"_L1;

// Of each campaign that sends, the first in each account's queue, by the index of the outbox. Who was fed has
// the campaign's planned time or none, so nobody has waited for longer than the campaign has been sent.
constexpr auto OldestDueSql
    = "SELECT k.account_id,min(max(c.started_at,(SELECT min(o.not_before) FROM outbox o "
      "WHERE o.campaign_id=k.campaign_id AND o.account_id=k.account_id AND o.not_before<=?1))) "
      "FROM campaign c CROSS JOIN campaign_account k ON k.campaign_id=c.campaign_id "
      "WHERE c.state IN (5,7) AND c.state NOT IN (8,9,12) GROUP BY k.account_id"_L1;

// Far enough back to find some of an account that sends a hundredth of all.
constexpr int AnswersLookedAt = 20'000;

LaneAnswers::Share::Kind kindOf(AttemptOutcome outcome)
{
    switch (outcome) {
    case AttemptOutcome::Accepted:
    case AttemptOutcome::AlsoAccepted:
        return LaneAnswers::Share::Kind::Accepted;
    case AttemptOutcome::Rejected:
        return LaneAnswers::Share::Kind::Refused;
    case AttemptOutcome::NotAccepted:
    case AttemptOutcome::Superseded:
        return LaneAnswers::Share::Kind::NotTaken;
    case AttemptOutcome::ClosedUnknown:
        return LaneAnswers::Share::Kind::Unknown;
    }
    Q_UNREACHABLE();
}

} // namespace

ReaderLanes::ReaderLanes(Connection &connection, const FieldCipher &cipher)
    : m_connection(connection)
    , m_cipher(cipher)
{
}

Result<QMap<AccountId, LaneFacts>> ReaderLanes::facts(TimePoint now)
{
    QMap<AccountId, LaneFacts> facts;
    Statement &account
        = m_connection.statement(u"SELECT account_id FROM provider_account WHERE removed_at IS NULL"_s);
    if (const Result<void> done = account.run(); !done)
        return done.error();
    while (account.next())
        facts.insert(AccountId{account.integer(0)}, {});
    if (const Result<void> read = account.outcome(); !read)
        return read.error();
    if (const Result<void> read = readInFlight(facts); !read)
        return read.error();
    if (const Result<void> read = readDue(now, facts); !read)
        return read.error();
    if (const Result<void> read = readTimes(LatestAnswers, facts, &LaneFacts::lastAnswer); !read)
        return read.error();
    if (const Result<void> read = readTimes(LatestReceipts, facts, &LaneFacts::lastReceipt); !read)
        return read.error();
    return facts;
}

Result<void> ReaderLanes::readInFlight(QMap<AccountId, LaneFacts> &facts)
{
    Statement &row = m_connection.statement(
        u"SELECT account_id,count(*) FROM inflight WHERE phase=1 GROUP BY account_id"_s);
    if (const Result<void> done = row.run(); !done)
        return done;
    while (row.next()) {
        const auto lane = facts.find(AccountId{row.integer(0)});
        if (lane != facts.end())
            lane->inFlight = row.integer(1);
    }
    return row.outcome();
}

Result<void> ReaderLanes::readDue(TimePoint now, QMap<AccountId, LaneFacts> &facts)
{
    Statement &row = m_connection.statement(OldestDueSql);
    if (const Result<void> done = row.run(now); !done)
        return done;
    while (row.next()) {
        const auto lane = facts.find(AccountId{row.integer(0)});
        if (lane != facts.end())
            lane->dueSince = row.maybeTime(1);
    }
    return row.outcome();
}

Result<void> ReaderLanes::readTimes(const QString &sql, QMap<AccountId, LaneFacts> &facts,
                                    std::optional<TimePoint> LaneFacts::*time)
{
    Statement &row = m_connection.statement(sql);
    if (const Result<void> done = row.run(); !done)
        return done;
    while (row.next()) {
        const auto lane = facts.find(AccountId{row.integer(0)});
        if (lane != facts.end())
            (*lane).*time = row.maybeTime(1);
    }
    return row.outcome();
}

Result<QList<LaneShare>> ReaderLanes::shares(CampaignId campaign)
{
    QMap<AccountId, LaneShare> shares;
    Statement &row = m_connection.statement(
        u"SELECT k.account_id,ifnull(l.n,0) FROM campaign_account k LEFT JOIN campaign_lane l ON "
        "l.campaign_id=k.campaign_id AND l.account_id=k.account_id WHERE k.campaign_id=?"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done.error();
    while (row.next())
        shares[AccountId{row.integer(0)}] = {.account = AccountId{row.integer(0)}, .ready = row.integer(1)};
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    if (const Result<void> read = readOpen(campaign, shares); !read)
        return read.error();
    if (const Result<void> read = readHeld(campaign, shares); !read)
        return read.error();
    return shares.values();
}

Result<void> ReaderLanes::readOpen(CampaignId campaign, QMap<AccountId, LaneShare> &shares)
{
    Statement &row = m_connection.statement(
        u"SELECT account_id,count(*) FROM inflight WHERE campaign_id=? GROUP BY account_id"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done;
    while (row.next())
        shares[AccountId{row.integer(0)}].open = row.integer(1);
    return row.outcome();
}

Result<void> ReaderLanes::readHeld(CampaignId campaign, QMap<AccountId, LaneShare> &shares)
{
    const auto any = m_connection.integer(
        u"SELECT 1 FROM campaign_hold WHERE campaign_id=? AND n<>0 LIMIT 1"_s, campaign);
    if (!any)
        return any.error();
    if (!*any)
        return {};
    Statement &row = m_connection.statement(
        u"SELECT account_id,count(*) FROM outbox WHERE campaign_id=? AND hold IS NOT NULL GROUP BY account_id"_s);
    if (const Result<void> done = row.run(campaign); !done)
        return done;
    while (row.next())
        shares[AccountId{row.integer(0)}].held = row.integer(1);
    return row.outcome();
}

Result<LaneAnswers> ReaderLanes::answers(AccountId account)
{
    Statement &row = m_connection.statement(
        u"SELECT outcome,ifnull(error_code,''),count(*),max(closed_at) FROM (SELECT "
        u"outcome,error_code,closed_at "
        "FROM (SELECT account_id,outcome,error_code,closed_at,evidence FROM attempt ORDER BY attempt_id DESC "
        "LIMIT ?1) WHERE account_id=?2 AND evidence=1 LIMIT ?3) GROUP BY 1,2 ORDER BY 3 DESC,1,2"_s);
    if (const Result<void> done = row.run(AnswersLookedAt, account, LaneAnswers::Latest); !done)
        return done.error();
    LaneAnswers answers;
    while (row.next()) {
        answers.shares.append({kindOf(static_cast<AttemptOutcome>(row.integer(0))), row.text(1),
                               row.integer(2), fromMillis(row.integer(3))});
        answers.messages += row.integer(2);
    }
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return answers;
}

Result<qint64> ReaderLanes::resentWaiting(const Queue &queue)
{
    const auto resent = m_connection.integer(
        u"SELECT count(*) FROM message m INDEXED BY message_flagged CROSS JOIN campaign c ON "
        "c.campaign_id=m.campaign_id WHERE m.flags<>0 AND m.flags&2<>0 AND m.state=1 AND m.campaign_id=?1 "
        "AND ifnull(m.account_id,c.account_id)=?2 AND NOT EXISTS(SELECT 1 FROM inflight f WHERE "
        "f.msg_id=m.msg_id)"_s,
        queue.campaign, queue.account);
    return resent ? Result<qint64>(resent->value_or(0)) : resent.error();
}

Result<std::optional<MessageId>> ReaderLanes::visitWaiting(const Queue &queue, MessageId after, int limit,
                                                           const WaitingVisitor &each)
{
    Statement &row = m_connection.statement(QString(
        "SELECT m.msg_id,m.phone_bidx,m.phone_enc,m.params_enc,m.country,c.audience_id,o.hold IS NOT NULL "_L1
        % WaitingInQueue % " ORDER BY m.msg_id LIMIT ?4"_L1));
    if (const Result<void> done = row.run(queue.campaign, queue.account, after, limit); !done)
        return done.error();
    std::optional<MessageId> last;
    int visited = 0;
    while (row.next()) {
        last = MessageId{row.integer(0)};
        ++visited;
        const QByteArray key = row.blob(1);
        const AudienceId audience{row.integer(5)};
        const auto phone = m_cipher.open(FieldColumn::Phone, audience, key, row.blob(2));
        const auto values = row.isNull(3) ? Result<QByteArray>(QByteArray())
                                          : m_cipher.open(FieldColumn::Params, audience, key, row.blob(3));
        if (!phone || !values) {
            row.finish();
            return phone ? values.error() : phone.error();
        }
        each(QString::fromLatin1(*phone), static_cast<qint16>(row.integer(4)),
             values->isEmpty() ? QStringList() : unpackValues(*values), row.integer(6) != 0);
    }
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    return visited == limit ? last : std::nullopt;
}

} // namespace heliograph
