// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/guard/acting.h"
#include "engine/storage/userstore.h"

namespace heliograph {

//! The people, for those who may change them. Looking is not kept from anybody who has signed in.
class GuardedUsers final : public UserStore
{
public:
    //! \a store is the one that \a inner belongs to.
    GuardedUsers(UserStore &inner, Store &store, Acting &acting);

    Result<bool> isClosed() override;
    Result<QList<Person>> people() override;
    Result<Person> person(UserId user) override;
    Result<Person> person(const QString &login) override;
    Result<std::optional<UserId>> ownerOf(Owned kind, qint64 id) override;
    Result<int> holders(Right right) override;
    Result<Secret> add(const NewPerson &person, UserId by) override;
    Result<void> setRoles(UserId user, const Roles &roles, UserId by) override;
    Result<void> setEnabled(UserId user, bool enabled, UserId by) override;
    Result<Secret> reset(UserId user, UserId by) override;
    Result<void> unlock(UserId user, UserId by) override;
    Result<SignInRules> signInRules() override;
    Result<void> setSignInRules(const SignInRules &rules, UserId by) override;

private:
    Result<Secret> addAndAsk(const NewPerson &person, UserId by);

    UserStore &m_inner;
    Store &m_store;
    Acting &m_acting;
};

} // namespace heliograph
