// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/frequency.h"

#include <algorithm>

namespace heliograph {

std::optional<CapReached> capReached(const QList<FrequencyCap> &caps, QList<TimePoint> sent, TimePoint now)
{
    std::ranges::sort(sent);
    std::optional<CapReached> longest;
    for (const FrequencyCap &cap : caps) {
        const auto first = std::ranges::upper_bound(sent, TimePoint(now - cap.window));
        const auto had = static_cast<int>(sent.end() - first);
        if (had < cap.most)
            continue;
        // All but most - 1 of them have to leave the window first.
        const TimePoint freeAt = *(first + (had - cap.most)) + cap.window;
        if (!longest || freeAt > longest->freeAt)
            longest = CapReached{cap, had, freeAt};
    }
    return longest;
}

} // namespace heliograph
