// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/instantargument.h"
#include "app/opening.h"
#include "app/shippedrules.h"
#include "app/workspacestatus.h"

namespace heliograph {

namespace {

Result<void> addShippedRules(const Invocation &call)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return opened.error();
    const auto imported = importShippedRules(opened->store->content(), BuiltInAuthor);
    return imported ? Result<void>() : Result<void>(imported.error());
}

ExitCode create(Invocation &call)
{
    const auto created
        = Workspace::create(call.workspace, call.option(QStringLiteral("secret-store")), call.clock);
    if (!created)
        return fail(call, created.error());
    if (const auto ruled = addShippedRules(call); !ruled)
        return fail(call, ruled.error());
    if (call.json())
        call.print({{QStringLiteral("workspace"), call.workspace}});
    else
        call.out << QStringLiteral("The workspace is ready in %1. It is open: nobody signs in here, and "
                                   "approvals are not checked. Sample content rules are in force: "
                                   "heliograph rule list\n")
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

ExitCode set(Invocation &call)
{
    const auto lateAfter = lengthOf(call.option(QStringLiteral("late-after")));
    if (!lateAfter)
        return fail(
            call,
            {ErrorKind::Invalid,
             QStringLiteral("Say what to set: --late-after with a length such as 90min, 36h or 3d.")});
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    if (const auto done = opened->store->workspace().setLateAfter(*lateAfter, BuiltInAuthor); !done)
        return fail(call, done.error());
    call.out << QStringLiteral("Set.\n");
    return ExitCode::Done;
}

void declareSet(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("late-after"),
         QStringLiteral("How long sending may be impossible before somebody is asked whether it is too "
                        "late (1h)."),
         QStringLiteral("LENGTH")});
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
