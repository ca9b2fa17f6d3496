// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace heliograph {

//! \a text as it is, for a label or document of rich text: nothing in it is taken for markup, lines stay
//! lines.
QString htmlLines(const QString &text);

} // namespace heliograph
