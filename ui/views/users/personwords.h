// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/tablemodel.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/widgets/decisiondialog.h"

#include <QCoreApplication>

namespace heliograph {

//! People as the screen of users tells of them.
class PersonWords
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::PersonWords)

public:
    static QString name(const Person &person); //!< "Olga Petrova"
    static QString state(const Person &person); //!< "Active", "Invited", "Locked" or "Deactivated"
    static QString stateInFull(const Person &person);
    static QString secondFactor(const Person &person);
    static QString lastSignIn(const Person &person, const Format &format);

    //! What \a roles may do, a line each; with \a grant No what they may not.
    static QStringList rights(const Roles &roles, bool may);

    static QList<TableColumn> columns();
    static TableRow row(const Person &person, const Format &format);

    static Decision askToGrant(const Person &person);
    static Decision askToDeactivate(const Person &person);
    static Decision askToReset(const Person &person);

    //! That an admin neither writes nor approves, if \a roles might make one expect it; else nothing.
    static QString ofMixedRoles(const Roles &roles);
};

} // namespace heliograph
