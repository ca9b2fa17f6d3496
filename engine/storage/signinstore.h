// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/base/secret.h"
#include "engine/domain/signin.h"

#include <QList>
#include <QString>

namespace heliograph {

//! Proves who somebody is (engine.md SR-01 to SR-04).
//!
//! Whatever is wrong, name, password or code, the answer is one sentence, Error kind Secret, after the same
//! time; of a try that comes too soon after a wrong one, or while the name is locked, another. A try is
//! counted before it is looked at, so that killing the program gains nothing; wrong ones in a row delay, then
//! lock the name. What succeeds and what fails is audited. Not inside Store::together(): a password is
//! checked while the database is free.
class SignInStore
{
public:
    virtual ~SignInStore() = default;

    //! Who \a proof proves somebody to be. Conflict if it is right but the person has to set up a second
    //! factor first; enrol() and the second-factor verbs take it all the same.
    virtual Result<Caller> prove(const Proof &proof) = 0;

    virtual Result<SignedIn> signIn(const Proof &proof) = 0;

    //! Whose \a token this is; Secret if it is over, unknown, or not that of \a login.
    virtual Result<Caller> recognise(const QString &login, const Secret &token) = 0;

    //! Ends the sign-in of \a token; nothing happens if there is none.
    virtual Result<void> signOut(const Secret &token) = 0;

    //! Sets the password \a fresh after \a proof, ends every other sign-in. Invalid if the rules refuse it.
    virtual Result<void> setPassword(const Proof &proof, const Secret &fresh) = 0;

    //! Begins a second factor: the secret for the authenticator app. It counts once confirmSecondFactor() has
    //! seen a code of it. Conflict if there is one.
    virtual Result<Secret> beginSecondFactor(const Proof &proof) = 0;

    //! Makes the begun second factor count; \a proof has a code of it. Returns the recovery codes.
    virtual Result<QList<Secret>> confirmSecondFactor(const Proof &proof) = 0;

    //! Ends the second factor. Conflict if the workspace wants one or the password is too short without.
    virtual Result<void> removeSecondFactor(const Proof &proof) = 0;
};

} // namespace heliograph
