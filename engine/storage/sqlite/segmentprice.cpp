// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/segmentprice.h"

#include "engine/storage/sqlite/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

Result<std::optional<Money>> readSegmentPrice(Connection &connection, const PricedRoute &route, TimePoint at)
{
    Statement &row = connection.statement(
        u"SELECT segment_micros,currency FROM price WHERE account_id=? AND country=? AND message_class=? "
        "AND valid_from<=? ORDER BY valid_from DESC LIMIT 1"_s);
    if (const auto done = row.run(route.account, route.country, route.messageClass, at); !done)
        return done.error();
    if (!row.next()) {
        const auto read = row.outcome();
        return read ? Result<std::optional<Money>>(std::optional<Money>()) : read.error();
    }
    const auto price = Money::of(row.integer(0), row.text(1));
    row.finish();
    if (!price)
        return price.error();
    return std::optional(*price);
}

} // namespace heliograph
