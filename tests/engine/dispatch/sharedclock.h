// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <atomic>

namespace heliograph {

//! A clock that moves only when told and that several threads may read: the engine and a simulator beside it.
class SharedClock : public Clock
{
public:
    explicit SharedClock(TimePoint start)
        : m_start(start)
    {
    }

    TimePoint now() const override { return m_start + Millis(m_passed.load()); }
    std::chrono::microseconds bootTime() const override
    {
        return std::chrono::hours(1) + Millis(m_passed.load());
    }

    void advance(Millis by) { m_passed += by.count(); }

private:
    const TimePoint m_start;
    std::atomic<qint64> m_passed{0};
};

} // namespace heliograph
