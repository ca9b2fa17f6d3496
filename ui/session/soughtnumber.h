// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/phonenumberparser.h"

namespace heliograph {

//! The number that \a text means, in any notation, or why it is none. Without a country code it is one of
//! this computer's country, or of China.
ParsedPhone soughtNumber(const QString &text);

} // namespace heliograph
