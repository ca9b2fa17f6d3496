// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/guard/acting.h"

#include "engine/policy/refusal.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

Acting::Acting(Store &inner, const std::optional<Caller> &caller, const Clock &clock)
    : m_inner(inner)
    , m_caller(caller)
    , m_clock(clock)
{
}

Result<void> Acting::expect(StoreVerb verb, const Scope &scope)
{
    const Result<bool> closed = m_inner.users().isClosed();
    if (!closed)
        return closed.error();
    if (!*closed)
        return {};
    if (!m_caller)
        return Refusal::nobodySignedIn();
    const StoreVerbRule &rule = ruleOf(verb);
    switch (rule.who) {
    case StoreVerbRule::Who::Anybody: {
        const Result<Person> person = activePerson();
        return audited(person ? Result<void>() : person.error(), rule.name);
    }
    case StoreVerbRule::Who::Engine:
        return audited(Refusal::engineOnly(), rule.name);
    case StoreVerbRule::Who::Person:
        return audited(expectGrant(rule.right, scope, rule.anyPassword), rule.name);
    }
    Q_UNREACHABLE();
}

Result<void> Acting::expectAlso(StoreVerb verb, Right right)
{
    const Result<bool> closed = m_inner.users().isClosed();
    if (!closed)
        return closed.error();
    if (!*closed)
        return {};
    return expect(right, Scope(), ruleOf(verb).name, false);
}

Result<Grant> Acting::grant(StoreVerb verb)
{
    const Result<bool> closed = m_inner.users().isClosed();
    if (!closed)
        return closed.error();
    if (!*closed || !m_caller)
        return Grant::Yes;
    const Result<Person> person = m_inner.users().person(m_caller->user);
    if (!person)
        return person.error();
    return grantOf(ruleOf(verb).right, person->roles);
}

Result<void> Acting::refuse(StoreVerb verb, const Error &why)
{
    return m_caller ? audited(why, ruleOf(verb).name) : Result<void>(why);
}

//! Whether people sign in here, and the right of whoever acts to \a verb is one of two.
Result<bool> Acting::isOfTwo(StoreVerb verb)
{
    const Result<Grant> granted = grant(verb);
    return granted ? Result<bool>(*granted == Grant::Two) : granted.error();
}

Result<bool> Acting::wantsSecond(StoreVerb verb)
{
    const Result<bool> ofTwo = isOfTwo(verb);
    if (!ofTwo || !*ofTwo)
        return ofTwo;
    const Result<int> holders = m_inner.users().holders(ruleOf(verb).right);
    return holders ? Result<bool>(*holders > 1) : holders.error();
}

Error Acting::ask(const NewChange &change)
{
    const Result<ChangeId> asked = m_inner.changes().ask(change, m_caller->user);
    if (!asked)
        return asked.error();
    m_asked = *asked;
    return {ErrorKind::Conflict,
            u"This wants two people, so nothing was changed yet. Change %1 waits for somebody else with the "
            u"right "
            "to it: heliograph change confirm %1"_s.arg(number(*asked))};
}

Result<void> Acting::tellIfAlone(StoreVerb verb)
{
    const Result<bool> ofTwo = isOfTwo(verb);
    if (!ofTwo || !*ofTwo)
        return ofTwo ? Result<void>() : ofTwo.error();
    return m_inner.workspace().audit(
        {.actor = m_caller->user, .action = u"one-person"_s, .object = ruleOf(verb).name, .detail = {}});
}

Result<bool> Acting::could(UserId user, StoreVerb verb, const Scope &scope)
{
    const Result<bool> closed = m_inner.users().isClosed();
    if (!closed)
        return closed.error();
    if (!*closed)
        return true;
    const Result<Person> person = m_inner.users().person(user);
    if (!person)
        return person.error();
    if (!person->enabled)
        return Refusal::disabled(person->login);
    const Grant granted = grantOf(ruleOf(verb).right, person->roles);
    return granted == Grant::Own ? isOwn(scope, user) : Result<bool>(granted != Grant::No);
}

Result<void> Acting::expect(Right right, const Scope &scope, const QString &what, bool looking)
{
    if (!m_caller)
        return Refusal::nobodySignedIn();
    return audited(expectGrant(right, scope, looking), what);
}

Result<void> Acting::audited(const Result<void> &may, const QString &what)
{
    if (may)
        return may;
    const Result<void> told = m_inner.workspace().audit({.actor = m_caller->user,
                                                         .action = u"refused"_s,
                                                         .object = what,
                                                         .detail = {{u"why"_s, may.error().detail}}});
    return told ? may : told;
}

Result<Person> Acting::activePerson()
{
    const Result<Person> person = m_inner.users().person(m_caller->user);
    if (!person)
        return person;
    const Result<SignInRules> rules = m_inner.users().signInRules();
    if (!rules)
        return rules.error();
    if (!person->enabled)
        return Refusal::disabled(person->login);
    if (rules->wantsSecondFactor(person->roles) && !person->hasSecondFactor)
        return Refusal::noSecondFactor(person->login);
    return person;
}

Result<void> Acting::expectGrant(Right right, const Scope &scope, bool looking)
{
    const Result<Person> person = activePerson();
    if (!person)
        return person.error();
    const Grant grant = grantOf(right, person->roles);
    if (grant == Grant::No)
        return Refusal::notAllowed(person->login, right);
    if (grant == Grant::Own) {
        const Result<bool> own = isOwn(scope, m_caller->user);
        if (own && !*own)
            return scope.isEmpty() ? Refusal::noneNamed(person->login, right)
                                   : Refusal::notOwn(person->login, right);
        if (!own)
            return own.error();
    }
    if (!looking && wantsFreshPassword(right) && m_clock.now() - m_caller->provenAt > FreshFor)
        return Refusal::notFresh();
    return {};
}

Result<bool> Acting::isOwn(const Scope &scope, UserId user)
{
    if (scope.m_own)
        return true;
    for (const auto &[kind, id] : scope.m_things) {
        const Result<std::optional<UserId>> owner = m_inner.users().ownerOf(kind, id);
        if (!owner)
            return owner.error();
        if (*owner != user)
            return false;
    }
    return !scope.m_things.isEmpty();
}

} // namespace heliograph
