// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/practicesimulators.h"

#include "engine/policy/simulatedaccount.h"
#include "engine/providers/catalogue.h"
#include "engine/workspace.h"

#include <QSet>

namespace heliograph {

namespace {

//! Whoever made one with a key of his own runs its simulator himself, too.
bool isOurs(const ProviderAccount &account)
{
    return SimulatedAccount::port(account) != 0
        && account.settings.value(keyIdSetting(account.driver)) == SimulatedAccount::keyId();
}

} // namespace

std::vector<std::unique_ptr<SimulatorProcess>> practiceSimulators(Workspace &workspace, QTextStream &err)
{
    std::vector<std::unique_ptr<SimulatorProcess>> simulators;
    if (workspace.engineRuns())
        return simulators;
    const auto reader = workspace.openReader();
    const auto accounts = reader ? (*reader)->accounts() : Result<QList<ProviderAccount>>(reader.error());
    if (!accounts)
        return simulators; // the engine says why
    QSet<quint16> ports;
    for (const ProviderAccount &account : *accounts) {
        const quint16 port = SimulatedAccount::port(account);
        if (!isOurs(account) || ports.contains(port))
            continue;
        ports.insert(port);
        auto simulator = SimulatorProcess::startAttached(port);
        if (simulator) {
            simulators.push_back(*std::move(simulator));
            err << QStringLiteral("The simulator of “%1” listens on port %2 while this engine runs.\n")
                       .arg(account.label, QString::number(port));
        } else {
            err << QStringLiteral("The simulator of “%1” could not listen on port %2: another program "
                                  "has it. If that is Heliograph's window, its simulator answers. "
                                  "Otherwise end that program, then run the engine again.\n")
                       .arg(account.label, QString::number(port));
        }
    }
    err.flush();
    return simulators;
}

} // namespace heliograph
