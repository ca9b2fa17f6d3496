// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/admission.h"
#include "app/commands/verbs.h"
#include "app/opening.h"
#include "app/secretline.h"
#include "app/signinfile.h"
#include "app/userwords.h"

#include "engine/security/totp.h"

#include <QJsonArray>

namespace heliograph {

namespace {

//! The workspace and its store for somebody who has yet to prove who he is.
struct Door
{
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Store> store;
};

Result<Door> openDoor(const Invocation &call)
{
    Door door;
    auto workspace = Workspace::open(call.workspace, call.clock);
    if (!workspace)
        return workspace.error();
    door.workspace = *std::move(workspace);
    const auto closed = door.workspace->isClosed();
    if (!closed)
        return closed.error();
    if (!*closed)
        return Error{
            ErrorKind::Conflict,
            QStringLiteral("This workspace is open: nobody signs in. The first “heliograph user add” closes "
                           "it.")};
    auto store = door.workspace->openStore();
    if (!store)
        return store.error();
    door.store = *std::move(store);
    return door;
}

ExitCode signIn(Invocation &call)
{
    const auto proof = readProof(call);
    if (!proof)
        return fail(call, proof.error());
    const auto door = openDoor(call);
    if (!door)
        return fail(call, door.error());
    const auto signedIn = door->store->signIns().signIn(*proof);
    if (!signedIn)
        return fail(call, signedIn.error());
    const QString file = door->workspace->signInFile(signedIn->caller.login);
    if (const auto kept = SignInFile::keep(file, signedIn->token); !kept)
        return fail(call, kept.error());
    call.out << QStringLiteral("%1 is signed in for 12 hours, or until “heliograph sign-out --as %1”.\n")
                    .arg(signedIn->caller.login);
    return ExitCode::Done;
}

ExitCode signOut(Invocation &call)
{
    const auto door = openDoor(call);
    if (!door)
        return fail(call, door.error());
    const QString login = call.option(QStringLiteral("as"));
    if (login.isEmpty())
        return fail(call, {ErrorKind::Invalid, QStringLiteral("Say who signs out with --as NAME.")});
    const QString file = door->workspace->signInFile(login);
    const auto token = SignInFile::read(file);
    if (!token && token.error().kind == ErrorKind::NotFound)
        return fail(
            call,
            {ErrorKind::NotFound,
             QStringLiteral("Nobody is signed in as “%1” here, so nothing was changed. Check the name.")
                 .arg(login)});
    if (token) {
        if (const auto ended = door->store->signIns().signOut(*token); !ended)
            return fail(call, ended.error());
    }
    SignInFile::forget(file);
    call.out << QStringLiteral("%1 is signed out.\n").arg(login);
    return ExitCode::Done;
}

ExitCode whoAmI(Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    if (!call.caller && call.json()) {
        call.print({{QStringLiteral("login"), QJsonValue()}, {QStringLiteral("open"), true}});
        return ExitCode::Done;
    }
    if (!call.caller) {
        call.out << QStringLiteral("Nobody: this workspace is open, so nobody signs in.\n");
        return ExitCode::Done;
    }
    const auto person = opened->store->users().person(call.caller->user);
    const auto rules = opened->store->users().signInRules();
    if (!person || !rules)
        return fail(call, person ? rules.error() : person.error());
    if (call.json())
        call.print(whoAmIJson(*person, *rules));
    else
        call.out << personInWords(*person);
    return ExitCode::Done;
}

ExitCode setPassword(Invocation &call)
{
    const auto proof = readProof(call);
    if (!proof)
        return fail(call, proof.error());
    const auto fresh = readSecretLine(call, QStringLiteral("new-password-fd"));
    if (!fresh)
        return fail(call, fresh.error());
    const auto door = openDoor(call);
    if (!door)
        return fail(call, door.error());
    if (const auto set = door->store->signIns().setPassword(*proof, *fresh); !set)
        return fail(call, set.error());
    call.out
        << QStringLiteral("The password of %1 is set. Every sign-in of %1 has ended.\n").arg(proof->login);
    return ExitCode::Done;
}

ExitCode confirmSecondFactor(Invocation &call, SignInStore &signIns, const Proof &proof)
{
    const auto codes = signIns.confirmSecondFactor(proof);
    if (!codes)
        return fail(call, codes.error());
    QJsonArray listed;
    for (const Secret &code : *codes)
        listed.append(QString::fromLatin1(code.expose()));
    if (call.json()) {
        call.print({{QStringLiteral("recovery_codes"), listed}});
        return ExitCode::Done;
    }
    call.out << QStringLiteral(
        "The second factor counts from now on. Keep these codes apart from the telephone; "
        "each replaces it once:\n");
    for (const Secret &code : *codes)
        call.out << QString::fromLatin1(code.expose()) << '\n';
    return ExitCode::Done;
}

ExitCode secondFactor(Invocation &call)
{
    const auto proof = readProof(call);
    if (!proof)
        return fail(call, proof.error());
    const auto door = openDoor(call);
    if (!door)
        return fail(call, door.error());
    SignInStore &signIns = door->store->signIns();
    if (call.options.isSet(QStringLiteral("confirm")))
        return confirmSecondFactor(call, signIns, *proof);
    if (call.options.isSet(QStringLiteral("remove"))) {
        if (const auto removed = signIns.removeSecondFactor(*proof); !removed)
            return fail(call, removed.error());
        call.out << QStringLiteral("%1 signs in by password alone from now on.\n").arg(proof->login);
        return ExitCode::Done;
    }
    const auto secret = signIns.beginSecondFactor(*proof);
    if (!secret)
        return fail(call, secret.error());
    if (call.json())
        call.print({{QStringLiteral("uri"), Totp::uri(*secret, proof->login, QStringLiteral("Heliograph"))}});
    else
        call.out << QStringLiteral(
                        "Type this into the authenticator app: %1\nor let it read: %2\nThen give a code of "
                        "it: heliograph user totp --confirm --as %3 --password-fd N --code-fd N\n")
                        .arg(Totp::groups(*secret),
                             Totp::uri(*secret, proof->login, QStringLiteral("Heliograph")), proof->login);
    return ExitCode::Done;
}

void declarePassword(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("new-password-fd"),
                      QStringLiteral("Read the new password from the next line of this file descriptor."),
                      QStringLiteral("N")});
}

void declareFactor(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("confirm"), QStringLiteral("Make it count, with a first code of the app.")},
         {QStringLiteral("remove"), QStringLiteral("Sign in by password alone again.")}});
}

Verb verb(const QString &noun, const QString &word, const QString &summary,
          const std::function<void(QCommandLineParser &)> &declare, ExitCode (*run)(Invocation &))
{
    return {noun, word, {}, summary, 0, 0, declare, run};
}

} // namespace

QList<Verb> signInVerbs()
{
    const QString user = QStringLiteral("user");
    return {
        verb(QStringLiteral("sign-in"), {},
             QStringLiteral("Sign in for 12 hours with --as and --password-fd."), {}, signIn),
        verb(QStringLiteral("sign-out"), {}, QStringLiteral("End the sign-in of --as NAME."), {}, signOut),
        verb(QStringLiteral("whoami"), {}, QStringLiteral("Who --as NAME is here, and what for."), {},
             whoAmI),
        verb(user, QStringLiteral("passwd"),
             QStringLiteral("Set your own password; --password-fd gives the old one or a one-time code."),
             declarePassword, setPassword),
        verb(user, QStringLiteral("totp"), QStringLiteral("Set up your own second factor, or remove it."),
             declareFactor, secondFactor)};
}

} // namespace heliograph
