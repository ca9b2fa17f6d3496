// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/phonenumber.h"
#include "engine/domain/phoneproblem.h"

#include <optional>
#include <string>
#include <string_view>

namespace heliograph::phonelibrary {

//! One way to read a string of digits.
struct Reading
{
    std::optional<PhoneNumber> number; //!< set if it can receive texts
    PhoneProblem problem; //!< otherwise: why not
    bool exists = false; //!< it is in a range of its country, of whatever kind
    bool lacksTrunkPrefix = false; //!< read as national, though people there write a zero in front
};

//! What libphonenumber knows about a country.
struct Country
{
    std::string callingCode; //!< empty: there is no such country
    std::string trunkPrefix; //!< "0" in most, "8" in Russia, empty in Spain
};

Country country(const std::string &region);

//! Reads \a digits as what stands behind a plus sign. Slow: about 15 µs. Any thread, as everything here.
Reading readInternational(std::string_view digits);

//! Reads \a digits as somebody in \a region would dial them; that includes the own calling code without plus.
Reading readNational(std::string_view digits, const std::string &region);

} // namespace heliograph::phonelibrary
