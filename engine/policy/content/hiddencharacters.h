// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

namespace heliograph {

//! Where \a text holds characters that nobody sees and that serve to deceive: bidi controls, which turn
//! around what is read, and zero-width characters and soft hyphens within words of alphabets that have no use
//! for them. The joiners of emoji and of Indic and Arabic words are none.
QList<int> findHiddenCharacters(QStringView text);

} // namespace heliograph
