// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bench/benchrow.h"
#include "app/bench/benchsetting.h"

namespace heliograph {

//! How many rows of a CSV become queued rows in a second, beside importBarely().
Result<BenchRow> benchImport(const BenchSetting &setting);

} // namespace heliograph
