// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/killatwrite.h"

#include <csignal>

#include <unistd.h>

namespace heliograph {

void KillAtWrite::count()
{
    if (--m_left == 0)
        ::kill(::getpid(), SIGKILL);
}

} // namespace heliograph
