// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/engineclient.h"

#include <QWidget>

namespace heliograph {

//! Asks about the emergency stop and its release, over a window, and carries out what was decided.
class EmergencyStop : public QObject
{
    Q_OBJECT

public:
    EmergencyStop(EngineClient &client, QWidget *window);

    void ask();
    void askRelease();

Q_SIGNALS:
    void told(const QString &sentence);
    void failed(const QString &sentence);

private:
    void stop(const QString &reason);

    EngineClient &m_client;
    QWidget *m_window;
};

} // namespace heliograph
