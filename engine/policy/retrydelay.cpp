// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/retrydelay.h"

#include <algorithm>
#include <cmath>

namespace heliograph {

std::chrono::milliseconds retryDelay(int tries, double chance, std::chrono::milliseconds retryAfter)
{
    using namespace std::chrono_literals;
    constexpr std::chrono::milliseconds Base = 2s;
    constexpr std::chrono::milliseconds Cap = 10min;

    const double most = static_cast<double>(Base.count()) * std::pow(2.0, std::clamp(tries, 0, 20));
    const double capped = std::min(most, static_cast<double>(Cap.count()));
    return std::max(std::chrono::milliseconds(std::llround(capped * chance)), retryAfter);
}

bool hasTriedEnough(int tries)
{
    constexpr int TriesAnAccount = 3;
    return (tries + 1) % TriesAnAccount == 0;
}

} // namespace heliograph
