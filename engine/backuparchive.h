// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/base/secret.h"
#include "engine/security/backupcipher.h"

#include <QFile>
#include <QString>

namespace heliograph {

//! What a backup holds.
struct BackupContent
{
    QString workspace; //!< its id
    TimePoint madeAt;
    qint64 databaseBytes = 0;
    qint64 messages = 0;
    qint64 campaigns = 0;
    QByteArray approvers{}; //!< whose approvals count: what stands in the file of ApproverPins
};

//! What was unpacked besides the database.
struct UnpackedBackup
{
    BackupContent content;
    Secret masterKey; //!< empty if the backup has none
};

//! Writes what a backup is made of: a description, \a masterKey (which may be empty) and the bytes of \a
//! database, which is open. Fails with Storage.
Result<void> packBackup(BackupWriter &writer, const BackupContent &content, const Secret &masterKey,
                        QFile &database);

//! Reads that again from \a reader, which is unlocked; the database goes to \a databaseFile. Fails with
//! Invalid for what is no backup of ours, or one that was changed, and with Storage.
Result<UnpackedBackup> unpackBackup(BackupReader &reader, const QString &databaseFile);

} // namespace heliograph
