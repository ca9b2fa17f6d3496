// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bench/benchrow.h"
#include "app/bench/benchsetting.h"

namespace heliograph {

//! The most memory that an engine, run as "heliograph engine run" in a process of its own, ever has in use
//! while it sends a queue of a million.
Result<BenchRow> benchMemory(const BenchSetting &setting);

} // namespace heliograph
