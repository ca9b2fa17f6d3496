// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

namespace heliograph {

//! What decides about one person whose campaign may go.
struct RowGate
{
    TimePoint notBefore; //!< of a retry or of a rule
    TimePoint expiresAt = TimePoint::max();
    bool suppressed = false; //!< on the suppression list now
};

enum class RowFate {
    Goes,
    Waits, //!< until RowGate::notBefore
    Expired, //!< its time is over: skipped
    Suppressed, //!< skipped
};

//! What becomes of a person whose turn comes at \a now. Asked by the claim, and by whoever tells why.
RowFate rowFate(const RowGate &gate, TimePoint now);

} // namespace heliograph
