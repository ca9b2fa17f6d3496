// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

namespace heliograph {

//! What a request carries so that a provider never sees two alike, also after \a clock was set back.
QByteArray freshNonce(const Clock &clock);

} // namespace heliograph
