// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace heliograph {

class ConsoleApplication;

//! Whether \a arguments, without the program's name, ask for a window, and there is a display to show it on.
bool wantsWindow(const QStringList &arguments);

//! Shows the console, the demo in it, or how fast it is, until its last window is closed. Returns the exit
//! code.
int runConsole(ConsoleApplication &app, const QStringList &arguments);

} // namespace heliograph
