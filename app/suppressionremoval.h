// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

namespace heliograph {

//! "suppression remove-many": takes the numbers of a file, one a line, off the suppression list, all of them
//! or, where a line is no number, none.
ExitCode removeSuppressions(Invocation &call);
void declareSuppressionRemoval(QCommandLineParser &parser);

} // namespace heliograph
