// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/learnedlimit.h"

#include <algorithm>
#include <cmath>

namespace heliograph {

namespace {

constexpr double Cut = 0.8;
constexpr double GivenBackEachSecond = 1.5;
constexpr LearnedLimit::Micros Window = std::chrono::seconds(1);
constexpr LearnedLimit::Micros ForgottenAfter = std::chrono::minutes(1);

double inSeconds(LearnedLimit::Micros time)
{
    return std::chrono::duration<double>(time).count();
}

} // namespace

void LearnedLimit::sent(int units, Micros now)
{
    if (now - m_windowStart >= Window) {
        m_lastSpeed = now - m_windowStart < 2 * Window ? speed(now) : 0;
        m_windowStart = now;
        m_inWindow = 0;
    }
    m_inWindow += units;
}

double LearnedLimit::speed(Micros now) const
{
    return m_inWindow / std::max(inSeconds(now - m_windowStart), 0.1);
}

void LearnedLimit::throttled(Micros now)
{
    if (m_limit && now - m_throttledAt < Window)
        return;
    const double reached = m_lastSpeed > 0 ? m_lastSpeed : speed(now);
    const std::optional<double> known = perSecond(now);
    m_limit = std::max(1.0, Cut * (known ? std::min(*known, std::max(reached, 1.0)) : reached));
    m_throttledAt = now;
}

std::optional<double> LearnedLimit::perSecond(Micros now) const
{
    if (!m_limit || now - m_throttledAt > ForgottenAfter)
        return std::nullopt;
    return *m_limit * std::pow(GivenBackEachSecond, inSeconds(now - m_throttledAt));
}

} // namespace heliograph
