// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <queue>
#include <vector>

namespace heliograph::simulator {

//! What is to happen on connections later, soonest first. One thread.
class TimerQueue
{
public:
    using Time = std::chrono::microseconds; //!< on Clock::bootTime()

    //! The connection to look after: its socket, and its serial number since sockets are used again.
    struct Due
    {
        Time at;
        int socket;
        quint64 serial;
    };

    void add(const Due &due) { m_queue.push(due); }
    //! Takes the next one that is due at \a now.
    std::optional<Due> take(Time now);
    //! Milliseconds until the next one, rounded up; -1 if there is none.
    int untilNext(Time now) const;

private:
    struct Later
    {
        bool operator()(const Due &a, const Due &b) const { return a.at > b.at; }
    };

    std::priority_queue<Due, std::vector<Due>, Later> m_queue;
};

} // namespace heliograph::simulator
