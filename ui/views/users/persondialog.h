// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/userdesk.h"
#include "ui/widgets/taskdialog.h"

class QLineEdit;

namespace heliograph {

class RoleBoxes;

//! Asks for a new person, or for the roles of one there is.
class PersonDialog : public TaskDialog
{
    Q_OBJECT

public:
    enum class For {
        First, //!< an admin, who closes the workspace
        Another,
    };

    PersonDialog(For whom, QWidget *parent);
    PersonDialog(const Person &person, QWidget *parent); //!< the roles of \a person

    NewPerson person() const;
    Roles roles() const;

Q_SIGNALS:
    void ready(); //!< the main button, and everything needed is there

private:
    void addRoles();
    void check();

    QLineEdit *m_login = nullptr;
    QLineEdit *m_name = nullptr;
    RoleBoxes *m_roles = nullptr;
};

} // namespace heliograph
