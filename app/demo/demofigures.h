// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/rights.h"
#include "engine/workspace.h"

#include <memory>

namespace heliograph {

//! Somebody whom the demo invents.
struct DemoFigure
{
    QString login;
    QString name;
    Role role = Role::Operator;

    //! No secret: nobody else can get at the demo's workspace, which is made anew each time, on loopback.
    QByteArray password() const;
};

//! All of them, first who is offered first.
QList<DemoFigure> demoFigures();

//! Adds \a figures with their passwords, the admin first: nobody else may be. From then on people sign in.
Result<void> addDemoFigures(Store &store, QList<DemoFigure> figures);

//! What \a figure may do, with the password just given. Fails like SignInStore::prove().
Result<std::unique_ptr<Store>> openStoreAs(Workspace &workspace, const DemoFigure &figure);

} // namespace heliograph
