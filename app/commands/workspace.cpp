// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"

#include "app/instantargument.h"
#include "app/opening.h"

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
    return {{QStringLiteral("workspace"),
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
             set}};
}

} // namespace heliograph
