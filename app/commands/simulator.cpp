// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/verbs.h"

#include "app/simulatorarguments.h"

#include "engine/simulator/simulator.h"

#include <csignal>

namespace heliograph {

namespace {

Simulator *running = nullptr; // for the signal handler, while run() serves

void stopRunning(int)
{
    if (running != nullptr)
        running->stop();
}

ExitCode simulate(Invocation &call)
{
    const auto options = readSimulatorOptions(call);
    if (!options)
        return fail(call, options.error());
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
