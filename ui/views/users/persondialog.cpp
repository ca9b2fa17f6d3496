// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/users/persondialog.h"

#include "ui/views/users/personwords.h"
#include "ui/views/users/roleboxes.h"
#include "ui/widgets/form.h"

#include <QLineEdit>

namespace heliograph {

PersonDialog::PersonDialog(For whom, QWidget *parent)
    : TaskDialog(
        {.id = QStringLiteral("users.add"),
         .title = whom == For::First ? tr("Add the first person") : tr("Add a person"),
         .text = whom == For::First
             ? tr("From then on everybody signs in here, for good, and what one person wrote another has "
                  "to approve. The first person is an admin and adds the others.")
             : tr("The person gets a one-time code, good for 24 hours, and sets a password with it."),
         .action = whom == For::First ? tr("Add and close the workspace") : tr("Add the person"),
         .leave = tr("Add nobody")},
        parent)
{
    m_login = form().add(tr("User name"), new QLineEdit(this),
                         tr("3 to 40 letters, digits, dots or dashes; it stays for good."));
    m_login->setObjectName(QStringLiteral("users.add.login"));
    m_name = form().add(tr("Name in full"), new QLineEdit(this), tr("As others see it; may be left empty."));
    m_name->setObjectName(QStringLiteral("users.add.name"));
    addRoles();
    if (whom == For::First)
        m_roles->fixAdmin();
}

PersonDialog::PersonDialog(const Person &person, QWidget *parent)
    : TaskDialog({.id = QStringLiteral("users.roles"),
                  .title = tr("Roles of %1").arg(PersonWords::name(person)),
                  .text = tr("They count from the next thing this person does."),
                  .action = tr("Change the roles"),
                  .leave = tr("Keep them")},
                 parent)
{
    addRoles();
    m_roles->setRoles(person.roles);
}

void PersonDialog::addRoles()
{
    m_roles = form().add(tr("Roles"), new RoleBoxes(objectName() + QStringLiteral(".role"), this));
    connect(this, &TaskDialog::taken, this, &PersonDialog::check);
}

void PersonDialog::check()
{
    form().clearProblems();
    showProblem({});
    if (m_login != nullptr && m_login->text().trimmed().isEmpty())
        form().setProblem(m_login, tr("A user name has 3 to 40 letters, digits, dots or dashes."));
    if (roles().isEmpty())
        form().setProblem(m_roles, tr("Tick at least one role: without one nothing is allowed."));
    if (form().hasProblems())
        form().focusFirstProblem();
    else
        Q_EMIT ready();
}

NewPerson PersonDialog::person() const
{
    return {m_login->text().trimmed(), m_name->text().trimmed(), roles()};
}

Roles PersonDialog::roles() const
{
    return m_roles->roles();
}

} // namespace heliograph
