// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/auditdesk.h"

#include "ui/session/engineclient.h"

namespace heliograph {

namespace {

Result<AuditFile::Written> exportAll(Desk &desk, const QString &file, TaskProgress &progress)
{
    const auto last = desk.reader.auditSeal();
    if (!last)
        return last.error();
    return AuditFile::write(desk.reader, desk.store->disclosures(), file, [&progress, &last](qint64 entries) {
        return progress.tell(entries, last->sequence);
    });
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

QFuture<Result<AuditFile::Written>> AuditDesk::exportTo(const QString &file,
                                                        const SharedProgress &progress) const
{
    return m_client.job([file, progress](Desk &desk) { return exportAll(desk, file, *progress); });
}

QFuture<Result<AuditSeal>> AuditDesk::anchor() const
{
    return m_client.change([](Desk &desk) -> Result<AuditSeal> {
        if (const auto kept = desk.store->sealAudit(); !kept)
            return kept.error();
        return desk.reader.auditSeal(); // of this, too
    });
}

} // namespace heliograph
