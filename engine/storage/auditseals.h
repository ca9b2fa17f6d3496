// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/auditrow.h"

#include <QList>

namespace heliograph {

//! A seal that was kept at some time.
struct KeptSeal
{
    AuditSeal seal;
    qint64 incarnation = 0; //!< of the database; one more for each time a backup of it was taken into use
    TimePoint at;
};

//! The file beside the database in which the ends of its audit chain are kept, one line each: who rewrites
//! the log, or cuts it off, contradicts it (SR-21). Whoever owns the folder can change the file as well:
//! copies that are out of their reach (syslog, paper) protect against them. Any thread.
class AuditSeals
{
public:
    //! \a databaseId as in the database; seals of others are passed over.
    AuditSeals(const QString &folder, const QByteArray &databaseId);

    //! Adds \a seal; durable when it returns. Makes the folder if needed. Fails with Storage.
    Result<void> keep(const KeptSeal &seal) const;

    //! Those there are, oldest first; damaged lines are passed over. Fails with Storage when there is a file
    //! that cannot be read.
    Result<QList<KeptSeal>> kept() const;

    //! Whether the file is there.
    bool isThere() const;

    //! Tells the system's log (syslog or journald, where there is one), which the owner of the folder cannot
    //! rewrite.
    void tellSystemLog(const AuditSeal &seal) const;

    const QString &file() const { return m_file; }

private:
    QString m_folder;
    QString m_file;
    QByteArray m_databaseId;
};

} // namespace heliograph
