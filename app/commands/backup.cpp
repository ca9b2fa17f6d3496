// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"
#include "app/commands/verbs.h"
#include "app/counted.h"
#include "app/opening.h"

#include "engine/backup.h"
#include "ui/text/format.h"

namespace heliograph {

namespace {

// The line on the standard input, if there is to be one. An argument would be seen by everybody on this
// computer.
std::optional<Secret> readPassphrase(Invocation &call)
{
    if (!call.options.isSet(QStringLiteral("passphrase-stdin")))
        return std::nullopt;
    QByteArray line = call.in.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return Secret(line);
}

void report(Invocation &call, const BackupContent &content, const QString &words)
{
    if (call.json()) {
        call.print({{QStringLiteral("workspace"), content.workspace},
                    {QStringLiteral("made_at"), toMillis(content.madeAt)},
                    {QStringLiteral("database_bytes"), content.databaseBytes},
                    {QStringLiteral("campaigns"), content.campaigns},
                    {QStringLiteral("messages"), content.messages}});
        return;
    }
    const Format format;
    call.out << words << '\n'
             << QStringLiteral("It is of %1 and holds %2 with %3, %4.\n")
                    .arg(format.time(content.madeAt),
                         counted(content.campaigns, QStringLiteral("campaign"), QStringLiteral("campaigns")),
                         countedMessages(content.messages), format.bytes(content.databaseBytes));
}

ExitCode create(Invocation &call)
{
    const QString file = call.option(QStringLiteral("out"));
    if (file.isEmpty())
        return fail(call, {ErrorKind::Invalid, QStringLiteral("Name the file to write with --out.")});
    const auto passphrase = readPassphrase(call);
    const auto workspace = Workspace::open(call.workspace, call.clock);
    if (!workspace)
        return fail(call, workspace.error());
    const auto made
        = Backup::create(**workspace, file, passphrase, {}, call.caller ? call.caller->user : BuiltInAuthor);
    if (!made)
        return fail(call, made.error());
    const QString key = passphrase
        ? QStringLiteral("Whoever has the passphrase can restore it anywhere; without it nobody can.")
        : QStringLiteral("Its key lies in %1: without that nobody can restore it. With --passphrase-stdin a "
                         "backup can be restored anywhere.")
              .arg((*workspace)->secrets().where());
    report(
        call, *made,
        QStringLiteral("The backup was written to %1. %2 Keys of providers are not in it.").arg(file, key));
    return ExitCode::Done;
}

// As said, or that of the workspace which is used here: a restored one may stand beside it.
QString secretStoreOf(const Invocation &call)
{
    const QString option = QStringLiteral("secret-store");
    if (!call.options.isSet(option)) {
        for (const QString &folder : {call.workspace, usualWorkspace()}) {
            if (const auto workspace = Workspace::open(folder, call.clock))
                return (*workspace)->secretStoreName();
        }
    }
    return call.option(option);
}

ExitCode verify(Invocation &call)
{
    const auto found
        = Backup::verify(call.arguments.constFirst(), secretStoreOf(call), readPassphrase(call), call.clock);
    if (!found)
        return fail(call, found.error());
    report(call, *found,
           QStringLiteral("The backup is whole: it can be decrypted to its end, and its database is sound."));
    return ExitCode::Done;
}

ExitCode restore(Invocation &call)
{
    const auto made = Backup::restore(call.arguments.constFirst(), call.workspace, secretStoreOf(call),
                                      readPassphrase(call), call.clock);
    if (!made)
        return fail(call, made.error());
    report(call, *made,
           QStringLiteral(
               "The workspace in %1 was made from the backup. What was sent after the backup is not in it: "
               "the first “engine run” holds everything, if it has ever sent, until you have read "
               "“workspace status” and confirmed.")
               .arg(call.workspace));
    return ExitCode::Done;
}

void declarePassphrase(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("passphrase-stdin"),
                      QStringLiteral("Read the backup's passphrase from the standard input, one line.")});
}

void declareCreate(QCommandLineParser &parser)
{
    declarePassphrase(parser);
    parser.addOption({QStringLiteral("out"),
                      QStringLiteral("The file to write; one that exists is replaced."),
                      QStringLiteral("FILE")});
}

void declareReading(QCommandLineParser &parser)
{
    declarePassphrase(parser);
    parser.addOption(
        {QStringLiteral("secret-store"),
         QStringLiteral("Where the workspace's secrets are: keychain, or file:PATH. If not given, "
                        "where the workspace that is used here has them."),
         QStringLiteral("STORE"), QStringLiteral("keychain")});
}

} // namespace

QList<Verb> backupVerbs()
{
    const QString noun = QStringLiteral("backup");
    return {{noun,
             QStringLiteral("create"),
             {},
             QStringLiteral("Write an encrypted copy of the workspace; sending goes on."),
             0,
             0,
             declareCreate,
             create},
            {noun, QStringLiteral("verify"), QStringLiteral("FILE"),
             QStringLiteral("Decrypt a backup to its end and examine the database in it."), 1, 1,
             declareReading, verify},
            {noun, QStringLiteral("restore"), QStringLiteral("FILE"),
             QStringLiteral("Make a workspace of a backup, in the new folder that --workspace names."), 1, 1,
             declareReading, restore}};
}

} // namespace heliograph
