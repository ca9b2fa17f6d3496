// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/simulatorhost.h"
#include "app/demo/simulatorprocess.h"

#include "engine/workspace.h"
#include "tests/ui/support/windowhand.h"
#include "ui/frame/consolewindow.h"

#include <QTemporaryDir>

#include <memory>

namespace heliograph {

//! A workspace with people, a simulated provider and a console over it, for tests that use the window as
//! people do. What a helper cannot do ends the test program: helpers prepare, tests check.
class ConsoleScene
{
public:
    struct Parts
    {
        bool closed = true; //!< Ada (admin), Olga (operator), Samir (supervisor) and Uma (auditor) sign in
        QStringList simulator{}; //!< its arguments; empty: there is none
        QMap<QString, QString> account{}; //!< settings of the provider "Kite", besides the usual ones
        bool practice = false; //!< whether the console can play simulated accounts
        QStringList people{}; //!< whom the console lets in without a password, as the demo does
    };
    explicit ConsoleScene(const Parts &parts);
    ~ConsoleScene();

    QString folder() const { return m_folder.path(); }
    QString workspaceFolder() const { return m_folder.filePath(QStringLiteral("workspace")); }
    Workspace &workspace() { return *m_workspace; }
    Reader &reader() { return *m_reader; }
    const Clock &clock() const { return m_clock; }
    EngineClient &client() { return *m_client; }
    EngineHost &engine() { return *m_engine; }
    Preferences &preferences() { return *m_preferences; }
    SimulatorProcess &simulator() { return *m_simulator; }
    //! Of the console, if it can play accounts; each window has its own.
    SimulatorHost &simulators() { return *m_simulators; }
    static QString program(); //!< "heliograph"
    AccountId kite() const { return m_kite; }

    static QByteArray passwordOf(const QString &login);

    //! The store in the hands of \a login; of nobody in an open workspace if empty.
    std::unique_ptr<Store> storeOf(const QString &login);

    //! A finished list of \a people abroad, with the columns name and offer.
    AudienceId addAudience(const QString &name, int people);
    //! A campaign of our own text to \a audience, written and submitted by Olga (or nobody).
    CampaignId addWaiting(const QString &name, AudienceId audience, const QString &text);
    //! The same, approved by Samir and started.
    CampaignId addStarted(const QString &name, AudienceId audience, const QString &text);

    //! A window over it, shown and begun; replaces an earlier one.
    ConsoleWindow &open();
    ConsoleWindow &window() { return *m_window; }
    //! Signs \a login in through the page, as a person does; waits until that is done.
    void signIn(const QString &login);
    void signOut();
    //! Goes to a screen and waits until it is shown.
    void go(const Place &place);

    //! What WindowHand does with this window.
    template <typename T>
    T *find(const QString &name) const
    {
        return hand().find<T>(name);
    }
    void click(const QString &button) { hand().click(button); }
    void type(const QString &field, const QString &text) { hand().type(field, text); }
    void trigger(const QString &action) { hand().trigger(action); }
    bool has(const QString &name) const { return hand().has(name); }

private:
    WindowHand hand() const { return WindowHand(*m_window); }
    void addPeople();
    void addKite(const QMap<QString, QString> &settings);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    bool m_closed;
    bool m_practises;
    QList<DemoPerson> m_people;
    std::unique_ptr<SimulatorHost> m_simulators;
    std::unique_ptr<SimulatorProcess> m_simulator;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Reader> m_reader;
    AccountId m_kite{};
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<EngineClient> m_client;
    std::unique_ptr<EngineHost> m_engine;
    std::unique_ptr<ConsoleWindow> m_window;
};

} // namespace heliograph
