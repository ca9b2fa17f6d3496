// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/breaker.h"

#include <algorithm>

namespace heliograph {

namespace {

constexpr Breaker::Micros FirstCoolDown = std::chrono::seconds(2);
constexpr Breaker::Micros LongestCoolDown = std::chrono::minutes(5);
constexpr int FullSpeed = 1024;

} // namespace

int Breaker::allowed(int wanted, Micros now) const
{
    if (isOpen())
        return now >= m_nextTrial ? std::min(wanted, 1) : 0;
    return m_ramp == 0 ? wanted : std::min(wanted, m_ramp);
}

void Breaker::succeeded()
{
    if (isOpen())
        m_ramp = 1;
    else if (m_ramp > 0)
        m_ramp = m_ramp >= FullSpeed ? 0 : m_ramp * 2;
    m_inARow = 0;
    m_coolDown = Micros(0);
}

void Breaker::failed(Micros now)
{
    ++m_inARow;
    if (!isOpen() || now < m_nextTrial)
        return;
    m_coolDown = m_coolDown == Micros(0) ? FirstCoolDown : std::min(m_coolDown * 2, LongestCoolDown);
    m_nextTrial = now + m_coolDown;
}

} // namespace heliograph
