// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/admission.h"

#include "app/counted.h"
#include "app/secretline.h"
#include "app/signinfile.h"
#include "app/verbaccess.h"

#include "engine/policy/refusal.h"
#include "engine/storage/guard/acting.h"
#include "engine/workspace.h"

namespace heliograph {

namespace {

const QString As = QStringLiteral("as");
const QString PasswordFd = QStringLiteral("password-fd");
const QString CodeFd = QStringLiteral("code-fd");
const QString YesSendTo = QStringLiteral("yes-send-to");
const QString FullNumbers = QStringLiteral("full-numbers");
const QString CampaignOption = QStringLiteral("campaign");

Result<Caller> identify(const Invocation &call, const Workspace &workspace, Store &store)
{
    const QString login = call.option(As);
    if (login.isEmpty())
        return Refusal::nobodySignedIn();
    if (call.options.isSet(PasswordFd)) {
        const Result<Proof> proof = readProof(call);
        return proof ? store.signIns().prove(*proof) : proof.error();
    }
    const Result<Secret> token = SignInFile::read(workspace.signInFile(login));
    if (!token)
        return token.error().kind == ErrorKind::NotFound ? Refusal::nobodySignedIn() : token.error();
    return store.signIns().recognise(login, *token);
}

//! A service needs nobody's name, but does not take a wrong one.
bool asksWhoCalls(const Invocation &call, const VerbAccess &access)
{
    return access.needs == VerbAccess::Needs::Person
        || (access.needs == VerbAccess::Needs::Service && call.options.isSet(As));
}

//! What the call is about, as far as rights need to know.
Acting::Scope scopeOf(const Invocation &call, const VerbAccess &access)
{
    Acting::Scope scope;
    if (access.right == Right::CampaignCompose)
        return Acting::Scope::fresh();
    if (access.first) {
        for (const QString &argument : call.arguments)
            scope.add(*access.first, argument.toLongLong());
    }
    // An option that the verb does not have cannot be asked for.
    if (call.options.optionNames().contains(CampaignOption))
        scope.add(Owned::Campaign, call.option(CampaignOption).toLongLong());
    if (access.narrows && scope.isEmpty())
        return Acting::Scope::own();
    return scope;
}

Result<void> expectNumbers(const Invocation &call, const VerbAccess &access, Acting &acting)
{
    // What goes into a file, the store asks for by itself.
    if (!call.options.optionNames().contains(FullNumbers) || access.right == Right::HistoryExport)
        return {};
    return acting.expect(Right::NumbersSee, scopeOf(call, access), access.call, false);
}

Result<void> expectPerson(Invocation &call, const VerbAccess &access, Workspace &workspace)
{
    auto store = workspace.openStore();
    if (!store)
        return store.error();
    const Result<Caller> caller = identify(call, workspace, **store);
    if (!caller)
        return caller.error();
    call.caller = *caller;
    if (access.needs == VerbAccess::Needs::Service)
        return {};
    Acting acting(**store, call.caller, call.clock);
    if (const Result<void> may
        = acting.expect(access.right, scopeOf(call, access), access.call, access.looks);
        !may)
        return may;
    return expectNumbers(call, access, acting);
}

//! Whoever sends says to how many people, and it has to be the number.
Result<void> expectConfirmed(const Invocation &call, Workspace &workspace, bool closed)
{
    const auto reader = workspace.openReader();
    if (!reader)
        return reader.error();
    const auto campaign = (*reader)->campaign(CampaignId{call.arguments.value(0).toLongLong()});
    if (!campaign)
        return {}; // the verb says what is wrong with the number
    const bool said = call.options.isSet(YesSendTo);
    if ((!said && !closed) || call.option(YesSendTo) == QString::number(campaign->planned))
        return {};
    return Error{
        ErrorKind::Invalid,
        QStringLiteral("Campaign %1 “%2” is for %3. To do it, add --yes-send-to %4. Nothing was changed.")
            .arg(QString::number(number(campaign->id)), campaign->name, countedPeople(campaign->planned),
                 QString::number(campaign->planned))};
}

} // namespace

void declareSigningIn(QCommandLineParser &parser)
{
    parser.addOptions(
        {{As, QStringLiteral("Who you are, in a workspace where people sign in."), QStringLiteral("NAME")},
         {PasswordFd,
          QStringLiteral("Read your password from the next line of this file descriptor (0: standard input); "
                         "without it your sign-in counts."),
          QStringLiteral("N")},
         {CodeFd, QStringLiteral("Read the code of your second factor, or a recovery code, likewise."),
          QStringLiteral("N")}});
}

void declareConfirmation(const Verb &verb, QCommandLineParser &parser)
{
    const auto access = accessOf(verb);
    if (access && access->namesPeople)
        parser.addOption({YesSendTo, QStringLiteral("Yes, send to so many people."), QStringLiteral("N")});
}

Result<void> admit(Invocation &call, const Verb &verb)
{
    const std::optional<VerbAccess> access = accessOf(verb);
    if (access && !asksWhoCalls(call, *access))
        return {};
    const auto workspace = Workspace::open(call.workspace, call.clock);
    if (!workspace)
        return {};
    const Result<bool> closed = (*workspace)->isClosed();
    if (!closed)
        return {};
    if (!*closed && call.options.isSet(As))
        return Error{ErrorKind::Invalid,
                     QStringLiteral("This workspace is open: nobody signs in, so leave --as out. The first "
                                    "“heliograph user add” closes it. Nothing was changed.")};
    if (*closed) {
        if (!access)
            return Error{ErrorKind::Conflict,
                         QStringLiteral("Nobody has the right to “%1 %2” here. Nothing was changed.")
                             .arg(verb.noun, verb.verb)};
        if (const Result<void> may = expectPerson(call, *access, **workspace); !may)
            return may;
    }
    return access && access->namesPeople ? expectConfirmed(call, **workspace, *closed) : Result<void>();
}

Result<Proof> readProof(const Invocation &call)
{
    Proof proof;
    proof.login = call.option(As);
    if (proof.login.isEmpty())
        return Error{ErrorKind::Invalid,
                     QStringLiteral("Say who you are with --as NAME. Nothing was changed.")};
    const Result<Secret> password = readSecretLine(call, PasswordFd);
    if (!password)
        return password.error();
    proof.password = *password;
    if (call.options.isSet(CodeFd)) {
        const Result<Secret> code = readSecretLine(call, CodeFd);
        if (!code)
            return code.error();
        proof.code = code->expose();
    }
    return proof;
}

QString whatRolesProtect()
{
    return QStringLiteral(
        "A workspace is one SQLite file. In it roles protect against mistakes and against misuse through "
        "this\n"
        "program. They do not protect against somebody who can write the file or use the account that owns "
        "it:\n"
        "he can do anything, and the audit log shows it only to whoever compares it with a copy. Where "
        "operators\n"
        "must not be able to, run the engine under an account, or on a machine, that they do not control.\n");
}

} // namespace heliograph
