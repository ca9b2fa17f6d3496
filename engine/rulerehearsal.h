// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/contentfinding.h"
#include "engine/storage/contentstore.h"

#include <optional>

namespace heliograph {

class Reader;

//! Content rules tried on texts before they count. Reads only.
namespace RuleRehearsal {

//! What the rules in force find in \a text when it goes to \a countries; none: every list counts.
Result<QList<ContentFinding>> examine(Reader &reader, const QString &text, const QStringList &countries);

//! What would have become of texts that were made.
struct Outcome
{
    int texts = 0; //!< that are known here
    int unknown = 0; //!< of templates whose text only the provider has
    int blocked = 0;
    int held = 0; //!< would want a second look
    int noted = 0;
    QList<ContentFinding> examples; //!< one of each complaint, the worst first, at most ten
};

//! The same for the texts of up to \a messages newest messages, as they were merged, with \a draft in the
//! place of the list of its name, if there is one. Every list counts. Takes about a second for a thousand.
Result<Outcome> tryOnRecent(Reader &reader, const std::optional<NewContentList> &draft, int messages);

} // namespace RuleRehearsal

} // namespace heliograph
