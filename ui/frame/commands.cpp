// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/commands.h"

#include "ui/frame/editmenu.h"
#include "ui/frame/screens.h"
#include "ui/theme/icons.h"
#include "ui/views/shortcuts.h"

#include <QMenuBar>

namespace heliograph {

namespace {

struct Entry
{
    Command command;
    const char *name; // of the action: "command." and this; also of its keys, if it may have any
    QString text;
    const char *icon = "";
};

QList<Entry> entries()
{
    return {
        {Command::Compose, "compose", Commands::tr("&New campaign"), "plus"},
        {Command::Open, "open", Commands::tr("&Open a list of people…")},
        {Command::Lock, "lock", Commands::tr("&Lock"), "lock"},
        {Command::SignOut, "signout", Commands::tr("Sign &out")},
        {Command::Quit, "quit", Commands::tr("&Quit")},
        {Command::Hide, "hide", Commands::tr("&Hide numbers")},
        {Command::Refresh, "refresh", Commands::tr("&Refresh")},
        {Command::Find, "find", Commands::tr("&Find")},
        {Command::CopyLink, "copylink", Commands::tr("Copy &link to this view")},
        {Command::Sidebar, "sidebar", Commands::tr("&Sidebar")},
        {Command::Larger, "larger", Commands::tr("&Larger text")},
        {Command::Smaller, "smaller", Commands::tr("S&maller text")},
        {Command::NormalText, "normaltext", Commands::tr("&Normal text size")},
        {Command::FullScreen, "fullscreen", Commands::tr("&Full screen")},
        {Command::Columns, "columns", Commands::tr("&Columns…")},
        {Command::Back, "back", Commands::tr("&Back")},
        {Command::Forward, "forward", Commands::tr("&Forward")},
        {Command::GoTo, "goto", Commands::tr("&Go to anything…"), "search"},
        {Command::NextPane, "pane", Commands::tr("Next &pane")},
        {Command::PreviousPane, "previouspane", Commands::tr("Previous pane")},
        {Command::Stop, "stop", Commands::tr("&Emergency stop…"), "stop"},
        {Command::Release, "release", Commands::tr("&Release the emergency stop…"), "play"},
        {Command::Engine, "engine", Commands::tr("Send from this computer")},
        {Command::Help, "help", Commands::tr("Help for &this screen")},
        {Command::Shortcuts, "shortcuts", Commands::tr("&Keyboard shortcuts")},
        {Command::Settings, "settings", Commands::tr("&Settings")},
        {Command::Diagnostics, "diagnostics", Commands::tr("&Diagnostics…")},
        {Command::About, "about", Commands::tr("&About Heliograph")},
        {Command::Account, "account", Commands::tr("Change my &password…")},
        {Command::Factor, "factor", Commands::tr("My second &factor…")},
        {Command::Practice, "practice", Commands::tr("&Practice phone")},
    };
}

constexpr int NumberedScreens = 9;

} // namespace

Commands::Commands(Preferences &preferences, QWidget *window)
    : QObject(window)
    , m_preferences(preferences)
{
    const QList<Entry> wanted = entries();
    for (const Entry &entry : wanted) {
        auto *action = new QAction(entry.text, window);
        action->setObjectName(QLatin1String("command.") + QLatin1String(entry.name));
        if (*entry.icon != 0)
            action->setIcon(Icons::icon(QLatin1String(entry.icon)));
        window->addAction(action);
        m_actions[static_cast<size_t>(entry.command)] = action;
        m_all.append(action);
    }
    const Commands &commands = *this;
    commands[Command::Hide]->setCheckable(true);
    commands[Command::Engine]->setCheckable(true);
    commands[Command::Quit]->setMenuRole(QAction::QuitRole);
    commands[Command::Settings]->setMenuRole(QAction::PreferencesRole);
    commands[Command::About]->setMenuRole(QAction::AboutRole);
    makeNumbers(window);
    m_edit = new EditMenu(commands[Command::Find], commands[Command::CopyLink], window);
    setKeys();
    connect(&preferences, &Preferences::changed, this, [this](const QString &key) {
        if (Shortcuts::isKept(key))
            setKeys();
    });
}

void Commands::setKeys()
{
    for (QAction *action : std::as_const(m_all))
        action->setShortcut(
            Shortcuts::chosen(m_preferences, action->objectName().section(QLatin1Char('.'), 1)));
    Q_EMIT keysChanged();
}

// They have no words: the sidebar shows what they lead to.
void Commands::makeNumbers(QWidget *window)
{
    for (int number = 1; number <= NumberedScreens; ++number) {
        auto *action = new QAction(window);
        action->setObjectName(QStringLiteral("command.screen%1").arg(number));
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number)));
        window->addAction(action);
        connect(action, &QAction::triggered, this, [this, number] { Q_EMIT screenNumberChosen(number); });
    }
}

void Commands::suit(const Session &session, bool practises)
{
    const Commands &commands = *this;
    commands[Command::Hide]->setChecked(session.hidesNumbers());
    for (const Command personal : {Command::Lock, Command::SignOut, Command::Account, Command::Factor})
        commands[personal]->setEnabled(session.isClosed());
    commands[Command::Compose]->setEnabled(session.may(Right::CampaignCompose));
    commands[Command::Practice]->setVisible(practises && session.may(Right::CampaignCompose));
    setKeys(); // somebody else has other ones
}

void Commands::addScreens(QMenu *menu, const Session &session)
{
    const QList<Screen> screens = Screens::all();
    for (const Screen &screen : screens) {
        if (screen.group == Screen::Group::Hidden || (screen.right && !session.may(*screen.right)))
            continue;
        menu->addAction(Icons::icon(screen.icon), screen.title, this,
                        [this, id = screen.id] { Q_EMIT screenChosen(id); });
    }
}

void Commands::fill(QMenuBar &bar, const Session &session)
{
    const auto of = [this](std::initializer_list<Command> chosen) {
        QList<QAction *> actions;
        for (const Command command : chosen)
            actions.append((*this)[command]);
        return actions;
    };
    bar.clear();
    QMenu *file = bar.addMenu(tr("&File"));
    file->addActions(of({Command::Compose, Command::Open}));
    file->addSeparator();
    file->addActions(of({Command::Lock, Command::SignOut, Command::Quit}));

    bar.addMenu(m_edit);
    QMenu *view = bar.addMenu(tr("&View"));
    connect(view, &QMenu::aboutToShow, this, &Commands::offered);
    addScreens(view, session);
    view->addSeparator();
    view->addActions(
        of({Command::Hide, Command::Columns, Command::Refresh, Command::Sidebar, Command::FullScreen}));
    view->addSeparator();
    view->addActions(of({Command::Larger, Command::Smaller, Command::NormalText}));

    bar.addMenu(tr("&Go"))->addActions(
        of({Command::Back, Command::Forward, Command::GoTo, Command::NextPane, Command::PreviousPane}));
    m_page = bar.addMenu(tr("&Page"));

    QMenu *sending = bar.addMenu(tr("&Sending"));
    sending->addActions(of({Command::Stop, Command::Release}));
    sending->addSeparator();
    sending->addActions(of({Command::Engine, Command::Practice}));

    bar.addMenu(tr("&Help"))
        ->addActions(
            of({Command::Help, Command::Shortcuts, Command::Settings, Command::Diagnostics, Command::About}));
}

void Commands::setPageActions(const QList<QAction *> &actions)
{
    m_page->clear();
    m_page->addActions(actions);
}

} // namespace heliograph
