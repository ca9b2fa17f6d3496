// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/money.h"
#include "engine/storage/reader.h"
#include "engine/storage/store.h"

#include <QMap>

namespace heliograph {

//! Who would be moved from one account's queue to another's, and what that does to the price.
struct LaneMovePlan
{
    static constexpr int MostPriced = 20'000;

    qint64 waiting = 0; //!< whose turn comes
    qint64 held = 0; //!< who are moved, and stay held unless the old account alone held them
    qint64 staying = 0; //!< who are leaving or in doubt, and are never moved
    qint64 priced = 0; //!< people whose cost is in the sums: everybody, or the first MostPriced
    QMap<QString, Money> costBefore{}; //!< by currency, of those with a price
    QMap<QString, Money> costAfter{};
    qint64 withoutPriceBefore = 0; //!< people
    qint64 withoutPriceAfter = 0;

    qint64 people() const { return waiting + held; }
    bool pricesAll() const { return priced >= people(); }
};

//! What moving the people of a campaign from \a queue to the account \a to comes to. The messages of the
//! first \a mostPriced are read for their cost, however many there are. If these are all, they are counted,
//! else everybody is by counters, which take those in whose number was erased and who are not moved. Fails
//! like Reader; whether it is allowed only the store says.
Result<LaneMovePlan> readLaneMove(Reader &reader, const LaneReader::Queue &queue, AccountId to, TimePoint now,
                                  int mostPriced = LaneMovePlan::MostPriced);

//! Moves them, in steps of \a atOnce people, and returns how many that were. Nobody who waited is lost if a
//! step fails: what was moved stays moved. Fails like QueueStore::moveWaiting().
Result<qint64> moveWaiting(Store &store, const LaneReader::Queue &queue, AccountId to, UserId by, int atOnce);

} // namespace heliograph
