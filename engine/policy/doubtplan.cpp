// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/doubtplan.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr int GapsUntilRetry = 5; // a failed question is repeated after so many times.missGap

std::optional<TimePoint> endOf(const DoubtRow &row, const DoubtTimes &times)
{
    if (row.parked)
        return std::nullopt;
    switch (row.policy) {
    case DoubtPolicy::NeverResend:
        return row.since + times.giveUp;
    case DoubtPolicy::Expire:
        return row.expiresAt.value_or(row.since + times.giveUp);
    case DoubtPolicy::ResendOnStrongMiss:
    case DoubtPolicy::Hold:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

bool isStrongMiss(const DoubtRow &row, const DoubtTimes &times)
{
    return row.firstMiss && row.lastMiss && *row.lastMiss - *row.firstMiss >= times.missGap;
}

//! The earliest of several times that lies after another.
class NextTime
{
public:
    explicit NextTime(TimePoint after)
        : m_after(after)
    {
    }

    void offer(TimePoint time)
    {
        if (time > m_after && (!m_next || time < *m_next))
            m_next = time;
    }

    std::optional<TimePoint> next() const { return m_next; }

private:
    TimePoint m_after;
    std::optional<TimePoint> m_next;
};

//! When \a row is asked about next, also if that is over already.
std::optional<TimePoint> nextQuestion(const DoubtRow &row, const DoubtAsking &asking, TimePoint now)
{
    const QueryStrength strength = asking.strength(row, now);
    if (strength == QueryStrength::None)
        return std::nullopt;
    // Whoever was found in doubt late, after a crash or a long sleep, is asked about at once.
    if (row.askSoon || (!row.lastAsked && row.since >= row.deadline))
        return row.since;

    const DoubtTimes &times = asking.times;
    const TimePoint last = row.lastAsked.value_or(row.since);
    NextTime question(last);
    for (const Millis after : times.questions)
        question.offer(row.since + after);
    if (!question.next())
        question.offer(last + times.questions.constLast());
    question.offer(settledAt(row.deadline, times));
    if (row.firstMiss && !isStrongMiss(row, times))
        question.offer(*row.firstMiss + times.missGap);
    if (row.lastAnswer && isFailure(*row.lastAnswer))
        question.offer(last + times.missGap * GapsUntilRetry);
    const TimePoint end = endOf(row, times).value_or(row.since + times.giveUp);
    question.offer(end);
    return *question.next() <= end ? question.next() : std::nullopt;
}

bool mayBeSentAgain(const DoubtRow &row, TimePoint now)
{
    return row.laterAttempts == 0 && !row.campaignEnded && (!row.expiresAt || now < *row.expiresAt);
}

//! When waiting longer teaches nothing more about \a row.
TimePoint exhaustedAt(const DoubtRow &row, const DoubtAsking &asking, TimePoint now)
{
    return asking.strength(row, now) == QueryStrength::None
        ? settledAt(row.deadline, asking.times)
        : std::max(settledAt(row.deadline, asking.times), row.since + asking.times.questions.constLast());
}

DoubtStep decision(const DoubtRow &row, const DoubtPlan &plan, TimePoint exhausted, TimePoint now)
{
    if (plan.endsAt && *plan.endsAt <= now)
        return DoubtStep::GiveUp;
    if (row.parked || plan.endsAt)
        return DoubtStep::Wait;
    if (plan.strongMiss) {
        const bool ruled = row.policy == DoubtPolicy::ResendOnStrongMiss && mayBeSentAgain(row, now);
        return ruled ? DoubtStep::Resend : DoubtStep::Park;
    }
    return now >= exhausted ? DoubtStep::Park : DoubtStep::Wait;
}

} // namespace

QueryStrength DoubtAsking::strength(const DoubtRow &row, TimePoint now) const
{
    // A provider that has forgotten the time in question would answer with a miss that proves nothing.
    if (now - row.armedAt >= keepsRecords)
        return QueryStrength::None;
    return row.freeText ? freeText : byTemplate;
}

DoubtPlan doubtPlan(const DoubtRow &row, const DoubtAsking &asking, TimePoint now)
{
    DoubtPlan plan;
    plan.mayDecideFrom = settledAt(row.deadline, asking.times);
    plan.strongMiss = isStrongMiss(row, asking.times);
    plan.endsAt = endOf(row, asking.times);
    plan.askAt = nextQuestion(row, asking, now);
    const TimePoint exhausted = exhaustedAt(row, asking, now);
    plan.step = plan.askAt && *plan.askAt <= now ? DoubtStep::Ask : decision(row, plan, exhausted, now);

    NextTime look(now);
    for (const auto &time : {plan.askAt, plan.endsAt}) {
        if (time)
            look.offer(*time);
    }
    if (!row.parked && !plan.endsAt)
        look.offer(exhausted);
    plan.lookAt = plan.step == DoubtStep::Ask ? plan.askAt : look.next();
    return plan;
}

DoubtRow afterAnswer(DoubtRow row, DoubtAnswer answer, const DoubtAsking &asking, TimePoint now)
{
    ++row.asked;
    row.askSoon = false;
    row.lastAsked = now;
    row.lastAnswer = answer;
    const bool counts = answer == DoubtAnswer::NotFound && now >= settledAt(row.deadline, asking.times)
        && asking.strength(row, now) == QueryStrength::Strong;
    if (counts) {
        row.firstMiss = row.firstMiss.value_or(now);
        row.lastMiss = now;
    }
    return row;
}

} // namespace heliograph
