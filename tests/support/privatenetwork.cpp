// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/privatenetwork.h"

#include <cstring>

#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace heliograph {

PrivateNetwork::PrivateNetwork()
    : m_before(::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC))
{
    m_entered = m_before >= 0 && ::unshare(CLONE_NEWNET) == 0;
    if (m_entered)
        setUp(true);
}

PrivateNetwork::~PrivateNetwork()
{
    if (m_entered && ::setns(m_before, CLONE_NEWNET) != 0)
        qFatal("The test cannot leave its private network");
    ::close(m_before);
}

void PrivateNetwork::setUp(bool up)
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request{};
    std::memcpy(request.ifr_name, "lo", sizeof "lo");
    bool done = ::ioctl(socket, SIOCGIFFLAGS, &request) == 0;
    const int flags = up ? request.ifr_flags | IFF_UP : request.ifr_flags & ~IFF_UP;
    request.ifr_flags = static_cast<short>(flags);
    done = done && ::ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    ::close(socket);
    if (!done)
        qFatal("The private loopback cannot be switched");
}

} // namespace heliograph
