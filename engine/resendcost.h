// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/money.h"
#include "engine/query/doubtdesk.h"
#include "engine/storage/reader.h"

namespace heliograph {

//! What sending \a cases again would cost, a sum for each currency. An unknown price is no price, never 0:
//! nothing comes back if any of them has none. Fails like Reader.
Result<std::optional<QList<Money>>> costOfSendingAgain(Reader &reader, const QList<DoubtCase> &cases,
                                                       TimePoint now);

} // namespace heliograph
