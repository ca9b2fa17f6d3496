// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/engineclient.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace heliograph {

//! The line above everything: which workspace, who, where to, news, and the stop at the far end.
class Header : public QWidget
{
    Q_OBJECT

public:
    struct Commands
    {
        QAction *goTo;
        QAction *stop;
        QAction *release;
        QList<QAction *> person; //!< of the menu behind the person's name; nullptr is a line
    };

    Header(EngineClient &client, const QString &workspace, bool demo, const Commands &commands,
           QWidget *parent = nullptr);

    void showPulse(const Pulse &pulse);
    void setNews(int unread);
    void showKeys(); //!< of its commands, which somebody may have changed
    //! In the demo: the people one can become with one click.
    void setPeople(const QList<QAction *> &people);

Q_SIGNALS:
    void newsChosen();

private:
    void showPerson();

    EngineClient &m_client;
    Commands m_commands;
    QPushButton *m_goTo;
    QToolButton *m_person;
    QToolButton *m_people;
    QLabel *m_hidden;
    QToolButton *m_news;
    QPushButton *m_stop;
    bool m_stopped = false;
};

} // namespace heliograph
