// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/inbox.h"

#include "engine/policy/optout.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/readerrows.h"
#include "engine/storage/sqlite/replyplace.h"
#include "engine/storage/sqlite/suppressions.h"
#include "engine/storage/sqlite/transaction.h"

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

constexpr size_t DedupeSize = 32;

// A provider's clock may be so far behind ours (signatures allow five minutes), and its times are often whole
// minutes: what was sent by then may be what the reply answers.
constexpr Millis ClockSlack = 5min;

QString replyObject(InboundId reply)
{
    return u"reply %1"_s.arg(number(reply));
}

} // namespace

SqliteInbox::SqliteInbox(Connection &connection, const FieldCipher &cipher, const BlindIndex &index)
    : m_connection(connection)
    , m_cipher(cipher)
    , m_index(index)
{
}

Result<QList<KeptReply>> SqliteInbox::keep(AccountId account, const QList<InboundMessage> &replies,
                                           TimePoint now)
{
    return atomically(m_connection, [&]() -> Result<QList<KeptReply>> {
        QList<KeptReply> kept;
        for (const InboundMessage &message : replies) {
            KeptReply reply{.message = message, .answers = {}, .campaign = {}, .wish = wishOf(message.text)};
            const Result<bool> isNew = keepOne(account, reply, now);
            if (!isNew)
                return isNew.error();
            if (!*isNew)
                continue;
            if (const Result<void> done = optOut(reply, now); !done)
                return done.error();
            kept.append(reply);
        }
        return kept;
    });
}

Result<bool> SqliteInbox::keepOne(AccountId account, KeptReply &reply, TimePoint now)
{
    const InboundMessage &message = reply.message;
    const QByteArray number = message.e164.toLatin1();
    const QByteArray key = m_index.of(number);
    const AudienceId place = replyPlace(now);
    const Result<void> matched = findAnswered(account, key, message.at.value_or(now), reply);
    if (!matched)
        return matched.error();
    Statement &insert = m_connection.statement(
        u"INSERT INTO inbound(account_id,dedupe,phone_bidx,phone_enc,body_enc,provider_at,received_at,trust,"
        "msg_id,campaign_id,wish,assigned_to) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,(SELECT assigned_to "
        "FROM inbound WHERE phone_bidx=?3 AND campaign_id IS ?10 AND handled_at IS NULL AND assigned_to IS "
        "NOT "
        "NULL ORDER BY inbound_id DESC LIMIT 1)) ON CONFLICT(dedupe) DO NOTHING"_s);
    const Result<void> done
        = insert.run(account, dedupeOf(account, message), key,
                     m_cipher.seal(FieldColumn::InboundPhone, place, key, number),
                     m_cipher.seal(FieldColumn::Inbound, place, key, message.text.toUtf8()), message.at, now,
                     message.trust, reply.answers, reply.campaign, reply.wish);
    if (!done)
        return done.error();
    if (insert.changed() == 0)
        return false;
    reply.id = InboundId{m_connection.lastInsertId()};
    return true;
}

//! In the same transaction, so that a claim which comes after the reply finds the number listed. Whoever
//! pushed it: believing a stranger costs a text, not believing the person costs trust.
Result<void> SqliteInbox::optOut(const KeptReply &reply, TimePoint now)
{
    if (reply.wish != ReplyWish::OptOut)
        return {};
    const QByteArray phone = reply.message.e164.toLatin1();
    const Result<bool> listed = suppress(m_connection, m_cipher,
                                         {.key = m_index.of(phone),
                                          .number = phone,
                                          .reason = SuppressionReason::OptOut,
                                          .source = replyObject(reply.id),
                                          .at = now});
    if (!listed)
        return listed.error();
    return appendAudit(m_connection, now,
                       {.action = u"suppression.opt-out"_s,
                        .object = replyObject(reply.id),
                        .detail = {{u"added"_s, *listed ? 1 : 0}}});
}

//! One seek a campaign: a number is found in each by its key.
Result<void> SqliteInbox::findAnswered(AccountId account, const QByteArray &key, TimePoint before,
                                       KeptReply &reply)
{
    Statement &query = m_connection.statement(
        u"SELECT m.msg_id,m.campaign_id,iif(f.msg_id IS NULL,a.armed_at,f.armed_at) AS sent FROM campaign c "
        "CROSS JOIN message m ON m.campaign_id=c.campaign_id AND m.phone_bidx=?1 "
        "LEFT JOIN inflight f ON f.msg_id=m.msg_id LEFT JOIN attempt a ON a.attempt_id=m.last_attempt "
        "WHERE (f.msg_id IS NOT NULL OR m.state IN (5,6,7,12,13)) "
        "AND iif(f.msg_id IS NULL,a.account_id,f.account_id)=?2 AND sent<=?3 ORDER BY sent DESC LIMIT 1"_s);
    if (const Result<void> done = query.run(key, account, TimePoint(before + ClockSlack)); !done)
        return done;
    if (query.next()) {
        reply.answers = MessageId{query.integer(0)};
        reply.campaign = CampaignId{query.integer(1)};
        query.finish();
    }
    return query.outcome();
}

//! The provider's id of the reply if there is one, else what it says: the same comes by a push and by a pull.
//! Keyed, since who has the key only may try numbers and short texts against it.
QByteArray SqliteInbox::dedupeOf(AccountId account, const InboundMessage &message) const
{
    QByteArray text = QByteArray::number(number(account)) + '\0' + message.e164.toLatin1() + '\0';
    if (!message.providerId.isEmpty())
        text += 'i' + message.providerId.toUtf8();
    else
        text += 't' + (message.at ? QByteArray::number(toMillis(*message.at)) : QByteArray()) + '\0'
            + message.text.toUtf8();
    const QByteArray keyed = m_index.of(text);
    QByteArray hash(DedupeSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), DedupeSize,
                       reinterpret_cast<const unsigned char *>(keyed.constData()),
                       static_cast<unsigned long long>(keyed.size()), nullptr, 0);
    return hash;
}

//! Makes \a change, a callable (InboundId) -> Result<bool>, to all of \a replies or to none.
template <typename Change>
Result<int> SqliteInbox::changeAll(const QList<InboundId> &replies, Change change)
{
    return atomically(m_connection, [&]() -> Result<int> {
        int changed = 0;
        for (const InboundId reply : replies) {
            if (const Result<void> known = expectKnown(reply); !known)
                return known.error();
            const Result<bool> isNew = change(reply);
            if (!isNew)
                return isNew.error();
            changed += *isNew ? 1 : 0;
        }
        return changed;
    });
}

Result<int> SqliteInbox::markDone(const QList<InboundId> &replies, UserId by, TimePoint now)
{
    return changeAll(replies, [&](InboundId reply) -> Result<bool> {
        Statement &update = m_connection.statement(
            u"UPDATE inbound SET handled_by=?,handled_at=? WHERE inbound_id=? AND handled_at IS NULL"_s);
        if (const Result<void> done = update.run(by, now, reply); !done)
            return done.error();
        if (update.changed() == 0)
            return false;
        return audited({.actor = by, .action = u"inbox.done"_s, .object = replyObject(reply), .detail = {}},
                       now);
    });
}

Result<int> SqliteInbox::reopen(const QList<InboundId> &replies, UserId by, TimePoint now)
{
    return changeAll(replies, [&](InboundId reply) -> Result<bool> {
        Statement &update
            = m_connection.statement(u"UPDATE inbound SET handled_by=NULL,handled_at=NULL WHERE inbound_id=? "
                                     "AND handled_at IS NOT NULL"_s);
        if (const Result<void> done = update.run(reply); !done)
            return done.error();
        if (update.changed() == 0)
            return false;
        return audited({.actor = by, .action = u"inbox.undone"_s, .object = replyObject(reply), .detail = {}},
                       now);
    });
}

Result<int> SqliteInbox::assign(const QList<InboundId> &replies, std::optional<UserId> to, UserId by,
                                TimePoint now)
{
    return changeAll(replies, [&](InboundId reply) -> Result<bool> {
        const Result<QString> login = to ? loginOf(*to) : Result<QString>(QString());
        if (!login)
            return login.error();
        Statement &update = m_connection.statement(
            u"UPDATE inbound SET assigned_to=?1 WHERE inbound_id=?2 AND assigned_to IS NOT ?1"_s);
        if (const Result<void> done = update.run(to, reply); !done)
            return done.error();
        if (update.changed() == 0)
            return false;
        return audited({.actor = by,
                        .action = u"inbox.assign"_s,
                        .object = replyObject(reply),
                        .detail = {{u"to"_s, *login}}},
                       now);
    });
}

Result<bool> SqliteInbox::audited(const AuditEntry &entry, TimePoint now)
{
    const Result<void> noted = appendAudit(m_connection, now, entry);
    return noted ? Result<bool>(true) : noted.error();
}

Result<void> SqliteInbox::expectKnown(InboundId reply)
{
    const Result<std::optional<qint64>> known
        = m_connection.integer(u"SELECT 1 FROM inbound WHERE inbound_id=?"_s, reply);
    if (!known)
        return known.error();
    return *known ? Result<void>() : unknownId(u"reply"_s, number(reply));
}

Result<QString> SqliteInbox::loginOf(UserId person)
{
    Statement &row = m_connection.statement(u"SELECT login FROM app_user WHERE user_id=?"_s);
    if (const Result<void> done = row.run(person); !done)
        return done.error();
    if (!row.next())
        return row.outcome() ? unknownId(u"person"_s, number(person)) : row.outcome().error();
    const QString login = row.text(0);
    row.finish();
    return login;
}

} // namespace heliograph
