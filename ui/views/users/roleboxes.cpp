// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/users/roleboxes.h"

#include "ui/text/roletext.h"
#include "ui/views/users/personwords.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace heliograph {

RoleBoxes::RoleBoxes(const QString &id, QWidget *parent)
    : QWidget(parent)
    , m_note(new QLabel(this))
{
    setObjectName(id);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const Role role : {Role::Operator, Role::Supervisor, Role::Admin, Role::Auditor}) {
        auto *box = new QCheckBox(RoleText::name(role), this);
        box->setObjectName(id + QLatin1Char('.') + roleKey(role));
        box->setAccessibleDescription(RoleText::does(role));
        auto *does = new QLabel(RoleText::does(role), this);
        does->setProperty("role", QStringLiteral("muted"));
        does->setWordWrap(true);
        does->setIndent(24);
        layout->addWidget(box);
        layout->addWidget(does);
        m_boxes.insert(role, box);
        connect(box, &QCheckBox::toggled, this, &RoleBoxes::showNote);
    }
    m_note->setProperty("role", QStringLiteral("warning"));
    m_note->setWordWrap(true);
    m_note->hide();
    layout->addWidget(m_note);
    setFocusProxy(m_boxes.value(Role::Operator));
}

Roles RoleBoxes::roles() const
{
    Roles roles;
    for (auto box = m_boxes.begin(); box != m_boxes.end(); ++box) {
        if (box.value()->isChecked())
            roles.add(box.key());
    }
    return roles;
}

void RoleBoxes::setRoles(const Roles &roles)
{
    for (auto box = m_boxes.begin(); box != m_boxes.end(); ++box)
        box.value()->setChecked(roles.has(box.key()));
}

void RoleBoxes::fixAdmin()
{
    setRoles({Role::Admin});
    for (QCheckBox *box : std::as_const(m_boxes)) {
        box->setEnabled(false);
        box->setToolTip(tr("The first person of a workspace is an admin, who adds the others."));
    }
}

void RoleBoxes::showNote()
{
    const QString note = PersonWords::ofMixedRoles(roles());
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace heliograph
