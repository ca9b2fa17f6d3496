// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/dryrunner.h"

#include "engine/storage/sqlite/queuelimits.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

DryRunner::DryRunner(QueueLimits &limits)
    : m_limits(limits)
{
}

void DryRunner::ask(const LimitPerson &person, bool suppressed)
{
    ++m_run.people;
    const LimitVerdict verdict = suppressed
        ? LimitVerdict{.fate = LimitFate::Skipped, .skip = u"suppressed"_s}
        : m_limits.judge(person);
    if (verdict.fate == LimitFate::Skipped) {
        add(m_run.skipped, verdict);
        return;
    }
    estimate(person);
    if (verdict.fate == LimitFate::Stops && m_stop.fate == LimitFate::Goes)
        m_stop = verdict;
    const bool stopped = m_stop.fate == LimitFate::Stops && verdict.fate != LimitFate::Held;
    if (stopped || verdict.fate == LimitFate::Held) {
        add(m_run.held, stopped ? m_stop : verdict);
        return;
    }
    m_limits.take(person);
    ++m_run.goNow;
}

void DryRunner::estimate(const LimitPerson &person)
{
    const auto cost = m_limits.cost(person.country, person.segments);
    if (!cost) {
        ++m_run.withoutPrice;
        return;
    }
    Money &sum = m_run.estimate[cost->currency()];
    if (const auto more = sum.plus(*cost))
        sum = *more;
}

void DryRunner::add(QList<DryRun::Share> &shares, const LimitVerdict &verdict)
{
    const auto same = std::ranges::find_if(shares, [&verdict](const DryRun::Share &share) {
        return share.verdict.fate == verdict.fate && share.verdict.hold.reason == verdict.hold.reason
            && share.verdict.skip == verdict.skip;
    });
    if (same == shares.end()) {
        shares.append({verdict, 1, verdict.hold.until});
        return;
    }
    ++same->people;
    if (!verdict.hold.until || !same->last)
        same->last.reset();
    else
        same->last = std::max(*same->last, *verdict.hold.until);
    if (verdict.hold.until && same->verdict.hold.until && *verdict.hold.until < *same->verdict.hold.until)
        same->verdict = verdict; // the earliest stands for them
}

} // namespace heliograph
