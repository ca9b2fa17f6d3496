// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <string_view>

namespace heliograph {

//! A run of digits that is more than a figure.
struct DigitGroup
{
    enum class Kind { Card, Phone };

    Kind kind = Kind::Phone;
    int begin = 0; //!< in the units of the text
    int end = 0;
};

//! Card-like numbers (13 to 19 digits in groups, with a valid checksum) and numbers to call (+ or 00 and 8 to
//! 15 digits, mobile numbers of mainland China, 400 and 800 numbers) in \a text, whose digits are ASCII.
QList<DigitGroup> findDigitGroups(std::u16string_view text);

} // namespace heliograph
