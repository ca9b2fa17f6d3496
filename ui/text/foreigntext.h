// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace heliograph {

//! \a text that a stranger wrote, on one line: line breaks and everything that could move a terminal's
//! cursor, change its colours or turn the direction of what follows become spaces.
QString foreignText(const QString &text);

} // namespace heliograph
