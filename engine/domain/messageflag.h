// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace heliograph {

//! What is remembered of a message for good; bits, as they are stored.
enum class MessageFlag {
    PossibleDuplicate = 1, //!< an attempt besides the one that counts was accepted, or one under two ids
    ResentAfterDoubt = 2, //!< sent again although an earlier attempt may have gone
};

//! Whether \a flags, as stored, hold \a flag.
constexpr bool hasFlag(int flags, MessageFlag flag)
{
    return (flags & static_cast<int>(flag)) != 0;
}

} // namespace heliograph
