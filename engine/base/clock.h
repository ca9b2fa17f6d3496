// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

namespace heliograph {

using Millis = std::chrono::milliseconds;

//! An instant of the wall clock, UTC, in milliseconds: what is stored and shown.
using TimePoint = std::chrono::sys_time<Millis>;

//! Milliseconds since 1970-01-01 UTC, as the database holds them.
constexpr qint64 toMillis(TimePoint time)
{
    return time.time_since_epoch().count();
}

constexpr TimePoint fromMillis(qint64 millis)
{
    return TimePoint(Millis(millis));
}

//! The three clocks the engine needs. All functions may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    //! The wall clock: jumps when somebody sets it.
    virtual TimePoint now() const = 0;

    //! Time since some fixed moment that neither jumps nor stops while the machine is suspended
    //! (CLOCK_BOOTTIME): the only clock by which a request may be judged too old to leave.
    virtual std::chrono::microseconds bootTime() const = 0;
};

//! The operating system's clocks.
class SystemClock : public Clock
{
public:
    TimePoint now() const override;
    std::chrono::microseconds bootTime() const override;
};

} // namespace heliograph
