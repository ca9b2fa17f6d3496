// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/phonedigits.h"

#include <algorithm>

namespace heliograph {
namespace {

using namespace Qt::Literals::StringLiterals;

using Kind = PhoneProblem::Kind;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// -1 for anything but a decimal digit; superscripts are none.
int digitOf(QChar c)
{
    if (c.unicode() < 0x80)
        return isAsciiDigit(c) ? c.unicode() - u'0' : -1;
    return c.category() == QChar::Number_DecimalDigit ? c.digitValue() : -1;
}

bool isPlus(QChar c)
{
    return c == u'+' || c == u'+';
}

bool isOpeningBracket(QChar c)
{
    return c == u'(' || c == u'[' || c == u'(';
}

// What people write between digits, and what copying from a page leaves there unseen.
bool isSeparator(QChar c)
{
    if (c.unicode() < 0x80)
        return c.isSpace() || QLatin1StringView("-./()[]~").contains(c);
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c.category() == QChar::Other_Format
        || c == u'−' || c == u'(' || c == u')' || c == u'.' || c == u'/';
}

// "8.61382E+12", "8,61382E+12", "861382E7"
bool isExponentForm(QStringView text)
{
    const qsizetype e = text.indexOf(u'E', 0, Qt::CaseInsensitive);
    if (e < 1 || !isAsciiDigit(text.front()) || !isAsciiDigit(text.back()))
        return false;
    const auto isNumeric = [](QChar c) { return isAsciiDigit(c) || c == u'.' || c == u','; };
    QStringView power = text.sliced(e + 1);
    if (power.startsWith(u'+') || power.startsWith(u'-'))
        power = power.sliced(1);
    return !power.isEmpty() && std::ranges::all_of(text.first(e), isNumeric)
        && std::ranges::all_of(power, isAsciiDigit);
}

// "8613900001234.0": a column of numbers that became floating-point on its way.
bool isDecimalForm(QStringView text)
{
    constexpr qsizetype ShortestNumber = 7;
    return text.size() >= ShortestNumber + 2 && text.endsWith(u".0")
        && std::ranges::all_of(text.chopped(2), isAsciiDigit);
}

} // namespace

std::variant<PhoneDigits, PhoneProblem::Kind> PhoneDigits::of(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith("tel:"_L1, Qt::CaseInsensitive))
        text = text.sliced(4).trimmed();
    else if (text.startsWith(u'\''))
        text = text.sliced(1).trimmed();
    if (text.isEmpty())
        return Kind::Empty;
    if (isExponentForm(text.startsWith(u'+') ? text.sliced(1) : text) || isDecimalForm(text))
        return Kind::SpreadsheetDamage;

    PhoneDigits digits;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const int digit = digitOf(c);
        if (digit >= 0) {
            if (digits.m_size == Most)
                return Kind::TooLong;
            digits.m_digits[digits.m_size++] = static_cast<char>('0' + digit);
        } else if (isPlus(c) && digits.m_size == 0 && !digits.m_hasPlus) {
            digits.m_hasPlus = true;
        } else if (isOpeningBracket(c) && digits.m_size > 0 && i + 2 < text.size()
                   && digitOf(text[i + 1]) == 0 && digitOf(text[i + 2]) < 0) {
            ++i; // "+49 (0)171": the zero is for callers inside the country
        } else if (!isSeparator(c)) {
            return Kind::NotANumber;
        }
    }
    if (digits.m_size == 0)
        return Kind::NotANumber;
    return digits;
}

} // namespace heliograph
