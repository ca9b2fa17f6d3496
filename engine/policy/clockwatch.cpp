// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/clockwatch.h"

namespace heliograph {

namespace {

Millis distance(TimePoint wall, ClockWatch::Micros boot)
{
    return wall.time_since_epoch() - std::chrono::floor<Millis>(boot);
}

} // namespace

ClockWatch::ClockWatch(TimePoint trustedWall, Micros trustedBoot)
    : m_trusted(distance(trustedWall, trustedBoot))
    , m_last(m_trusted)
{
}

ClockWatch::Look ClockWatch::look(TimePoint wall, Micros boot)
{
    const Millis now = distance(wall, boot);
    const Millis moved = now - m_last;
    m_last = now;
    if (std::chrono::abs(moved) < SmallestStep) {
        m_trusted += moved;
        return {Millis(0), m_last - m_trusted};
    }
    return {moved, m_last - m_trusted};
}

} // namespace heliograph
