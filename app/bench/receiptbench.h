// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bench/benchrow.h"
#include "app/bench/benchsetting.h"

#include <QList>

namespace heliograph {

//! What a million receipts, pushed a hundred a request, do to an engine that sends 5 000 messages a second:
//! how fast it sends beside how fast it did just before, how many receipts a second are stored, and after how
//! many seconds all are applied.
Result<QList<BenchRow>> benchReceipts(const BenchSetting &setting);

} // namespace heliograph
