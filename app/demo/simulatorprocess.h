// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace heliograph {

//! A provider simulator in a process of its own, as "heliograph simulator" is; ends with this object.
class SimulatorProcess
{
public:
    //! Starts it with \a arguments beyond --listen and --json and waits until it listens. \a keys is what
    //! HELIOGRAPH_SIMULATOR_SECRETS takes. Blocks; not for a GUI thread.
    static Result<std::unique_ptr<SimulatorProcess>> start(const QStringList &arguments, const QString &keys);

    //! The same at \a port, for accounts for practice: it knows their key, ends with this program however
    //! that ends, and goes on when Ctrl+C stops this program, so that what is under way is answered.
    static Result<std::unique_ptr<SimulatorProcess>> startAttached(quint16 port);

    ~SimulatorProcess();
    Q_DISABLE_COPY_MOVE(SimulatorProcess)

    //! "http://127.0.0.1:40123"
    QString endpoint() const;

    struct Tally
    {
        qint64 accepted = 0; //!< numbers it took
        qint64 twice = 0; //!< numbers it took a second time for one account
    };

    //! Asks it; runs an event loop until it has answered.
    Result<Tally> tally(const Clock &clock) const;

private:
    SimulatorProcess() = default;

    Result<void> launch(const QStringList &arguments, const QString &keys);

    QProcess m_process;
    int m_port = 0;
};

} // namespace heliograph
