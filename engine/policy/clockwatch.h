// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

namespace heliograph {

//! Tells a wall clock that was set from one that runs: boot time can be neither set nor stopped, so the two
//! part only when somebody, or a time service, moves the wall clock.
//!
//! Why: schedules, validity and what the provider signs depend on the wall clock; a jump of it would fire
//! them early or never. Waits of the engine's own are moved along with each step instead.
class ClockWatch
{
public:
    using Micros = std::chrono::microseconds;

    //! A clock that is off by more is not believed.
    static constexpr Millis Tolerance = std::chrono::minutes(2);

    //! Less between two looks is a time service that slews, not a step.
    static constexpr Millis SmallestStep = std::chrono::seconds(1);

    //! \a trustedWall was right at \a trustedBoot.
    ClockWatch(TimePoint trustedWall, Micros trustedBoot);

    struct Look
    {
        Millis step{0}; //!< by how much the wall clock was moved since the last look; 0: it was not
        Millis offBy{0}; //!< against what was trusted; positive: ahead
    };

    //! Compares the clocks as they stand now.
    Look look(TimePoint wall, Micros boot);

    //! What the wall clock said at the last look is right.
    void trust() { m_trusted = m_last; }

private:
    Millis m_trusted; // wall clock minus boot time
    Millis m_last;
};

//! Whether a wall clock that is \a offBy may be believed.
constexpr bool isBelievable(Millis offBy)
{
    return std::chrono::abs(offBy) <= ClockWatch::Tolerance;
}

} // namespace heliograph
