// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/suppressions.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

SqliteSuppressions::SqliteSuppressions(Connection &connection, const FieldCipher &cipher,
                                       const BlindIndex &index, const Clock &clock)
    : m_connection(connection)
    , m_cipher(cipher)
    , m_index(index)
    , m_clock(clock)
{
}

Result<int> SqliteSuppressions::add(const QStringList &e164, SuppressionReason reason, const QString &source,
                                    UserId by, TimePoint now)
{
    return atomically(m_connection, [&]() -> Result<int> {
        int added = 0;
        Statement &insert
            = m_connection.statement(u"INSERT INTO suppression(phone_bidx,scope,phone_enc,reason,source,at) "
                                     "VALUES(?,0,?,?,?,?) ON CONFLICT(phone_bidx,scope) DO NOTHING"_s);
        for (const QString &phone : e164) {
            const QByteArray plain = phone.toLatin1();
            const QByteArray key = m_index.of(plain);
            const QByteArray sealed = m_cipher.seal(FieldColumn::Phone, AudienceId{}, key, plain);
            if (const Result<void> done = insert.run(key, sealed, reason, source, now); !done)
                return done.error();
            added += insert.changed();
        }
        const Result<void> audited = appendAudit(m_connection, m_clock.now(),
                                                 {.actor = by,
                                                  .action = u"suppression.add"_s,
                                                  .object = u"suppression"_s,
                                                  .detail = {{u"added"_s, added}, {u"source"_s, source}}});
        if (!audited)
            return audited.error();
        return added;
    });
}

Result<bool> SqliteSuppressions::remove(const QString &e164, UserId by)
{
    return atomically(m_connection, [&]() -> Result<bool> {
        Statement &erase = m_connection.statement(u"DELETE FROM suppression WHERE phone_bidx=?"_s);
        if (const Result<void> done = erase.run(m_index.of(e164.toLatin1())); !done)
            return done.error();
        if (erase.changed() == 0)
            return false;
        const Result<void> audited = appendAudit(
            m_connection, m_clock.now(),
            {.actor = by, .action = u"suppression.remove"_s, .object = u"suppression"_s, .detail = {}});
        if (!audited)
            return audited.error();
        return true;
    });
}

} // namespace heliograph
