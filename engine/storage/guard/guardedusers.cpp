// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/guardedusers.h"

#include "engine/storage/guard/changemaking.h"

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

Roles juniorsOf(const Roles &roles)
{
    Roles juniors;
    const QList<Role> all = roles.list();
    for (const Role role : all) {
        if (!isSenior({role}))
            juniors.add(role);
    }
    return juniors;
}

} // namespace

GuardedUsers::GuardedUsers(UserStore &inner, Store &store, Acting &acting)
    : m_inner(inner)
    , m_store(store)
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
    if (isSenior(person.roles))
        return m_acting.act(StoreVerb::UsersAddSenior, [&] { return addAndAsk(person, m_acting.who(by)); });
    return m_acting.act(StoreVerb::UsersAdd, [&] { return m_inner.add(person, m_acting.who(by)); });
}

//! Whoever is to be a senior is there at once, and becomes one when a second person has confirmed it.
Result<Secret> GuardedUsers::addAndAsk(const NewPerson &person, UserId by)
{
    const Result<bool> second = m_acting.wantsSecond(StoreVerb::UsersAddSenior);
    if (!second)
        return second.error();
    NewPerson now = person;
    if (*second)
        now.roles = juniorsOf(person.roles);
    Result<Secret> code = m_inner.add(now, by);
    if (!code)
        return code;
    if (!*second) {
        const Result<void> told = m_acting.tellIfAlone(StoreVerb::UsersAddSenior);
        return told ? code : Result<Secret>(told.error());
    }
    const Result<Person> made = m_inner.person(person.login);
    if (!made)
        return made.error();
    const Error waits = m_acting.ask(ChangeMaking::ofRoles(*made, person.roles));
    return m_acting.justAsked() ? code : Result<Secret>(waits);
}

Result<void> GuardedUsers::setRoles(UserId user, const Roles &roles, UserId by)
{
    const Result<Person> before = m_inner.person(user);
    if (!before)
        return before.error();
    const bool promotes = std::ranges::any_of(
        Seniors, [&](Role role) { return roles.has(role) && !before->roles.has(role); });
    const auto set = [&] { return m_inner.setRoles(user, roles, m_acting.who(by)); };
    if (!promotes)
        return m_acting.act(StoreVerb::UsersSetRoles, set);
    return m_acting.actOrAsk(
        StoreVerb::UsersPromote, [&] { return Result<NewChange>(ChangeMaking::ofRoles(*before, roles)); },
        set);
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
    const auto set = [&] { return m_inner.setSignInRules(rules, m_acting.who(by)); };
    if (!rules.isWeakerThan(*before))
        return m_acting.act(StoreVerb::UsersSetSignInRules, set);
    return m_acting.actOrAsk(
        StoreVerb::UsersWeakenSignInRules, [&] { return ChangeMaking::ofSignInRules(*before, rules); }, set);
}

} // namespace heliograph
