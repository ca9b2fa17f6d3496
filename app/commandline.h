// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command.h"

namespace heliograph {

//! Every verb this program knows, by noun.
QList<Verb> allVerbs();

//! The workspace folder of calls that name none: HELIOGRAPH_WORKSPACE, or the default under XDG data.
QString usualWorkspace();

//! Finds the verb that \a arguments (without the program's name) call, and runs it. Unknown verbs, options
//! and wrong counts of arguments get one sentence and ExitCode::Usage.
ExitCode runCommandLine(const QStringList &arguments, QIODevice &in, QTextStream &out, QTextStream &err,
                        const Clock &clock);

} // namespace heliograph
