// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/money.h"

#include <optional>

namespace heliograph {

//! What a message of \a segments costs at \a perSegment. The one place that turns segments into money: the
//! claim's budgets, the approved maximum, estimates and the price of sending again ask it. No price gives no
//! price, never 0; nor has one what is too large to be counted.
std::optional<Money> messageCost(const std::optional<Money> &perSegment, int segments);

} // namespace heliograph
