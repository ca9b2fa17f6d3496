// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/session.h"

#include "ui/text/roletext.h"

namespace heliograph {

QString Session::name() const
{
    if (!m_person)
        return {};
    return m_person->displayName.isEmpty() ? m_person->login : m_person->displayName;
}

bool Session::has(Role role) const
{
    return !m_closed || (m_person && m_person->roles.has(role));
}

void Session::setSecondFactor(bool has)
{
    if (!m_person || m_person->hasSecondFactor == has)
        return;
    m_person->hasSecondFactor = has;
    Q_EMIT changed();
}

QString Session::passwordHint() const
{
    return m_knownPassword.isEmpty() ? QString() : tr("In the demo it is %1").arg(m_knownPassword);
}

Grant Session::grant(Right right) const
{
    if (!m_closed)
        return Grant::Yes;
    return m_person ? grantOf(right, m_person->roles) : Grant::No;
}

void Session::setHidesNumbers(bool hides)
{
    m_hidesNumbers = hides;
    Q_EMIT changed();
}

QString Session::whyNot(Right right) const
{
    return may(right) ? QString() : RoleText::onlyThese(right);
}

void Session::setClosed(bool closed)
{
    if (m_closed == closed)
        return;
    m_closed = closed;
    Q_EMIT changed();
}

void Session::signIn(const Caller &caller, const Person &person)
{
    m_closed = true;
    m_locked = false;
    m_caller = caller;
    m_person = person;
    m_knownPassword.clear();
    Q_EMIT changed();
}

void Session::signOut()
{
    m_caller.reset();
    m_person.reset();
    m_knownPassword.clear();
    m_locked = false;
    Q_EMIT changed();
}

void Session::lock()
{
    m_locked = true;
    Q_EMIT changed();
}

void Session::unlock(const Caller &caller)
{
    m_caller = caller;
    m_locked = false;
    Q_EMIT changed();
}

} // namespace heliograph
