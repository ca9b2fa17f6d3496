// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/messagecost.h"

namespace heliograph {

std::optional<Money> messageCost(const std::optional<Money> &perSegment, int segments)
{
    if (!perSegment)
        return std::nullopt;
    const auto cost = perSegment->times(segments);
    return cost ? std::optional(*cost) : std::nullopt;
}

} // namespace heliograph
