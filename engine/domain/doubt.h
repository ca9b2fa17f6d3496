// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/domain/campaign.h"

#include <QLatin1String>
#include <QString>

#include <optional>

namespace heliograph {

//! Why nobody knows whether the provider took a message. The numbers are stored.
enum class DoubtCause {
    NoAnswer = 1, //!< no answer came within the time that a request may take
    ConnectionLost = 2, //!< the connection ended before the answer was complete
    ServerTrouble = 3, //!< HTTP 5xx
    Redirected = 4, //!< HTTP 3xx
    Unclear = 5, //!< an answer that does not say so, or says nothing of this number
    Overdue = 6, //!< the engine said nothing of it until its deadline had passed
    EngineEnded = 7, //!< the engine was killed, or lost its power, while the request was open
};

//! What a complete answer without our message proves (engine.md A9, classes N, W and S).
enum class QueryStrength {
    None, //!< the provider cannot be asked about it
    Weak, //!< nothing: it lists what carriers have reported
    Strong, //!< after the settling time, and twice: that the message was not taken
};

//! What came of asking the provider about one attempt. The numbers are stored.
enum class DoubtAnswer {
    Found = 1, //!< a record with our reference: the provider took it
    NotFound = 2, //!< a complete answer without it
    OthersOnly = 3, //!< records that carry no reference of ours, one of which might be it: proves nothing
    NoAnswer = 4, //!< no connection, or no answer in time
    Down = 5, //!< HTTP 5xx
    Busy = 6, //!< HTTP 429
    Unclear = 7, //!< refused, not understood, or contradicting itself
};

//! How an attempt in doubt came to its end, other than by evidence. The numbers are stored.
enum class DoubtDecision {
    TreatAsSent = 1, //!< a person
    SendAgain = 2, //!< a person
    WriteOff = 3, //!< a person
    ResendByRule = 4, //!< the campaign's rule, after a strong miss, once
    GiveUpByRule = 5, //!< the campaign's rule, after its time
};

//! What the transport saw of a request whose outcome is not known.
struct RequestTrace
{
    DoubtCause cause = DoubtCause::Unclear;
    int httpStatus = 0; //!< 0: there was no answer
    qint64 bodyBytes = 0; //!< handed to the network
    Millis latency{0}; //!< until the answer, or until it was given up
};

//! An attempt in doubt or parked, with everything that decides what happens next.
struct DoubtRow
{
    AttemptId attempt{};
    MessageId message{};
    CampaignId campaign{};
    AccountId account{};
    QString clientRef; //!< the reference that was planted in the request
    QString e164; //!< only where numbers are asked for; empty also if it cannot be decrypted
    bool freeText = false; //!< our own text, not a provider's template
    DoubtPolicy policy = DoubtPolicy::NeverResend;
    bool parked = false; //!< held for a person
    bool campaignEnded = false; //!< cancelled: nothing of it is sent any more
    int laterAttempts = 0; //!< how often the message was already sent again after doubt
    TimePoint armedAt;
    TimePoint deadline; //!< when silence became doubt at the latest
    TimePoint since; //!< in doubt
    std::optional<TimePoint> expiresAt; //!< of the message
    DoubtCause cause = DoubtCause::Unclear;
    QString reason; //!< as the engine put it: plain words or a code
    int asked = 0;
    bool askSoon = false; //!< somebody wants it asked now
    std::optional<TimePoint> lastAsked;
    std::optional<DoubtAnswer> lastAnswer;
    std::optional<TimePoint> firstMiss; //!< of those that count as evidence
    std::optional<TimePoint> lastMiss;
};

//! Which attempts in doubt or parked are wanted.
struct DoubtFilter
{
    std::optional<CampaignId> campaign = {};
    std::optional<UserId> author = {}; //!< of campaigns of this person
};

//! The key of a value in JSON and in group names: "no-answer", "not-found", "send-again", "hold".
QLatin1String doubtCauseKey(DoubtCause cause);
QLatin1String doubtAnswerKey(DoubtAnswer answer);
QLatin1String doubtDecisionKey(DoubtDecision decision);
QLatin1String doubtPolicyKey(DoubtPolicy policy);
std::optional<DoubtPolicy> doubtPolicyFromKey(const QString &key);

//! The code under which an attempt in doubt for \a cause is found and counted: the name of the cause, but
//! "restored" where \a reason says that only the journal knows of it.
QString doubtCode(DoubtCause cause, const QString &reason);

//! Whether a person took \a decision, not a rule.
bool isByPerson(DoubtDecision decision);

//! True for answers that say nothing because the question failed.
bool isFailure(DoubtAnswer answer);

//! What became of a person's decision about several attempts.
struct DecidedDoubts
{
    int decided = 0;
    int gone = 0; //!< their outcome had become known, or somebody else had decided
    int refused = 0; //!< cannot be sent again: their campaign is cancelled or their time is over
};

} // namespace heliograph
