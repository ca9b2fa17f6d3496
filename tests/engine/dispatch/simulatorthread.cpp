// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/dispatch/simulatorthread.h"

namespace heliograph {

SimulatorThread::SimulatorThread(const SimulatorOptions &options)
{
    auto simulator = Simulator::listen(options);
    if (!simulator)
        qFatal("The simulator does not listen: %s", qPrintable(simulator.error().detail));
    m_simulator = *std::move(simulator);
    m_thread = std::thread([this] { m_simulator->run(); });
}

SimulatorThread::~SimulatorThread()
{
    m_simulator->stop();
    m_thread.join();
}

QString SimulatorThread::endpoint() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_simulator->port());
}

} // namespace heliograph
