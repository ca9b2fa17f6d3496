// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/phonedigits.h"
#include "engine/domain/phonenumber.h"
#include "engine/domain/phoneproblem.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace heliograph {

//! What a cell turned out to be.
using ParsedPhone = std::variant<PhoneNumber, PhoneProblem>;

//! Reads phone numbers as people and spreadsheets write them, through libphonenumber. For one country and one
//! thread: it remembers which ranges it has met.
//!
//! Understands separators, "(0)", digits of any script, 00 and the country's own international prefix, and
//! the calling code without plus (8613900001234) if nothing else can be meant. A number passes if it is a
//! mobile number, or where the country cannot tell mobile from fixed (North America).
//!
//! **Speed.** The library takes 10 to 40 µs. In the countries of the table in phoneranges.cpp whether a
//! number of a given length is mobile depends on its first few digits alone, so the library's answer for one
//! such number is used for all that begin like it. That the answers are the same is a property of the
//! library's metadata; the differential test compares them, and fails when a newer library splits a range
//! more finely.
class PhoneNumberParser
{
public:
    //! Numbers reserved for fiction, which the demo and only the demo takes for real.
    enum class Invented { Refuse, Accept };

    //! \a defaultRegion is the country (ISO 3166) that numbers without country code belong to; empty: none.
    explicit PhoneNumberParser(const QString &defaultRegion, Invented invented = Invented::Refuse);

    //! The number, or why \a text is none.
    ParsedPhone parse(QStringView text);

    //! As parse(), asking the library every time: what parse() must agree with.
    ParsedPhone parseSlowly(QStringView text) const;

    //! False if \a region is no country the library knows.
    static bool isCountry(const QString &region);

    //! True for the ranges that the demo draws from: +1 xxx 555 01xx, +44 7700 900xxx, +61 491 570 xxx, and,
    //! as China reserves none, +86 139 0000 xxxx.
    static bool isInvented(const PhoneNumber &number);

private:
    //! How the digits that begin alike become a number.
    struct Range
    {
        QString lead; //!< "+86"
        QString country;
    };
    //! Where in the memory the range of some digits is.
    struct Key
    {
        quint64 value = 0; //!< 0: not to be remembered
        std::size_t dropped = 0; //!< digits in front of the national number
        std::string_view callingCode = {};
    };

    Key keyOf(const PhoneDigits &digits) const;
    ParsedPhone read(const PhoneDigits &digits) const;
    //! \a digits begin with the zeros of an international call, \a behind stands after them.
    ParsedPhone readPrefixed(std::string_view digits, std::string_view behind) const;
    ParsedPhone readBare(std::string_view digits) const;
    //! The British range for fiction, which libphonenumber refuses.
    std::optional<PhoneNumber> invented(std::string_view digits) const;
    void remember(const Key &key, const PhoneDigits &digits, const PhoneNumber &number);

    std::string m_region;
    std::string m_callingCode;
    std::string m_trunkPrefix;
    Invented m_invented;
    bool m_remembersBare
        = true; //!< people here write mobile numbers without a trunk prefix, as far as is known
    std::unordered_map<quint64, Range> m_ranges;
};

//! The country of a stored number, invented ones too; empty if it is of none.
QString countryOf(const QString &e164);

} // namespace heliograph
