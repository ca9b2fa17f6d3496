// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace heliograph {

//! How many digits of the \a national number, together with its length, decide whether it is a mobile number
//! of the calling code; 0 if all do or nobody has found out. It is a property of libphonenumber's patterns.
std::size_t decidingDigits(std::string_view callingCode, std::string_view national);

//! The calling code that \a digits begin with, if it is one of those that decidingDigits() knows; else empty.
std::string_view knownCallingCode(std::string_view digits);

} // namespace heliograph
