// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace heliograph {

//! Septets that \a unit takes in the default alphabet of 3GPP TS 23.038: 1 in the basic table, 2 in the
//! extension table, 0 if it is in neither. National shift tables are not counted on.
int gsmSeptets(char16_t unit);

//! What may stand for \a character, one code point outside the alphabet, without a reader noticing much: a
//! straight quotation mark, a letter without its accent, or nothing for what cannot be seen. None: no
//! look-alike.
std::optional<QString> gsmLookalike(QStringView character);

} // namespace heliograph
