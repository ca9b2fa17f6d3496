// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"

#include <QString>

namespace heliograph {

//! Writes a list of \a people Chinese mobile numbers, each once and in no order, with one variable, "code".
//! Nobody is texted: what it is used with goes to the simulator. Fails with Storage.
Result<void> writeBenchList(const QString &file, qint64 people);

} // namespace heliograph
