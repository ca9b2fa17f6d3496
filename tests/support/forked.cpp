// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/forked.h"

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

namespace heliograph {

ForkEnd inAnotherProcess(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child)
        return {};
    return {.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL,
            .code = WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

} // namespace heliograph
