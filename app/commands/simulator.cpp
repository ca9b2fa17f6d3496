// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"

#include "app/jsonvalues.h"
#include "app/simulatorarguments.h"

#include "engine/simulator/simulator.h"

#include <atomic>
#include <csignal>
#include <thread>

#include <unistd.h>

namespace heliograph {

namespace {

std::atomic<Simulator *> running = nullptr; // for whoever stops it, while run() serves

void stopRunning(int)
{
    if (Simulator *simulator = running)
        simulator->stop();
}

//! Whoever started it may die without a word; its end of the pipe is closed then.
void endWithInput()
{
    std::thread([] {
        char byte = 0;
        while (::read(STDIN_FILENO, &byte, 1) > 0) { }
        stopRunning(SIGTERM);
    }).detach();
}

void tell(Invocation &call, const TakenMessage &message)
{
    call.print({{QStringLiteral("to"), QString(u'+' % QString::fromLatin1(message.to))},
                {QStringLiteral("from"), textOrNull(QString::fromUtf8(message.from))},
                {QStringLiteral("text"), textOrNull(QString::fromUtf8(message.text))},
                {QStringLiteral("template"), textOrNull(QString::fromUtf8(message.templateCode))}});
    call.out.flush();
}

ExitCode simulate(Invocation &call)
{
    auto options = readSimulatorOptions(call);
    if (!options)
        return fail(call, options.error());
    const bool attached = call.options.isSet(QStringLiteral("attached"));
    if (attached)
        options->taken = [&call](const TakenMessage &message) { tell(call, message); };
    const auto simulator = Simulator::listen(*options);
    if (!simulator)
        return fail(call, simulator.error());
    running = simulator->get();
    std::signal(SIGINT, stopRunning);
    std::signal(SIGTERM, stopRunning);
    if (call.json())
        call.print({{QStringLiteral("port"), (*simulator)->port()}});
    else
        call.out << (*simulator)->greeting() << '\n';
    call.out.flush();
    if (attached)
        endWithInput();
    const int code = (*simulator)->run();
    running = nullptr;
    return code == 0 ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

QList<Verb> simulatorVerbs()
{
    return {{QStringLiteral("simulator"),
             {},
             {},
             QStringLiteral("Play provider: speak their wire formats on loopback."),
             0,
             0,
             declareSimulator,
             simulate}};
}

} // namespace heliograph
