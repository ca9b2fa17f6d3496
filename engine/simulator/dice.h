// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace heliograph::simulator {

//! An evenly spread number that depends on \a seed and \a what only (splitmix64): chance that can be
//! repeated, whatever the order in which calls arrive.
constexpr quint64 dice(quint64 seed, quint64 what)
{
    quint64 z = seed + (what + 1) * 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

} // namespace heliograph::simulator
