// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/clock.h"

#include <ctime>

namespace heliograph {

TimePoint SystemClock::now() const
{
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
}

std::chrono::microseconds SystemClock::bootTime() const
{
#ifdef CLOCK_BOOTTIME
    timespec time = {};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return std::chrono::duration_cast<std::chrono::microseconds>(
            std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
#endif
    // macOS and Windows count suspended time in their steady clock.
    return std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace heliograph
