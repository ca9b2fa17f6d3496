// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"

#include "app/instantargument.h"
#include "app/opening.h"
#include "app/workspacestatus.h"

#include <algorithm>

namespace heliograph {

namespace {

ExitCode create(Invocation &call)
{
    const auto created
        = Workspace::create(call.workspace, call.option(QStringLiteral("secret-store")), call.clock);
    if (!created)
        return fail(call, created.error());
    if (call.json())
        call.print({{QStringLiteral("workspace"), call.workspace}});
    else
        call.out << QStringLiteral("The workspace is ready in %1. It is open: nobody signs in here, and "
                                   "approvals are not checked.\n")
                        .arg(call.workspace);
    return ExitCode::Done;
}

ExitCode status(Invocation &call)
{
    auto opened = openForReading(call);
    if (!opened)
        return fail(call, opened.error());
    const auto read = WorkspaceStatus::read(*opened, call.clock);
    if (!read)
        return fail(call, read.error());
    if (call.json())
        call.print(read->toJson());
    else
        call.out << read->inWords();
    return read->restore || stopsSending(read->storage.trouble) ? ExitCode::Partly : ExitCode::Done;
}

ExitCode confirmRestore(Invocation &call)
{
    const QString reason = call.option(QStringLiteral("reason")).trimmed();
    if (reason.isEmpty())
        return fail(
            call,
            {ErrorKind::Invalid,
             QStringLiteral("Say with --reason why this database may be sent from. It is kept in the audit "
                            "log. Nothing was changed.")});
    auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    if (const auto done = opened->store->restore().confirm(BuiltInAuthor, reason); !done)
        return fail(call, done.error());
    call.out << QStringLiteral(
        "Confirmed: this database may be sent from. Campaigns that were paused because of it "
        "stay so: resume or cancel each of them.\n");
    return ExitCode::Done;
}

void declareReason(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("reason"), QStringLiteral("Why, for the audit log."), QStringLiteral("TEXT")});
}

void declareCreate(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("secret-store"),
         QStringLiteral("Where keys are kept: keychain, or file:PATH for a machine without one."),
         QStringLiteral("STORE"), QStringLiteral("keychain")});
}

//! The rules of signing in as \a call wants them.
Result<SignInRules> wantedRules(const Invocation &call, SignInRules rules)
{
    if (call.options.isSet(QStringLiteral("lock-after"))) {
        const auto length = lengthOf(call.option(QStringLiteral("lock-after")));
        if (!length)
            return Error{ErrorKind::Invalid, QStringLiteral("--lock-after wants a length such as 10min.")};
        rules.lockAfter = *length;
    }
    if (call.options.isSet(QStringLiteral("second-factor"))) {
        const auto factor = secondFactorFromKey(call.option(QStringLiteral("second-factor")));
        if (!factor)
            return Error{ErrorKind::Invalid,
                         QStringLiteral("--second-factor wants one of: optional, seniors, everybody.")};
        rules.secondFactor = *factor;
    }
    return rules;
}

Result<void> setRules(const Invocation &call, UserStore &users)
{
    const auto before = users.signInRules();
    if (!before)
        return before.error();
    const auto wanted = wantedRules(call, *before);
    if (!wanted)
        return wanted.error();
    return *wanted == *before ? Result<void>() : users.setSignInRules(*wanted, BuiltInAuthor);
}

Result<void> setLateness(const Invocation &call, WorkspaceStore &workspace)
{
    if (!call.options.isSet(QStringLiteral("late-after")))
        return {};
    const auto lateAfter = lengthOf(call.option(QStringLiteral("late-after")));
    if (!lateAfter)
        return Error{ErrorKind::Invalid,
                     QStringLiteral("--late-after wants a length such as 90min, 36h or 3d.")};
    return workspace.setLateAfter(*lateAfter, BuiltInAuthor);
}

ExitCode set(Invocation &call)
{
    const QStringList settings{QStringLiteral("late-after"), QStringLiteral("lock-after"),
                               QStringLiteral("second-factor")};
    if (std::none_of(settings.begin(), settings.end(),
                     [&call](const QString &name) { return call.options.isSet(name); }))
        return fail(call,
                    {ErrorKind::Invalid,
                     QStringLiteral("Say what to set: --late-after, --lock-after or --second-factor.")});
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    if (const auto done = setRules(call, opened->store->users()); !done)
        return fail(call, done.error());
    if (const auto done = setLateness(call, opened->store->workspace()); !done)
        return fail(call, done.error());
    call.out << QStringLiteral("Set.\n");
    return ExitCode::Done;
}

void declareSet(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("late-after"),
          QStringLiteral("How long sending may be impossible before somebody is asked whether it is too "
                         "late (1h)."),
          QStringLiteral("LENGTH")},
         {QStringLiteral("lock-after"),
          QStringLiteral("How long the console may lie idle before it locks, 1 to 15 minutes (10min)."),
          QStringLiteral("LENGTH")},
         {QStringLiteral("second-factor"),
          QStringLiteral(
              "Who needs one: optional, seniors (supervisors and admins) or everybody (optional)."),
          QStringLiteral("WHO")}});
}

} // namespace

QList<Verb> workspaceVerbs()
{
    return {
        {QStringLiteral("workspace"),
         QStringLiteral("create"),
         {},
         QStringLiteral("Make an empty workspace."),
         0,
         0,
         declareCreate,
         create},
        {QStringLiteral("workspace"),
         QStringLiteral("set"),
         {},
         QStringLiteral("Change how the whole workspace sends."),
         0,
         0,
         declareSet,
         set},
        {QStringLiteral("workspace"),
         QStringLiteral("status"),
         {},
         QStringLiteral("Say how the engine and its storage are, and what keeps everything from being sent."),
         0,
         0,
         {},
         status},
        {QStringLiteral("workspace"),
         QStringLiteral("confirm-restore"),
         {},
         QStringLiteral("Let a restored or copied database send again, after reading “workspace status”."),
         0,
         0,
         declareReason,
         confirmRestore}};
}

} // namespace heliograph
