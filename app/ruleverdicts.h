// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

namespace heliograph {

//! "rule test": what the rules in force find in a text. Exit code 3 if somebody would have to look at it.
ExitCode testRules(Invocation &call);
void declareTestRules(QCommandLineParser &parser);

//! "rule release": a second look lets a campaign go on that newer rules hold (product.md 5, rules.release).
ExitCode releaseCampaign(Invocation &call);
void declareReleaseCampaign(QCommandLineParser &parser);

} // namespace heliograph
