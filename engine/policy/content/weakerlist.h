// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/contentlistrow.h"
#include "engine/policy/content/contentlist.h"

#include <optional>

namespace heliograph {

//! Whether \a after may let a text pass that \a before would have minded: a word is gone or minds less, a
//! phrase or host is allowed that was not, a rule was turned down.
bool isWeaker(const ContentList &before, const ContentList &after);

//! Whether putting \a text in force for \a country, everywhere if that is empty, may let a text pass that
//! \a before would have minded, or that other lists mind: what one list excuses no other minds. \a before:
//! what is in force under that name; nothing if that is nothing. A text that is no list is not weaker, since
//! it cannot be put in force; what cannot be compared is.
bool isWeaker(const std::optional<ContentListRow> &before, const QString &country, const QString &text);

} // namespace heliograph
