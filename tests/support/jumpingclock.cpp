// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/jumpingclock.h"

namespace heliograph {

void JumpingClock::pass(Millis time)
{
    // Between the two the wall clock would seem to be off; boot time is the one that is looked at first.
    m_wall += time.count();
    m_boot += time.count();
}

} // namespace heliograph
