// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

namespace heliograph {

//! A clock that moves only when told. One thread.
class FakeClock : public Clock
{
public:
    //! Starts at 2026-01-01 00:00 UTC, one hour after boot.
    FakeClock();

    TimePoint now() const override { return m_now; }
    std::chrono::microseconds bootTime() const override { return m_bootTime; }

    //! Lets both clocks run on, as time does.
    void advance(Millis by);

    //! Sets the wall clock only, as a person does.
    void jumpWallClock(Millis by) { m_now += by; }

private:
    TimePoint m_now;
    std::chrono::microseconds m_bootTime;
};

} // namespace heliograph
