// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/changewords.h"
#include "app/commands/verbs.h"
#include "app/enginerun.h"
#include "app/opening.h"
#include "app/practicesimulators.h"
#include "app/pusharguments.h"

namespace heliograph {

namespace {

ExitCode runEngine(Invocation &call)
{
    EngineRun::Options options;
    options.untilIdle = call.options.isSet(QStringLiteral("until-idle"));
    if (call.options.isSet(QStringLiteral("wait-receipts"))) {
        bool whole = false;
        options.waitReceipts
            = std::chrono::seconds(call.option(QStringLiteral("wait-receipts")).toInt(&whole));
        if (!whole || !options.untilIdle || options.waitReceipts.count() < 0)
            return fail(call,
                        {ErrorKind::Invalid,
                         QStringLiteral("--wait-receipts wants whole seconds, and goes with --until-idle.")});
    }
    if (call.options.isSet(QStringLiteral("receipts-listen"))) {
        const auto pushes = readPushSettings(call, call.option(QStringLiteral("receipts-listen")));
        if (!pushes)
            return fail(call, pushes.error());
        options.pushes = *pushes;
    }
    const auto workspace = Workspace::open(call.workspace, call.clock);
    if (!workspace)
        return fail(call, workspace.error());
    const auto simulators = practiceSimulators(**workspace, call.err);
    return EngineRun(**workspace, options).run(call.err);
}

void declareRun(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("until-idle"),
          QStringLiteral("End when nobody is waiting, sending, or held by what ends within a minute.")},
         {QStringLiteral("wait-receipts"),
          QStringLiteral("With --until-idle: wait so long for receipts, or until all are in."),
          QStringLiteral("SECONDS")},
         {QStringLiteral("receipts-listen"),
          QStringLiteral("Take the receipts and replies that providers push, too; loopback, behind a proxy."),
          QStringLiteral("ADDRESS:PORT")}});
    declarePushes(parser);
}

ExitCode setStop(Invocation &call, bool stopped)
{
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    const auto done = opened->store->workspace().setEmergencyStop(stopped, BuiltInAuthor,
                                                                  call.option(QStringLiteral("reason")));
    if (!done)
        return failOrWait(call, *opened->store, done.error());
    if (call.json())
        call.print({{QStringLiteral("emergency_stop"), stopped}});
    else
        call.out << (stopped ? QStringLiteral("All sending is stopped. Requests that are under way finish; "
                                              "nothing more leaves.\n")
                             : QStringLiteral("Sending goes on.\n"));
    return ExitCode::Done;
}

ExitCode release(Invocation &call)
{
    if (!call.options.isSet(QStringLiteral("clock")))
        return setStop(call, false);
    const auto opened = openForWriting(call);
    if (!opened)
        return fail(call, opened.error());
    if (const auto believed = opened->store->workspace().believeClock(BuiltInAuthor); !believed)
        return failOrWait(call, *opened->store, believed.error());
    if (call.json())
        call.print({{QStringLiteral("clock_believed"), true}});
    else
        call.out << QStringLiteral("The clock of this computer is believed as it is. Sending goes on.\n");
    return ExitCode::Done;
}

void declareReason(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("reason"), QStringLiteral("Why, for those who look later."), QStringLiteral("TEXT")});
}

void declareRelease(QCommandLineParser &parser)
{
    declareReason(parser);
    parser.addOption({QStringLiteral("clock"),
                      QStringLiteral("End the hold of a clock that was set: it is right as it is now.")});
}

} // namespace

QList<Verb> engineVerbs()
{
    const QString sending = QStringLiteral("sending");
    return {{QStringLiteral("engine"),
             QStringLiteral("run"),
             {},
             QStringLiteral("Send, until SIGTERM or Ctrl+C."),
             0,
             0,
             declareRun,
             runEngine},
            {sending,
             QStringLiteral("stop"),
             {},
             QStringLiteral("Emergency stop: nothing more leaves."),
             0,
             0,
             declareReason,
             [](Invocation &call) { return setStop(call, true); }},
            {sending,
             QStringLiteral("release"),
             {},
             QStringLiteral("End the emergency stop, or the hold of a clock that was set."),
             0,
             0,
             declareRelease,
             release}};
}

} // namespace heliograph
