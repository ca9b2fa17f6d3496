// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/auditdesk.h"

#include "ui/session/engineclient.h"

namespace heliograph {

namespace {

Result<AuditFile::Written> noteExport(Desk &desk, const AuditFile::Written &written)
{
    const auto audited
        = desk.store->workspace().audit({.actor = desk.by,
                                         .action = QStringLiteral("audit.export"),
                                         .object = QStringLiteral("audit log"),
                                         .detail = {{QStringLiteral("entries"), written.entries}}});
    if (!audited)
        return audited.error();
    return written;
}

} // namespace

QFuture<Result<QList<AuditRow>>> AuditDesk::entries(const AuditFilter &filter, std::optional<qint64> before,
                                                    int limit) const
{
    return m_client.search(
        [filter, before, limit](Desk &desk) { return desk.reader.auditEntries(filter, before, limit); });
}

QFuture<Result<AuditSeal>> AuditDesk::lastSeal() const
{
    return m_client.read([](Desk &desk) { return desk.reader.auditSeal(); });
}

// Written where long reads run, so that an emergency stop from this console need not wait for it.
QFuture<Result<AuditFile::Written>> AuditDesk::exportTo(const QString &file) const
{
    return m_client.search([file](Desk &desk) { return AuditFile::write(desk.reader, file, {}); })
        .then(&m_client,
              [&client = m_client](const Result<AuditFile::Written> &written) {
                  return client.change(
                      [written](Desk &desk) { return written ? noteExport(desk, *written) : written; });
              })
        .unwrap();
}

QFuture<Result<AuditSeal>> AuditDesk::anchor() const
{
    return m_client.change([](Desk &desk) -> Result<AuditSeal> {
        const auto seal = desk.reader.auditSeal();
        if (!seal)
            return seal.error();
        if (seal->sequence == 0)
            return Error{ErrorKind::Conflict,
                         QStringLiteral("The audit log is empty: there is nothing to seal yet.")};
        if (const auto kept = desk.store->sealAudit(); !kept)
            return kept.error();
        return seal;
    });
}

} // namespace heliograph
