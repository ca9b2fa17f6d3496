// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

namespace heliograph {

//! How many people one transaction adds to an audience: few while an engine sends, which waits for each.
inline constexpr std::size_t membersAtOnce(bool engineSends)
{
    return engineSends ? 5'000 : 50'000;
}

} // namespace heliograph
