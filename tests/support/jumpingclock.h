// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <atomic>

namespace heliograph {

//! The system's clocks, which run on by themselves and can be moved besides. Any thread.
class JumpingClock : public Clock
{
public:
    TimePoint now() const override { return m_system.now() + Millis(m_wall); }
    std::chrono::microseconds bootTime() const override { return m_system.bootTime() + Millis(m_boot); }

    //! Sets the wall clock only, as a person or a time service does.
    void jumpWallClock(Millis by) { m_wall += by.count(); }

    //! Lets time pass for both clocks at once: a suspended machine, or an hour that no test waits for.
    void pass(Millis time);

private:
    SystemClock m_system;
    std::atomic<qint64> m_wall = 0;
    std::atomic<qint64> m_boot = 0;
};

} // namespace heliograph
