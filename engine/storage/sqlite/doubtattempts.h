// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/doubtstore.h"
#include "engine/storage/sqlite/queueattempts.h"

namespace heliograph {

class Connection;

//! What can become of an attempt in doubt, with everything that goes with it. Made for one verb and used
//! inside its transaction; write() ends it.
class DoubtAttempts
{
public:
    DoubtAttempts(Connection &connection, TimePoint now);

    //! The attempt, if it is in doubt or parked; nothing if it is closed or being sent.
    Result<std::optional<OpenAttempt>> find(AttemptId attempt);

    //! Writes down one answer, also when the attempt has been closed meanwhile.
    Result<void> note(const DoubtFinding &finding);

    //! The provider's own record proves that it was taken.
    Result<void> accept(const OpenAttempt &attempt, const std::optional<Receipt> &record);

    //! A person says that it was sent.
    Result<void> treatAsSent(const OpenAttempt &attempt);

    //! Back to the queue. False, and nothing changed, if its campaign is cancelled or its time is over.
    Result<bool> sendAgain(const OpenAttempt &attempt, Evidence evidence);

    Result<void> park(const OpenAttempt &attempt);
    Result<void> closeUnknown(const OpenAttempt &attempt, Evidence evidence, const QString &reason);

    //! How often the message of \a attempt was already sent again after doubt.
    Result<int> resends(const OpenAttempt &attempt);

    //! Due again at \a next, or only when somebody asks.
    Result<void> lookAgain(const OpenAttempt &attempt, std::optional<TimePoint> next);

    struct Verdict
    {
        DoubtDecision decision = DoubtDecision::WriteOff;
        std::optional<UserId> by; //!< none: a rule
        QString reason;
        bool early = false;
        qint64 auditEntry = 0;
    };

    //! Keeps who decided about \a attempt, and why.
    Result<void> keepVerdict(const OpenAttempt &attempt, const Verdict &verdict);

    Result<void> write() { return m_attempts.write(); }

private:
    Result<void> wakeReceipts(AccountId account, const QString &providerId);

    Connection &m_connection;
    TimePoint m_now;
    QueueAttempts m_attempts;
};

} // namespace heliograph
