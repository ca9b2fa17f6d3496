// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/signin.h"
#include "engine/policy/person.h"

#include <QFuture>
#include <QStringList>

namespace heliograph {

class EngineClient;

//! The people of the workspace, and one's own sign-in. GUI thread; every answer is a future.
class UserDesk
{
public:
    explicit UserDesk(EngineClient &client)
        : m_client(client)
    {
    }

    QFuture<Result<QList<Person>>> people() const;

    //! The one-time code of who was added. The first one closes the workspace; the session is not told:
    //! whoever shows the code does so when it was read (EngineClient::lookWhetherClosed()).
    QFuture<Result<Secret>> add(const NewPerson &person) const;
    QFuture<Result<void>> setRoles(UserId user, const Roles &roles) const;
    QFuture<Result<void>> setEnabled(UserId user, bool enabled) const;
    QFuture<Result<Secret>> reset(UserId user) const;
    QFuture<Result<void>> unlock(UserId user) const;

    //! Of whom \a proof proves, who need not have signed in.
    QFuture<Result<void>> setPassword(const Proof &proof, const Secret &fresh) const;
    //! The secret for the authenticator app, in groups of four.
    QFuture<Result<QString>> beginSecondFactor(const Proof &proof) const;
    //! The recovery codes.
    QFuture<Result<QStringList>> confirmSecondFactor(const Proof &proof) const;
    QFuture<Result<void>> removeSecondFactor(const Proof &proof) const;

    static int shortestPassword(bool hasSecondFactor);

private:
    EngineClient &m_client;
};

} // namespace heliograph
