// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <QString>

#include <chrono>

namespace heliograph {

//! Somebody's wish that an account goes slower than it may, for a while. Ends by itself.
struct Slowdown
{
    int segmentsPerS = 0; //!< at most
    TimePoint until;
    QString reason;
    QString by{}; //!< the name of who wanted it; empty where nobody signed in

    bool actsAt(TimePoint now) const { return until > now; }

    //! Longer is a limit of the account, and set there.
    static constexpr Millis Longest{std::chrono::hours(24 * 7)};
};

} // namespace heliograph
