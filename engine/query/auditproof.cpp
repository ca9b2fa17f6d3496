// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/auditproof.h"

#include "engine/storage/reader.h"

namespace heliograph {

namespace {

// Twice as long as an engine lets pass between two seals.
constexpr Millis SealPatience = std::chrono::minutes(20);

} // namespace

AuditProof::AuditProof(const AuditCheck &check, qint64 total)
    : m_check(check)
    , m_total(total)
{
}

Result<AuditProof> AuditProof::begin(Reader &reader, const QString &journalFolder,
                                     const QList<AuditSeal> &named, TimePoint now)
{
    const auto age = reader.databaseAge();
    if (!age)
        return age.error();
    auto seals = AuditSeals(journalFolder, age->databaseId).kept();
    if (!seals)
        return seals.error();
    for (const AuditSeal &seal : named)
        seals->append({seal, age->incarnation, now});
    const auto last = reader.auditSeal();
    if (!last)
        return last.error();
    return AuditProof(AuditCheck(*seals, age->incarnation, SealPatience), last->sequence);
}

Result<bool> AuditProof::goOn(Reader &reader, int entries)
{
    const auto some = reader.auditChain(done(), entries);
    if (!some)
        return some.error();
    return !some->isEmpty() && m_check.add(*some);
}

} // namespace heliograph
