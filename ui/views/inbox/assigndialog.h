// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/person.h"
#include "ui/widgets/taskdialog.h"

#include <QList>

#include <optional>

class QComboBox;

namespace heliograph {

//! Asks who is to deal with a reply.
class AssignDialog : public TaskDialog
{
    Q_OBJECT

public:
    //! \a people could answer it; \a now has it so far.
    AssignDialog(const QList<Person> &people, std::optional<UserId> now, QWidget *parent);

    std::optional<UserId> chosen() const; //!< nothing: nobody in particular

private:
    QComboBox *m_who;
};

} // namespace heliograph
