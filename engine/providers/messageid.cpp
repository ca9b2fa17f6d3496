// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/messageid.h"

#include <algorithm>
#include <vector>

namespace heliograph {

namespace {

bool isDecimal(QChar c)
{
    return c >= u'0' && c <= u'9';
}

//! The value of \a c as a digit of base 16; -1 if it is none.
int hexadecimalDigit(QChar c)
{
    if (isDecimal(c))
        return c.unicode() - u'0';
    const char16_t small = c.unicode() | 0x20;
    return small >= u'a' && small <= u'f' ? small - u'a' + 10 : -1;
}

QString withoutLeadingZeros(const QString &digits)
{
    const auto first = std::ranges::find_if(digits, [](QChar c) { return c != u'0'; });
    const auto zeros = std::min<qsizetype>(first - digits.begin(), digits.size() - 1);
    return digits.mid(zeros);
}

//! The base-10 digits of a number in base 16, by the school method: ids may be longer than any integer.
QString decimalFromHexadecimal(const QString &id)
{
    std::vector<int> digits{0}; // the lowest first
    for (const QChar c : id) {
        int carry = hexadecimalDigit(c);
        for (int &digit : digits) {
            carry += digit * 16;
            digit = carry % 10;
            carry /= 10;
        }
        for (; carry > 0; carry /= 10)
            digits.push_back(carry % 10);
    }
    QString text;
    for (auto digit = digits.crbegin(); digit != digits.crend(); ++digit)
        text += QChar(u'0' + *digit);
    return text;
}

} // namespace

QString canonicalId(const QString &id, IdForm form)
{
    const auto isHexadecimal = [](QChar c) { return hexadecimalDigit(c) >= 0; };
    if (form == IdForm::Decimal && !id.isEmpty() && std::ranges::all_of(id, isDecimal))
        return withoutLeadingZeros(id);
    if (form == IdForm::Hexadecimal && !id.isEmpty() && std::ranges::all_of(id, isHexadecimal))
        return withoutLeadingZeros(decimalFromHexadecimal(id));
    return id;
}

} // namespace heliograph
