// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bench/benchrow.h"
#include "app/bench/benchsetting.h"

namespace heliograph {

class BenchWorkspace;

//! A hundred campaigns to \a people each, made up, as the history of \a bench, which has none.
Result<void> fillHistory(BenchWorkspace &bench, int people);

//! How many milliseconds the first page of a search takes at the 95th percentile, for the slowest of the
//! filters that product.md 4.7 promises, in ten million messages.
Result<BenchRow> benchHistory(const BenchSetting &setting);

} // namespace heliograph
