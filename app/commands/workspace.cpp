// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"

#include "engine/workspace.h"

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
             create}};
}

} // namespace heliograph
