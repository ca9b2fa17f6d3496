// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/rights.h"
#include "ui/session/engineclient.h"

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace heliograph {

//! Somebody whom one can become with one click, in the demo.
struct DemoPerson
{
    QString login;
    QString name;
    Role role = Role::Operator;
    QByteArray password;
};

//! The people of the demo, each an action that lets one become that person.
class DemoPeople : public QObject
{
    Q_OBJECT

public:
    //! The actions belong to \a window.
    DemoPeople(EngineClient &client, const QList<DemoPerson> &people, QWidget *window);

    const QList<QAction *> &actions() const { return m_actions; }

    //! Signs in as the person of actions() at \a index, whom somebody has chosen.
    void become(int index);

Q_SIGNALS:
    void chosen(int index); //!< the open page has to be left first
    void became();
    void failed(const QString &sentence);

private:
    EngineClient &m_client;
    const QList<DemoPerson> m_people;
    QList<QAction *> m_actions;
};

} // namespace heliograph
