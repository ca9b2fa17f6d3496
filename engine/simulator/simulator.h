// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/simulatoroptions.h"

#include <memory>

namespace heliograph {

//! A stand-in for the providers, for tests, demonstrations and benchmarks: it speaks their wire formats over
//! raw sockets, checks signatures with code of its own, accepts, sends receipts and misbehaves on demand.
//!
//! Everything happens on the one thread that calls run(). `GET /heliograph/status` on the same port answers
//! {"accepted","twice","open","cuts","query_cuts","requests","throttled","refused","pushes_taken",
//! "pushes_repeated","pushes_lost","pushes_waiting","faults":{"all",…}}.
//! The ledger's lines are described in ledger.h.
class Simulator
{
public:
    //! Opens the port and the ledger; connections wait from now on until run() serves them. Lets the process
    //! open as many files as it may and ignores SIGPIPE. Fails with Invalid, Network or Storage.
    static Result<std::unique_ptr<Simulator>> listen(const SimulatorOptions &options);
    ~Simulator();
    Q_DISABLE_COPY_MOVE(Simulator)

    quint16 port() const;
    //! One line for the person who starts it: where it listens, as whom, and what it checks.
    QString greeting() const;

    //! Serves until stop(). Returns the exit code: 0, or 1 if the ledger could not be written.
    int run();
    //! Ends run(), also one that has not begun. From any thread or a signal handler.
    void stop();

private:
    struct Parts;
    explicit Simulator(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace heliograph
