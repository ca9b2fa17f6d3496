// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/phoneranges.h"

#include <algorithm>
#include <array>
#include <span>

namespace heliograph {
namespace {

using namespace std::string_view_literals;

// Ranges that the patterns cut more finely than their neighbours. North America: the islands and New Mexico.
constexpr std::array NorthAmericaFiner
    = {"242"sv, "246"sv, "264"sv, "268"sv, "284"sv, "340"sv, "345"sv, "441"sv,
       "473"sv, "505"sv, "649"sv, "658"sv, "664"sv, "670"sv, "671"sv, "684"sv,
       "721"sv, "758"sv, "767"sv, "784"sv, "829"sv, "868"sv, "869"sv, "876"sv};
constexpr std::array SpainFiner = {"590"sv, "969"sv, "973"sv};
constexpr std::array BritainFiner = {"7457"sv, "7624"sv, "7700"sv, "7797"sv, "7911"sv};
constexpr std::array PortugalFiner = {"169"sv, "609"sv, "639"sv, "659"sv, "669"sv, "948"sv};
constexpr std::array TaiwanFiner = {"400"sv};

struct Depth
{
    std::string_view callingCode;
    std::size_t digits;
    std::span<const std::string_view> finer = {};
};

// Found by turning the patterns of libphonenumber 8.12.57 into automata, all kinds of number and all regions
// of a code at once, and looking for the depth below which no digit changes the verdict. Left out: countries
// whose trunk prefix carries more than itself (Argentina, Brazil, Mexico).
constexpr std::array Depths = {
    Depth{"1", 4, NorthAmericaFiner},
    Depth{"7", 3},
    Depth{"27", 6},
    Depth{"31", 3},
    Depth{"32", 2},
    Depth{"33", 3},
    Depth{"34", 3, SpainFiner},
    Depth{"39", 2},
    Depth{"41", 2},
    Depth{"43", 3},
    Depth{"44", 4, BritainFiner},
    Depth{"45", 2},
    Depth{"47", 2},
    Depth{"48", 5},
    Depth{"49", 3},
    Depth{"60", 6},
    Depth{"61", 4},
    Depth{"62", 2},
    Depth{"63", 3},
    Depth{"64", 2},
    Depth{"65", 4},
    Depth{"66", 4},
    Depth{"81", 3},
    Depth{"82", 5},
    Depth{"84", 3},
    Depth{"86", 5},
    Depth{"90", 5},
    Depth{"91", 5},
    Depth{"351", 3, PortugalFiner},
    Depth{"852", 4},
    Depth{"886", 3, TaiwanFiner},
    Depth{"966", 4},
    Depth{"971", 2},
};

const Depth *depthOf(std::string_view callingCode)
{
    const auto *const found = std::ranges::find(Depths, callingCode, &Depth::callingCode);
    return found == Depths.end() ? nullptr : found;
}

} // namespace

std::size_t decidingDigits(std::string_view callingCode, std::string_view national)
{
    const Depth *const depth = depthOf(callingCode);
    if (!depth || national.size() < depth->digits)
        return 0;
    const bool isFiner = std::ranges::any_of(
        depth->finer, [national](std::string_view prefix) { return national.starts_with(prefix); });
    return isFiner ? 0 : depth->digits;
}

std::string_view knownCallingCode(std::string_view digits)
{
    for (std::size_t length = 1; length <= 3 && length < digits.size(); ++length) {
        if (depthOf(digits.substr(0, length)))
            return digits.substr(0, length);
    }
    return {};
}

} // namespace heliograph
