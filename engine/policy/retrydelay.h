// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace heliograph {

//! How long a message waits after it was not accepted for the \a tries-th time (0-based): between 0 and
//! min(10 min, 2 s * 2^tries), by \a chance in [0, 1), so that a crowd does not come back as one (full
//! jitter); never less than the provider's \a retryAfter.
std::chrono::milliseconds retryDelay(int tries, double chance, std::chrono::milliseconds retryAfter);

//! Whether a message that was not accepted for the \a tries-th time (0-based) has had its share of tries with
//! its account: after every third, another account of its campaign may have a go.
bool hasTriedEnough(int tries);

} // namespace heliograph
