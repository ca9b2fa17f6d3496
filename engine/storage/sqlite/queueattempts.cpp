// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/queueattempts.h"

#include "engine/domain/messageflag.h"
#include "engine/storage/sqlite/attemptreader.h"
#include "engine/storage/sqlite/connection.h"
#include "engine/storage/sqlite/doubtentry.h"
#include "engine/storage/sqlite/lateacceptance.h"
#include "engine/storage/sqlite/resentmessage.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

namespace {

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<int> unlessZero(int segments)
{
    return segments == 0 ? std::nullopt : std::optional(segments);
}

std::optional<qint64> unlessNegative(qint64 micros)
{
    return micros < 0 ? std::nullopt : std::optional(micros);
}

//! What accepted \a attempt costs, as the provider \a said or as was booked for it; -1 without a price.
qint64 costOf(const OpenAttempt &attempt, const Completion &said)
{
    return said.costMicros < 0 && !attempt.currency.isEmpty() ? attempt.costMicros : said.costMicros;
}

//! What late proof would make the cost of \a attempt; nothing without a price, or where none can come.
std::optional<qint64> bookedFor(const OpenAttempt &attempt, AttemptOutcome outcome)
{
    const bool mayBeProven
        = outcome == AttemptOutcome::NotAccepted || outcome == AttemptOutcome::ClosedUnknown;
    return mayBeProven && !attempt.currency.isEmpty() ? std::optional(attempt.costMicros) : std::nullopt;
}

} // namespace

//! What a closed attempt and its message become.
struct QueueAttempts::Ending
{
    AttemptOutcome outcome;
    Evidence evidence;
    MessageState message; //!< Ready: stays what it is
    const Completion *completion = nullptr; //!< what the provider said, if it did
};

QueueAttempts::QueueAttempts(Connection &connection, TimePoint now)
    : m_connection(connection)
    , m_now(now)
    , m_problems(connection, m_counters)
    , m_returns(connection)
{
}

Result<void> QueueAttempts::complete(const OpenAttempt &attempt, const Completion &completion,
                                     Evidence evidence)
{
    const Result<MessageState> ends = completion.accepted
        ? MessageState::Submitted
        : endAfterDoubt(m_connection, attempt.message, MessageState::Rejected);
    if (!ends)
        return ends.error();
    const MessageState end = *ends;
    const AttemptOutcome outcome = completion.accepted ? AttemptOutcome::Accepted : AttemptOutcome::Rejected;
    if (const Result<void> touched = touchDoubtful(attempt); !touched)
        return touched;
    if (const Result<void> closed = close(attempt, Ending{outcome, evidence, end, &completion}); !closed)
        return closed;
    m_counters.reports().enter(attempt.handedOver(), {end, completion.code});
    m_counters.move(attempt.campaign, attempt.account, attempt.message, stateOf(attempt.phase), end, m_now);

    if (!completion.accepted) {
        if (const Result<void> returned = m_returns.giveBack(attempt); !returned)
            return returned;
        const Result<void> added
            = m_problems.add(attempt.campaign, attempt.message, end, completion.code, m_now);
        return added ? takeKnown(m_connection, *this, attempt.message, m_now) : added;
    }
    m_counters.reports().spend(attempt.handedOver(), completion.segments, costOf(attempt, completion));
    m_totals.addCost(attempt.campaign, attempt.currency, attempt.costMicros);
    m_totals.addSegments(attempt.campaign, completion.segments);
    m_totals.addId(attempt.account, completion.providerId);
    return attempt.phase == AttemptPhase::Armed ? Result<void>() : walkAgainFrom(attempt.id, attempt.account);
}

//! One in doubt counts in reports already, and with a reason; one that is only armed does not.
Result<void> QueueAttempts::touchDoubtful(const OpenAttempt &attempt)
{
    if (attempt.phase == AttemptPhase::Armed)
        return {};
    return m_counters.reports().touch(m_connection, attempt.message);
}

Result<void> QueueAttempts::walkAgainFrom(AttemptId attempt, AccountId account)
{
    return m_connection.run(u"UPDATE receipt_cursor SET asked_attempt=min(asked_attempt,?1-1),"
                            "closed_attempt=min(closed_attempt,?1-1) WHERE account_id=?2"_s,
                            attempt, account);
}

Result<void> QueueAttempts::release(const OpenAttempt &attempt, const Release &release, Evidence evidence)
{
    const Result<CampaignState> campaign = campaignState(attempt.campaign);
    if (!campaign)
        return campaign.error();
    const Result<MessageState> ends = *campaign == CampaignState::Cancelled
        ? endAfterDoubt(m_connection, attempt.message, MessageState::Cancelled)
        : MessageState::Ready;
    if (!ends)
        return ends.error();
    const MessageState end = *ends;
    if (const Result<void> touched = touchDoubtful(attempt); !touched)
        return touched;
    if (const Result<void> closed = close(attempt, Ending{AttemptOutcome::NotAccepted, evidence, end});
        !closed)
        return closed;
    if (end == MessageState::ClosedUnknown)
        m_counters.reports().enter(attempt.handedOver(), {end, QString()});
    m_counters.move(attempt.campaign, attempt.account, attempt.message, stateOf(attempt.phase), end, m_now);
    if (const Result<void> returned = isGivenBack(evidence) ? m_returns.giveBack(attempt) : Result<void>();
        !returned)
        return returned;
    if (const Result<void> put = end == MessageState::Ready ? putBack(attempt, release) : Result<void>();
        !put)
        return put;
    return takeKnown(m_connection, *this, attempt.message, m_now);
}

Result<void> QueueAttempts::putBack(const OpenAttempt &attempt, const Release &release)
{
    const Result<AccountId> account = release.tryNext ? moveOn(attempt) : attempt.account;
    if (!account)
        return account.error();
    const Result<Millis> delay = delayAfterDoubt(m_connection, attempt.message, release.delay, m_now);
    if (!delay)
        return delay.error();
    m_counters.hold(attempt.campaign, release.hold, 1);
    const std::optional<QString> hold = unlessEmpty(holdCode(release.hold));
    return m_connection.run(
        u"INSERT INTO outbox(msg_id,campaign_id,account_id,lane_class,not_before,"
        "send_before,expires_at,phone_bidx,hold,alone) "
        "SELECT msg_id,campaign_id,?,?,?,?,?,phone_bidx,?,? FROM message WHERE msg_id=?"_s,
        *account, attempt.laneClass, m_now + *delay, attempt.sendBefore, attempt.expiresAt, hold,
        release.alone, attempt.message);
}

//! The campaign's account after that of \a attempt, around the end, which the message is one of from now on.
Result<AccountId> QueueAttempts::moveOn(const OpenAttempt &attempt)
{
    const Result<std::optional<qint64>> next = m_connection.integer(
        u"SELECT k.account_id FROM campaign_account k LEFT JOIN campaign_account own "
        "ON own.campaign_id=k.campaign_id AND own.account_id=?2 WHERE k.campaign_id=?1 "
        "ORDER BY k.position<=own.position,k.position LIMIT 1"_s,
        attempt.campaign, attempt.account);
    if (!next)
        return next.error();
    const AccountId account{next->value_or(number(attempt.account))};
    if (account == attempt.account)
        return account;
    m_counters.relocate(attempt.campaign, attempt.message, attempt.account, account, MessageState::Ready);
    const Result<void> moved
        = m_connection.run(u"UPDATE message SET account_id=? WHERE msg_id=?"_s, account, attempt.message);
    if (!moved)
        return moved.error();
    return account;
}

Result<void> QueueAttempts::supersede(const OpenAttempt &attempt)
{
    return close(attempt, Ending{AttemptOutcome::Superseded, Evidence::Policy, MessageState::Ready});
}

Result<void> QueueAttempts::abandon(const OpenAttempt &attempt, Evidence evidence)
{
    return close(attempt, Ending{AttemptOutcome::ClosedUnknown, evidence, MessageState::Ready});
}

Result<void> QueueAttempts::fillIn(const ClosedAttempt &known, const Completion &completion)
{
    if (const Result<void> touched = m_counters.reports().touch(m_connection, known.message); !touched)
        return touched;
    if (known.segments == 0)
        m_totals.addSegments(known.campaign, completion.segments);
    if (known.providerId.isEmpty())
        m_totals.addId(known.account, completion.providerId);
    return m_connection.run(
        u"UPDATE attempt SET provider_msg_id=ifnull(provider_msg_id,?),segments=ifnull(segments,?),"
        "cost_micros=ifnull(cost_micros,?) WHERE attempt_id=?"_s,
        unlessEmpty(completion.providerId), unlessZero(completion.segments),
        unlessNegative(completion.costMicros), known.id);
}

Result<void> QueueAttempts::chargeLate(AttemptId attempt)
{
    const Result<std::optional<ClosedAttempt>> found = AttemptReader(m_connection).closed(attempt);
    if (!found || !*found)
        return found ? Result<void>() : found.error();
    const ClosedAttempt &known = **found;
    m_totals.addCost(known.campaign, known.currency, known.bookedMicros);
    const bool returned = known.outcome == AttemptOutcome::NotAccepted && isGivenBack(known.evidence);
    return returned ? m_returns.bookAgain(known) : Result<void>();
}

Result<void> QueueAttempts::flagDuplicate(MessageId message)
{
    return m_connection.run(u"UPDATE message SET flags=flags|? WHERE msg_id=?"_s,
                            MessageFlag::PossibleDuplicate, message);
}

Result<void> QueueAttempts::unflagDuplicate(MessageId message)
{
    return m_connection.run(u"UPDATE message SET flags=flags&~? WHERE msg_id=?"_s,
                            MessageFlag::PossibleDuplicate, message);
}

Result<void> QueueAttempts::doubt(const OpenAttempt &attempt, const QString &reason,
                                  const std::optional<RequestTrace> &trace)
{
    const Result<void> moved
        = m_connection.run(u"UPDATE inflight SET phase=3,next_check=?,last_evidence=? WHERE attempt_id=?"_s,
                           m_now, reason, attempt.id);
    if (!moved)
        return moved;
    if (const Result<void> kept = enterDoubt(m_connection, attempt, reason, trace, m_now); !kept)
        return kept;
    m_counters.move(attempt.campaign, attempt.account, attempt.message, stateOf(attempt.phase),
                    MessageState::InDoubt, m_now);
    const QString code = doubtCode(doubtCauseOf(reason, trace), reason);
    m_counters.reports().enter(attempt.handedOver(), {MessageState::InDoubt, code});
    const Result<void> added
        = m_problems.add(attempt.campaign, attempt.message, MessageState::InDoubt, code, m_now);
    return added ? takeKnown(m_connection, *this, attempt.message, m_now) : added;
}

Result<void> QueueAttempts::closeUnknown(const OpenAttempt &attempt, Evidence evidence, const QString &reason)
{
    constexpr MessageState End = MessageState::ClosedUnknown;
    if (const Result<void> touched = m_counters.reports().touch(m_connection, attempt.message); !touched)
        return touched;
    if (const Result<void> closed = close(attempt, Ending{AttemptOutcome::ClosedUnknown, evidence, End});
        !closed)
        return closed;
    m_counters.move(attempt.campaign, attempt.account, attempt.message, stateOf(attempt.phase), End, m_now);
    return m_problems.add(attempt.campaign, attempt.message, End, reason, m_now);
}

Result<void> QueueAttempts::close(const OpenAttempt &attempt, const Ending &ending)
{
    const Result<void> deleted = m_connection.run(u"DELETE FROM inflight WHERE attempt_id=?"_s, attempt.id);
    if (!deleted)
        return deleted;

    const Completion nothing;
    const Completion &said = ending.completion != nullptr ? *ending.completion : nothing;
    const qint64 cost = ending.outcome == AttemptOutcome::Accepted ? costOf(attempt, said) : said.costMicros;
    const std::optional<qint64> booked = bookedFor(attempt, ending.outcome);
    const Result<void> kept = m_connection.run(
        u"INSERT INTO attempt(attempt_id,msg_id,campaign_id,account_id,request_id,outcome,evidence,"
        "provider_msg_id,error_code,segments,cost_micros,armed_at,closed_at,booked_micros,currency) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
        attempt.id, attempt.message, attempt.campaign, attempt.account, attempt.requestId, ending.outcome,
        ending.evidence, unlessEmpty(said.providerId), unlessEmpty(said.code), unlessZero(said.segments),
        unlessNegative(cost), attempt.armedAt, m_now, booked,
        booked ? std::optional(attempt.currency) : std::nullopt);
    if (!kept)
        return kept;

    const Result<void> changed = ending.message == MessageState::Ready
        ? m_connection.run(u"UPDATE message SET tries=tries+1,last_attempt=? WHERE msg_id=?"_s, attempt.id,
                           attempt.message)
        : m_connection.run(
            u"UPDATE message SET state=?,tries=tries+1,last_attempt=?,state_at=? WHERE msg_id=?"_s,
            ending.message, attempt.id, m_now, attempt.message);
    if (!changed || attempt.phase == AttemptPhase::Armed)
        return changed;
    return m_problems.remove(attempt.campaign, attempt.message, stateOf(attempt.phase));
}

Result<CampaignState> QueueAttempts::campaignState(CampaignId campaign)
{
    if (const auto known = m_campaignStates.constFind(campaign); known != m_campaignStates.constEnd())
        return *known;
    const Result<std::optional<qint64>> state
        = m_connection.integer(u"SELECT state FROM campaign WHERE campaign_id=?"_s, campaign);
    if (!state)
        return state.error();
    return m_campaignStates[campaign] = static_cast<CampaignState>(state->value_or(0));
}

Result<void> QueueAttempts::write()
{
    const Result<void> written = m_totals.write(m_connection, m_now);
    return written ? m_counters.write(m_connection) : written;
}

} // namespace heliograph
