// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/base/secret.h"
#include "engine/policy/person.h"
#include "engine/policy/signinrules.h"

#include <QList>
#include <QString>

#include <optional>

namespace heliograph {

//! What a right may be limited to.
enum class Owned { Campaign, Message, Attempt, Reply };

//! The people of a workspace and what they are (product.md 4.17, 5). Every change is audited.
//!
//! A workspace is open until its first person is added, and closed for good from then on: the built-in names
//! can neither submit nor approve in it. People are disabled, never deleted.
class UserStore
{
public:
    virtual ~UserStore() = default;

    virtual Result<bool> isClosed() = 0;
    virtual Result<QList<Person>> people() = 0; //!< by login
    virtual Result<Person> person(UserId user) = 0; //!< NotFound
    virtual Result<Person> person(const QString &login) = 0; //!< NotFound

    //! Who wrote the campaign that \a id is or belongs to; nothing if it belongs to none or is not there.
    virtual Result<std::optional<UserId>> ownerOf(Owned kind, qint64 id) = 0;

    //! How many active people have \a right.
    virtual Result<int> holders(Right right) = 0;

    //! Adds somebody and returns the one-time code with which he sets his password, good for a day. The first
    //! one has to be an admin and closes the workspace; Conflict while a campaign that nobody checked has
    //! not ended. Invalid for a login that is none, Conflict for one that is taken.
    virtual Result<Secret> add(const NewPerson &person, UserId by) = 0;

    //! Conflict if it would leave no active admin.
    virtual Result<void> setRoles(UserId user, const Roles &roles, UserId by) = 0;

    //! Whoever is disabled has no sign-in any more and cannot get one. Conflict for the last active admin.
    virtual Result<void> setEnabled(UserId user, bool enabled, UserId by) = 0;

    //! Takes password and second factor away, ends every sign-in, and returns a new one-time code.
    virtual Result<Secret> reset(UserId user, UserId by) = 0;

    //! Forgets the wrong tries for \a user's name.
    virtual Result<void> unlock(UserId user, UserId by) = 0;

    virtual Result<SignInRules> signInRules() = 0;

    //! Invalid for a lock time out of bounds.
    virtual Result<void> setSignInRules(const SignInRules &rules, UserId by) = 0;
};

} // namespace heliograph
