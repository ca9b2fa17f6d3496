// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/auditsealer.h"

#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/queuegate.h"
#include "engine/storage/sqlite/workspace.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

// Everything that is kept of the end of the chain; nothing if the chain is empty.
struct End
{
    QByteArray databaseId;
    KeptSeal kept;
    bool tellsSystemLog = false;
};

Result<std::optional<End>> readEnd(Connection &connection)
{
    Statement &row = connection.statement(
        u"SELECT m.db_uuid,m.incarnation,a.seq,a.hash,a.at FROM meta m CROSS JOIN audit_log a ORDER BY a.seq DESC LIMIT 1"_s);
    if (const Result<void> done = row.run(); !done)
        return done.error();
    std::optional<End> end;
    if (row.next())
        end = End{row.blob(0),
                  {.seal = {row.integer(2), row.blob(3)},
                   .incarnation = row.integer(1),
                   .at = fromMillis(row.integer(4))},
                  false};
    if (const Result<void> read = row.outcome(); !read)
        return read.error();
    row.finish();
    const Result<qint64> tells = readSetting(connection, SystemLogKey, 0);
    if (!tells)
        return tells.error();
    if (end)
        end->tellsSystemLog = *tells != 0;
    return end;
}

} // namespace

Result<AuditSealer> AuditSealer::begin(Connection &connection, const QString &folder)
{
    AuditSealer sealer(connection, folder);
    const Result<std::optional<End>> end = readEnd(connection);
    if (!end)
        return end.error();
    if (*end)
        sealer.m_first = (*end)->kept.seal;
    return sealer;
}

AuditSealer::AuditSealer(Connection &connection, const QString &folder)
    : m_connection(&connection)
    , m_folder(folder)
{
}

Result<void> AuditSealer::seal()
{
    return keepEnd(std::nullopt);
}

Result<void> AuditSealer::sealWhatWasAdded()
{
    // A database that cannot be read any more was reported when that began.
    return readEnd(*m_connection) ? keepEnd(m_first) : Result<void>();
}

Result<void> AuditSealer::keepEnd(const std::optional<AuditSeal> &unlessIs)
{
    const Result<std::optional<End>> end = readEnd(*m_connection);
    if (!end)
        return end.error();
    if (!*end || (*end)->kept.seal == unlessIs)
        return {};
    const AuditSeals seals(m_folder, (*end)->databaseId);
    const bool vanished = m_kept && !seals.isThere();
    if ((*end)->kept.seal == m_kept && !vanished)
        return {};
    if ((*end)->tellsSystemLog)
        seals.tellSystemLog((*end)->kept.seal);
    if (const Result<void> kept = seals.keep((*end)->kept); !kept)
        return kept;
    m_kept = (*end)->kept.seal;
    if (!vanished)
        return {};
    return Error{
        ErrorKind::Storage,
        u"The seals of the audit log in %1 were taken away. A new one is kept there; compare the log "
        u"with a seal that was kept elsewhere: heliograph audit verify --seal SEAL"_s.arg(seals.file())};
}

} // namespace heliograph
