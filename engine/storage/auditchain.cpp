// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/auditchain.h"

#include "engine/storage/contenthash.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace heliograph {

QByteArray auditGenesis()
{
    constexpr qsizetype HashSize = 32;
    return QByteArray(HashSize, '\0');
}

QByteArray auditHash(const AuditRow &entry)
{
    const QJsonArray canonical{entry.sequence,
                               toMillis(entry.at),
                               number(entry.actor),
                               entry.origin,
                               entry.action,
                               entry.object,
                               QString::fromUtf8(entry.detail)};
    return blake2b(entry.previous + QJsonDocument(canonical).toJson(QJsonDocument::Compact));
}

AuditFault AuditChain::follow(const AuditRow &entry)
{
    if (entry.sequence != m_seal.sequence + 1)
        return AuditFault::Missing;
    if (entry.hash != auditHash(entry))
        return AuditFault::Changed;
    if (entry.previous != m_seal.hash)
        return AuditFault::Replaced;
    m_seal = {entry.sequence, entry.hash};
    return AuditFault::None;
}

} // namespace heliograph
