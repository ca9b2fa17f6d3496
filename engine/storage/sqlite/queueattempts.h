// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/queuestore.h"
#include "engine/storage/sqlite/attempt.h"
#include "engine/storage/sqlite/attempttotals.h"
#include "engine/storage/sqlite/counters.h"
#include "engine/storage/sqlite/limitreturns.h"
#include "engine/storage/sqlite/queueproblems.h"

#include <QHash>
#include <QString>

#include <optional>

namespace heliograph {

class Connection;

//! Moves open attempts to their next place, with everything that goes with it: the message, its problem, the
//! closed attempt and the counters.
//!
//! Made for one verb and used inside its transaction; write() ends it. Phases are the caller's to check.
class QueueAttempts
{
public:
    QueueAttempts(Connection &connection, TimePoint now);

    //! What happens from here on happens at \a now.
    void setNow(TimePoint now) { m_now = now; }

    //! Accepted or refused for good, as \a completion says.
    Result<void> complete(const OpenAttempt &attempt, const Completion &completion, Evidence evidence);

    //! Back to the outbox; or cancelled, if its campaign was cancelled meanwhile.
    Result<void> release(const OpenAttempt &attempt, const Release &release, Evidence evidence);

    //! In doubt from now on, due for a plan at once. \a trace is what the transport saw, if it saw anything.
    Result<void> doubt(const OpenAttempt &attempt, const QString &reason,
                       const std::optional<RequestTrace> &trace = std::nullopt);

    //! Closed without anybody knowing its outcome; \a reason says who gave it up.
    Result<void> closeUnknown(const OpenAttempt &attempt, Evidence evidence, const QString &reason);

    //! Closed without an end of its own: a later attempt of the same message takes its place. The caller
    //! moves the counters.
    Result<void> supersede(const OpenAttempt &attempt);

    //! Closed with its outcome unknown, because \a evidence about another attempt settles the message. The
    //! caller moves the message and the counters.
    Result<void> abandon(const OpenAttempt &attempt, Evidence evidence);

    //! Adds what \a completion knows of an attempt that was \a known to be accepted from elsewhere.
    Result<void> fillIn(const ClosedAttempt &known, const Completion &completion);

    //! Counts what \a attempt costs, which is known to be accepted only now, and books what had been given
    //! back for it. Before its row says so.
    Result<void> chargeLate(AttemptId attempt);

    //! Counts \a segments of an attempt for \a campaign, once they are known.
    void countSegments(CampaignId campaign, int segments) { m_totals.addSegments(campaign, segments); }

    //! The provider's id of an attempt through \a account became known: receipts may be waiting for it.
    void learnId(AccountId account, const QString &providerId) { m_totals.addId(account, providerId); }

    //! Lets walks over sent messages in attempt order come by \a attempt again, which they may have passed
    //! before it was known to be accepted.
    Result<void> walkAgainFrom(AttemptId attempt, AccountId account);

    //! The alarm on \a message: more was accepted for it than one attempt and one id.
    Result<void> flagDuplicate(MessageId message);

    //! It is over: the other attempt of \a message came to nothing.
    Result<void> unflagDuplicate(MessageId message);

    CounterDeltas &counters() { return m_counters; }
    QueueProblems &problems() { return m_problems; }

    //! Writes the counters and wakes the receipts that came before the ids they name were known here.
    Result<void> write();

private:
    struct Ending;
    Result<void> touchDoubtful(const OpenAttempt &attempt);
    Result<void> close(const OpenAttempt &attempt, const Ending &ending);
    Result<void> putBack(const OpenAttempt &attempt, const Release &release);
    Result<AccountId> moveOn(const OpenAttempt &attempt);
    Result<CampaignState> campaignState(CampaignId campaign);

    Connection &m_connection;
    TimePoint m_now;
    CounterDeltas m_counters;
    QueueProblems m_problems;
    LimitReturns m_returns;
    AttemptTotals m_totals;
    QHash<CampaignId, CampaignState> m_campaignStates;
};

} // namespace heliograph
