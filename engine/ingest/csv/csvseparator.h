// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace heliograph {

//! The separator of a list whose first lines are \a head (UTF-8, may end anywhere): comma, semicolon or tab.
//!
//! The one by which most of the first rows have as many values as the headings; a comma if there is one
//! column only.
char detectSeparator(QByteArrayView head);

//! "comma", "semicolon" or "tab".
QString separatorName(char separator);

} // namespace heliograph
