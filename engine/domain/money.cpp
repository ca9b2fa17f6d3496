// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/money.h"

#include <algorithm>

namespace heliograph {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr quint64 Unit = 1'000'000;
constexpr qsizetype Decimals = 6;

bool isCurrency(QStringView text)
{
    return text.size() == 3 && std::ranges::all_of(text, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

bool isDigits(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// ISO 4217 minor units of the currencies that providers bill in and that do not have two.
qsizetype usualDecimals(QStringView currency)
{
    constexpr std::array without
        = {QStringView(u"CLP"), QStringView(u"ISK"), QStringView(u"JPY"), QStringView(u"KRW"),
           QStringView(u"VND"), QStringView(u"XAF"), QStringView(u"XOF")};
    constexpr std::array three = {QStringView(u"BHD"), QStringView(u"JOD"), QStringView(u"KWD"),
                                  QStringView(u"OMR"), QStringView(u"TND")};
    if (std::ranges::find(without, currency) != without.end())
        return 0;
    return std::ranges::find(three, currency) != three.end() ? 3 : 2;
}

// The magnitude as unsigned, which also holds that of the smallest qint64.
quint64 magnitude(qint64 value)
{
    return value < 0 ? ~static_cast<quint64>(value) + 1 : static_cast<quint64>(value);
}

QString decimalText(bool negative, quint64 millionths, qsizetype decimals)
{
    QString text = negative ? u"-"_s : QString();
    text += QString::number(millionths / Unit);
    if (decimals > 0)
        text += u'.' + QString::number(millionths % Unit).rightJustified(Decimals, u'0').first(decimals);
    return text;
}

Error tooLarge()
{
    return {ErrorKind::Invalid, u"The amount of money is too large to be counted."_s};
}

} // namespace

Result<Money> Money::of(qint64 millionths, QStringView currency)
{
    if (!isCurrency(currency))
        return Error{ErrorKind::Invalid, u"A currency is three capital letters, for example CNY or EUR."_s};
    Money money;
    money.m_millionths = millionths;
    std::ranges::transform(currency, money.m_currency.begin(), [](QChar c) { return c.unicode(); });
    return money;
}

Result<Money> Money::parse(QStringView decimal, QStringView currency)
{
    const Error unreadable{ErrorKind::Invalid,
                           u"An amount is written like 12 or 0.045, with at most six decimals."_s};
    QStringView rest = decimal.trimmed();
    const bool negative = rest.startsWith(u'-');
    if (negative)
        rest = rest.sliced(1);
    const qsizetype point = rest.indexOf(u'.');
    const QStringView whole = point < 0 ? rest : rest.first(point);
    const QStringView part = point < 0 ? QStringView() : rest.sliced(point + 1);
    if (whole.size() + part.size() == 0 || (point >= 0 && part.isEmpty()) || part.size() > Decimals
        || !isDigits(whole) || !isDigits(part))
        return unreadable;

    const QString digits = whole % part.toString().leftJustified(Decimals, u'0');
    bool fits = false;
    const qint64 value = QString(negative ? u"-"_s % digits : digits).toLongLong(&fits);
    return fits ? of(value, currency) : tooLarge();
}

QString Money::currency() const
{
    return m_currency[0] == 0 ? QString() : QStringView(m_currency).toString();
}

Result<Money> Money::plus(const Money &other) const
{
    if (other == Money())
        return *this;
    if (*this == Money())
        return other;
    if (m_currency != other.m_currency)
        return Error{ErrorKind::Invalid,
                     u"Amounts in %1 and %2 cannot be added."_s.arg(currency(), other.currency())};
    Money sum = *this;
    if (__builtin_add_overflow(m_millionths, other.m_millionths, &sum.m_millionths))
        return tooLarge();
    return sum;
}

Result<Money> Money::times(qint64 count) const
{
    Money product = *this;
    if (__builtin_mul_overflow(m_millionths, count, &product.m_millionths))
        return tooLarge();
    return product;
}

QString Money::toDecimal() const
{
    QString text = decimalText(m_millionths < 0, magnitude(m_millionths), Decimals);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString Money::toText() const
{
    const QString code = currency();
    const qsizetype decimals = usualDecimals(code);
    quint64 step = Unit;
    for (qsizetype i = 0; i < decimals; ++i)
        step /= 10;
    const quint64 rounded = (magnitude(m_millionths) + step / 2) / step * step;
    const QString amount = decimalText(m_millionths < 0 && rounded > 0, rounded, decimals);
    return code.isEmpty() ? amount : QString(code % u' ' % amount);
}

} // namespace heliograph
