// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/auditfile.h"
#include "ui/session/taskprogress.h"

#include <QFuture>

namespace heliograph {

class EngineClient;

//! The audit log: read, exported, sealed. GUI thread; every answer is a future.
class AuditDesk
{
public:
    explicit AuditDesk(EngineClient &client)
        : m_client(client)
    {
    }

    //! Up to \a limit entries before \a before, newest first.
    QFuture<Result<QList<AuditRow>>> entries(const AuditFilter &filter, std::optional<qint64> before,
                                             int limit) const;

    QFuture<Result<AuditSeal>> lastSeal() const; //!< as the last entry says it

    //! Writes all entries to \a file, which appears only when complete; \a progress tells how far it is and
    //! may stop it. That it was done is an entry itself.
    QFuture<Result<AuditFile::Written>> exportTo(const QString &file, const SharedProgress &progress) const;

    //! Keeps the seal of the log as it is now beside the database, and returns it, to be kept elsewhere too.
    //! Conflict if the log is empty.
    QFuture<Result<AuditSeal>> anchor() const;

private:
    EngineClient &m_client;
};

} // namespace heliograph
