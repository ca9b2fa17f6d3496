// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/situation.h"

namespace heliograph {

//! How many messages \a filter finds, where counters know it: all, or those of one campaign, or of one line
//! of the ledger. Nothing where messages would have to be looked at. Fails with Storage.
Result<std::optional<qint64>> countMessages(Reader &reader, const MessageFilter &filter,
                                            const SendingSituation &situation);

} // namespace heliograph
