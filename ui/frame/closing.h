// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/enginehost.h"
#include "ui/session/preferences.h"

class QWidget;

namespace heliograph {

class EngineClient;
class Workplace;

//! What becomes of sending when the window is closed (product.md 3.7): asked once, or as somebody wished it
//! for good.
class Closing : public QObject
{
    Q_OBJECT

public:
    //! All outlive it; it asks over \a window.
    Closing(EngineClient &client, EngineHost &engine, Preferences &preferences, Workplace *workplace,
            QWidget *window);

    //! Whether the window may close now. If not, something has been asked or begun, and closeWanted() or
    //! backgroundWanted() may follow.
    bool mayClose();

    //! Of the preference that remembers the choice: "ask", "background" or "quit".
    static QString key() { return QStringLiteral("on-close"); }

Q_SIGNALS:
    void closeWanted(); //!< the last answer is in
    void backgroundWanted();

private:
    void ask();
    void quit();
    void sendOn();

    EngineClient &m_client;
    EngineHost &m_engine;
    Preferences &m_preferences;
    Workplace *m_workplace;
    QWidget *m_window;
    bool m_quits = false;
};

} // namespace heliograph
