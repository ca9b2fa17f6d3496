// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace heliograph {

//! How a forked process ended.
struct ForkEnd
{
    bool killed = false; //!< by SIGKILL
    int code = -1; //!< what \a work returned, if it came to its end

    bool done() const { return !killed && code == 0; }
};

//! Runs \a work in a copy of this process and waits for its end. Whatever it opens it must open there:
//! connections do not survive fork().
ForkEnd inAnotherProcess(const std::function<int()> &work);

} // namespace heliograph
