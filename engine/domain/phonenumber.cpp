// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/phonenumber.h"

#include <algorithm>

namespace heliograph {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype PrefixDigits = 7;
constexpr qsizetype MostDigits = 15; // E.164

// ITU E.164: no calling code is the beginning of another. Zones 1 and 7 have one digit, these two, others
// three.
constexpr std::array TwoDigitCodes
    = {20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54,
       55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98};

bool isNumberDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

int leadingNumber(QStringView digits, qsizetype count)
{
    int value = 0;
    for (const QChar c : digits.first(count))
        value = value * 10 + (c.unicode() - u'0');
    return value;
}

qsizetype callingCodeLength(QStringView digits)
{
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return 1;
    return std::ranges::binary_search(TwoDigitCodes, leadingNumber(digits, 2)) ? 2 : 3;
}

} // namespace

PhoneNumber::PhoneNumber(QString e164, std::array<char16_t, 2> country)
    : m_e164(std::move(e164))
    , m_country(country)
{
}

std::optional<PhoneNumber> PhoneNumber::fromE164(const QString &e164, QStringView country)
{
    const bool isCountry
        = country.size() == 2 && std::ranges::all_of(country, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!isCountry || !e164.startsWith(u'+'))
        return std::nullopt;
    const QStringView digits = QStringView(e164).sliced(1);
    if (digits.size() < PrefixDigits || digits.size() > MostDigits || digits.startsWith(u'0')
        || !std::ranges::all_of(digits, isNumberDigit))
        return std::nullopt;
    return PhoneNumber(e164, {country[0].unicode(), country[1].unicode()});
}

int PhoneNumber::callingCode() const
{
    const QStringView digits = QStringView(m_e164).sliced(1);
    return leadingNumber(digits, callingCodeLength(digits));
}

int PhoneNumber::prefixCode() const
{
    return leadingNumber(QStringView(m_e164).sliced(1), PrefixDigits);
}

QString PhoneNumber::grouped() const
{
    return grouped({});
}

QString PhoneNumber::masked() const
{
    return grouped(u"•••");
}

// \a middle stands for what is hidden; nothing hides nothing.
QString PhoneNumber::grouped(QStringView middle) const
{
    constexpr qsizetype Tail = 3;
    constexpr qsizetype LeastHidden = 3;
    const QStringView digits = QStringView(m_e164).sliced(1);
    const qsizetype code = callingCodeLength(digits);
    const QStringView national = digits.sliced(code);
    // Ten digits are usually written 4-3-3, longer ones with a network code of three.
    const qsizetype usualHead = national.size() == 10 ? 4 : 3;
    const qsizetype head = std::clamp<qsizetype>(national.size() - Tail - LeastHidden, 0, usualHead);
    QString text = u'+' % digits.first(code);
    if (head > 0)
        text += u' ' % national.first(head);
    text += u' ' % (middle.isEmpty() ? national.sliced(head).chopped(Tail) : middle) % u' '
        % national.last(Tail);
    return text;
}

QDebug operator<<(QDebug debug, const PhoneNumber &number)
{
    const QDebugStateSaver saver(debug);
    return debug.noquote().nospace() << "PhoneNumber(" << number.masked() << ')';
}

} // namespace heliograph
