// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/receipts.h"

#include "engine/base/faultpoint.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/queueattempts.h"
#include "engine/storage/sqlite/receiptsapply.h"
#include "engine/storage/sqlite/receiptswalk.h"
#include "engine/storage/sqlite/transaction.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

constexpr qsizetype TimeSize = 8;
constexpr qsizetype KeyHashSize = 24;

// A sent message is not asked about before; by then its request has an answer or is in doubt, so that
// attempts are closed in nearly the order of their ids.
constexpr Millis YoungestAsked = 60s;

// Once everybody was asked, nobody is asked again for so long.
constexpr Millis RoundLength = 10min;

//! The same words of the same provider on the same message, however often and by whatever way they come.
//!
//! The provider's time stands in front of the hash, so that a storm of receipts grows its index at one end
//! instead of everywhere. Of the number only the blind \a index goes in: the rest of what is hashed stands
//! beside it in clear, and a bare hash would give the number away to whoever tries them all.
QByteArray dedupeOf(AccountId account, const Receipt &receipt, const QByteArray &index)
{
    const QString &id = receipt.providerId.isEmpty() ? receipt.clientRef : receipt.providerId;
    QByteArray text = QByteArray::number(number(account)) + '\0' + id.toUtf8() + '\0' + index;
    for (const int word : {static_cast<int>(receipt.state), receipt.part})
        text += '\0' + QByteArray::number(word);
    QByteArray key(TimeSize + KeyHashSize, Qt::Uninitialized);
    qToBigEndian(receipt.at ? toMillis(*receipt.at) : qint64(0), key.data());
    crypto_generichash(reinterpret_cast<unsigned char *>(key.data()) + TimeSize, KeyHashSize,
                       reinterpret_cast<const unsigned char *>(text.constData()),
                       static_cast<unsigned long long>(text.size()), nullptr, 0);
    return key;
}

std::optional<QString> unlessNothing(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

bool isReceiptState(MessageState state)
{
    return state == MessageState::Submitted || state == MessageState::Delivered
        || state == MessageState::Undelivered || state == MessageState::InDoubt;
}

Result<AttemptId> cursor(Connection &connection, const QString &sql, AccountId account)
{
    const Result<std::optional<qint64>> at = connection.integer(sql, account);
    if (!at)
        return at.error();
    return AttemptId{at->value_or(0)};
}

} // namespace

SqliteReceipts::SqliteReceipts(Connection &connection, const FieldCipher &cipher,
                               const BlindIndex &blindIndex, const Clock &clock)
    : m_connection(connection)
    , m_cipher(cipher)
    , m_blindIndex(blindIndex)
    , m_clock(clock)
{
}

Result<int> SqliteReceipts::keep(AccountId account, const QList<Receipt> &receipts, TimePoint now)
{
    const bool valid
        = std::ranges::all_of(receipts, [](const Receipt &receipt) { return isReceiptState(receipt.state); });
    if (!valid)
        return Error{
            ErrorKind::Invalid,
            u"A receipt can only say submitted, delivered, undelivered or not known. None was stored."_s};
    return atomically(m_connection, [&]() -> Result<int> {
        int added = 0;
        bool called = false;
        for (const Receipt &receipt : receipts) {
            const Result<bool> isNew = keepOne(account, receipt, now);
            if (!isNew)
                return isNew.error();
            added += *isNew ? 1 : 0;
            called = called || (*isNew && receipt.trust != Trust::Authenticated);
        }
        if (added == 0)
            return added;
        if (const Result<void> noted = noteArrival(account, called, now); !noted)
            return noted.error();
        FAULT_POINT("receipts.before_keep_commit");
        return added;
    });
}

//! So that nobody has to look for it among millions.
Result<void> SqliteReceipts::noteArrival(AccountId account, bool called, TimePoint now)
{
    return m_connection.run(
        u"INSERT INTO receipt_arrival(account_id,last_at,called_at) VALUES(?1,?2,iif(?3,?2,NULL)) ON "
        "CONFLICT(account_id) DO UPDATE SET last_at=?2,called_at=iif(?3,?2,called_at)"_s,
        account, now, called);
}

Result<bool> SqliteReceipts::keepOne(AccountId account, const Receipt &receipt, TimePoint now)
{
    Statement &insert = m_connection.statement(
        u"INSERT INTO receipt_inbox(account_id,dedupe,provider_msg_id,client_ref,phone_bidx,status,raw_code,"
        "provider_at,received_at,trust,next_try,part,part_n) "
        "VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?9,?11,?12) "
        "ON CONFLICT(dedupe) DO NOTHING"_s);
    const std::optional<QByteArray> index
        = receipt.e164.isEmpty() ? std::nullopt : std::optional(m_blindIndex.of(receipt.e164.toLatin1()));
    const QByteArray dedupe = dedupeOf(account, receipt, index.value_or(QByteArray()));
    const Result<void> done
        = insert.run(account, dedupe, unlessNothing(receipt.providerId), unlessNothing(receipt.clientRef),
                     index, receipt.state, unlessNothing(receipt.code), receipt.at, now, receipt.trust,
                     receipt.part, receipt.parts);
    if (!done)
        return done.error();
    if (insert.changed() > 0)
        return true;
    // The same from a better source may now prove what the first could not.
    const Result<void> raised = m_connection.run(
        u"UPDATE receipt_inbox SET trust=?1,next_try=?2 WHERE dedupe=?3 AND trust<?1 AND applied_at IS NULL"_s,
        receipt.trust, now, dedupe);
    if (!raised)
        return raised.error();
    return false;
}

Result<AppliedReceipts> SqliteReceipts::apply(int limit, TimePoint now)
{
    return atomically(m_connection, [&] { return ReceiptsApply(m_connection, now).run(limit); });
}

Result<int> SqliteReceipts::wakeUnmatched(TimePoint now)
{
    return atomically(m_connection, [&]() -> Result<int> {
        Statement &wake = m_connection.statement(
            u"UPDATE receipt_inbox SET next_try=?1 WHERE applied_at IS NULL AND next_try>?1"_s);
        if (const Result<void> done = wake.run(now); !done)
            return done.error();
        const Result<std::optional<qint64>> due
            = m_connection.integer(u"SELECT count(*) FROM receipt_inbox WHERE applied_at IS NULL"_s);
        if (!due)
            return due.error();
        return static_cast<int>(due->value_or(0));
    });
}

Result<QList<OpenQuestion>> SqliteReceipts::takeQuestions(AccountId account, int limit, TimePoint now)
{
    return atomically(m_connection, [&]() -> Result<QList<OpenQuestion>> {
        QList<OpenQuestion> questions;
        if (const Result<void> asked = askSent(account, limit, now, questions); !asked)
            return asked.error();
        if (const Result<void> read = readNumbers(questions); !read)
            return read.error();
        return questions;
    });
}

Result<void> SqliteReceipts::askSent(AccountId account, int limit, TimePoint now,
                                     QList<OpenQuestion> &questions)
{
    const Result<AttemptId> asked
        = cursor(m_connection, u"SELECT asked_attempt FROM receipt_cursor WHERE account_id=?"_s, account);
    if (!asked)
        return asked.error();
    const Result<ReceiptsWalk> walk
        = ReceiptsWalk::along(m_connection, account, *asked, now - YoungestAsked, limit);
    if (!walk)
        return walk.error();
    for (const SentMessage &sent : walk->sent)
        questions.append(OpenQuestion{.message = sent.message,
                                      .attempt = sent.attempt,
                                      .e164 = {},
                                      .providerId = sent.providerId,
                                      .clientRef = QString::fromLatin1(sent.requestId.toHex()),
                                      .armedAt = sent.armedAt});

    const TimePoint begun = m_roundBegun.value(account, now);
    const bool again = walk->atEnd && now - begun >= RoundLength;
    m_roundBegun[account] = again ? now : begun;
    return m_connection.run(u"INSERT INTO receipt_cursor(account_id,asked_attempt) VALUES(?1,?2) "
                            "ON CONFLICT(account_id) DO UPDATE SET "
                            "asked_attempt=iif(?3,closed_attempt,excluded.asked_attempt)"_s,
                            account, walk->reached, again);
}

//! Decrypts whom the \a questions are about. Whoever cannot be read is not asked about.
Result<void> SqliteReceipts::readNumbers(QList<OpenQuestion> &questions)
{
    Statement &query = m_connection.statement(
        u"SELECT c.audience_id,m.phone_bidx,m.phone_enc,json_extract(c.content,'$.template_code')='' "
        "FROM message m JOIN campaign c USING(campaign_id) "
        "WHERE m.msg_id=?"_s);
    for (OpenQuestion &question : questions) {
        if (const Result<void> done = query.run(question.message); !done)
            return done;
        if (!query.next())
            continue;
        const Result<QByteArray> phone
            = m_cipher.open(FieldColumn::Phone, AudienceId{query.integer(0)}, query.blob(1), query.blob(2));
        question.freeText = query.integer(3) != 0;
        query.finish();
        if (phone)
            question.e164 = QString::fromLatin1(*phone);
    }
    questions.removeIf([](const OpenQuestion &question) { return question.e164.isEmpty(); });
    return {};
}

Result<ClosedMessages> SqliteReceipts::closeWithoutReceipt(AccountId account, TimePoint armedBefore,
                                                           int limit)
{
    return atomically(m_connection, [&]() -> Result<ClosedMessages> {
        const Result<AttemptId> from = cursor(
            m_connection, u"SELECT closed_attempt FROM receipt_cursor WHERE account_id=?"_s, account);
        if (!from)
            return from.error();
        const Result<ReceiptsWalk> walk
            = ReceiptsWalk::along(m_connection, account, *from, armedBefore, limit);
        if (!walk)
            return walk.error();
        if (const Result<void> closed = close(account, walk->sent); !closed)
            return closed.error();
        const Result<void> moved = m_connection.run(
            u"INSERT INTO receipt_cursor(account_id,closed_attempt) VALUES(?,?) "
            "ON CONFLICT(account_id) DO UPDATE SET closed_attempt=excluded.closed_attempt"_s,
            account, walk->reached);
        if (!moved)
            return moved.error();
        return ClosedMessages{static_cast<int>(walk->sent.size()), !walk->atEnd};
    });
}

Result<void> SqliteReceipts::close(AccountId account, const QList<SentMessage> &messages)
{
    const TimePoint now = m_clock.now();
    CounterDeltas counters;
    Statement &update = m_connection.statement(u"UPDATE message SET state=13,state_at=? WHERE msg_id=?"_s);
    for (const SentMessage &sent : messages) {
        if (const Result<void> done = update.run(now, sent.message); !done)
            return done;
        counters.move(sent.campaign, account, sent.message, MessageState::Submitted, MessageState::NoReceipt,
                      now);
        counters.reports().move({sent.message, sent.campaign, account, sent.country, sent.armedAt},
                                {MessageState::Submitted, QString()}, {MessageState::NoReceipt, QString()});
    }
    return counters.write(m_connection);
}

} // namespace heliograph
