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
    return person.wrongTries > 0 ? tr("Active; %Ln wrong password(s) in a row.", nullptr, person.wrongTries)
                                 : tr("Active.");
}

QString PersonWords::secondFactor(const Person &person)
{
    return person.hasSecondFactor ? tr("On; %Ln recovery code(s) left.", nullptr, person.recoveryCodes)
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

QList<TableColumn> PersonWords::columns()
{
    return {{.id = QStringLiteral("login"), .title = tr("User name"), .width = 14},
            {.id = QStringLiteral("name"), .title = tr("Name"), .width = 18},
            {.id = QStringLiteral("roles"), .title = tr("Roles"), .width = 20},
            {.id = QStringLiteral("state"), .title = tr("State"), .width = 12},
            {.id = QStringLiteral("last"), .title = tr("Last sign-in"), .width = 20},
            {.id = QStringLiteral("code"), .title = tr("Second factor"), .width = 10}};
}

TableRow PersonWords::row(const Person &person, const Format &format)
{
    const bool muted = !person.enabled;
    const auto cell = [muted](const QString &text, const QString &hint = {}) {
        return TableCell{.text = text, .hint = hint, .muted = muted};
    };
    return {number(person.id),
            {cell(person.login), cell(name(person)), cell(RoleText::names(person.roles)),
             cell(state(person), stateInFull(person)), cell(lastSignIn(person, format)),
             cell(person.hasSecondFactor ? tr("on") : tr("off"), secondFactor(person))}};
}

Decision PersonWords::askToGrant(const Person &person)
{
    return {.id = QStringLiteral("users.grant"),
            .title = tr("Let %1 approve campaigns?").arg(name(person)),
            .text = tr("What %1 approves is sent to everybody in its list.").arg(name(person)),
            .action = tr("Grant the right to approve"),
            .stay = tr("Leave the roles")};
}

Decision PersonWords::askToDeactivate(const Person &person)
{
    return {.id = QStringLiteral("users.deactivate"),
            .title = tr("Deactivate %1?").arg(name(person)),
            .text
            = tr("%1 is signed out at once and cannot sign in any more. Campaigns, drafts and everything in "
                 "the history stay. You can let %1 sign in again later.")
                  .arg(name(person)),
            .action = tr("Deactivate %1").arg(name(person)),
            .stay = tr("Leave active")};
}

Decision PersonWords::askToReset(const Person &person)
{
    return {
        .id = QStringLiteral("users.reset"),
        .title = tr("Give %1 a new one-time code?").arg(name(person)),
        .text
        = tr("Password and second factor of %1 are gone at once, and every sign-in ends. With the code %1 "
             "sets a new password.")
              .arg(name(person)),
        .action = tr("Give a new code"),
        .stay = tr("Leave the password")};
}

} // namespace heliograph
