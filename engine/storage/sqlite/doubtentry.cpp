// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/doubtentry.h"

#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

// The codes are those by which sweep, start and restore report what no transport saw.
DoubtCause doubtCauseOf(const QString &reason, const std::optional<RequestTrace> &trace)
{
    if (trace)
        return trace->cause;
    if (reason == "deadline"_L1)
        return DoubtCause::Overdue;
    return reason == "restart"_L1 || reason == "restored"_L1 ? DoubtCause::EngineEnded : DoubtCause::Unclear;
}

Result<void> enterDoubt(Connection &connection, const OpenAttempt &attempt, const QString &reason,
                        const std::optional<RequestTrace> &trace, TimePoint now)
{
    std::optional<int> status;
    std::optional<qint64> bytes;
    std::optional<Millis> latency;
    if (trace) {
        status = trace->httpStatus;
        bytes = trace->bodyBytes;
        latency = trace->latency;
    }
    return connection.run(
        u"INSERT INTO doubt(attempt_id,msg_id,since,cause,reason,http_status,body_bytes,latency_ms) "
        "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(attempt_id) DO NOTHING"_s,
        attempt.id, attempt.message, now, doubtCauseOf(reason, trace), reason, status, bytes, latency);
}

} // namespace heliograph
