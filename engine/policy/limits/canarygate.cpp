// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/canarygate.h"

namespace heliograph {

CanaryFate canaryFate(const Canary &canary, const CanaryCount &count, Millis watched)
{
    if (count.optOuts * 1000 > count.gone * canary.optOutsPerMille)
        return CanaryFate::Fails;
    if ((count.gone - count.failed) * 100 < count.gone * canary.deliveredPercent)
        return CanaryFate::Fails;
    const bool delivered = count.delivered * 100 >= count.gone * canary.deliveredPercent;
    const bool longEnough = watched >= std::chrono::seconds(canary.waitSeconds);
    return delivered && longEnough && count.unknown == 0 ? CanaryFate::Passes : CanaryFate::Watches;
}

} // namespace heliograph
