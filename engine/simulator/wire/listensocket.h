// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/simulator/simulatoroptions.h"

namespace heliograph::simulator {

//! A socket that takes connections, closed with its owner.
class ListenSocket
{
public:
    //! Binds \a address. Fails with Network when somebody else has the port.
    static Result<std::unique_ptr<ListenSocket>> open(const ListenAddress &address);
    ~ListenSocket();
    Q_DISABLE_COPY_MOVE(ListenSocket)

    int socket() const { return m_socket; }
    quint16 port() const;

    //! The next waiting connection, non-blocking and without delay; -1 if there is none.
    int accept() const;

private:
    explicit ListenSocket(int socket)
        : m_socket(socket)
    {
    }

    int m_socket;
};

//! Makes \a socket non-blocking and keeps it from child processes.
void setNonBlocking(int socket);

} // namespace heliograph::simulator
