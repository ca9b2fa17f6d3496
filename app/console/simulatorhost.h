// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/simulators.h"

#include <QPromise>

#include <map>
#include <memory>

class QProcess;

namespace heliograph {

//! Each simulator is a process of its own, "heliograph simulator", that ends with this object, or with this
//! program if that dies.
class SimulatorHost : public Simulators
{
    Q_OBJECT

public:
    //! \a program is the file of "heliograph". \a clock outlives it.
    SimulatorHost(const QString &program, const Clock &clock, QObject *parent = nullptr);
    //! Waits for them to end, some seconds at most.
    ~SimulatorHost() override;

    QFuture<Result<quint16>> start(quint16 port) override;
    bool listensAt(quint16 port) const override;
    const QList<SimulatedMessage> &messages() const override { return m_messages; }

private:
    struct Simulator;
    using Answer = std::shared_ptr<QPromise<Result<quint16>>>;

    void launch(quint16 port, int triesLeft, const Answer &answer);
    void readLines(Simulator &simulator);
    void readMessage(const QByteArray &line);
    void over(QProcess *process);

    QString m_program;
    const Clock &m_clock;
    std::map<QProcess *, std::unique_ptr<Simulator>> m_simulators;
    QList<SimulatedMessage> m_messages;
};

} // namespace heliograph
