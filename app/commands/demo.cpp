// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"
#include "app/demo/demorun.h"

#include <QDir>
#include <QTemporaryDir>

namespace heliograph {

namespace {

constexpr int DefaultRecipients = 2'000;
constexpr int MostRecipients = 2'000'000;

// What people may want to look at afterwards stays, in a folder of its own; the rest goes.
QString folderForResults()
{
    QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/heliograph-demo-XXXXXX"));
    folder.setAutoRemove(false);
    return folder.isValid() ? folder.path() : QString();
}

ExitCode demo(Invocation &call)
{
    bool whole = true;
    const int recipients = call.options.isSet(QStringLiteral("recipients"))
        ? call.option(QStringLiteral("recipients")).toInt(&whole)
        : DefaultRecipients;
    if (!whole || recipients < 1 || recipients > MostRecipients)
        return fail(call,
                    {ErrorKind::Invalid,
                     QStringLiteral("--recipients wants a whole number from 1 to %1.").arg(MostRecipients)});
    const bool keep = call.options.isSet(QStringLiteral("keep"));
    const QString folder
        = keep ? QDir(call.option(QStringLiteral("keep"))).absolutePath() : folderForResults();
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return fail(call,
                    {ErrorKind::Storage,
                     QStringLiteral("The folder for the demo cannot be made. Name another with --keep.")});
    const ExitCode code = DemoRun(call, folder, recipients).run();
    if (keep && !call.json())
        call.out << QStringLiteral(
                        "The workspace stays in %1/workspace. Its people sign in with the password "
                        "demo-heliograph-NAME, as in demo-heliograph-olga.\n")
                        .arg(folder);
    if (!keep)
        QDir(folder + QStringLiteral("/workspace")).removeRecursively();
    return code;
}

void declareDemo(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("headless"), QStringLiteral("Without a window.")},
         {QStringLiteral("recipients"), QStringLiteral("People in each campaign."), QStringLiteral("N")},
         {QStringLiteral("keep"), QStringLiteral("Keep the workspace and all files in this folder."),
          QStringLiteral("FOLDER")}});
}

} // namespace

QList<Verb> demoVerbs()
{
    return {{QStringLiteral("demo"),
             {},
             {},
             QStringLiteral("Show it at work with simulated providers."),
             0,
             0,
             declareDemo,
             demo}};
}

} // namespace heliograph
