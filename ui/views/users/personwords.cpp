// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/users/personwords.h"

#include "ui/text/roletext.h"

namespace heliograph {

QString PersonWords::name(const Person &person)
{
    return person.displayName.isEmpty() ? person.login : person.displayName;
}

QString PersonWords::state(const Person &person)
{
    if (!person.enabled)
        return tr("Deactivated");
    if (person.locked)
        return tr("Locked");
    return person.hasPassword ? tr("Active") : tr("Invited");
}

QString PersonWords::stateInFull(const Person &person)
{
    if (!person.enabled)
        return tr("Deactivated: cannot sign in. What this person did stays in the history.");
    if (person.locked)
        return tr("Locked after too many wrong passwords, until an admin unlocks the name.");
    if (!person.hasPassword)
        return tr("Invited: has not set a password with the one-time code yet.");
    return person.wrongTries > 0 ? tr("Active; %n wrong password(s) in a row.", nullptr, person.wrongTries)
                                 : tr("Active.");
}

QString PersonWords::secondFactor(const Person &person)
{
    return person.hasSecondFactor ? tr("On; %n recovery code(s) left.", nullptr, person.recoveryCodes)
                                  : tr("Off: signs in by password alone.");
}

QString PersonWords::lastSignIn(const Person &person, const Format &format)
{
    return person.lastSignIn ? format.time(*person.lastSignIn) : tr("never");
}

QStringList PersonWords::rights(const Roles &roles, bool may)
{
    QStringList lines;
    for (int at = 0; at < RightCount; ++at) {
        const auto right = static_cast<Right>(at);
        const Grant grant = grantOf(right, roles);
        if ((grant != Grant::No) != may)
            continue;
        const QString what = RoleText::what(right);
        if (grant == Grant::Own)
            lines.append(tr("%1 (own campaigns)", "a right").arg(what));
        else if (grant == Grant::Two)
            lines.append(tr("%1 (with a second person)", "a right").arg(what));
        else
            lines.append(what);
    }
    return lines;
}

QString PersonWords::ofMixedRoles(const Roles &roles)
{
    const bool mixed = roles.has(Role::Admin) && (roles.has(Role::Operator) || roles.has(Role::Supervisor));
    return mixed ? tr("Who is an admin neither writes nor approves campaigns, whatever else he is.")
                 : QString();
}

} // namespace heliograph
