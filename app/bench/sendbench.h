// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bench/benchrow.h"
#include "app/bench/benchsetting.h"

namespace heliograph {

// An engine in this process, the simulator in another; messages per second from the first arm to the last
// completion, by the clock of the database.

//! A hundred recipients a request, beside runQueueBarely().
Result<BenchRow> benchBatch(const BenchSetting &setting);

//! The same with every limit set, beside the same without any: prices, budgets, quotas, caps a person and a
//! prefix, equal texts, countries and quiet hours.
Result<BenchRow> benchGovernance(const BenchSetting &setting);

//! One recipient a request, beside PostReference.
Result<BenchRow> benchSingle(const BenchSetting &setting);

//! The same with a provider that answers after 100 ms, and 256 requests under way.
Result<BenchRow> benchLatency(const BenchSetting &setting);

} // namespace heliograph
