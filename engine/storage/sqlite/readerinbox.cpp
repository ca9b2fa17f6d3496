// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readerinbox.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/replyplace.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

constexpr auto ReceiptSql
    = "SELECT r.receipt_id,p.label,r.provider_msg_id,r.client_ref,r.status,r.raw_code,r.provider_at,r.trust,"
      "r.part,r.part_n,r.received_at,r.fate,r.msg_id,r.tries,iif(r.applied_at IS NULL,r.next_try,NULL) "
      "FROM receipt_inbox r LEFT JOIN provider_account p USING(account_id) "_L1;

// The whole list goes by the primary key. What is unmatched is found by the index of what is pending.
constexpr auto NewestReceipts = "ORDER BY r.receipt_id DESC LIMIT ?"_L1;
constexpr auto UnmatchedReceipts
    = "WHERE r.receipt_id IN (SELECT receipt_id FROM receipt_inbox WHERE applied_at IS NULL AND tries>0) "
      "ORDER BY r.receipt_id DESC LIMIT ?"_L1;

constexpr auto ReplySql
    = "SELECT i.inbound_id,p.label,i.phone_bidx,i.phone_enc,i.body_enc,i.provider_at,i.received_at,i.trust,"
      "i.msg_id,i.campaign_id,c.name,i.handled_at,i.wish,i.account_id,i.assigned_to,u.display_name "
      "FROM inbound i LEFT JOIN provider_account p USING(account_id) "
      "LEFT JOIN campaign c ON c.campaign_id=i.campaign_id LEFT JOIN app_user u ON u.user_id=i.assigned_to "_L1;

template <typename Id>
std::optional<Id> maybeId(const Statement &row, int column)
{
    const std::optional<qint64> id = row.maybeInteger(column);
    return id ? std::optional(Id{*id}) : std::nullopt;
}

ReceiptRow readReceipt(const Statement &row)
{
    ReceiptRow read;
    read.id = ReceiptId{row.integer(0)};
    read.accountLabel = row.text(1);
    read.receipt.providerId = row.text(2);
    read.receipt.clientRef = row.text(3);
    read.receipt.state = static_cast<MessageState>(row.integer(4));
    read.receipt.code = row.text(5);
    read.receipt.at = row.maybeTime(6);
    read.receipt.trust = static_cast<Trust>(row.integer(7));
    read.receipt.part = static_cast<int>(row.integer(8));
    read.receipt.parts = static_cast<int>(row.integer(9));
    read.receivedAt = fromMillis(row.integer(10));
    read.fate = static_cast<ReceiptFate>(row.integer(11));
    read.message = maybeId<MessageId>(row, 12);
    read.tries = static_cast<int>(row.integer(13));
    const std::optional<qint64> next = row.maybeInteger(14);
    if (next && *next != std::numeric_limits<qint64>::max())
        read.nextTry = fromMillis(*next);
    return read;
}

} // namespace

ReaderInbox::ReaderInbox(Connection &connection, const FieldCipher &cipher)
    : m_connection(connection)
    , m_cipher(cipher)
{
}

Result<qint64> ReaderInbox::unappliedReceipts(TimePoint dueBy)
{
    const auto pending = m_connection.integer(
        u"SELECT count(*) FROM (SELECT 1 FROM receipt_inbox WHERE applied_at IS NULL AND next_try<=? LIMIT 1000)"_s,
        dueBy);
    if (!pending)
        return pending.error();
    return pending->value_or(0);
}

Result<QList<ReceiptRow>> ReaderInbox::receipts(bool unmatchedOnly, int limit)
{
    Statement &row
        = m_connection.statement(QString(ReceiptSql % (unmatchedOnly ? UnmatchedReceipts : NewestReceipts)));
    if (const auto done = row.run(limit); !done)
        return done.error();
    QList<ReceiptRow> receipts;
    while (row.next())
        receipts.append(readReceipt(row));
    if (const auto done = row.outcome(); !done)
        return done.error();
    return receipts;
}

Result<ReceiptStanding> ReaderInbox::receiptStanding(AccountId account)
{
    ReceiptStanding standing;
    Statement &row
        = m_connection.statement(u"SELECT last_at,called_at FROM receipt_arrival WHERE account_id=?"_s);
    if (const Result<void> done = row.run(account); !done)
        return done.error();
    if (row.next()) {
        standing.last = row.maybeTime(0);
        standing.lastCall = row.maybeTime(1);
    }
    row.finish();
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    const auto unmatched = m_connection.integer(
        u"SELECT count(*) FROM (SELECT 1 FROM receipt_inbox INDEXED BY receipt_provider WHERE account_id=?1 "
        "AND applied_at IS NULL AND tries>0 LIMIT ?2)"_s,
        account, ReceiptStanding::MostUnmatched + 1);
    if (!unmatched)
        return unmatched.error();
    standing.unmatched = unmatched->value_or(0);
    return standing;
}

Result<QList<IntakeStanding>> ReaderInbox::intake()
{
    Statement &rows = m_connection.statement(
        u"SELECT account_id,kind,failing_since,good_at,code,why,loss_at,cut_pages,unreadable_rows,lost_rows "
        "FROM intake_standing ORDER BY account_id,kind"_s);
    if (const Result<void> done = rows.run(); !done)
        return done.error();
    QList<IntakeStanding> standings;
    while (rows.next()) {
        standings.append({.account = AccountId{rows.integer(0)},
                          .kind = static_cast<IntakeKind>(rows.integer(1)),
                          .failingSince = rows.maybeTime(2),
                          .lastGood = rows.maybeTime(3),
                          .code = rows.text(4),
                          .why = rows.text(5),
                          .loss = {rows.integer(7), rows.integer(8), rows.integer(9)},
                          .lossAt = rows.maybeTime(6)});
    }
    if (const Result<void> done = rows.outcome(); !done)
        return done.error();
    return standings;
}

Result<QList<ReplyRow>> ReaderInbox::replies(const ReplyFilter &filter, int limit)
{
    // Spelled out, so that the index of what is open is used.
    const auto which = filter.openOnly ? "WHERE i.handled_at IS NULL "_L1 : "WHERE 1 "_L1;
    Statement &rows = m_connection.statement(
        QString(ReplySql % which
                % "AND (?1 IS NULL OR c.author_id=?1) AND (?2 IS NULL OR i.assigned_to=?2) "
                  "ORDER BY i.inbound_id DESC LIMIT ?3"_L1));
    if (const auto done = rows.run(filter.author, filter.assignedTo, limit); !done)
        return done.error();
    return readReplies(rows);
}

Result<QList<ReplyRow>> ReaderInbox::repliesTo(MessageId message)
{
    Statement &rows = m_connection.statement(QString(ReplySql % "WHERE i.msg_id=? ORDER BY i.inbound_id"_L1));
    if (const auto done = rows.run(message); !done)
        return done.error();
    return readReplies(rows);
}

Result<ReplyRow> ReaderInbox::reply(InboundId id)
{
    Statement &row = m_connection.statement(QString(ReplySql % "WHERE i.inbound_id=?"_L1));
    if (const auto done = row.run(id); !done)
        return done.error();
    const auto found = readReplies(row);
    if (!found)
        return found.error();
    return found->isEmpty() ? Result<ReplyRow>(unknownId(u"reply"_s, number(id))) : found->constFirst();
}

Result<std::optional<SuppressionRow>> ReaderInbox::suppressionOf(InboundId reply, MessageClass messageClass)
{
    const auto account = m_connection.integer(u"SELECT account_id FROM inbound WHERE inbound_id=?"_s, reply);
    if (!account)
        return account.error();
    if (!*account)
        return unknownId(u"reply"_s, number(reply));
    Statement &row = m_connection.statement(
        u"SELECT s.scope,s.reason,s.source,s.at FROM inbound i JOIN suppression s USING(phone_bidx) "
        "WHERE i.inbound_id=? AND s.scope IN (0,?,?) ORDER BY s.reason IN (2,5,6) DESC,s.at LIMIT 1"_s);
    if (const auto done = row.run(reply, SuppressionScope(messageClass).code(),
                                  SuppressionScope(AccountId{**account}).code());
        !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? Result<std::optional<SuppressionRow>>(std::nullopt) : row.outcome().error();
    const SuppressionRow listed{.e164 = {},
                                .scope = SuppressionScope::fromCode(row.integer(0)),
                                .reason = static_cast<SuppressionReason>(row.integer(1)),
                                .source = row.text(2),
                                .at = fromMillis(row.integer(3))};
    row.finish();
    return std::optional(listed);
}

Result<QList<ReplyRow>> ReaderInbox::readReplies(Statement &rows)
{
    QList<ReplyRow> replies;
    while (rows.next()) {
        auto reply = readReply(rows);
        if (!reply) {
            rows.finish();
            return reply.error();
        }
        replies.append(*std::move(reply));
    }
    if (const auto done = rows.outcome(); !done)
        return done.error();
    return replies;
}

Result<ReplyRow> ReaderInbox::readReply(const Statement &row) const
{
    const QByteArray key = row.blob(2);
    const TimePoint receivedAt = fromMillis(row.integer(6));
    const AudienceId place = replyPlace(receivedAt);
    const bool isErased = row.blob(3).isEmpty();
    const auto number = isErased ? Result<QByteArray>(QByteArray())
                                 : m_cipher.open(FieldColumn::InboundPhone, place, key, row.blob(3));
    if (!number)
        return number.error();
    const auto text = isErased ? Result<QByteArray>(QByteArray())
                               : m_cipher.open(FieldColumn::Inbound, place, key, row.blob(4));
    if (!text)
        return text.error();
    ReplyRow reply;
    reply.id = InboundId{row.integer(0)};
    reply.accountLabel = row.text(1);
    reply.e164 = QString::fromLatin1(*number);
    reply.text = QString::fromUtf8(*text);
    reply.at = row.maybeTime(5);
    reply.receivedAt = receivedAt;
    reply.trust = static_cast<Trust>(row.integer(7));
    reply.answers = maybeId<MessageId>(row, 8);
    reply.campaign = maybeId<CampaignId>(row, 9);
    reply.campaignName = row.text(10);
    reply.doneAt = row.maybeTime(11);
    reply.wish = static_cast<ReplyWish>(row.integer(12));
    reply.account = AccountId{row.integer(13)};
    reply.assignedTo = maybeId<UserId>(row, 14);
    reply.assignedName = row.text(15);
    return reply;
}

} // namespace heliograph
