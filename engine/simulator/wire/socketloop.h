// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace heliograph::simulator {

//! Waits for many sockets at once: epoll where there is one, poll elsewhere. One thread.
class SocketLoop
{
public:
    //! A socket that wants attention. One that broke or was closed is readable: reading it tells.
    struct Ready
    {
        int socket;
        bool readable;
        bool writable;
    };

    SocketLoop();
    ~SocketLoop();
    Q_DISABLE_COPY_MOVE(SocketLoop)

    void add(int socket);
    //! Whether \a socket is also reported when it can be written to.
    void setWriting(int socket, bool writing);
    void remove(int socket);

    //! What became ready within \a timeout milliseconds (-1: for ever). Valid until the next call.
    std::span<const Ready> wait(int timeout);

private:
    std::vector<Ready> m_ready;
#ifdef Q_OS_LINUX
    int m_epoll = -1;
#else
    std::vector<Ready> m_watched; // writable: whether writing is of interest
#endif
};

} // namespace heliograph::simulator
