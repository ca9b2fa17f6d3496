// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/simulator.h"

#include <QString>

#include <memory>
#include <thread>

namespace heliograph {

//! A simulator that serves on a thread of its own until this object goes.
class SimulatorThread
{
public:
    explicit SimulatorThread(const SimulatorOptions &options);
    ~SimulatorThread();
    Q_DISABLE_COPY_MOVE(SimulatorThread)

    QString endpoint() const;
    quint16 port() const { return m_simulator->port(); }

private:
    std::unique_ptr<Simulator> m_simulator;
    std::thread m_thread;
};

} // namespace heliograph
