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

QByteArray auditHash(const QByteArray &previous, const ChainedEntry &entry)
{
    const QJsonArray canonical{entry.sequence, entry.atMillis, number(entry.actor),
                               entry.action,   entry.object,   QString::fromUtf8(entry.detail)};
    return blake2b(previous + QJsonDocument(canonical).toJson(QJsonDocument::Compact));
}

} // namespace heliograph
