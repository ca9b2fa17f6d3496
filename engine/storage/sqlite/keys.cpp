// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/keys.h"

#include "engine/base/clock.h"
#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/queuegate.h"
#include "engine/storage/sqlite/transaction.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! A column with encrypted values, and its rows in the order of their keys.
struct SealedColumn
{
    FieldColumn field;
    QLatin1String rows; //!< "id, blind index, audience FROM … WHERE" those after ?2 (id) and ?3 (blind index)
    QLatin1String order;
    QLatin1String name;
    QLatin1String update; //!< the table, and which row: ?2 (id) and ?3 (blind index)
};

namespace {

constexpr auto Members
    = "audience_id,phone_bidx,audience_id FROM audience_member WHERE (audience_id,phone_bidx)>(?2,?3)"_L1;
constexpr auto OneMember = "audience_member SET %1=?1 WHERE audience_id=?2 AND phone_bidx=?3"_L1;
constexpr auto Messages = "msg_id,phone_bidx,(SELECT audience_id FROM campaign c WHERE "
                          "c.campaign_id=message.campaign_id) FROM message "
                          "WHERE msg_id>?2 AND ?3 IS NOT NULL"_L1;
constexpr auto OneMessage = "message SET %1=?1 WHERE msg_id=?2 AND phone_bidx=?3"_L1;
constexpr auto SuppressedRows = "scope,phone_bidx,0 FROM suppression WHERE (phone_bidx,scope)>(?3,?2)"_L1;
constexpr auto OneSuppressed = "suppression SET %1=?1 WHERE phone_bidx=?3 AND scope=?2"_L1;
constexpr auto Replies
    = "inbound_id,phone_bidx,received_at FROM inbound WHERE inbound_id>?2 AND ?3 IS NOT NULL"_L1; // replyPlace()
constexpr auto OneReply = "inbound SET %1=?1 WHERE inbound_id=?2 AND phone_bidx=?3"_L1;

constexpr auto Tested = "number_id,phone_bidx,0 FROM test_number WHERE number_id>?2 AND ?3 IS NOT NULL"_L1;
constexpr auto OneTested = "test_number SET %1=?1 WHERE number_id=?2 AND phone_bidx=?3"_L1;

constexpr auto People = "user_id,x'',user_id FROM app_user WHERE user_id>?2 AND ?3 IS NOT NULL"_L1;
constexpr auto OnePerson = "app_user SET %1=?1 WHERE user_id=?2 AND ?3 IS NOT NULL"_L1;

constexpr std::array KeyColumns
    = {SealedColumn{FieldColumn::Phone, Members, "audience_id,phone_bidx"_L1, "phone_enc"_L1, OneMember},
       SealedColumn{FieldColumn::Params, Members, "audience_id,phone_bidx"_L1, "params_enc"_L1, OneMember},
       SealedColumn{FieldColumn::Phone, Messages, "msg_id"_L1, "phone_enc"_L1, OneMessage},
       SealedColumn{FieldColumn::Params, Messages, "msg_id"_L1, "params_enc"_L1, OneMessage},
       SealedColumn{FieldColumn::Phone, SuppressedRows, "phone_bidx,scope"_L1, "phone_enc"_L1, OneSuppressed},
       SealedColumn{FieldColumn::InboundPhone, Replies, "inbound_id"_L1, "phone_enc"_L1, OneReply},
       SealedColumn{FieldColumn::Inbound, Replies, "inbound_id"_L1, "body_enc"_L1, OneReply},
       SealedColumn{FieldColumn::SecondFactor, People, "user_id"_L1, "totp_enc"_L1, OnePerson},
       SealedColumn{FieldColumn::Phone, Tested, "number_id"_L1, "phone_enc"_L1, OneTested}};

// The id of the key stands behind the version in every value. What is shorter was erased.
constexpr auto HasOldKey = " AND length(%1)>3 AND substr(%1,2,2)<>?1 "_L1;

// The setting that says until when a rotation is permitted.
QString permitKey(KeyRotationKind kind)
{
    return kind == KeyRotationKind::MasterKey ? u"rotate_master_until"_s : u"rotate_field_until"_s;
}

QByteArray storedId(quint16 keyId)
{
    QByteArray bytes(sizeof keyId, Qt::Uninitialized);
    qToBigEndian(keyId, bytes.data());
    return bytes;
}

} // namespace

Result<QList<WrappedKey>> readKeys(Connection &connection)
{
    Statement &query = connection.statement(
        u"SELECT key_id,purpose,wrapped FROM key_ring WHERE state=1 ORDER BY key_id"_s);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    QList<WrappedKey> keys;
    while (query.next())
        keys.append({int(query.integer(0)), static_cast<KeyPurpose>(query.integer(1)), query.blob(2)});
    if (const Result<void> read = query.outcome(); !read)
        return read.error();
    return keys;
}

Result<void> expectKeyStands(Connection &connection, const FieldCipher &cipher)
{
    const auto gone
        = connection.integer(u"SELECT 1 FROM key_ring WHERE purpose=?1 AND state=1 AND NOT EXISTS("
                             "SELECT 1 FROM key_ring WHERE purpose=?1 AND state=1 AND key_id=?2) LIMIT 1"_s,
                             KeyPurpose::Field, cipher.newestKey());
    if (!gone)
        return gone.error();
    if (!*gone)
        return {};
    return Error{ErrorKind::Conflict,
                 u"The keys of this workspace were rotated meanwhile, and the one that this program began "
                 "with is gone. Nothing was added. Start the program again, then repeat what you did."_s};
}

SqliteKeys::SqliteKeys(Connection &connection, const FieldCipher &cipher, const Clock &clock)
    : m_connection(connection)
    , m_cipher(cipher)
    , m_clock(clock)
{
    static_assert(std::tuple_size_v<decltype(m_reached)> == KeyColumns.size());
}

Result<QList<WrappedKey>> SqliteKeys::keys()
{
    return readKeys(m_connection);
}

Result<bool> SqliteKeys::mayRotate(KeyRotationKind kind)
{
    const Result<qint64> until = readSetting(m_connection, permitKey(kind), 0);
    if (!until)
        return until.error();
    if (fromMillis(*until) > m_clock.now())
        return true;
    if (kind == KeyRotationKind::MasterKey)
        return false;
    const Result<QList<WrappedKey>> known = keys();
    if (!known)
        return known.error();
    return std::ranges::count(*known, KeyPurpose::Field, &WrappedKey::purpose) > 1;
}

Result<void> SqliteKeys::permitRotation(KeyRotationKind kind, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const TimePoint until = m_clock.now() + RotationPermitLasts;
        const Result<void> done = m_connection.run(u"INSERT INTO setting(key,value) VALUES(?1,?2) "
                                                   "ON CONFLICT(key) DO UPDATE SET value=?2"_s,
                                                   permitKey(kind), QString::number(toMillis(until)));
        return done ? audit(u"key.permit"_s, by, 1) : done;
    });
}

Result<void> SqliteKeys::usePermit(KeyRotationKind kind)
{
    return m_connection.run(u"DELETE FROM setting WHERE key=?"_s, permitKey(kind));
}

Result<void> SqliteKeys::add(const WrappedKey &key, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        const Result<void> added
            = m_connection.run(u"INSERT INTO key_ring(key_id,purpose,wrapped,created_at) VALUES(?,?,?,?)"_s,
                               key.keyId, key.purpose, key.wrapped, m_clock.now());
        if (!added)
            return added;
        const Result<void> used = usePermit(KeyRotationKind::FieldKey);
        return used ? audit(u"key.add"_s, by, 1) : used;
    });
}

Result<void> SqliteKeys::rewrap(const QList<WrappedKey> &keys, UserId by)
{
    return atomically(m_connection, [&]() -> Result<void> {
        for (const WrappedKey &key : keys) {
            const Result<void> done
                = m_connection.run(u"UPDATE key_ring SET wrapped=? WHERE key_id=? AND purpose=?"_s,
                                   key.wrapped, key.keyId, key.purpose);
            if (!done)
                return done;
        }
        const Result<void> used = usePermit(KeyRotationKind::MasterKey);
        return used ? audit(u"key.rewrap"_s, by, keys.size()) : used;
    });
}

Result<int> SqliteKeys::reencrypt(int limit)
{
    return atomically(m_connection, [&]() -> Result<int> {
        int done = 0;
        for (std::size_t column = 0; column < KeyColumns.size() && done < limit; ++column) {
            const Result<int> some = reencrypt(KeyColumns.at(column), m_reached.at(column), limit - done);
            if (!some)
                return some;
            done += *some;
        }
        return done;
    });
}

Result<int> SqliteKeys::reencrypt(const SealedColumn &column, Spot &reached, int limit)
{
    struct Value
    {
        Spot spot;
        AudienceId audience;
        QByteArray sealed;
    };
    Statement &find = m_connection.statement(QString("SELECT "_L1 % column.name % ","_L1 % column.rows
                                                     % QString(HasOldKey).arg(column.name) % "ORDER BY "_L1
                                                     % column.order % " LIMIT ?4"_L1));
    if (const Result<void> done
        = find.run(storedId(m_cipher.newestKey()), reached.id, QByteArray(reached.blindIndex), limit);
        !done)
        return done.error();
    QList<Value> values;
    while (find.next())
        values.append({{find.integer(1), find.blob(2)}, AudienceId(find.integer(3)), find.blob(0)});
    if (const Result<void> read = find.outcome(); !read)
        return read.error();
    Statement &update
        = m_connection.statement(QString("UPDATE "_L1 % QString(column.update).arg(column.name)));
    for (const Value &value : values) {
        const auto plain = m_cipher.open(column.field, value.audience, value.spot.blindIndex, value.sealed);
        if (!plain)
            return plain.error();
        const Result<void> done
            = update.run(m_cipher.seal(column.field, value.audience, value.spot.blindIndex, *plain),
                         value.spot.id, value.spot.blindIndex);
        if (!done)
            return done.error();
        reached = value.spot;
    }
    return int(values.size());
}

Result<int> SqliteKeys::removeOldFieldKeys(UserId by)
{
    return atomically(m_connection, [&]() -> Result<int> {
        for (const SealedColumn &column : KeyColumns) {
            const Result<bool> needed = hasOldValues(column);
            if (!needed)
                return needed.error();
            if (*needed)
                return Error{
                    ErrorKind::Conflict,
                    u"Some values are still encrypted with an older key. Rotate the keys again; nothing was "
                    "removed."_s};
        }
        Statement &erase = m_connection.statement(u"DELETE FROM key_ring WHERE purpose=? AND key_id<?"_s);
        if (const Result<void> done = erase.run(KeyPurpose::Field, m_cipher.newestKey()); !done)
            return done.error();
        const int removed = erase.changed();
        erase.finish();
        if (removed == 0)
            return 0;
        const Result<void> audited = audit(u"key.remove"_s, by, removed);
        if (!audited)
            return audited.error();
        return removed;
    });
}

Result<bool> SqliteKeys::hasOldValues(const SealedColumn &column)
{
    const auto one = m_connection.integer(QString("SELECT 1 FROM (SELECT "_L1 % column.rows
                                                  % QString(HasOldKey).arg(column.name) % "LIMIT 1)"_L1),
                                          storedId(m_cipher.newestKey()), qint64(-1), QByteArray());
    if (!one)
        return one.error();
    return one->has_value();
}

Result<void> SqliteKeys::audit(const QString &action, UserId by, qsizetype keys)
{
    return appendAudit(
        m_connection, m_clock.now(),
        {.actor = by, .action = action, .object = u"key ring"_s, .detail = {{u"keys"_s, keys}}});
}

} // namespace heliograph
