// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace heliograph {

//! How fast something may go: the generic cell rate algorithm, arithmetic on time without a timer inside.
//!
//! Times are boot time (Clock::bootTime()). Units are whatever the caller counts: segments, requests,
//! queries. One thread.
class Pace
{
public:
    using Micros = std::chrono::microseconds;

    //! No limit at all.
    Pace() = default;

    //! \a perSecond units (more than 0), after a pause up to \a burst units at once (at least 1).
    Pace(double perSecond, double burst);

    //! Changes the speed without forgetting what was taken.
    void retune(double perSecond, double burst);

    bool isLimited() const { return m_gap.has_value(); }

    //! Whole units that may go at \a now; a large number when there is no limit.
    int available(Micros now) const;

    //! Takes \a units at \a now, also more than are available: the rest delays what follows. A negative
    //! number gives back what was taken too much.
    void take(double units, Micros now);

    //! When \a units (up to the burst) are available; \a now or earlier if they are.
    Micros nextAt(Micros now, double units = 1) const;

    //! Units per second, as set; 0 when there is no limit.
    double perSecond() const { return m_gap ? 1e6 / *m_gap : 0; }

    //! Units that may go at once after a pause; 0 when there is no limit.
    double burst() const { return m_burst; }

    //! Goes at half its speed until \a until, as a provider that asks us to slow down wants it.
    void slowDown(Micros now, Micros until);
    bool isSlowed(Micros now) const { return now < m_slowUntil; }

private:
    double gap(Micros now) const;

    std::optional<double> m_gap; // microseconds a unit
    double m_burst = 0; // units
    double m_next = 0; // theoretical arrival time of the next unit
    Micros m_slowUntil{0};
};

} // namespace heliograph
