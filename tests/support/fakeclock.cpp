// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakeclock.h"

namespace heliograph {

FakeClock::FakeClock()
    : m_now(std::chrono::sys_days(std::chrono::year(2026) / 1 / 1))
    , m_bootTime(std::chrono::hours(1))
{
}

void FakeClock::advance(Millis by)
{
    m_now += by;
    m_bootTime += by;
}

} // namespace heliograph
