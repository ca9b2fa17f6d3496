// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/simulator/simulator.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>
#include <thread>

namespace heliograph {

//! A simulator on a thread of its own, with a ledger that goes with it.
class RunningSimulator
{
public:
    explicit RunningSimulator(SimulatorOptions options = {});
    ~RunningSimulator();
    Q_DISABLE_COPY_MOVE(RunningSimulator)

    quint16 port() const { return m_simulator->port(); }
    QJsonObject status() const;
    //! The ledger's lines so far; only those of \a event if it is not empty.
    QList<QJsonObject> ledger(const QString &event = {}) const;

    //! Receipts that have come as soon as they are asked for, all of them good.
    static ReceiptHabits promptReceipts();
    //! A plan in which \a fault always happens.
    static FaultPlan always(Fault fault);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Simulator> m_simulator;
    std::thread m_thread;
};

} // namespace heliograph
