// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/simulatorprocess.h"

#include <QTextStream>

#include <memory>
#include <vector>

namespace heliograph {

class Workspace;

//! The simulators of the accounts for practice that the console has made in \a workspace, each at the port of
//! its account, as the console runs them; they end with what is returned. None where an engine runs already.
//! Says in \a err which there are, and what to do about one that could not be started.
std::vector<std::unique_ptr<SimulatorProcess>> practiceSimulators(Workspace &workspace, QTextStream &err);

} // namespace heliograph
