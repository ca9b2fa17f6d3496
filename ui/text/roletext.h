// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/rights.h"

#include <QCoreApplication>

namespace heliograph {

//! The roles and rights of people in words (product.md 5). Any thread.
class RoleText
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::RoleText)

public:
    static QString name(Role role); //!< "Operator"
    static QString names(const Roles &roles); //!< "Operator, Supervisor"
    static QString does(Role role); //!< what somebody with it does, a sentence

    //! What the right lets somebody do: "approve, return, reject; never one's own".
    static QString what(Right right);

    //! "yes", "own", "two people" or "no".
    static QString grant(Grant grant);

    //! "Only a supervisor can do this.", from the matrix.
    static QString onlyThese(Right right);
};

} // namespace heliograph
