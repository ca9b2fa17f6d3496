// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/policy/content/contentlist.h"

namespace heliograph {

//! Whether \a after may let a text pass that \a before would have minded: a word is gone or minds less, a
//! phrase or host is allowed that was not, a rule was turned down.
bool isWeaker(const ContentList &before, const ContentList &after);

} // namespace heliograph
