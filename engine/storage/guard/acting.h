// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/caller.h"
#include "engine/storage/guard/storeverb.h"
#include "engine/storage/store.h"

#include <QList>

#include <optional>
#include <type_traits>
#include <utility>

namespace heliograph {

//! Whoever uses a store, and whether he may: looked at anew in the transaction of each verb, so that a person
//! who was disabled or lost a role a moment ago can do nothing more.
//!
//! In an open workspace nobody is asked. In a closed one every verb wants a person with the right for it;
//! what is refused changes nothing and is audited.
class Acting
{
public:
    //! What a verb is about, for rights that go no further than one's own.
    class Scope
    {
    public:
        Scope() = default;

        template <StrongId Id>
        static Scope of(Owned kind, Id id)
        {
            Scope scope;
            scope.add(kind, number(id));
            return scope;
        }

        //! Something new, which belongs to whoever makes it.
        static Scope fresh() { return own(); }

        //! Nothing but what belongs to whoever acts.
        static Scope own()
        {
            Scope scope;
            scope.m_own = true;
            return scope;
        }

        void add(Owned kind, qint64 id) { m_things.append({kind, id}); }

        bool isEmpty() const { return !m_own && m_things.isEmpty(); }

    private:
        friend class Acting;

        QList<std::pair<Owned, qint64>> m_things;
        bool m_own = false;
    };

    //! \a inner and \a clock outlive this. No \a caller: nobody has signed in.
    Acting(Store &inner, const std::optional<Caller> &caller, const Clock &clock);

    //! \a work as one transaction: what it reads to choose a verb is still so when that verb acts.
    template <typename Work>
    auto whole(Work &&work) -> std::invoke_result_t<Work>
    {
        std::optional<std::invoke_result_t<Work>> result;
        const Result<void> done = m_inner.together([&] { result.emplace(work()); });
        // Work that failed says why better than the commit that then had nothing to keep.
        if (!done && (!result || *result))
            return done.error();
        return std::move(*result);
    }

    //! Runs \a work, a callable () -> Result<T>, if \a verb is allowed, in one transaction with that look.
    //! Secret if nobody has signed in or the password is not fresh enough, Conflict if he may not.
    template <typename Work>
    auto act(StoreVerb verb, const Scope &scope, Work &&work) -> std::invoke_result_t<Work>
    {
        m_asked.reset();
        return whole([&]() -> std::invoke_result_t<Work> {
            if (const Result<void> may = expect(verb, scope); !may)
                return may.error();
            return work();
        });
    }

    template <typename Work>
    auto act(StoreVerb verb, Work &&work) -> std::invoke_result_t<Work>
    {
        return act(verb, Scope(), std::forward<Work>(work));
    }

    //! The same for a dangerous setting: if somebody else has the right as well, nothing is done but to ask
    //! him. \a describe is a callable () -> Result<NewChange>. Then the Error says that it waits, and
    //! justAsked() which change it is. What somebody does because he is the only one with the right is marked
    //! in the audit log.
    template <typename Describe, typename Work>
    auto actOrAsk(StoreVerb verb, Describe &&describe, Work &&work) -> std::invoke_result_t<Work>
    {
        using R = std::invoke_result_t<Work>;
        return act(verb, [&]() -> R {
            const Result<bool> second = wantsSecond(verb);
            if (!second)
                return second.error();
            if (*second) {
                const Result<NewChange> change = describe();
                return change ? ask(*change) : change.error();
            }
            R done = work();
            if (!done)
                return done;
            const Result<void> told = tellIfAlone(verb);
            return told ? done : R(told.error());
        });
    }

    //! What \a verb, which is allowed already, wants besides in a case of its own: \a right. Refused like
    //! act().
    Result<void> expectAlso(StoreVerb verb, Right right);

    //! How far the right to \a verb goes for whoever acts; Yes in an open workspace.
    Result<Grant> grant(StoreVerb verb);

    //! What \a verb answers whoever may not go so far with it; audited like every refusal.
    Result<void> refuse(StoreVerb verb, const Error &why);

    //! Whether \a verb of whoever acts waits for a second person.
    Result<bool> wantsSecond(StoreVerb verb);

    //! Makes \a change wait; the Error that says so.
    Error ask(const NewChange &change);
    std::optional<ChangeId> justAsked() const { return m_asked; }

    //! Notes that whoever acts is the only one with the right that \a verb wants of two, if he is.
    Result<void> tellIfAlone(StoreVerb verb);

    //! Whether \a user, who need not be whoever acts, could do \a verb about \a scope; in an open workspace
    //! anybody could. NotFound if there is no such person, Conflict if he is disabled.
    Result<bool> could(UserId user, StoreVerb verb, const Scope &scope);

    //! Nobody in an open workspace.
    const std::optional<Caller> &caller() const { return m_caller; }

    //! What act() asks, for whoever shows something instead of changing it: \a what is the verb as the audit
    //! log names it. \a looking: without asking for a fresh password.
    Result<void> expect(Right right, const Scope &scope, const QString &what, bool looking);

    TimePoint now() const { return m_clock.now(); }

    //! Who is written down as having done it: the person that signed in, else \a given.
    UserId who(UserId given) const { return m_caller ? m_caller->user : given; }

private:
    Result<void> expect(StoreVerb verb, const Scope &scope);
    Result<bool> isOfTwo(StoreVerb verb);
    Result<Person> activePerson();
    Result<void> expectGrant(Right right, const Scope &scope, bool looking);
    Result<void> audited(const Result<void> &may, const QString &what);
    Result<bool> isOwn(const Scope &scope, UserId user);

    Store &m_inner;
    std::optional<Caller> m_caller;
    const Clock &m_clock;
    std::optional<ChangeId> m_asked;
};

} // namespace heliograph
