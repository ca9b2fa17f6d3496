// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedusers.h"

#include <algorithm>
#include <array>

namespace heliograph {

namespace {

// The roles that let somebody approve, or make others who can.
constexpr std::array Seniors = {Role::Supervisor, Role::Admin};

bool isSenior(const Roles &roles)
{
    return std::ranges::any_of(Seniors, [&roles](Role role) { return roles.has(role); });
}

} // namespace

GuardedUsers::GuardedUsers(UserStore &inner, Acting &acting)
    : m_inner(inner)
    , m_acting(acting)
{
}

Result<bool> GuardedUsers::isClosed()
{
    return m_inner.isClosed();
}

Result<QList<Person>> GuardedUsers::people()
{
    return m_inner.people();
}

Result<Person> GuardedUsers::person(UserId user)
{
    return m_inner.person(user);
}

Result<Person> GuardedUsers::person(const QString &login)
{
    return m_inner.person(login);
}

Result<std::optional<UserId>> GuardedUsers::ownerOf(Owned kind, qint64 id)
{
    return m_inner.ownerOf(kind, id);
}

Result<int> GuardedUsers::holders(Right right)
{
    return m_inner.holders(right);
}

Result<Secret> GuardedUsers::add(const NewPerson &person, UserId by)
{
    return m_acting.act(isSenior(person.roles) ? StoreVerb::UsersAddSenior : StoreVerb::UsersAdd,
                        [&] { return m_inner.add(person, m_acting.who(by)); });
}

Result<void> GuardedUsers::setRoles(UserId user, const Roles &roles, UserId by)
{
    const Result<Person> before = m_inner.person(user);
    if (!before)
        return before.error();
    const bool promotes = std::ranges::any_of(
        Seniors, [&](Role role) { return roles.has(role) && !before->roles.has(role); });
    return m_acting.act(promotes ? StoreVerb::UsersPromote : StoreVerb::UsersSetRoles,
                        [&] { return m_inner.setRoles(user, roles, m_acting.who(by)); });
}

Result<void> GuardedUsers::setEnabled(UserId user, bool enabled, UserId by)
{
    return m_acting.act(StoreVerb::UsersSetEnabled,
                        [&] { return m_inner.setEnabled(user, enabled, m_acting.who(by)); });
}

Result<Secret> GuardedUsers::reset(UserId user, UserId by)
{
    return m_acting.act(StoreVerb::UsersReset, [&] { return m_inner.reset(user, m_acting.who(by)); });
}

Result<void> GuardedUsers::unlock(UserId user, UserId by)
{
    return m_acting.act(StoreVerb::UsersUnlock, [&] { return m_inner.unlock(user, m_acting.who(by)); });
}

Result<SignInRules> GuardedUsers::signInRules()
{
    return m_inner.signInRules();
}

Result<void> GuardedUsers::setSignInRules(const SignInRules &rules, UserId by)
{
    const Result<SignInRules> before = m_inner.signInRules();
    if (!before)
        return before.error();
    return m_acting.act(rules.isWeakerThan(*before) ? StoreVerb::UsersWeakenSignInRules
                                                    : StoreVerb::UsersSetSignInRules,
                        [&] { return m_inner.setSignInRules(rules, m_acting.who(by)); });
}

} // namespace heliograph
