// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/readermembers.h"

#include "engine/storage/membervalues.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/readerrows.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

ReaderMembers::ReaderMembers(Connection &connection, const FieldCipher &cipher)
    : m_connection(connection)
    , m_cipher(cipher)
{
}

Result<QByteArray> ReaderMembers::visitMembers(AudienceId audience, const QByteArray &afterKey, int limit,
                                               const Reader::MemberVisitor &each)
{
    const auto known = m_connection.integer(u"SELECT 1 FROM audience WHERE audience_id=?"_s, audience);
    if (!known)
        return known.error();
    if (!*known)
        return unknownId(u"audience"_s, number(audience));

    Statement &row = m_connection.statement(
        u"SELECT phone_bidx,phone_enc,params_enc,source_line FROM audience_member "
        "WHERE audience_id=? AND phone_bidx>? AND phone_enc<>x'' ORDER BY phone_bidx LIMIT ?"_s);
    if (const auto done = row.run(audience, afterKey, limit); !done)
        return done.error();
    QByteArray last;
    int visited = 0;
    while (row.next()) {
        last = row.blob(0);
        const auto e164 = phone(audience, last, row.blob(1));
        if (!e164)
            return e164.error();
        const auto its = values(audience, last, row.blob(2));
        if (!its)
            return its.error();
        each(*e164, *its, qint32(row.integer(3)));
        ++visited;
    }
    if (const auto done = row.outcome(); !done)
        return done.error();
    return visited == limit ? last : QByteArray();
}

Result<void> ReaderMembers::visitSuppressions(const Reader::SuppressionVisitor &each)
{
    Statement &row = m_connection.statement(
        u"SELECT phone_bidx,phone_enc,reason,source,at,scope FROM suppression ORDER BY at,phone_bidx,scope"_s);
    if (const auto done = row.run(); !done)
        return done;
    while (row.next()) {
        const auto e164 = phone(AudienceId{}, row.blob(0), row.blob(1));
        if (!e164)
            return e164.error();
        each({.e164 = *e164,
              .scope = SuppressionScope::fromCode(row.integer(5)),
              .reason = static_cast<SuppressionReason>(row.integer(2)),
              .source = row.text(3),
              .at = fromMillis(row.integer(4))});
    }
    return row.outcome();
}

Result<QString> ReaderMembers::phone(AudienceId audience, const QByteArray &key, const QByteArray &sealed)
{
    if (sealed.isEmpty())
        return QString(); // forgotten
    const auto plain = m_cipher.open(FieldColumn::Phone, audience, key, sealed);
    if (!plain)
        return plain.error();
    return QString::fromLatin1(*plain);
}

Result<QStringList> ReaderMembers::values(AudienceId audience, const QByteArray &key,
                                          const QByteArray &sealed)
{
    if (sealed.isEmpty())
        return QStringList();
    const auto plain = m_cipher.open(FieldColumn::Params, audience, key, sealed);
    if (!plain)
        return plain.error();
    return unpackValues(*plain);
}

} // namespace heliograph
