// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/demopeople.h"
#include "ui/frame/news.h"
#include "ui/session/engineclient.h"
#include "ui/session/enginehost.h"
#include "ui/session/preferences.h"
#include "ui/views/place.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace heliograph {

enum class Command;
class Closing;
class Commands;
class EmergencyStop;
class EngineSwitch;
class IdleLock;
class ListIntake;
class LookWatch;
class OwnSignIn;
class Pages;
class Practice;
class SignInPage;
class Simulators;
class Workplace;

//! What the window shows besides the workspace itself.
struct ConsoleFace
{
    QString workspace; //!< its name
    bool demo = false;
    QList<DemoPerson> people{};
    QString sampleList{}; //!< of the demo: a file with problems to be tried
    Simulators *simulators = nullptr; //!< of whoever may practise; outlives the window
};

//! The console: navigation, and nothing else (style.md 2.1). One window; made anew when its language changes,
//! which the engine does not notice.
class ConsoleWindow : public QMainWindow
{
    Q_OBJECT

public:
    ConsoleWindow(EngineClient &client, EngineHost &engine, Preferences &preferences, const ConsoleFace &face,
                  QWidget *parent = nullptr);
    ~ConsoleWindow() override;

    //! Finds out whether somebody has to sign in, and shows the first page.
    void begin();

    Pages &pages() { return *m_pages; }
    void go(const Place &place);
    Place place() const;

Q_SIGNALS:
    //! The language or the theme was changed: another window is to take this one's place.
    void renewWanted(const heliograph::Place &place);
    void ready(); //!< a page can be used
    void newsCame(const QString &text); //!< while nobody looks
    void personChanged(); //!< and with it whose preferences count
    //! The window is closed while sending goes on in the background.
    void leftRunning();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectCommands();
    void connectParts();
    void connectSignIn();
    void connectEngine();
    void on(Command command, const std::function<void()> &run);
    void leads(Command command, const Place &place);

    void enter();
    void lock();
    void signOut();
    bool mayCompose() const;
    void showPulse(const Pulse &pulse);
    void openGoTo();
    void openNews();
    void showTitle();
    void readGeometry();
    void keepGeometry();

    EngineClient &m_client;
    Preferences &m_preferences;
    ConsoleFace m_face;
    News m_news;
    QStackedWidget *m_top;
    SignInPage *m_signIn;
    Commands *m_commands;
    DemoPeople *m_people;
    Workplace *m_workplace;
    Pages *m_pages;
    Practice *m_practice;
    EngineSwitch *m_switch;
    EmergencyStop *m_stop;
    IdleLock *m_idle;
    Closing *m_closing;
    OwnSignIn *m_own;
    ListIntake *m_lists;
    LookWatch *m_look;
};

} // namespace heliograph
