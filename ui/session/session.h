// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/builtinpeople.h"
#include "engine/domain/caller.h"
#include "engine/policy/person.h"
#include "engine/policy/rights.h"

#include <QObject>

#include <optional>

namespace heliograph {

//! Who sits at the console, and what he may do. The window only mirrors it: the store asks again each time.
//! GUI thread.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    bool isClosed() const { return m_closed; } //!< whether people sign in here
    bool isSignedIn() const { return !m_closed || m_person.has_value(); }
    bool isLocked() const { return m_locked; }
    const std::optional<Person> &person() const { return m_person; }
    const std::optional<Caller> &caller() const { return m_caller; }

    QString name() const; //!< as others see it; empty in an open workspace
    UserId user() const { return m_caller ? m_caller->user : BuiltInAuthor; }
    bool has(Role role) const;

    //! Whether his password counts only with a code of his authenticator app.
    bool hasSecondFactor() const { return m_person && m_person->hasSecondFactor; }
    void setSecondFactor(bool has); //!< he has just set one up, or ended it

    //! Says what the password is, where everybody may know it, as in the demo: for a dialog that asks for it.
    //! Else empty.
    QString passwordHint() const;
    void setKnownPassword(const QString &password) { m_knownPassword = password; } //!< of who has signed in

    //! In an open workspace everything is allowed.
    Grant grant(Right right) const;
    bool may(Right right) const { return grant(right) != Grant::No; }

    //! Whose campaigns somebody sees whose \a right goes no further than his own; nothing: everybody's.
    std::optional<UserId> ownOnly(Right right) const
    {
        return grant(right) == Grant::Own ? std::optional(user()) : std::nullopt;
    }

    //! Whether numbers and texts are shown in full.
    bool seesNumbers() const { return !m_hidesNumbers && may(Right::NumbersSee); }
    bool hidesNumbers() const { return m_hidesNumbers; }
    void setHidesNumbers(bool hides);

    //! "Only a supervisor can approve.", for the hint of what is disabled; empty if he may.
    QString whyNot(Right right) const;

    void setClosed(bool closed);
    void signIn(const Caller &caller, const Person &person);
    void signOut();
    void lock();
    void unlock(const Caller &caller);

Q_SIGNALS:
    void changed();

private:
    bool m_closed = false;
    bool m_locked = false;
    bool m_hidesNumbers = false;
    std::optional<Person> m_person;
    std::optional<Caller> m_caller;
    QString m_knownPassword;
};

} // namespace heliograph
