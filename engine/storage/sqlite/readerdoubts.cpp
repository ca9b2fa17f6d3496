// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerdoubts.h"

#include "engine/storage/sqlite/attempt.h"
#include "engine/storage/sqlite/connection.h"

#include <QSet>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// In the order of Columns.
enum Column {
    AttemptColumn,
    MessageColumn,
    CampaignColumn,
    AccountColumn,
    RequestColumn,
    FreeTextColumn,
    PolicyColumn,
    PhaseColumn,
    CampaignStateColumn,
    ResendsColumn,
    ArmedAtColumn,
    DeadlineColumn,
    SinceColumn,
    ExpiresColumn,
    CauseColumn,
    ReasonColumn,
    AskedColumn,
    AskSoonColumn,
    LastAskedColumn,
    LastAnswerColumn,
    FirstMissColumn,
    LastMissColumn,
    AudienceColumn,
    BlindIndexColumn,
    PhoneColumn,
};

constexpr auto Columns
    = "SELECT f.attempt_id,f.msg_id,f.campaign_id,f.account_id,f.request_id,"
      "json_extract(c.content,'$.template_code')='',c.doubt_policy,f.phase,c.state,"
      "(SELECT count(*) FROM doubt e WHERE e.msg_id=f.msg_id AND e.decision IN (2,4)),"
      "f.armed_at,f.deadline,ifnull(d.since,f.deadline),min(f.expires_at,f.send_before),ifnull(d.cause,7),"
      "ifnull(d.reason,ifnull(f.last_evidence,'')),ifnull(d.asked,0),ifnull(d.ask_soon,0),d.last_asked,"
      "d.last_answer,d.first_miss,d.last_miss,c.audience_id,m.phone_bidx,m.phone_enc "_L1;

constexpr auto Joins = " LEFT JOIN doubt d ON d.attempt_id=f.attempt_id "_L1;

DoubtRow readRow(const Statement &row)
{
    DoubtRow doubt;
    doubt.attempt = AttemptId{row.integer(AttemptColumn)};
    doubt.message = MessageId{row.integer(MessageColumn)};
    doubt.campaign = CampaignId{row.integer(CampaignColumn)};
    doubt.account = AccountId{row.integer(AccountColumn)};
    doubt.clientRef = QString::fromLatin1(row.blob(RequestColumn).toHex());
    doubt.freeText = row.integer(FreeTextColumn) != 0;
    doubt.policy = static_cast<DoubtPolicy>(row.integer(PolicyColumn));
    doubt.parked = static_cast<AttemptPhase>(row.integer(PhaseColumn)) == AttemptPhase::Parked;
    doubt.campaignEnded
        = static_cast<CampaignState>(row.integer(CampaignStateColumn)) == CampaignState::Cancelled;
    doubt.laterAttempts = static_cast<int>(row.integer(ResendsColumn));
    doubt.armedAt = fromMillis(row.integer(ArmedAtColumn));
    doubt.deadline = fromMillis(row.integer(DeadlineColumn));
    doubt.since = fromMillis(row.integer(SinceColumn));
    if (row.integer(ExpiresColumn) != std::numeric_limits<qint64>::max())
        doubt.expiresAt = fromMillis(row.integer(ExpiresColumn));
    doubt.cause = static_cast<DoubtCause>(row.integer(CauseColumn));
    doubt.reason = row.text(ReasonColumn);
    doubt.asked = static_cast<int>(row.integer(AskedColumn));
    doubt.askSoon = row.integer(AskSoonColumn) != 0;
    doubt.lastAsked = row.maybeTime(LastAskedColumn);
    if (!row.isNull(LastAnswerColumn))
        doubt.lastAnswer = static_cast<DoubtAnswer>(row.integer(LastAnswerColumn));
    doubt.firstMiss = row.maybeTime(FirstMissColumn);
    doubt.lastMiss = row.maybeTime(LastMissColumn);
    return doubt;
}

} // namespace

//! Whom a row is about, still encrypted.
struct ReaderDoubts::Person
{
    AudienceId audience{};
    QByteArray blindIndex;
    QByteArray phone;
};

ReaderDoubts::ReaderDoubts(Connection &connection, const FieldCipher &cipher)
    : m_connection(connection)
    , m_cipher(cipher)
{
}

Result<QList<AccountId>> ReaderDoubts::accounts(TimePoint dueBy)
{
    Statement &query = m_connection.statement(
        u"SELECT p.account_id FROM provider_account p WHERE EXISTS(SELECT 1 FROM inflight f "
        "WHERE f.account_id=p.account_id AND f.phase>1 AND f.next_check<=?)"_s);
    if (const auto done = query.run(dueBy); !done)
        return done.error();
    QList<AccountId> accounts;
    while (query.next())
        accounts.append(AccountId{query.integer(0)});
    if (const auto read = query.outcome(); !read)
        return read.error();
    return accounts;
}

Result<QList<DoubtRow>> ReaderDoubts::due(AccountId account, int limit, TimePoint now)
{
    // CROSS JOIN keeps the order of the tables: the index gives the rows in turn.
    Statement &query = m_connection.statement(
        Columns
        % "FROM inflight f CROSS JOIN message m ON m.msg_id=f.msg_id CROSS JOIN campaign c ON "
          "c.campaign_id=f.campaign_id"_L1
        % Joins
        % "WHERE f.account_id=?1 AND f.phase>1 AND f.next_check<=?2 ORDER BY f.next_check LIMIT ?3"_L1);
    if (const auto done = query.run(account, now, limit); !done)
        return done.error();
    QList<Person> people;
    auto found = rows(query, &people);
    if (!found)
        return found;
    if (const auto decrypted = decrypt(*found, people); !decrypted)
        return decrypted.error();
    if (const auto added = addCompanions(account, *found, people); !added)
        return added.error();
    return found;
}

Result<QList<DoubtRow>> ReaderDoubts::rows(Statement &query, QList<Person> *people)
{
    QList<DoubtRow> rows;
    while (query.next()) {
        rows.append(readRow(query));
        if (people != nullptr)
            people->append({AudienceId{query.integer(AudienceColumn)}, query.blob(BlindIndexColumn),
                            query.blob(PhoneColumn)});
    }
    if (const auto read = query.outcome(); !read)
        return read.error();
    return rows;
}

//! Whatever else is open to the same numbers: the answers about the due ones serve them as well.
Result<void> ReaderDoubts::addCompanions(AccountId account, QList<DoubtRow> &rows,
                                         const QList<Person> &people)
{
    QSet<AttemptId> known;
    for (const DoubtRow &row : std::as_const(rows))
        known.insert(row.attempt);
    Statement &query = m_connection.statement(
        Columns
        % "FROM (SELECT DISTINCT campaign_id FROM campaign_counter WHERE state IN (3,4) AND n>0) k "
          "CROSS JOIN message m ON m.campaign_id=k.campaign_id AND m.phone_bidx=?2 "
          "CROSS JOIN inflight f ON f.msg_id=m.msg_id AND f.phase>1 AND f.account_id=?1 "
          "CROSS JOIN campaign c ON c.campaign_id=f.campaign_id"_L1
        % Joins);
    const qsizetype due = rows.size();
    for (qsizetype index = 0; index < due; ++index) {
        if (const auto done = query.run(account, people.at(index).blindIndex); !done)
            return done;
        auto companions = this->rows(query, nullptr);
        if (!companions)
            return companions.error();
        for (DoubtRow &companion : *companions) {
            if (known.contains(companion.attempt))
                continue;
            known.insert(companion.attempt);
            companion.e164 = rows.at(index).e164;
            rows.append(companion);
        }
    }
    return {};
}

//! Whoever cannot be decrypted keeps an empty number: he cannot be asked about.
Result<void> ReaderDoubts::decrypt(QList<DoubtRow> &rows, const QList<Person> &people)
{
    for (qsizetype index = 0; index < rows.size(); ++index) {
        const Person &person = people.at(index);
        const auto phone
            = m_cipher.open(FieldColumn::Phone, person.audience, person.blindIndex, person.phone);
        if (phone)
            rows[index].e164 = QString::fromLatin1(*phone);
    }
    return {};
}

Result<QList<DoubtRow>> ReaderDoubts::all(const DoubtFilter &filter)
{
    Statement &query = m_connection.statement(
        Columns
        % "FROM inflight f JOIN message m ON m.msg_id=f.msg_id JOIN campaign c ON "
          "c.campaign_id=f.campaign_id"_L1
        % Joins
        % "WHERE f.phase>1 AND (?1 IS NULL OR f.campaign_id=?1) AND (?2 IS NULL OR c.author_id=?2) "
          "ORDER BY f.attempt_id"_L1);
    if (const auto done = query.run(filter.campaign, filter.author); !done)
        return done.error();
    return rows(query, nullptr);
}

Result<std::optional<DoubtRow>> ReaderDoubts::of(MessageId message)
{
    Statement &query
        = m_connection.statement(Columns
                                 % "FROM inflight f JOIN message m ON m.msg_id=f.msg_id JOIN campaign c ON "
                                   "c.campaign_id=f.campaign_id"_L1
                                 % Joins % "WHERE f.phase>1 AND f.msg_id=?"_L1);
    if (const auto done = query.run(message); !done)
        return done.error();
    const auto found = rows(query, nullptr);
    if (!found)
        return found.error();
    return found->isEmpty() ? std::nullopt : std::optional(found->constFirst());
}

Result<QList<MessageId>> ReaderDoubts::possibleDuplicates(std::optional<UserId> author, int limit)
{
    Statement &query = m_connection.statement(
        u"SELECT msg_id FROM message m WHERE flags<>0 AND flags&1 AND (?1 IS NULL OR EXISTS(SELECT 1 FROM "
        "campaign c WHERE c.campaign_id=m.campaign_id AND c.author_id=?1)) ORDER BY msg_id DESC LIMIT ?2"_s);
    if (const auto done = query.run(author, limit); !done)
        return done.error();
    QList<MessageId> messages;
    while (query.next())
        messages.append(MessageId{query.integer(0)});
    if (const auto read = query.outcome(); !read)
        return read.error();
    return messages;
}

} // namespace heliograph
