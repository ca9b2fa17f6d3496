// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/pace.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace heliograph {

Pace::Pace(double perSecond, double burst)
    : m_gap(1e6 / perSecond)
    , m_burst(burst)
{
}

void Pace::retune(double perSecond, double burst)
{
    m_gap = 1e6 / perSecond;
    m_burst = burst;
}

double Pace::gap(Micros now) const
{
    return isSlowed(now) ? *m_gap * 2 : *m_gap;
}

int Pace::available(Micros now) const
{
    if (!isLimited())
        return std::numeric_limits<int>::max();
    const double time = static_cast<double>(now.count());
    const double units = std::floor(m_burst - (std::max(m_next, time) - time) / gap(now) + 1e-9);
    return static_cast<int>(std::clamp(units, 0.0, 1e9));
}

void Pace::take(double units, Micros now)
{
    if (!isLimited())
        return;
    m_next = std::max(m_next, static_cast<double>(now.count())) + units * gap(now);
}

Pace::Micros Pace::nextAt(Micros now, double units) const
{
    if (!isLimited())
        return now;
    return Micros(static_cast<qint64>(std::ceil(m_next - (m_burst - units) * gap(now))));
}

void Pace::slowDown(Micros now, Micros until)
{
    m_slowUntil = std::max(m_slowUntil, until);
    if (isLimited())
        m_next = std::max(m_next, static_cast<double>(now.count()) + m_burst * *m_gap);
}

} // namespace heliograph
