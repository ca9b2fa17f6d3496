// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/enginehost.h"
#include "ui/session/preferences.h"

class QAction;

namespace heliograph {

class Workplace;

//! Whether this computer sends, as the command of the menu shows and changes it.
class EngineSwitch : public QObject
{
    Q_OBJECT

public:
    //! All outlive it.
    EngineSwitch(EngineHost &engine, Preferences &preferences, QAction *command, Workplace *workplace);

    //! Begins to send if this computer does so by itself; shows whether it sends.
    void begin();

private:
    void toggle();
    void start();

    EngineHost &m_engine;
    Preferences &m_preferences;
    QAction *m_command;
    Workplace *m_workplace;
};

} // namespace heliograph
