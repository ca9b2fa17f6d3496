// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/domain/campaign.h"
#include "engine/domain/money.h"

#include <optional>

namespace heliograph {

class Connection;

//! What is priced together.
struct PricedRoute
{
    AccountId account{};
    qint16 country = 0;
    MessageClass messageClass = MessageClass::Notice;
};

//! What a segment costs on \a route at \a at: the latest price that counts by then; nothing if none does.
Result<std::optional<Money>> readSegmentPrice(Connection &connection, const PricedRoute &route, TimePoint at);

} // namespace heliograph
