// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/wire/connection.h"
#include "engine/simulator/wire/listensocket.h"
#include "engine/simulator/wire/socketloop.h"
#include "engine/simulator/wire/timerqueue.h"

#include <memory>
#include <vector>

namespace heliograph::simulator {

//! Carries bytes between the connections and the desk, and spoils what the desk says is to be spoilt. One
//! thread.
class Server
{
public:
    //! \a wake is readable once the loop is to end.
    Server(Desk &desk, const ListenSocket &listening, const Clock &clock, Millis latency, int wake);

    //! Serves until it is woken. False if the ledger could not be written.
    bool run();

private:
    void acceptAll();
    void look(Connection &connection, const SocketLoop::Ready &ready);
    void wakeUp(const TimerQueue::Due &due);
    //! Serves every complete request that was received, until one of them keeps the next ones waiting.
    void serve(Connection &connection);
    void serveOne(Connection &connection);
    void deliver(Connection &connection, Exchange exchange);
    void trickleOn(Connection &connection);
    void flush(Connection &connection);
    //! Writes down what was open on a connection that its peer has left.
    void noteLost(Connection &connection, Connection::Peer how);
    void noteClosed(const Connection &connection);
    void noteUnserved(Connection &connection);
    void endIfOver(Connection &connection);
    void later(const Connection &connection, std::chrono::microseconds delay);
    int openRequests() const;

    Desk &m_desk;
    const ListenSocket &m_listening;
    const Clock &m_clock;
    const Millis m_latency;
    const int m_wake;
    SocketLoop m_loop;
    TimerQueue m_timers;
    RequestParser m_parser;
    std::vector<std::unique_ptr<Connection>> m_connections; // by socket
    quint64 m_serials = 0;
};

} // namespace heliograph::simulator
