// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>

namespace heliograph {

//! Finds a provider's speed limit that nobody configured: from each "slow down" it takes away a fifth of the
//! speed then reached, and gives back a half every second, so that a provider that says it at random does not
//! bring the lane to a stand. Times are boot time.
class LearnedLimit
{
public:
    using Micros = std::chrono::microseconds;

    //! Says that the provider took \a units at \a now.
    void sent(int units, Micros now);

    //! Says that the provider asked to slow down. Words that arrive within a second are one.
    void throttled(Micros now);

    //! Units per second that may go at \a now; none if no limit is known.
    std::optional<double> perSecond(Micros now) const;

private:
    double speed(Micros now) const;

    Micros m_windowStart{0};
    double m_inWindow = 0;
    double m_lastSpeed = 0;
    std::optional<double> m_limit;
    Micros m_throttledAt{0};
};

} // namespace heliograph
