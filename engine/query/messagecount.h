// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/situation.h"

namespace heliograph {

//! How many messages \a filter finds, where counters know it: all, or those of one campaign, or of one line
//! of the ledger, without campaigns and lines that are left out. Nothing where messages would have to
//! be looked at. Campaigns that have ended are added up together, not read one by one. Fails with Storage.
Result<std::optional<qint64>> countMessages(Reader &reader, const MessageFilter &filter,
                                            const SendingSituation &situation);

} // namespace heliograph
