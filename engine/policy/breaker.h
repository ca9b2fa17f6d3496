// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace heliograph {

//! Stops a lane whose provider is down, tries again now and then, and lets it pick up speed afterwards.
//!
//! Closed until five requests in a row failed as a whole (no connection, no answer, 5xx). Open: nothing goes
//! until a trial is due, after 2 s, then 4 s, and so on up to 5 min. One request is the trial; when it
//! succeeds the lane goes on with one request at a time, doubling with each success. Times are boot time.
class Breaker
{
public:
    using Micros = std::chrono::microseconds;

    static constexpr int Failures = 5;

    //! How many of \a wanted requests may be in flight at \a now.
    int allowed(int wanted, Micros now) const;

    void succeeded();
    void failed(Micros now);

    //! The next trial is due at once.
    void tryNow() { m_nextTrial = Micros(0); }

    bool isOpen() const { return m_inARow >= Failures; }
    int failuresInARow() const { return m_inARow; }
    Micros nextTrial() const { return m_nextTrial; }

private:
    int m_inARow = 0;
    int m_ramp = 0; // requests allowed while picking up speed; 0: all
    Micros m_coolDown{0};
    Micros m_nextTrial{0};
};

} // namespace heliograph
