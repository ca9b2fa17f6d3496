// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bench/benchrow.h"
#include "app/bench/benchsetting.h"

namespace heliograph {

//! How long the console needs from the start of its process until its first page shows what is in
//! \a workspace, which holds \a messages; each time with preferences that nobody has touched. It needs a
//! display. Blocks; sends nothing.
Result<BenchRow> benchStart(const QString &workspace, qint64 messages, const BenchSetting &setting);

} // namespace heliograph
