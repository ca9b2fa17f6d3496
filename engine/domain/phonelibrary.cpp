// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/phonelibrary.h"

#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

namespace heliograph::phonelibrary {
namespace {

using namespace Qt::Literals::StringLiterals;

using Library = i18n::phonenumbers::PhoneNumberUtil;
using LibraryNumber = i18n::phonenumbers::PhoneNumber;
using Kind = PhoneProblem::Kind;

// Not a country: international freephone, satellite networks and the like.
constexpr auto WorldRegion = "001";
constexpr auto NoRegion = "ZZ";

const Library &library()
{
    return *Library::GetInstance();
}

QString isoCountry(const std::string &region)
{
    return region.size() == 2 && region != NoRegion ? QString::fromStdString(region) : QString();
}

Kind kindOf(Library::ErrorType error)
{
    switch (error) {
    case Library::INVALID_COUNTRY_CODE_ERROR:
        return Kind::UnknownCountry;
    case Library::TOO_SHORT_AFTER_IDD:
    case Library::TOO_SHORT_NSN:
        return Kind::TooShort;
    case Library::TOO_LONG_NSN:
        return Kind::TooLong;
    case Library::NOT_A_NUMBER:
    case Library::NO_PARSING_ERROR:
        break;
    }
    return Kind::NotANumber;
}

// The general length check takes "0170 12" for possible, so the lengths of mobile numbers decide.
Kind lengthProblem(const LibraryNumber &number)
{
    switch (library().IsPossibleNumberForTypeWithReason(number, Library::MOBILE)) {
    case Library::TOO_SHORT:
    case Library::IS_POSSIBLE_LOCAL_ONLY:
        return Kind::TooShort;
    case Library::TOO_LONG:
        return Kind::TooLong;
    case Library::INVALID_COUNTRY_CODE:
        return Kind::UnknownCountry;
    case Library::IS_POSSIBLE:
    case Library::INVALID_LENGTH:
        break;
    }
    return Kind::Impossible;
}

PhoneProblem::Service serviceOf(Library::PhoneNumberType type)
{
    switch (type) {
    case Library::TOLL_FREE:
        return PhoneProblem::Service::TollFree;
    case Library::PREMIUM_RATE:
        return PhoneProblem::Service::PremiumRate;
    case Library::SHARED_COST:
        return PhoneProblem::Service::SharedCost;
    case Library::VOIP:
        return PhoneProblem::Service::InternetPhone;
    case Library::PERSONAL_NUMBER:
        return PhoneProblem::Service::Personal;
    case Library::PAGER:
        return PhoneProblem::Service::Pager;
    case Library::UAN:
        return PhoneProblem::Service::CompanyWide;
    case Library::VOICEMAIL:
        return PhoneProblem::Service::Voicemail;
    default:
        return PhoneProblem::Service::Other;
    }
}

Reading classify(const LibraryNumber &number)
{
    std::string region;
    library().GetRegionCodeForNumber(number, &region);
    const Library::PhoneNumberType type = library().GetNumberType(number);
    Reading reading;
    reading.exists = type != Library::UNKNOWN;
    reading.problem.country = isoCountry(region);
    if (reading.problem.country.isEmpty() && region != WorldRegion) {
        library().GetRegionCodeForCountryCode(number.country_code(), &region);
        reading.problem.country = isoCountry(region);
    }
    if (region == WorldRegion) {
        reading.problem = {Kind::NotMobile, {}, PhoneProblem::Service::Worldwide};
    } else if (type == Library::MOBILE || type == Library::FIXED_LINE_OR_MOBILE) {
        std::string e164;
        library().Format(number, Library::E164, &e164);
        reading.number = PhoneNumber::fromE164(QString::fromStdString(e164), reading.problem.country);
    } else if (type == Library::FIXED_LINE) {
        reading.problem.kind = Kind::Landline;
    } else if (type == Library::UNKNOWN) {
        reading.problem.kind = lengthProblem(number);
    } else {
        reading.problem.kind = Kind::NotMobile;
        reading.problem.service = serviceOf(type);
    }
    return reading;
}

// True if \a digits were taken over whole, yet the country writes its trunk prefix in front of them.
bool lacksTrunkPrefix(const LibraryNumber &number, std::string_view digits, const std::string &region)
{
    std::string significant;
    library().GetNationalSignificantNumber(number, &significant);
    std::string prefix;
    library().GetNddPrefixForRegion(region, true, &prefix);
    if (significant != digits || prefix.empty())
        return false;
    std::string written;
    library().Format(number, Library::NATIONAL, &written);
    std::erase_if(written, [](char c) { return c < '0' || c > '9'; });
    return written == prefix + significant;
}

} // namespace

Country country(const std::string &region)
{
    Country found;
    const int code = library().GetCountryCodeForRegion(region);
    if (code == 0)
        return found;
    found.callingCode = std::to_string(code);
    library().GetNddPrefixForRegion(region, true, &found.trunkPrefix);
    return found;
}

Reading readInternational(std::string_view digits)
{
    std::string text = "+";
    text += digits;
    LibraryNumber number;
    const Library::ErrorType error = library().Parse(text, NoRegion, &number);
    if (error != Library::NO_PARSING_ERROR)
        return {.number = {}, .problem = {kindOf(error), {}}};
    return classify(number);
}

Reading readNational(std::string_view digits, const std::string &region)
{
    LibraryNumber number;
    const Library::ErrorType error = library().Parse(std::string(digits), region, &number);
    if (error != Library::NO_PARSING_ERROR)
        return {.number = {}, .problem = {kindOf(error), isoCountry(region)}};
    Reading reading = classify(number);
    reading.lacksTrunkPrefix = lacksTrunkPrefix(number, digits, region);
    return reading;
}

} // namespace heliograph::phonelibrary
