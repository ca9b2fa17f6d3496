// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/domain/inboundmessage.h"
#include "engine/domain/storagehealth.h"

#include <QObject>
#include <QThread>

namespace heliograph {

//! The sending engine of this computer, on a thread of its own. GUI thread; nothing in it waits.
class EngineHost : public QObject
{
    Q_OBJECT

public:
    EngineHost(const QString &folder, const Clock &clock, QObject *parent = nullptr);
    //! Stops what is left and waits for it: at most the deadline of open requests.
    ~EngineHost() override;

    //! Starts sending from here; started() or refused() follows. \a receipts is "ADDRESS:PORT" to take what
    //! providers push, or empty.
    void start(const QString &receipts);

    //! Claims nothing more and waits for open requests; ended() follows.
    void stop();

    bool isRunning() const { return m_running; }
    bool isStopping() const { return m_stopping; }

Q_SIGNALS:
    void started();
    void refused(const heliograph::Error &error); //!< it could not be started
    void ended();
    void storageChanged(const heliograph::StorageHealth &health);
    void storageFailed(const QString &why);
    void supplanted(); //!< by another engine, for which this one ends
    void repliesKept(int count);

private:
    class Inside;

    QThread m_thread;
    Inside *m_inside;
    bool m_running = false;
    bool m_stopping = false;
};

} // namespace heliograph
