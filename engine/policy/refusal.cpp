// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/refusal.h"

namespace heliograph {

Error Refusal::nobodySignedIn()
{
    return {ErrorKind::Secret,
            QStringLiteral(
                "People sign in to this workspace. Say who you are: --as NAME with --password-fd N, or "
                "sign in first: heliograph sign-in --as NAME --password-fd N. Nothing was changed.")};
}

Error Refusal::disabled(const QString &login)
{
    return {ErrorKind::Conflict, QStringLiteral("%1 was disabled. Nothing was changed.").arg(login)};
}

Error Refusal::noSecondFactor(const QString &login)
{
    return {ErrorKind::Conflict,
            QStringLiteral(
                "This workspace wants a second factor of %1. Set it up first: heliograph user totp --as "
                "%1 --password-fd N. Nothing was changed.")
                .arg(login)};
}

Error Refusal::engineOnly()
{
    return {ErrorKind::Conflict, QStringLiteral("Only the engine does this. Nothing was changed.")};
}

Error Refusal::notAllowed(const QString &login, Right right)
{
    const QString who = whoMay(right);
    return {ErrorKind::Conflict,
            QStringLiteral("%1 may not do this: the right %2 is for %3%4. Nothing was changed.")
                .arg(login, rightCode(right), who,
                     grantOf(right, {Role::Operator, Role::Supervisor}) != Grant::No
                             && grantOf(right, {Role::Operator, Role::Supervisor, Role::Admin}) == Grant::No
                         ? QStringLiteral(", and never for who is an admin as well")
                         : QString())};
}

Error Refusal::notOwn(const QString &login, Right right)
{
    return {ErrorKind::Conflict,
            QStringLiteral("%1 may do this with campaigns of %1 only (right %2). Nothing was changed.")
                .arg(login, rightCode(right))};
}

Error Refusal::noneNamed(const QString &login, Right right)
{
    return {ErrorKind::Conflict,
            QStringLiteral("%1 may do this with campaigns of %1 only (right %2): name one of them "
                           "(--campaign). Nothing was changed.")
                .arg(login, rightCode(right))};
}

Error Refusal::notFresh()
{
    return {ErrorKind::Secret,
            QStringLiteral(
                "This wants a password that was given within the last 5 minutes: add --password-fd N, or "
                "sign in again. Nothing was changed.")};
}

Error Refusal::noReason()
{
    return {ErrorKind::Invalid,
            QStringLiteral("Say what the full numbers are needed for (--why). It is kept in the audit log. "
                           "Nothing was shown or written.")};
}

Error Refusal::tooManyNumbers(const QString &login, qint64 people, qint64 most)
{
    return {ErrorKind::Conflict,
            QStringLiteral("%1 may write the full numbers of campaigns with at most %2 people to a file, and "
                           "this one has %3. Nothing was written. A supervisor can.")
                .arg(login)
                .arg(most)
                .arg(people)};
}

} // namespace heliograph
