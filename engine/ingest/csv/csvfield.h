// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace heliograph {

//! \a text as a value of a CSV file (UTF-8, RFC 4180). What a spreadsheet would run as a formula gets an
//! apostrophe in front, which an import takes off again.
QByteArray csvField(const QString &text);

} // namespace heliograph
