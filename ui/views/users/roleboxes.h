// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/rights.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QLabel;

namespace heliograph {

//! The four roles to tick, each with what somebody with it does.
class RoleBoxes : public QWidget
{
    Q_OBJECT

public:
    explicit RoleBoxes(const QString &id, QWidget *parent = nullptr);

    Roles roles() const;
    void setRoles(const Roles &roles);
    //! The first person of a workspace has to be an admin.
    void fixAdmin();

private:
    void showNote();

    QHash<Role, QCheckBox *> m_boxes;
    QLabel *m_note;
};

} // namespace heliograph
