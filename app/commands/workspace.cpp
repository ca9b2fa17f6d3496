// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/changewords.h"
#include "app/commands/verbs.h"
#include "app/counted.h"
#include "app/opening.h"
#include "app/workspacesettings.h"
#include "app/workspacestatus.h"

#include "engine/keyrotation.h"
#include "engine/shippedrules.h"
#include "ui/text/format.h"

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
        return failOrWait(call, *opened->store, done.error());
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
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    if (const auto done = changeSettings(call, *opened->store, *opened->reader); !done)
        return failOrWait(call, *opened->store, done.error());
    call.out << QStringLiteral("Set.\n");
    return ExitCode::Done;
}

UserId actorOf(const Invocation &call)
{
    return call.caller ? call.caller->user : BuiltInAuthor;
}

//! Done if the keys may be rotated now. The store it asks is closed by then: it knows the old keys only.
ExitCode expectPermit(Invocation &call, KeyRotationKind kind)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto permitted = opened->store->keys().permitRotation(kind, actorOf(call));
    return permitted ? ExitCode::Done : failOrWait(call, *opened->store, permitted.error());
}

ExitCode rotateKeys(Invocation &call)
{
    const bool ofMaster = call.options.isSet(QStringLiteral("master"));
    const ExitCode permitted
        = expectPermit(call, ofMaster ? KeyRotationKind::MasterKey : KeyRotationKind::FieldKey);
    if (permitted != ExitCode::Done)
        return permitted;
    const auto workspace = Workspace::open(call.workspace, call.clock);
    if (!workspace)
        return fail(call, workspace.error());
    if (ofMaster) {
        if (const auto done = KeyRotation::rotateMasterKey(**workspace, actorOf(call)); !done)
            return fail(call, done.error());
        call.out << QStringLiteral(
                        "There is a new master key in %1. The one before is kept there for older backups.\n")
                        .arg((*workspace)->secrets().where());
        return ExitCode::Done;
    }
    const auto values = KeyRotation::rotateFieldKey(**workspace, actorOf(call), {});
    if (!values)
        return fail(call, values.error());
    if (call.json())
        call.print({{QStringLiteral("values"), *values}});
    else
        call.out << QStringLiteral("There is a new key, and %1 encrypted with it. The old key is gone.\n")
                        .arg(counted(*values, QStringLiteral("number or text is"),
                                     QStringLiteral("numbers and texts are")));
    return ExitCode::Done;
}

void declareRotate(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("master"),
         QStringLiteral("Change the key in the secret store instead, which protects the other keys.")});
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
         declareSettings,
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
         confirmRestore},
        {QStringLiteral("workspace"),
         QStringLiteral("rotate-keys"),
         {},
         QStringLiteral("Encrypt numbers and texts with a new key; nothing may be sent meanwhile."),
         0,
         0,
         declareRotate,
         rotateKeys}};
}

} // namespace heliograph
