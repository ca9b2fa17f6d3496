// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagerow.h"

namespace heliograph {

//! \a filter for the audit log, by the names that the command line gives its parts: "campaign=7 state=held
//! from=2026-01-01T00:00:00.000Z". A number that was searched for is masked. Empty if nothing is filtered.
QString filterCodes(const MessageFilter &filter);

} // namespace heliograph
