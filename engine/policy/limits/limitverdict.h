// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/holdreason.h"

#include <QString>

namespace heliograph {

enum class LimitFate {
    Goes,
    Held, //!< waits until LimitVerdict::hold ends
    Skipped, //!< never goes in this campaign
    Stops, //!< nobody in the campaign goes until LimitVerdict::hold ends
};

//! What the limits make of one person whose turn it is.
struct LimitVerdict
{
    LimitFate fate = LimitFate::Goes;
    Hold hold = {}; //!< with its figures (domain/limitnote.h), if Held or Stops
    QString skip = {}; //!< the reason's code (product.md 2.4), if Skipped
};

} // namespace heliograph
