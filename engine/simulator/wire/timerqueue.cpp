// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/wire/timerqueue.h"

#include <algorithm>

namespace heliograph::simulator {

std::optional<TimerQueue::Due> TimerQueue::take(Time now)
{
    if (m_queue.empty() || m_queue.top().at > now)
        return std::nullopt;
    const Due due = m_queue.top();
    m_queue.pop();
    return due;
}

int TimerQueue::untilNext(Time now) const
{
    if (m_queue.empty())
        return -1;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(m_queue.top().at - now);
    return static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(wait.count(), 0, 60000));
}

} // namespace heliograph::simulator
