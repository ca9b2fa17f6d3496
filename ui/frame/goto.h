// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/engineclient.h"
#include "ui/views/place.h"

#include <QDialog>

class QAction;
class QLineEdit;
class QListWidget;

namespace heliograph {

//! Go to anything (product.md 3.3): a number in any notation, a message or campaign id, a name, a screen, a
//! command. Answers come from indexes; what is typed is never kept.
class GoTo : public QDialog
{
    Q_OBJECT

public:
    //! \a commands are what the window can do now.
    GoTo(EngineClient &client, const QList<QAction *> &commands, QWidget *parent);

Q_SIGNALS:
    void go(const heliograph::Place &place);

private:
    struct Found
    {
        QString group;
        QString text;
        QString icon;
        Place place;
        QAction *command = nullptr;
    };

    void search();
    void addLink(const QString &text);
    void addPeople(const QString &text);
    void addScreens(const QString &text);
    void addCommands(const QString &text);
    void addNamed(const QString &text);
    void add(const Found &found);
    void take();
    bool eventFilter(QObject *watched, QEvent *event) override;

    EngineClient &m_client;
    QList<QAction *> m_commands;
    QLineEdit *m_field;
    QListWidget *m_list;
    QList<Found> m_found;
    QString m_lastGroup;
    int m_generation = 0;
};

} // namespace heliograph
