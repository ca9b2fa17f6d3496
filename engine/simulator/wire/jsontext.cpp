// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/wire/jsontext.h"

#include <array>
#include <charconv>

namespace heliograph::simulator {
namespace {

void appendEscaped(QByteArray &out, char c)
{
    constexpr QByteArrayView hex("0123456789abcdef");
    if (c == '"' || c == '\\') {
        out.append('\\').append(c);
        return;
    }
    out.append("\\u00");
    out.append(hex.at((c >> 4) & 15)).append(hex.at(c & 15));
}

} // namespace

void appendNumber(QByteArray &out, qint64 number)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end - digits.data());
}

void appendString(QByteArray &out, QByteArrayView text)
{
    out.append('"');
    qsizetype plain = 0; // what needs no escape is copied in one piece
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text.sliced(plain, i - plain));
        appendEscaped(out, c);
        plain = i + 1;
    }
    out.append(text.sliced(plain)).append('"');
}

void appendPhone(QByteArray &out, quint64 digits)
{
    out.append("\"+");
    appendNumber(out, static_cast<qint64>(digits));
    out.append('"');
}

} // namespace heliograph::simulator
