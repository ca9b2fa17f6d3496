// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/canary.h"

namespace heliograph {

//! What has become of the first people of a campaign.
struct CanaryCount
{
    qint64 gone = 0; //!< of them, whatever became of it
    qint64 delivered = 0;
    qint64 failed = 0; //!< refused, not delivered, no receipt, or closed without anybody knowing
    qint64 unknown = 0; //!< in doubt, or held for a person
    qint64 optOuts = 0;
};

enum class CanaryFate {
    Watches,
    Passes,
    Fails,
};

//! Whether the others follow, \a watched after the first people had gone. An unknown outcome keeps it from
//! passing; too many opt-outs, or so many failures that it cannot pass any more, fail at once.
CanaryFate canaryFate(const Canary &canary, const CanaryCount &count, Millis watched);

} // namespace heliograph
