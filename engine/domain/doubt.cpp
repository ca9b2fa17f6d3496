// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/doubt.h"

#include <array>

namespace heliograph {

namespace {

// In the order of the enums, which begin at 1.
constexpr std::array CauseKeys
    = {QLatin1String("no-answer"),   QLatin1String("connection-lost"), QLatin1String("server-trouble"),
       QLatin1String("redirected"),  QLatin1String("unclear"),         QLatin1String("overdue"),
       QLatin1String("engine-ended")};

constexpr std::array AnswerKeys
    = {QLatin1String("found"),     QLatin1String("not-found"), QLatin1String("others-only"),
       QLatin1String("no-answer"), QLatin1String("down"),      QLatin1String("busy"),
       QLatin1String("unclear")};

constexpr std::array DecisionKeys
    = {QLatin1String("treat-as-sent"), QLatin1String("send-again"), QLatin1String("write-off"),
       QLatin1String("resend-by-rule"), QLatin1String("give-up-by-rule")};

constexpr std::array PolicyKeys = {QLatin1String("never-resend"), QLatin1String("resend-on-miss"),
                                   QLatin1String("hold"), QLatin1String("expire")};

template <typename Keys, typename Value>
QLatin1String keyOf(const Keys &keys, Value value)
{
    return keys[static_cast<size_t>(value) - 1];
}

} // namespace

QLatin1String doubtCauseKey(DoubtCause cause)
{
    return keyOf(CauseKeys, cause);
}

QString doubtCode(DoubtCause cause, const QString &reason)
{
    return reason == QLatin1String("restored") ? reason : QString(doubtCauseKey(cause));
}

QLatin1String doubtAnswerKey(DoubtAnswer answer)
{
    return keyOf(AnswerKeys, answer);
}

QLatin1String doubtDecisionKey(DoubtDecision decision)
{
    return keyOf(DecisionKeys, decision);
}

QLatin1String doubtPolicyKey(DoubtPolicy policy)
{
    return keyOf(PolicyKeys, policy);
}

std::optional<DoubtPolicy> doubtPolicyFromKey(const QString &key)
{
    for (const DoubtPolicy policy : {DoubtPolicy::NeverResend, DoubtPolicy::ResendOnStrongMiss,
                                     DoubtPolicy::Hold, DoubtPolicy::Expire}) {
        if (doubtPolicyKey(policy) == key)
            return policy;
    }
    return std::nullopt;
}

bool isByPerson(DoubtDecision decision)
{
    return decision == DoubtDecision::TreatAsSent || decision == DoubtDecision::SendAgain
        || decision == DoubtDecision::WriteOff;
}

bool isFailure(DoubtAnswer answer)
{
    return answer == DoubtAnswer::NoAnswer || answer == DoubtAnswer::Down || answer == DoubtAnswer::Busy
        || answer == DoubtAnswer::Unclear;
}

} // namespace heliograph
