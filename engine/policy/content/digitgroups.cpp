// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/content/digitgroups.h"

#include <QChar>

#include <string>

namespace heliograph {

namespace {

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

bool isGap(char16_t c)
{
    return c == u' ' || c == u'-' || c == u'.';
}

// Card numbers end in a digit that makes this sum a multiple of ten (ISO/IEC 7812).
bool hasValidChecksum(std::u16string_view digits)
{
    int sum = 0;
    bool doubled = false;
    for (size_t i = digits.size(); i-- > 0; doubled = !doubled) {
        const int digit = (digits[i] - u'0') * (doubled ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

bool isCard(std::u16string_view digits)
{
    // All the same digit is a placeholder.
    return digits.size() >= 13 && digits.size() <= 19 && hasValidChecksum(digits)
        && digits.find_first_not_of(digits.front()) != std::u16string_view::npos;
}

bool isPhone(std::u16string_view digits, bool hasPlus)
{
    const bool isAbroad = hasPlus || digits.starts_with(u"00");
    const size_t length = digits.size() - (digits.starts_with(u"00") && !hasPlus ? 2 : 0);
    if (isAbroad) // no country's code begins with a zero
        return length >= 8 && length <= 15 && digits[digits.size() - length] != u'0';
    if (digits.size() == 11 && digits.front() == u'1')
        return digits[1] >= u'3';
    return digits.size() == 10 && (digits.starts_with(u"400") || digits.starts_with(u"800"));
}

} // namespace

QList<DigitGroup> findDigitGroups(std::u16string_view text)
{
    QList<DigitGroup> groups;
    for (size_t at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            ++at;
            continue;
        }
        const size_t begin = at;
        std::u16string digits;
        size_t end = at;
        for (; at < text.size()
             && (isDigit(text[at]) || (isGap(text[at]) && at + 1 < text.size() && isDigit(text[at + 1])));
             ++at) {
            if (isDigit(text[at])) {
                digits.push_back(text[at]);
                end = at + 1;
            }
        }
        const bool hasPlus = begin > 0 && text[begin - 1] == u'+';
        const bool isInWord = (begin > 0 && QChar::isLetter(text[begin - 1]) && text[begin - 1] < 0x2E80)
            || (end < text.size() && QChar::isLetter(text[end]) && text[end] < 0x2E80);
        if (isInWord)
            continue; // "order AB1234..." is neither
        if (isCard(digits))
            groups.append({DigitGroup::Kind::Card, static_cast<int>(begin), static_cast<int>(end)});
        else if (isPhone(digits, hasPlus))
            groups.append({DigitGroup::Kind::Phone, static_cast<int>(begin), static_cast<int>(end)});
    }
    return groups;
}

} // namespace heliograph
