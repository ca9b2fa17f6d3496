// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/suppressions.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/changes.h"
#include "engine/storage/sqlite/keys.h"
#include "engine/storage/sqlite/transaction.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

Result<bool> suppress(Connection &connection, const FieldCipher &cipher, const Suppressed &listed)
{
    const Result<std::optional<qint64>> known = connection.integer(
        u"SELECT reason FROM suppression WHERE phone_bidx=? AND scope=?"_s, listed.key, listed.scope.code());
    if (!known)
        return known.error();
    const bool isStronger
        = *known && isOwnWish(listed.reason) && !isOwnWish(static_cast<SuppressionReason>(**known));
    if (*known && !isStronger) {
        const Result<void> shared
            = connection.run(u"UPDATE suppression SET added_by=NULL WHERE phone_bidx=?1 AND scope=?2 AND "
                             "added_by IS NOT ?3"_s,
                             listed.key, listed.scope.code(), listed.by);
        return shared ? Result<bool>(false) : shared.error();
    }
    const Result<void> done = connection.run(
        u"INSERT OR REPLACE INTO suppression(phone_bidx,scope,phone_enc,reason,source,at,added_by) "
        "VALUES(?,?,?,?,?,?,?)"_s,
        listed.key, listed.scope.code(),
        cipher.seal(FieldColumn::Phone, AudienceId{}, listed.key, listed.number), listed.reason,
        listed.source, listed.at, *known ? std::nullopt : listed.by);
    if (!done)
        return done.error();
    return !*known;
}

SqliteSuppressions::SqliteSuppressions(Connection &connection, const FieldCipher &cipher,
                                       const BlindIndex &index, const Clock &clock)
    : m_connection(connection)
    , m_cipher(cipher)
    , m_index(index)
    , m_clock(clock)
{
}

Result<int> SqliteSuppressions::add(const NewSuppression &added, UserId by, TimePoint now)
{
    return atomically(m_connection, [&]() -> Result<int> {
        if (const Result<void> stands = expectKeyStands(m_connection, m_cipher); !stands)
            return stands.error();
        int fresh = 0;
        for (const QString &phone : added.e164) {
            const QByteArray plain = phone.toLatin1();
            const Result<bool> isNew = suppress(m_connection, m_cipher,
                                                {.key = m_index.of(plain),
                                                 .number = plain,
                                                 .scope = added.scope,
                                                 .reason = added.reason,
                                                 .source = added.source,
                                                 .at = now,
                                                 .by = by});
            if (!isNew)
                return isNew.error();
            fresh += *isNew ? 1 : 0;
        }
        const Result<void> audited
            = appendAudit(m_connection, m_clock.now(),
                          {.actor = by,
                           .action = u"suppression.add"_s,
                           .object = u"suppression"_s,
                           .detail = {{u"added"_s, fresh},
                                      {u"scope"_s, added.scope.code()},
                                      {u"reason"_s, suppressionReasonKey(added.reason)},
                                      {u"source"_s, added.source}}});
        if (!audited)
            return audited.error();
        return fresh;
    });
}

Result<int> SqliteSuppressions::takeBack(const QStringList &e164, SuppressionScope scope, UserId by)
{
    return atomically(m_connection, [&]() -> Result<int> {
        const TimePoint now = m_clock.now();
        int entries = 0;
        Statement &erase
            = m_connection.statement(u"DELETE FROM suppression WHERE phone_bidx=? AND scope=? AND "
                                     "added_by=? AND at>? AND at<=?"_s);
        for (const QString &phone : e164) {
            const Result<void> done = erase.run(m_index.of(phone.toLatin1()), scope.code(), by,
                                                TimePoint(now - SuppressionUndoneWithin), now);
            if (!done)
                return done.error();
            entries += erase.changed();
        }
        if (entries == 0)
            return Error{
                ErrorKind::Conflict,
                u"Only who has just added a number takes it back like that, within %1 minutes and "
                "unless it was listed before or again. Use “suppression remove”, which wants the right "
                "to it. Nothing was changed."_s.arg(
                    std::chrono::duration_cast<std::chrono::minutes>(SuppressionUndoneWithin).count())};
        const Result<void> audited
            = appendAudit(m_connection, now,
                          {.actor = by,
                           .action = u"suppression.take-back"_s,
                           .object = u"suppression"_s,
                           .detail = {{u"entries"_s, entries}, {u"scope"_s, scope.code()}}});
        return audited ? Result<int>(entries) : audited.error();
    });
}

Result<bool> SqliteSuppressions::remove(const QString &e164, UserId by, const QString &reason)
{
    return atomically(m_connection, [&]() -> Result<bool> {
        const QByteArray key = m_index.of(e164.toLatin1());
        if (const Result<void> allowed = expectReason(key, reason); !allowed)
            return allowed.error();
        Statement &erase = m_connection.statement(u"DELETE FROM suppression WHERE phone_bidx=?"_s);
        if (const Result<void> done = erase.run(key); !done)
            return done.error();
        const int scopes = erase.changed();
        if (scopes == 0)
            return false;
        const Result<void> audited = appendAudit(m_connection, m_clock.now(),
                                                 {.actor = by,
                                                  .action = u"suppression.remove"_s,
                                                  .object = u"suppression"_s,
                                                  .detail = {{u"entries"_s, scopes}, {u"reason"_s, reason}}});
        if (!audited)
            return audited.error();
        return true;
    });
}

Result<int> SqliteSuppressions::removeMany(const QStringList &e164, UserId by, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return Error{ErrorKind::Invalid, u"Say why these people may be texted again. Nothing was changed."_s};
    QList<QByteArray> keys;
    for (const QString &phone : e164)
        keys.append(m_index.of(phone.toLatin1()));
    return removeKeys(keys, by, {{u"reason"_s, reason.trimmed()}});
}

Result<int> SqliteSuppressions::removeWaiting(const PendingChange &change, const QString &reason)
{
    const auto keys = readChangeNumbers(m_connection, change.id,
                                        change.change.order.value(ChangeNumbersHash).toString().toLatin1());
    if (!keys)
        return keys.error();
    return removeKeys(*keys, change.askedBy, {{u"reason"_s, reason}, {u"change"_s, number(change.id)}});
}

Result<int> SqliteSuppressions::removeKeys(const QList<QByteArray> &keys, UserId by, QJsonObject detail)
{
    return atomically(m_connection, [&]() -> Result<int> {
        int people = 0;
        int entries = 0;
        Statement &erase = m_connection.statement(u"DELETE FROM suppression WHERE phone_bidx=?"_s);
        for (const QByteArray &key : keys) {
            if (const Result<void> done = erase.run(key); !done)
                return done.error();
            people += erase.changed() > 0 ? 1 : 0;
            entries += erase.changed();
        }
        if (people == 0)
            return 0;
        detail.insert(u"people"_s, people);
        detail.insert(u"entries"_s, entries);
        const Result<void> audited = appendAudit(m_connection, m_clock.now(),
                                                 {.actor = by,
                                                  .action = u"suppression.remove-many"_s,
                                                  .object = u"suppression"_s,
                                                  .detail = detail});
        return audited ? Result<int>(people) : audited.error();
    });
}

Result<SuppressionLook> SqliteSuppressions::look(const QStringList &e164)
{
    SuppressionLook look;
    QSet<QByteArray> seen;
    Statement &row = m_connection.statement(u"SELECT reason FROM suppression WHERE phone_bidx=?"_s);
    for (const QString &phone : e164) {
        const QByteArray key = m_index.of(phone.toLatin1());
        if (seen.contains(key))
            continue;
        seen.insert(key);
        if (const Result<void> done = row.run(key); !done)
            return done.error();
        bool isListed = false;
        bool isWish = false;
        while (row.next()) {
            isListed = true;
            isWish = isWish || isOwnWish(static_cast<SuppressionReason>(row.integer(0)));
        }
        if (const Result<void> read = row.outcome(); !read)
            return read.error();
        look.listed += isListed ? 1 : 0;
        look.ownWish += isWish ? 1 : 0;
    }
    return look;
}

Result<int> SqliteSuppressions::unlisted(const QStringList &e164, SuppressionScope scope)
{
    QSet<QByteArray> unlisted;
    for (const QString &phone : e164) {
        const QByteArray key = m_index.of(phone.toLatin1());
        const auto known = m_connection.integer(u"SELECT 1 FROM suppression WHERE phone_bidx=? AND scope=?"_s,
                                                key, scope.code());
        if (!known)
            return known.error();
        if (!*known)
            unlisted.insert(key);
    }
    return static_cast<int>(unlisted.size());
}

Result<int> SqliteSuppressions::removedSince(UserId by, TimePoint since)
{
    const auto removed = m_connection.integer(
        u"SELECT sum(ifnull(json_extract(detail,'$.people'),1)) FROM audit_log WHERE actor=? AND at>? AND "
        "action IN ('suppression.remove', 'suppression.remove-many') AND "
        "json_extract(detail,'$.change') IS NULL"_s,
        by, since);
    return removed ? Result<int>(static_cast<int>(removed->value_or(0))) : removed.error();
}

Result<void> SqliteSuppressions::expectReason(const QByteArray &key, const QString &reason)
{
    if (!reason.trimmed().isEmpty())
        return {};
    Statement &row = m_connection.statement(u"SELECT reason FROM suppression WHERE phone_bidx=?"_s);
    if (const Result<void> done = row.run(key); !done)
        return done;
    bool isWish = false;
    while (row.next())
        isWish = isWish || isOwnWish(static_cast<SuppressionReason>(row.integer(0)));
    if (const Result<void> read = row.outcome(); !read)
        return read;
    if (isWish)
        return Error{ErrorKind::Invalid,
                     u"This person asked not to be texted. Say why they may be texted again. Nothing was "
                     "changed."_s};
    return {};
}

} // namespace heliograph
