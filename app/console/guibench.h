// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bench/benchrow.h"
#include "app/bench/benchsetting.h"

namespace heliograph {

class ConsoleApplication;

//! How long the window is held up while messages change state as fast as an engine beside it can send them
//! and a long history is open; how long it takes from the start to a window that can be used; and the first
//! page of searches as the screen shows them. Runs the event loop.
Result<QList<BenchRow>> benchWindow(ConsoleApplication &app, const BenchSetting &setting);

} // namespace heliograph
