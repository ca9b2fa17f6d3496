// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

#include "engine/simulator/simulatoroptions.h"

namespace heliograph {

void declareSimulator(QCommandLineParser &parser);

//! Reads --listen, --profile, --latency, --tps, --faults, --query-lag, --ledger and --seed; the keys it knows
//! from the environment variable HELIOGRAPH_SIMULATOR_SECRETS ("id=secret,id=secret"), never from an
//! argument.
Result<SimulatorOptions> readSimulatorOptions(const Invocation &call);

} // namespace heliograph
