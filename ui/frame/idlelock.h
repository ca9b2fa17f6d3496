// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/engineclient.h"
#include "ui/session/preferences.h"

#include <QTimer>

namespace heliograph {

//! Watches whether anybody uses the program, and says when a signed-in window is to be locked (SR-08).
class IdleLock : public QObject
{
    Q_OBJECT

public:
    IdleLock(EngineClient &client, Preferences &preferences, QObject *parent);
    ~IdleLock() override;

    //! Counts from now on; somebody has just come.
    void begin();

Q_SIGNALS:
    void nearing(int seconds); //!< each second of the last half minute
    void due();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    EngineClient &m_client;
    Preferences &m_preferences;
    QTimer m_timer;
    TimePoint m_lastInput;
};

} // namespace heliograph
