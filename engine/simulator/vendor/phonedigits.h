// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace heliograph::simulator {

//! The digits of an E.164 number with its country code as one integer, 8613900001234; 0 is no number.
//! (Fifteen digits fit easily, and no country code begins with 0.)
using PhoneDigits = quint64;

//! Reads a number as the providers take them: "+86139…", "0086139…", "86139…", "139…" and abroad
//! "+852…", "00852…", "852…". Returns 0 for what is not a possible (in mainland China: mobile) number.
PhoneDigits phoneDigits(QByteArrayView text);

bool isMainland(PhoneDigits digits);

//! 13900001234 for 8613900001234; a number abroad is left as it is.
quint64 withoutMainlandCode(PhoneDigits digits);

} // namespace heliograph::simulator
