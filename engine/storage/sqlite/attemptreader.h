// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/storage/sqlite/attempt.h"

#include <QList>

#include <optional>

namespace heliograph {

class Connection;

//! Reads attempts, open and closed, for those who move them. Used inside their transaction.
class AttemptReader
{
public:
    //! \a connection must outlive this.
    explicit AttemptReader(Connection &connection);

    Result<std::optional<OpenAttempt>> open(AttemptId attempt);
    Result<std::optional<ClosedAttempt>> closed(AttemptId attempt);

    //! The open ones of a request.
    Result<QList<OpenAttempt>> ofRequest(const QByteArray &requestId);

    //! The armed ones whose deadline has passed by \a now, at most \a limit.
    Result<QList<OpenAttempt>> overdue(TimePoint now, int limit);

    //! The armed ones of engines before \a epoch.
    Result<QList<OpenAttempt>> ofEnginesBefore(qint64 epoch);

private:
    Connection &m_connection;
};

} // namespace heliograph
