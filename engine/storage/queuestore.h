// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/campaign.h"
#include "engine/domain/doubt.h"
#include "engine/domain/holdreason.h"
#include "engine/storage/limitstore.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <utility>

namespace heliograph {

inline constexpr int RequestIdSize = 16;

//! What the dispatcher may take at once.
struct ClaimOrder
{
    CampaignId campaign{};
    AccountId account{};
    qint64 epoch = 0; //!< of this engine
    int requests = 1; //!< at most so many requests
    int perRequest = 1; //!< at most so many recipients in each
    int messages = 1; //!< at most so many recipients in all
    int mostSegments = NoSegmentLimit; //!< at most so many in all, or one recipient, however long his text
    bool equalVariables = false; //!< everybody in a request has the same variables
    bool oneRegion = false; //!< a request is all mainland China or all elsewhere
    TimePoint now;
    Millis timeToLive{37'000}; //!< until silence becomes doubt
    std::optional<AccountId> queuedFor{}; //!< whose queue it is taken from; none: that of \a account
    //! Random bytes, RequestIdSize for each request, which tell the caller what to look for if the claim's
    //! commit fails without certainty. The claim makes those that are missing.
    QByteArray requestIds{};
    //! How a message is counted where a segment costs something or there is a limit of them; none: one
    //! segment each. Asked on the store's thread.
    SegmentCounter segments{};

    static constexpr int NoSegmentLimit = std::numeric_limits<int>::max();
};

//! One recipient who is now armed.
struct ArmedMessage
{
    AttemptId attempt{}; //!< the fencing token: every completion names it
    MessageId message{};
    QString e164;
    QList<std::pair<QString, QString>> variables; //!< name and value, in the order of the audience's columns
    int tries = 0; //!< closed attempts before this one
    TimePoint expiresAt = TimePoint::max(); //!< after this it must not leave
};

//! The recipients of one request, sharing its reference.
struct ArmedRequest
{
    QByteArray requestId; //!< 16 random bytes
    QByteArray clientRef; //!< the same as 32 hex digits
    QList<ArmedMessage> messages;
};

struct Claim
{
    QList<ArmedRequest> requests;
    int segments = 0; //!< of them all, as far as they were to be counted
    int skipped = 0; //!< found suppressed, expired or not allowed, and settled as such
    int held = 0; //!< put back by a limit
    bool unproven = false; //!< the people are still being compared with those approved: claim again at once
};

//! A definite end of an attempt.
struct Completion
{
    AttemptId attempt{};
    bool accepted = false; //!< else refused for good
    QString providerId;
    QString code; //!< the provider's code of a refusal
    int segments = 0; //!< what was sent; 0 if unknown
    qint64 costMicros = -1; //!< -1: no price known
};

//! An attempt that is proven not to have been taken, and goes back to the queue.
struct Release
{
    AttemptId attempt{};
    Millis delay{0}; //!< not before this much later
    HoldReason hold = HoldReason::None; //!< why it waits, if a rule makes it
    bool alone = false; //!< sent singly next time
    bool provenUnsent = false; //!< evidence: the transport's proof, else the provider's own answer
    bool tryNext = false; //!< this account has had its tries: the campaign's next one, if it has several
};

//! What became of the attempts of one request, in one transaction.
struct Settlement
{
    QByteArray requestId;
    QList<Completion> completions;
    QList<Release> releases;
    QList<std::pair<AttemptId, QString>> doubts; //!< and the reason, in plain words
    std::optional<RequestTrace> trace; //!< of a request with doubts: what is told about it later
    TimePoint now;
};

//! What a settlement really did.
struct Settled
{
    int closed = 0;
    int late = 0; //!< came after somebody else had closed the attempt: recorded, nothing changed
};

//! A request that was armed and not settled.
struct OpenRequest
{
    qint64 epoch = 0; //!< of the engine that armed it
    QByteArray requestId;
    AttemptId firstAttempt{}; //!< the lowest of its attempts

    bool operator==(const OpenRequest &) const = default;
};

//! Which of a campaign's waiting people go through another of its accounts; one step of it.
struct LaneMove
{
    CampaignId campaign{};
    AccountId from{};
    AccountId to{};
    MessageId after{}; //!< where the step before ended
    qint64 moved = 0; //!< people, in the steps before
    int limit = 5'000; //!< people in this step
};

//! What a step of a move did.
struct MovedPeople
{
    qint64 people = 0; //!< so far, the steps before included
    std::optional<MessageId> next; //!< where the next step begins; none: everybody is moved
};

//! Why nobody of \a campaign is moved to or from \a stranger: it was approved for \a accounts only.
inline QString notApprovedFor(CampaignId campaign, const QStringList &accounts, const QString &stranger)
{
    return QStringLiteral(
               "Campaign %1 was approved to go through %2, and through nothing else; %3 is not one of "
               "these. Nothing was moved. Another provider wants another approval.")
        .arg(QString::number(number(campaign)), accounts.join(QStringLiteral(", ")), stranger);
}

//! The queue: the only way a message moves between ready, armed, in doubt and its end (engine.md A5, A6).
class QueueStore
{
public:
    virtual ~QueueStore() = default;

    //! Fills \a campaign's outbox up to \a high rows, cursor and rows in one transaction. Returns how many
    //! rows were looked at; 0 when the outbox is more than half full, -1 when nothing is left to feed.
    virtual Result<int> feed(CampaignId campaign, int high) = 0;

    //! Claims and arms: when this returns, and not before, the bytes may leave. Takes nothing if the campaign
    //! is kept back (policy/sendgate.h), which is looked at anew in the same transaction. Who was given back
    //! before and is due goes first. Conflict if another engine has begun since the one of \a order.
    virtual Result<Claim> claim(const ClaimOrder &order) = 0;

    //! Closes attempts; each is fenced by its id, so a second or late word changes nothing and is counted
    //! as late. An attempt already in doubt may still be completed, but not released.
    virtual Result<Settled> settle(const Settlement &settlement) = 0;

    //! The same for several requests, all or none: counters and totals are written once for all of them.
    virtual Result<Settled> settleAll(const QList<Settlement> &settlements) = 0;

    //! Moves attempts whose deadline has passed into doubt. Returns how many.
    virtual Result<int> sweep(TimePoint now) = 0;

    //! The wall clock was moved by \a by and now says \a now: moves the engine's own waits (retries,
    //! deadlines, the next question) along, so that none ends early or late. Planned times and validity stay.
    virtual Result<void> shiftWaits(Millis by, TimePoint now) = 0;

    //! At start: attempts that an earlier engine left open. Those of \a unsentRequests, proven never to have
    //! left, go back to the queue; all others become doubt. The caller holds the engine lock.
    virtual Result<int> adoptOrphans(qint64 epoch, const QList<QByteArray> &unsentRequests, TimePoint now)
        = 0;

    //! The requests that engines before \a epoch left open.
    virtual Result<QList<OpenRequest>> openRequests(qint64 epoch) = 0;

    //! Lets people who wait or are held in one account's queue go through another account of the same
    //! campaign, and never another: what was approved names them. Nobody who is leaving now, in doubt, or was
    //! sent again after doubt. Audited. Invalid or Conflict if it cannot be, and then nobody is moved.
    virtual Result<MovedPeople> moveWaiting(const LaneMove &move, UserId by) = 0;

    //! After a claim whose commit failed without certainty: none of \a requests has left. Those that are
    //! armed all the same go back to the queue. Returns how many attempts that were.
    virtual Result<int> releaseUnsent(const QList<QByteArray> &requests, TimePoint now) = 0;
};

} // namespace heliograph
