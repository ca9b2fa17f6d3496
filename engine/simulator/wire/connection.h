// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/desk.h"

#include <deque>
#include <optional>

namespace heliograph::simulator {

//! One client's connection: its bytes in both directions, and which requests are still open on it. Closed
//! with its owner. One thread.
class Connection
{
public:
    enum class State {
        Serving, //!< reads and answers
        Waiting, //!< an answer is kept back
        Hanging, //!< will never answer again
        Trickling, //!< answers a byte at a time
        Ending, //!< is closed once everything is written
    };
    enum class Peer { There, Gone, Reset };

    //! A peer that goes so soon after an answer may have gone before it wrote that down.
    static constexpr Millis Lately{5'000};

    //! A request whose answer is not written to its end yet, or has been written of late.
    struct Answered
    {
        qint64 end; // of the answer, counted from the connection's first byte
        TimePoint at;
        OpenRequest request;
    };

    Connection(int socket, quint64 serial)
        : m_socket(socket)
        , m_serial(serial)
    {
    }
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    int socket() const { return m_socket; }
    quint64 serial() const { return m_serial; }

    //! Reads all there is.
    Peer receive();
    //! What was received and not consumed.
    QByteArrayView received() const { return QByteArrayView(m_in).sliced(m_consumed); }
    void consume(qsizetype size);

    //! Queues \a bytes; with \a request they are its answer.
    void queue(const QByteArray &bytes, std::optional<OpenRequest> request, TimePoint now);
    //! Writes what is queued, as far as the peer takes it.
    Peer transmit();
    bool hasOutput() const { return m_written < m_out.size(); }
    //! Makes closing send a reset.
    void abort();

    const std::deque<Answered> &unanswered() const { return m_unanswered; }
    //! Whose answers were written last: the last one, and those at most Lately older. Oldest first.
    const std::deque<Answered> &lastAnswered() const { return m_lastAnswered; }

    State state = State::Serving;
    std::optional<Exchange> kept; //!< while Waiting: what is kept back
    QByteArray trickle; //!< while Trickling: what is still to be queued
    bool isWatchedForWriting = false;
    bool isOver = false; //!< to be closed as soon as nobody looks at it any more

private:
    void settle();

    const int m_socket;
    const quint64 m_serial;
    QByteArray m_in;
    qsizetype m_consumed = 0;
    QByteArray m_out;
    qsizetype m_written = 0; // of m_out
    qint64 m_queuedEver = 0;
    std::deque<Answered> m_unanswered;
    std::deque<Answered> m_lastAnswered;
};

} // namespace heliograph::simulator
