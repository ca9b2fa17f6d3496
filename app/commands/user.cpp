// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/admission.h"
#include "app/changewords.h"
#include "app/commands/verbs.h"
#include "app/opening.h"
#include "app/signinfile.h"
#include "app/userwords.h"

namespace heliograph {

namespace {

Result<Roles> readRoles(const Invocation &call)
{
    Roles roles;
    const QStringList given = call.options.values(QStringLiteral("role"))
                                  .join(QLatin1Char(','))
                                  .split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &word : given) {
        const std::optional<Role> role = roleFromKey(word.trimmed());
        if (!role)
            return Error{
                ErrorKind::Invalid,
                QStringLiteral("“%1” is no role. There is: operator, supervisor, admin, auditor. Nothing was "
                               "changed.")
                    .arg(word)};
        roles.add(*role);
    }
    if (roles.isEmpty())
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("Say what for with --role: operator, supervisor, admin or auditor; several with "
                           "commas. Nothing was changed.")};
    return roles;
}

void sayOfMixedRoles(Invocation &call, const Roles &roles)
{
    if (roles.has(Role::Admin) && (roles.has(Role::Operator) || roles.has(Role::Supervisor)))
        call.err << QStringLiteral(
            "Who is an admin neither writes nor approves campaigns, whatever else he is.\n");
}

ExitCode tellCode(Invocation &call, const QString &login, const Secret &code)
{
    const QString text = QString::fromLatin1(code.expose());
    if (call.json())
        call.print({{QStringLiteral("login"), login}, {QStringLiteral("one_time_code"), text}});
    else
        call.out << QStringLiteral("One-time code for %1, good for 24 hours: %2\n%1 sets a password with it: "
                                   "heliograph user passwd --as %1 --password-fd N --new-password-fd N\n")
                        .arg(login, text);
    return ExitCode::Done;
}

ExitCode add(Invocation &call)
{
    const auto roles = readRoles(call);
    if (!roles)
        return fail(call, roles.error());
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    UserStore &users = opened->store->users();
    const auto closedBefore = users.isClosed();
    if (!closedBefore)
        return fail(call, closedBefore.error());
    const QString login = call.arguments.first();
    const auto code = users.add({login, call.option(QStringLiteral("name")), *roles}, BuiltInAuthor);
    if (!code)
        return fail(call, code.error());
    if (!*closedBefore)
        call.err << QStringLiteral("The workspace is closed from now on, for good: everybody signs in.\n")
                 << whatRolesProtect();
    sayOfMixedRoles(call, *roles);
    const auto asked = opened->store->changes().justAsked();
    if (asked)
        call.err << QStringLiteral(
                        "%1 is there, but becomes a supervisor or admin only when somebody else confirms it: "
                        "heliograph change confirm %2\n")
                        .arg(login, QString::number(number(*asked)));
    const ExitCode told = tellCode(call, login, *code);
    return asked ? ExitCode::Partly : told;
}

ExitCode list(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto people = opened->store->users().people();
    if (!people)
        return fail(call, people.error());
    for (const Person &person : *people) {
        if (call.json())
            call.print(personJson(person));
        else
            call.out << personLine(person) << '\n';
    }
    return ExitCode::Done;
}

//! Finds the person that the first argument names and does \a what with him.
ExitCode withPerson(Invocation &call,
                    const std::function<Result<void>(Opened &opened, const Person &person)> &what)
{
    auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto person = opened->store->users().person(call.arguments.first());
    if (!person)
        return fail(call, person.error());
    const auto done = what(*opened, *person);
    return done ? ExitCode::Done : failOrWait(call, *opened->store, done.error());
}

ExitCode show(Invocation &call)
{
    return withPerson(call, [&call](Opened &, const Person &person) -> Result<void> {
        if (call.json())
            call.print(personJson(person));
        else
            call.out << personInWords(person);
        return {};
    });
}

ExitCode setEnabled(Invocation &call, bool enabled)
{
    return withPerson(call, [&call, enabled](Opened &opened, const Person &person) -> Result<void> {
        if (const auto done = opened.store->users().setEnabled(person.id, enabled, BuiltInAuthor); !done)
            return done;
        if (!enabled)
            SignInFile::forget(opened.workspace->signInFile(person.login));
        call.out << (enabled ? QStringLiteral("%1 may sign in again.\n")
                             : QStringLiteral("%1 is signed out and cannot sign in any more.\n"))
                        .arg(person.login);
        return {};
    });
}

ExitCode unlock(Invocation &call)
{
    return withPerson(call, [&call](Opened &opened, const Person &person) -> Result<void> {
        if (const auto done = opened.store->users().unlock(person.id, BuiltInAuthor); !done)
            return done;
        call.out << QStringLiteral("%1 may try again.\n").arg(person.login);
        return {};
    });
}

ExitCode reset(Invocation &call)
{
    return withPerson(call, [&call](Opened &opened, const Person &person) -> Result<void> {
        const auto code = opened.store->users().reset(person.id, BuiltInAuthor);
        if (!code)
            return code.error();
        tellCode(call, person.login, *code);
        return {};
    });
}

ExitCode setRoles(Invocation &call)
{
    const auto roles = readRoles(call);
    if (!roles)
        return fail(call, roles.error());
    return withPerson(call, [&call, &roles](Opened &opened, const Person &person) -> Result<void> {
        if (const auto done = opened.store->users().setRoles(person.id, *roles, BuiltInAuthor); !done)
            return done;
        sayOfMixedRoles(call, *roles);
        call.out << QStringLiteral("%1 is from now on: %2.\n").arg(person.login, roles->words());
        return {};
    });
}

void declareRole(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("role"),
                      QStringLiteral("operator, supervisor, admin, auditor; several with commas."),
                      QStringLiteral("ROLE")});
}

void declareAdd(QCommandLineParser &parser)
{
    declareRole(parser);
    parser.addOption(
        {QStringLiteral("name"), QStringLiteral("The person's name in full."), QStringLiteral("NAME")});
}

Verb aboutOne(const QString &word, const QString &summary, const std::function<ExitCode(Invocation &)> &run,
              const std::function<void(QCommandLineParser &)> &declare = {})
{
    return {QStringLiteral("user"), word, QStringLiteral("NAME"), summary, 1, 1, declare, run};
}

} // namespace

QList<Verb> userVerbs()
{
    return {
        aboutOne(QStringLiteral("add"),
                 QStringLiteral("Add somebody; the first one, an admin, closes an open workspace for good."),
                 add, declareAdd),
        {QStringLiteral("user"),
         QStringLiteral("list"),
         {},
         QStringLiteral("List the people."),
         0,
         0,
         {},
         list},
        aboutOne(QStringLiteral("show"), QStringLiteral("Tell all about one of them."), show),
        aboutOne(QStringLiteral("roles"), QStringLiteral("Say anew what somebody is here for."), setRoles,
                 declareRole),
        aboutOne(QStringLiteral("disable"),
                 QStringLiteral("End somebody's sign-ins, and let no other begin."),
                 [](Invocation &call) { return setEnabled(call, false); }),
        aboutOne(QStringLiteral("enable"), QStringLiteral("Let somebody sign in again."),
                 [](Invocation &call) { return setEnabled(call, true); }),
        aboutOne(QStringLiteral("reset"),
                 QStringLiteral("Take password and second factor away and give a new one-time code."), reset),
        aboutOne(QStringLiteral("unlock"), QStringLiteral("Forget somebody's wrong passwords."), unlock)};
}

} // namespace heliograph
