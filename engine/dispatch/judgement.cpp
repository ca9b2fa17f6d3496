// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/judgement.h"

#include "engine/base/faultpoint.h"
#include "engine/policy/retrydelay.h"

namespace heliograph {

namespace {

// Clock trouble is told from key trouble by the code, so that the right person is asked.
bool isClockCode(const QString &code)
{
    return code.contains(QLatin1String("TimeStamp")) || code.contains(QLatin1String("RequestTime"))
        || code.contains(QLatin1String("SignatureExpire"));
}

class Judge
{
public:
    Judge(const ArmedRequest &request, TimePoint now, double chance)
        : m_chance(chance)
    {
        m_result.settlement.requestId = request.requestId;
        m_result.settlement.now = now;
        m_result.failedAsAWhole = true;
        m_result.unreached = true;
    }

    void message(const ArmedMessage &message, int segments, const SendOutcome &outcome)
    {
        m_message = &message;
        m_segments = segments;
        std::visit([this](const auto &what) { take(what); }, outcome);
    }

    Judgement take() { return std::move(m_result); }

private:
    void take(const Accepted &accepted)
    {
        m_result.failedAsAWhole = false;
        ++m_result.accepted;
        m_result.acceptedSegments += m_segments;
        m_result.contentRefusals.append(false);
        m_result.settlement.completions.append({.attempt = m_message->attempt,
                                                .accepted = true,
                                                .providerId = accepted.providerId,
                                                .code = {},
                                                .segments = m_segments});
    }

    void take(const Refused &refused)
    {
        m_result.failedAsAWhole = false;
        m_result.contentRefusals.append(refused.becauseOfContent);
        m_result.settlement.completions.append(
            {.attempt = m_message->attempt, .accepted = false, .providerId = {}, .code = refused.code});
    }

    void take(const NotAccepted &answer)
    {
        m_result.failedAsAWhole = false;
        Release release{.attempt = m_message->attempt};
        switch (answer.then) {
        case NotAccepted::Then::SlowLane:
            release.delay = retryDelay(m_message->tries, m_chance, answer.retryAfter);
            release.hold = HoldReason::Throttle;
            release.tryNext = hasTriedEnough(m_message->tries);
            m_result.slowFor = std::max(m_result.slowFor.value_or(Millis(0)), answer.retryAfter);
            break;
        case NotAccepted::Then::BlockCampaign:
            m_result.campaignHold = {HoldReason::Template, std::nullopt, answer.code};
            break;
        case NotAccepted::Then::BlockAccount:
            m_result.accountHold = {answer.balance                 ? HoldReason::Balance
                                        : isClockCode(answer.code) ? HoldReason::Clock
                                                                   : HoldReason::Key,
                                    std::nullopt, answer.code};
            break;
        case NotAccepted::Then::Alone:
            release.alone = true;
            break;
        }
        m_result.settlement.releases.append(release);
    }

    void take(const NotSent &)
    {
        m_result.settlement.releases.append({.attempt = m_message->attempt,
                                             .delay = retryDelay(m_message->tries, m_chance, Millis(0)),
                                             .hold = HoldReason::Circuit,
                                             .provenUnsent = true,
                                             .tryNext = hasTriedEnough(m_message->tries)});
    }

    void take(const InDoubt &doubt)
    {
        m_result.unreached = false;
        if (doubt.blockAccount)
            m_result.accountHold = {HoldReason::LanePaused, std::nullopt, doubt.reason};
        if (FAULT_CONTROL("retry_on_doubt"))
            m_result.settlement.releases.append({.attempt = m_message->attempt});
        else
            m_result.settlement.doubts.append({m_message->attempt, doubt.reason});
    }

    Judgement m_result;
    const ArmedMessage *m_message = nullptr;
    int m_segments = 0;
    double m_chance;
};

} // namespace

Judgement judge(const ArmedRequest &request, const QList<int> &segments, const QList<SendOutcome> &outcomes,
                TimePoint now, double chance)
{
    Judge judge(request, now, chance);
    for (qsizetype index = 0; index < request.messages.size(); ++index)
        judge.message(request.messages[index], segments.value(index, 1), outcomes[index]);
    return judge.take();
}

Settlement neverSent(const ArmedRequest &request, TimePoint now)
{
    Settlement settlement;
    settlement.requestId = request.requestId;
    settlement.now = now;
    for (const ArmedMessage &message : request.messages)
        settlement.releases.append({.attempt = message.attempt, .provenUnsent = true});
    return settlement;
}

} // namespace heliograph
