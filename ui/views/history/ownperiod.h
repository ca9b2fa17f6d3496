// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <optional>

namespace heliograph {

//! A period that somebody chose by its ends; one of them may be open.
struct OwnPeriod
{
    std::optional<TimePoint> from;
    std::optional<TimePoint> until; //!< not included
    bool sent = false; //!< of handing over, not of the last change
};

} // namespace heliograph
