// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace heliograph {

//! Why a cell holds no number that a text can be sent to.
struct PhoneProblem
{
    enum class Kind {
        Empty,
        NotANumber, //!< letters or other signs in it
        SpreadsheetDamage, //!< "1.38E+10", "8613900001234.0": rounded or reshaped by a spreadsheet
        UnknownCountry, //!< no country code and no country chosen, or a code that no country has
        TooShort, //!< against mobile numbers of the country
        TooLong,
        Impossible, //!< of a usable length, but in no range of the country
        Ambiguous, //!< a zero or a plus got lost in front, and both readings exist
        Landline,
        NotMobile, //!< toll-free, premium, pager, satellite …: see \a service
    };

    //! What a number is that is neither a mobile number nor a landline.
    enum class Service {
        Other,
        TollFree,
        PremiumRate,
        SharedCost,
        InternetPhone,
        Personal, //!< follows a person to other numbers
        Pager,
        CompanyWide,
        Voicemail,
        Worldwide, //!< of no country: a satellite network and the like
    };

    Kind kind = Kind::NotANumber;
    QString country; //!< ISO 3166, where it is known
    Service service = Service::Other; //!< NotMobile: what it is

    friend bool operator==(const PhoneProblem &, const PhoneProblem &) = default;
};

//! One or two English sentences for people, beginning with \a text in quotation marks, or with "This number".
//!
//! Without \a text it holds no digit of the number and may be logged; with it, it may not.
QString sentence(const PhoneProblem &problem, QStringView text = {});

} // namespace heliograph
