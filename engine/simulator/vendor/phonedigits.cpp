// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/vendor/phonedigits.h"

namespace heliograph::simulator {
namespace {

constexpr quint64 MainlandCode = 86'000'0000'0000; // in front of eleven digits
constexpr quint64 FirstMobile = 130'0000'0000;
constexpr quint64 LastMobile = 199'9999'9999;

bool isMainlandMobile(quint64 national)
{
    return national >= FirstMobile && national <= LastMobile;
}

} // namespace

PhoneDigits phoneDigits(QByteArrayView text)
{
    text = text.trimmed();
    const bool isInternational = text.startsWith('+') || text.startsWith("00");
    if (isInternational)
        text = text.sliced(text.startsWith('+') ? 1 : 2);
    if (text.size() < 7 || text.size() > 15 || text.startsWith('0'))
        return 0;
    quint64 digits = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return 0;
        digits = digits * 10 + static_cast<quint64>(c - '0');
    }
    if (!isInternational && text.size() == 11 && isMainlandMobile(digits))
        return MainlandCode + digits;
    if (text.startsWith("86"))
        return isMainland(digits) ? digits : 0;
    return digits;
}

bool isMainland(PhoneDigits digits)
{
    return digits >= MainlandCode && isMainlandMobile(digits - MainlandCode);
}

quint64 withoutMainlandCode(PhoneDigits digits)
{
    return isMainland(digits) ? digits - MainlandCode : digits;
}

} // namespace heliograph::simulator
