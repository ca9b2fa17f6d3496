// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/simulatoroptions.h"

#include <QByteArray>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace heliograph::simulator {

//! Carries finished pushes to one address, in their order, over one connection of a thread of its own; what
//! is not answered with 200 goes again after the pauses given, and then never.
class Pusher
{
public:
    Pusher(PushTarget target, std::vector<Millis> again);
    //! Gives up what is not delivered yet.
    ~Pusher();
    Q_DISABLE_COPY_MOVE(Pusher)

    void push(const QByteArray &body);

    struct Tally
    {
        qint64 taken = 0; //!< requests answered with 200
        qint64 repeated = 0; //!< tries that were not
        qint64 lost = 0; //!< requests that were given up
        qint64 waiting = 0;
    };
    Tally tally() const;

private:
    using Steady = std::chrono::steady_clock;

    struct Parcel
    {
        QByteArray body;
        std::size_t tries = 0;
        Steady::time_point notBefore;
    };

    void run();
    bool waitForOne(Parcel &parcel);
    void settle(Parcel parcel, bool taken);
    bool deliver(const QByteArray &body);
    bool connect();
    bool send(const QByteArray &bytes);
    int readStatus();
    void hangUp();

    const PushTarget m_target;
    const std::vector<Millis> m_again;
    int m_socket = -1; // of the thread
    mutable std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    std::deque<Parcel> m_parcels;
    Tally m_tally;
    bool m_stopping = false;
    std::thread m_thread; // last: it uses everything above
};

} // namespace heliograph::simulator
