// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/secret.h"
#include "engine/domain/caller.h"

#include <QByteArray>
#include <QString>

namespace heliograph {

//! What somebody shows to prove who he is.
struct Proof
{
    QString login;
    Secret password; //!< as typed; for setPassword() a one-time code does as well
    QByteArray code; //!< of the authenticator app, or a recovery code; empty if there is none
};

//! A sign-in that lasts up to SignInLasts.
struct SignedIn
{
    Caller caller;
    Secret token; //!< to be kept by whoever signed in; the store knows its hash only
};

} // namespace heliograph
