// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/person.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace heliograph {

class Session;

//! What can be done about one person: actions of the screen's header, which the menus of its rows hold as
//! well. What is impossible now says why.
class PersonActions : public QObject
{
    Q_OBJECT

public:
    enum class Deed {
        ChangeRoles,
        Reset, //!< give a new one-time code
        Unlock,
        Deactivate,
        Reactivate,
        ShowEntries, //!< of the audit log
    };

    using Make = std::function<QAction *(const QString &name, const QString &icon, const QString &text)>;

    //! \a make makes an action of the header, in the order in which it is called. \a session outlives it.
    PersonActions(const Session &session, const Make &make, QObject *parent);

    //! From now on they are about \a person; about nobody if it is nullptr.
    void setPerson(const Person *person);

    void fill(QMenu &menu) const;
    void changeRoles(); //!< as if it was chosen, if it can be

Q_SIGNALS:
    void chosen(heliograph::PersonActions::Deed deed);

private:
    const Session &m_session;
    QAction *m_roles;
    QAction *m_reset;
    QAction *m_unlock;
    QAction *m_deactivate;
    QAction *m_reactivate;
    QAction *m_entries;
};

} // namespace heliograph
