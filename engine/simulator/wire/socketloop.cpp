// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/wire/socketloop.h"

#include <array>
#include <cerrno>

#ifdef Q_OS_LINUX
#include <sys/epoll.h>
#include <unistd.h>
#else
#include <poll.h>
#endif

namespace heliograph::simulator {

#ifdef Q_OS_LINUX

SocketLoop::SocketLoop()
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
}

SocketLoop::~SocketLoop()
{
    ::close(m_epoll);
}

void SocketLoop::add(int socket)
{
    epoll_event event{.events = EPOLLIN, .data = {.fd = socket}};
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event);
}

void SocketLoop::setWriting(int socket, bool writing)
{
    epoll_event event{.events = EPOLLIN, .data = {.fd = socket}};
    if (writing)
        event.events |= EPOLLOUT;
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, socket, &event);
}

void SocketLoop::remove(int socket)
{
    epoll_event event{};
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, socket, &event);
}

std::span<const SocketLoop::Ready> SocketLoop::wait(int timeout)
{
    std::array<epoll_event, 256> events;
    const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), timeout);
    m_ready.clear();
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[static_cast<std::size_t>(i)];
        const bool readable = (event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0;
        m_ready.push_back({event.data.fd, readable, (event.events & EPOLLOUT) != 0});
    }
    return m_ready;
}

#else

SocketLoop::SocketLoop() = default;
SocketLoop::~SocketLoop() = default;

void SocketLoop::add(int socket)
{
    m_watched.push_back({socket, true, false});
}

void SocketLoop::setWriting(int socket, bool writing)
{
    for (Ready &watched : m_watched) {
        if (watched.socket == socket)
            watched.writable = writing;
    }
}

void SocketLoop::remove(int socket)
{
    std::erase_if(m_watched, [socket](const Ready &watched) { return watched.socket == socket; });
}

std::span<const SocketLoop::Ready> SocketLoop::wait(int timeout)
{
    std::vector<pollfd> polled;
    for (const Ready &watched : m_watched) {
        const int events = watched.writable ? POLLIN | POLLOUT : POLLIN;
        polled.push_back({watched.socket, static_cast<short>(events), 0});
    }
    ::poll(polled.data(), static_cast<nfds_t>(polled.size()), timeout);
    m_ready.clear();
    for (const pollfd &event : polled) {
        if (event.revents != 0)
            m_ready.push_back({event.fd, (event.revents & ~POLLOUT) != 0, (event.revents & POLLOUT) != 0});
    }
    return m_ready;
}

#endif

} // namespace heliograph::simulator
