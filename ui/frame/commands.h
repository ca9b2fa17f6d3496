// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/preferences.h"
#include "ui/session/session.h"

#include <QAction>

#include <array>

class QMenu;
class QMenuBar;
class QWidget;

namespace heliograph {

class EditMenu;

//! What the window can be told to do, whatever screen is open.
enum class Command {
    Compose,
    Open,
    Lock,
    SignOut,
    Quit,
    Hide,
    Refresh,
    Find,
    CopyLink,
    Sidebar,
    Larger,
    Smaller,
    NormalText,
    FullScreen,
    Columns,
    Back,
    Forward,
    GoTo,
    NextPane,
    PreviousPane,
    Stop,
    Release,
    Engine,
    Help,
    Shortcuts,
    Settings,
    Diagnostics,
    About,
    Account,
    Factor,
    Practice,
};

//! The commands of the window as actions, with the keys that the person has (product.md 3.8) and the menus
//! that hold them. What each does is connected by the window.
class Commands : public QObject
{
    Q_OBJECT

public:
    //! The actions belong to \a window, so that their keys work wherever the menus are.
    Commands(Preferences &preferences, QWidget *window);

    QAction *operator[](Command command) const { return m_actions[static_cast<size_t>(command)]; }

    //! Of everything that can be looked for by name.
    const QList<QAction *> &all() const { return m_all; }

    //! Those of signing in and out mean something only where people do; \a practises: whether simulators can
    //! play.
    void suit(const Session &session, bool practises);

    //! Fills \a bar anew with the screens that \a session may see.
    void fill(QMenuBar &bar, const Session &session);

    //! What can be done on the open screen.
    void setPageActions(const QList<QAction *> &actions);

Q_SIGNALS:
    void screenChosen(const QString &id);
    void screenNumberChosen(int number); //!< from 1, as the sidebar counts them
    void keysChanged();
    void offered(); //!< somebody looks through them: what is possible may hang on what is shown by now

private:
    void makeNumbers(QWidget *window);
    void setKeys();
    void addScreens(QMenu *menu, const Session &session);

    static constexpr size_t Count = static_cast<size_t>(Command::Practice) + 1;

    Preferences &m_preferences;
    std::array<QAction *, Count> m_actions{};
    QList<QAction *> m_all;
    EditMenu *m_edit = nullptr;
    QMenu *m_page = nullptr;
};

} // namespace heliograph
