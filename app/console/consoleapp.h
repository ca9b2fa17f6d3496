// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/consolewindow.h"
#include "ui/session/workspacemaker.h"

#include <QObject>

#include <functional>
#include <memory>

class QApplication;
class QSystemTrayIcon;

namespace heliograph {

class SimulatorHost;
class StartPage;

//! The console as a program: which workspace, which language and theme, one window at a time, and what goes
//! on when it is closed.
class ConsoleApp : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString workspace; //!< the folder to open; need not hold a workspace yet
        QString preferences; //!< the file of preferences
        bool keychain = false; //!< whether this computer has one that answers
        ConsoleFace face{}; //!< of the demo; else its name is the folder's
    };

    ConsoleApp(QApplication &app, const Options &options, const Clock &clock);
    ~ConsoleApp() override;

    //! Shows the first window. The event loop is the caller's.
    void begin();

    //! Starts the demo, which is another process; called when somebody chooses it.
    std::function<void()> startDemo;

Q_SIGNALS:
    void ready(); //!< the first page is there and shows what it was asked for

private:
    void look(); //!< language, theme and size as preferred
    QString lookWanted() const;
    void showStart();
    void openWorkspace(const QString &folder);
    void showWindow(const Place &place);
    void awaitFirstAnswer();
    void stayInBackground();
    void tell(const QString &text);
    QSystemTrayIcon &tray();

    QApplication &m_app;
    Options m_options;
    const Clock &m_clock;
    Preferences m_preferences;
    WorkspaceMaker m_maker;
    std::unique_ptr<StartPage> m_start;
    std::unique_ptr<SimulatorHost> m_simulators; //!< outlive what is sent to them
    std::unique_ptr<EngineClient> m_client;
    std::unique_ptr<EngineHost> m_engine;
    std::unique_ptr<ConsoleWindow> m_window;
    QSystemTrayIcon *m_tray = nullptr;
    QString m_look; //!< as it is now
};

} // namespace heliograph
