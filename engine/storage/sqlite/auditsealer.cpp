// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/auditsealer.h"

#include "engine/storage/sqlite/auditlog.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/queuegate.h"
#include "engine/storage/sqlite/restore.h"
#include "engine/storage/sqlite/workspace.h"

namespace heliograph {

Result<AuditSealer> AuditSealer::begin(Connection &connection, const QString &folder, const Clock &clock)
{
    const Result<DatabaseAge> age = SqliteRestore(connection, clock).age();
    if (!age)
        return age.error();
    AuditSealer sealer(connection, AuditSeals(folder, age->databaseId), clock);
    const Result<AuditSeal> seal = readAuditSeal(connection);
    if (!seal)
        return seal.error();
    sealer.m_first = *seal;
    return sealer;
}

AuditSealer::AuditSealer(Connection &connection, const AuditSeals &seals, const Clock &clock)
    : m_connection(&connection)
    , m_seals(seals)
    , m_clock(&clock)
{
}

Result<void> AuditSealer::seal()
{
    const Result<AuditSeal> seal = readAuditSeal(*m_connection);
    if (!seal)
        return seal.error();
    return seal->sequence == 0 || *seal == m_kept ? Result<void>() : keep(*seal);
}

Result<void> AuditSealer::sealWhatWasAdded()
{
    const Result<AuditSeal> seal = readAuditSeal(*m_connection);
    if (!seal)
        return seal.error();
    return *seal == m_first || *seal == m_kept ? Result<void>() : keep(*seal);
}

Result<void> AuditSealer::keep(const AuditSeal &seal)
{
    const Result<DatabaseAge> age = SqliteRestore(*m_connection, *m_clock).age();
    if (!age)
        return age.error();
    const Result<qint64> tells = readSetting(*m_connection, SystemLogKey, 0);
    if (!tells)
        return tells.error();
    if (*tells != 0)
        m_seals.tellSystemLog(seal);
    if (const Result<void> kept = m_seals.keep({seal, age->incarnation, m_clock->now()}); !kept)
        return kept;
    m_kept = seal;
    return {};
}

} // namespace heliograph
