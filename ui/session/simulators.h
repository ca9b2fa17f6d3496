// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"

#include <QFuture>
#include <QObject>

namespace heliograph {

//! A message that a simulator took, as its phone shows it. Kept in memory only.
struct SimulatedMessage
{
    TimePoint at;
    QString to; //!< "+447700900123"
    QString from;
    QString text; //!< empty if a template was sent, whose words only a provider knows
    QString templateCode;
};

//! What plays provider for the simulated accounts of a workspace, on this computer only; the program behind
//! the console runs it. GUI thread; nothing in it waits.
class Simulators : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Starts one, which knows the key of SimulatedAccount, at \a port, or at one that is free if it is 0;
    //! the answer is its port. One that listens there already is the answer at once. Network if it does not
    //! come to listen: another program has the port.
    virtual QFuture<Result<quint16>> start(quint16 port) = 0;

    virtual bool listensAt(quint16 port) const = 0;

    //! What they took since they were started, newest first; the last few hundred.
    virtual const QList<SimulatedMessage> &messages() const = 0;

Q_SIGNALS:
    void messageCame();
    void ended(quint16 port); //!< by itself: what is sent to it from now on does not arrive
};

} // namespace heliograph
