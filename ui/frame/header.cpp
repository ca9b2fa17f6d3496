// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/header.h"

#include "ui/frame/keyhint.h"
#include "ui/text/menutext.h"
#include "ui/text/roletext.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace heliograph {

Header::Header(EngineClient &client, const QString &workspace, bool demo, const Commands &commands,
               QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_commands(commands)
    , m_goTo(new QPushButton(this))
    , m_person(new QToolButton(this))
    , m_people(new QToolButton(this))
    , m_hidden(new QLabel(this))
    , m_news(new QToolButton(this))
    , m_stop(new QPushButton(this))
{
    setObjectName(QStringLiteral("header"));
    setAttribute(Qt::WA_StyledBackground);
    auto *badge = new QLabel(demo ? tr("DEMO") : tr("LIVE"), this);
    badge->setObjectName(QStringLiteral("header.workspace"));
    badge->setProperty("demo", demo);
    badge->setToolTip(demo ? tr("Simulated providers: nothing leaves this computer.")
                           : tr("Messages really go out."));
    auto *name = new QLabel(workspace, this);
    name->setToolTip(client.folder());
    name->setTextFormat(Qt::PlainText);

    m_person->setObjectName(QStringLiteral("header.person"));
    m_person->setPopupMode(QToolButton::InstantPopup);
    m_person->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_person->setIcon(Icons::icon(QStringLiteral("users")));
    m_person->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_person);
    for (QAction *action : commands.person) {
        if (action == nullptr)
            menu->addSeparator();
        else
            menu->addAction(action);
    }
    m_person->setMenu(menu);

    m_people->setObjectName(QStringLiteral("header.people"));
    m_people->setText(tr("Be somebody else"));
    m_people->setPopupMode(QToolButton::InstantPopup);
    m_people->setFocusPolicy(Qt::StrongFocus);
    m_people->hide();

    m_goTo->setObjectName(QStringLiteral("header.goto"));
    m_goTo->setIcon(Icons::icon(QStringLiteral("search"), ColorRole::Muted));
    connect(m_goTo, &QPushButton::clicked, commands.goTo, &QAction::trigger);

    m_hidden->setPixmap(Icons::icon(QStringLiteral("eye"), ColorRole::Warning).pixmap(20, 20));
    m_hidden->setToolTip(tr("Numbers and texts are hidden. The menu View shows them again."));
    m_hidden->setAccessibleName(tr("Numbers and texts are hidden"));

    m_news->setObjectName(QStringLiteral("header.news"));
    m_news->setIcon(Icons::icon(QStringLiteral("bell")));
    m_news->setFocusPolicy(Qt::StrongFocus);
    m_news->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_news, &QToolButton::clicked, this, &Header::newsChosen);
    setNews(0);

    m_stop->setObjectName(QStringLiteral("header.stop"));
    m_stop->setProperty("danger", true);
    connect(m_stop, &QPushButton::clicked, this,
            [this] { (m_stopped ? m_commands.release : m_commands.stop)->trigger(); });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{badge, name, m_person, m_people})
        layout->addWidget(part);
    layout->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_goTo, m_hidden, m_news})
        layout->addWidget(part);
    // Apart from everything else, so that nobody hits it by mistake.
    layout->addSpacing(24);
    layout->addWidget(m_stop);
    connect(&client.session(), &Session::changed, this, &Header::showPerson);
    showPerson();
    showPulse({});
    showKeys();
}

void Header::showPerson()
{
    const Session &session = m_client.session();
    m_hidden->setVisible(session.hidesNumbers());
    if (!session.isClosed()) {
        m_person->setText(tr("Nobody signs in here yet"));
        m_person->setToolTip(
            tr("This workspace is open: everybody at this computer may do everything. Adding the "
               "first person in Users and rights closes it."));
        return;
    }
    m_person->setText(session.person() ? QString(menuText(session.name()) % QStringLiteral(", ")
                                                 % RoleText::names(session.person()->roles))
                                       : QString());
    m_person->setToolTip(tr("Your account"));
}

void Header::showPulse(const Pulse &pulse)
{
    m_stopped = pulse.emergencyStop;
    m_stop->setText(m_stopped ? tr("Release…") : tr("Stop all"));
    m_stop->setIcon(
        Icons::icon(m_stopped ? QStringLiteral("play") : QStringLiteral("stop"), ColorRole::Danger));
    m_stop->setToolTip(m_stopped ? tr("All sending is stopped. Release it…")
                                 : KeyHint::with(tr("Stop all sending, now"), m_commands.stop->shortcut()));
}

void Header::showKeys()
{
    const QString keys = m_commands.goTo->shortcut().toString(QKeySequence::NativeText);
    m_goTo->setText(keys.isEmpty() ? tr("Go to anything")
                                   : QString(tr("Go to anything") % QStringLiteral("    ") % keys));
    if (!m_stopped)
        m_stop->setToolTip(KeyHint::with(tr("Stop all sending, now"), m_commands.stop->shortcut()));
}

void Header::setNews(int unread)
{
    m_news->setText(unread > 0 ? QString::number(unread) : QString());
    const QString words = tr("%Ln unread notification(s)", nullptr, unread);
    m_news->setToolTip(words);
    m_news->setAccessibleName(words);
}

void Header::setPeople(const QList<QAction *> &people)
{
    m_people->setVisible(!people.isEmpty());
    auto *menu = new QMenu(m_people);
    menu->addActions(people);
    m_people->setMenu(menu);
}

} // namespace heliograph
