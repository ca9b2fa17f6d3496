// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/workspacestore.h"

#include <QByteArray>

namespace heliograph {

//! An audit entry with its place in the chain.
struct ChainedEntry
{
    qint64 sequence = 0;
    qint64 atMillis = 0;
    UserId actor{};
    QString action;
    QString object;
    QByteArray detail; //!< compact JSON, exactly as stored
};

//! The hash before the first entry.
QByteArray auditGenesis();

//! hash = BLAKE2b-256(previous ‖ canonical entry): changing, moving or leaving out an entry changes every
//! later hash.
QByteArray auditHash(const QByteArray &previous, const ChainedEntry &entry);

} // namespace heliograph
