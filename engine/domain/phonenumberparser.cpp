// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/phonenumberparser.h"

#include "engine/domain/phonelibrary.h"
#include "engine/domain/phoneranges.h"

#include <algorithm>
#include <array>

namespace heliograph {
namespace {

using namespace Qt::Literals::StringLiterals;
using namespace std::string_view_literals;

using phonelibrary::Reading;

constexpr auto InternationalPrefix = "00"sv;

ParsedPhone answer(const Reading &reading)
{
    if (reading.number)
        return *reading.number;
    return reading.problem;
}

QLatin1StringView latin1(std::string_view digits)
{
    return {digits.data(), static_cast<qsizetype>(digits.size())};
}

// The invented ranges as calling code and what follows; a dot is any digit.
constexpr std::array InventedRanges = {"1...55501.."sv, "447700900..."sv, "61491570..."sv, "861390000...."sv};
constexpr auto InventedBritish = "447700900..."sv; // the one that libphonenumber refuses

bool matches(std::string_view digits, std::string_view pattern)
{
    return std::ranges::equal(digits, pattern, [](char digit, char p) { return p == '.' || p == digit; });
}

} // namespace

PhoneNumberParser::PhoneNumberParser(const QString &defaultRegion, Invented invented)
    : m_region(defaultRegion.toStdString())
    , m_invented(invented)
{
    const phonelibrary::Country country = phonelibrary::country(m_region);
    m_callingCode = country.callingCode;
    m_trunkPrefix = country.trunkPrefix;
}

bool PhoneNumberParser::isCountry(const QString &region)
{
    return !phonelibrary::country(region.toStdString()).callingCode.empty();
}

bool PhoneNumberParser::isInvented(const PhoneNumber &number)
{
    const std::string digits = number.e164().sliced(1).toStdString();
    return std::ranges::any_of(InventedRanges,
                               [&](std::string_view range) { return matches(digits, range); });
}

ParsedPhone PhoneNumberParser::parse(QStringView text)
{
    const auto cell = PhoneDigits::of(text);
    if (const auto *const kind = std::get_if<PhoneProblem::Kind>(&cell))
        return PhoneProblem{*kind, {}};
    const PhoneDigits &digits = *std::get_if<PhoneDigits>(&cell);
    const Key key = keyOf(digits);
    if (const auto found = m_ranges.find(key.value); found != m_ranges.end()) {
        const Range &range = found->second;
        const QString e164 = range.lead % latin1(digits.view().substr(key.dropped));
        return *PhoneNumber::fromE164(e164, range.country);
    }
    ParsedPhone parsed = read(digits);
    if (const auto *const number = std::get_if<PhoneNumber>(&parsed); number && key.value != 0)
        remember(key, digits, *number);
    return parsed;
}

ParsedPhone PhoneNumberParser::parseSlowly(QStringView text) const
{
    const auto cell = PhoneDigits::of(text);
    if (const auto *const kind = std::get_if<PhoneProblem::Kind>(&cell))
        return PhoneProblem{*kind, {}};
    return read(*std::get_if<PhoneDigits>(&cell));
}

PhoneNumberParser::Key PhoneNumberParser::keyOf(const PhoneDigits &digits) const
{
    const std::string_view all = digits.view();
    const bool isPrefixed = !digits.hasPlus() && all.starts_with(InternationalPrefix);
    const bool isInternational = digits.hasPlus() || isPrefixed;
    Key key;
    key.dropped = isPrefixed ? InternationalPrefix.size() : 0;
    if (isInternational) {
        key.callingCode = knownCallingCode(all.substr(key.dropped));
        key.dropped += key.callingCode.size();
    } else {
        key.callingCode = m_callingCode;
        if (!m_trunkPrefix.empty() && all.starts_with(m_trunkPrefix))
            key.dropped = m_trunkPrefix.size();
        else if (all.starts_with(m_callingCode))
            key.dropped = m_callingCode.size();
        if (key.dropped == 0 && !m_remembersBare)
            return {};
    }
    const std::size_t deciding = decidingDigits(key.callingCode, all.substr(key.dropped));
    if (deciding == 0)
        return {};

    // Digits in front, then their number, the length and whether there was a plus: no two shapes share a key.
    for (const char digit : all.substr(0, key.dropped + deciding))
        key.value = key.value * 10 + static_cast<quint64>(digit - '0');
    key.value
        = key.value << 12 | (key.dropped + deciding) << 7 | all.size() << 1 | (digits.hasPlus() ? 1 : 0);
    return key;
}

void PhoneNumberParser::remember(const Key &key, const PhoneDigits &digits, const PhoneNumber &number)
{
    const QString lead = u'+' % latin1(key.callingCode);
    // Any other reading, such as a foreign number dialled from here, is not decided by the first digits.
    const QString expected = lead % latin1(digits.view().substr(key.dropped));
    if (number.e164() != expected || invented(expected.sliced(1).toStdString()))
        return;
    // Whether a number that lost its zero is ambiguous depends on all digits, in another country's ranges.
    const bool isBare = !digits.hasPlus() && key.dropped == 0;
    if (isBare && phonelibrary::readNational(digits.view(), m_region).lacksTrunkPrefix) {
        m_remembersBare = false;
        return;
    }
    m_ranges.insert({key.value, {lead, number.country()}});
}

ParsedPhone PhoneNumberParser::read(const PhoneDigits &digits) const
{
    const std::string_view all = digits.view();
    const bool isPrefixed = all.starts_with(InternationalPrefix); // with a plus as well: "+0086…" happens
    const std::string_view behind = isPrefixed ? all.substr(InternationalPrefix.size()) : all;
    if (const auto number = invented(behind))
        return *number;
    if (digits.hasPlus())
        return answer(phonelibrary::readInternational(behind));
    return isPrefixed ? readPrefixed(all, behind) : readBare(all);
}

ParsedPhone PhoneNumberParser::readPrefixed(std::string_view digits, std::string_view behind) const
{
    const Reading international = phonelibrary::readInternational(behind);
    if (international.number || m_callingCode.empty())
        return answer(international);
    // Korea and others dial further digits behind the zeros to choose a carrier.
    const Reading national = phonelibrary::readNational(digits, m_region);
    return answer(national.number ? national : international);
}

ParsedPhone PhoneNumberParser::readBare(std::string_view digits) const
{
    if (m_callingCode.empty())
        return PhoneProblem{PhoneProblem::Kind::UnknownCountry, {}};
    const Reading national = phonelibrary::readNational(digits, m_region);
    const bool isNational = national.number && !national.lacksTrunkPrefix;
    if (isNational || digits.starts_with('0'))
        return answer(national);

    // A zero or a plus got lost. Where the number exists in both readings nobody can tell which.
    const Reading international = phonelibrary::readInternational(digits);
    if (national.number && international.exists)
        return PhoneProblem{PhoneProblem::Kind::Ambiguous, national.number->country()};
    // A landline of the own country gets no texts, so there the own calling code wins; a foreign one does
    // not.
    const bool isOwn = digits.starts_with(m_callingCode);
    if (international.number && (isOwn || !national.exists))
        return *international.number;
    return answer(national);
}

std::optional<PhoneNumber> PhoneNumberParser::invented(std::string_view digits) const
{
    if (m_invented == Invented::Refuse)
        return std::nullopt;
    std::string full(digits);
    if (m_region == "GB" && full.starts_with('0'))
        full.replace(0, 1, m_callingCode);
    if (!matches(full, InventedBritish))
        return std::nullopt;
    return PhoneNumber::fromE164(u'+' % latin1(full), u"GB");
}

QString countryOf(const QString &e164)
{
    PhoneNumberParser parser({}, PhoneNumberParser::Invented::Accept);
    const ParsedPhone parsed = parser.parse(e164);
    const auto *number = std::get_if<PhoneNumber>(&parsed);
    return number == nullptr ? QString() : number->country();
}

} // namespace heliograph
