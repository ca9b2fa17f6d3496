// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/storagehealth.h"
#include "engine/query/situation.h"

namespace heliograph {

//! What the engine of a workspace is doing, in one word (product.md 3.5).
enum class EngineHealth { Sending, Idle, Waiting, Stopped, Trouble, NoDatabase, NotRunning };

inline constexpr int EngineHealthCount = 7;

//! The code of \a health in JSON, for example "not-running".
QLatin1String engineHealthCode(EngineHealth health);

//! Of several that are true the one counts that keeps everybody from being sent to.
Result<EngineHealth> readEngineHealth(Reader &reader, const SendingSituation &situation,
                                      const StorageHealth &storage);

} // namespace heliograph
