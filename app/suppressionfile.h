// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

namespace heliograph {

//! "suppression import": a number a line, with scope and reason behind commas if they are not those of the
//! options; what "suppression export" writes can be read again. Nobody is ever taken off the list by it.
ExitCode importSuppressions(Invocation &call);

//! "suppression export": the whole list with full numbers, as CSV.
ExitCode exportSuppressions(Invocation &call);

void declareSuppressionExport(QCommandLineParser &parser);

} // namespace heliograph
