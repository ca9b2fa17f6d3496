// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/wire/formfields.h"

#include <algorithm>

namespace heliograph::simulator {
namespace {

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
        || c == '.' || c == '~';
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

bool FormFields::add(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('&');
        const QByteArrayView field = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (field.isEmpty())
            continue;
        const qsizetype equals = field.indexOf('=');
        QByteArray name = decoded(equals < 0 ? field : field.first(equals));
        QByteArray value = decoded(equals < 0 ? QByteArrayView("") : field.sliced(equals + 1));
        if (name.isNull() || value.isNull())
            return false;
        m_fields.emplace_back(std::move(name), std::move(value));
    }
    return true;
}

QByteArray FormFields::value(QByteArrayView name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [name](const auto &field) { return field.first == name; });
    return found == m_fields.end() ? QByteArray() : found->second;
}

QByteArray FormFields::canonical() const
{
    auto sorted = m_fields;
    std::sort(sorted.begin(), sorted.end());
    QByteArray text;
    for (const auto &[name, value] : sorted) {
        if (!text.isEmpty())
            text.append('&');
        appendEncoded(text, name);
        text.append('=');
        appendEncoded(text, value);
    }
    return text;
}

void appendEncoded(QByteArray &out, QByteArrayView text)
{
    constexpr QByteArrayView hex("0123456789ABCDEF");
    for (const char c : text) {
        if (isUnreserved(c))
            out.append(c);
        else
            out.append('%').append(hex.at((c >> 4) & 15)).append(hex.at(c & 15));
    }
}

QByteArray decoded(QByteArrayView text)
{
    QByteArray out("");
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c != '%') {
            out.append(c == '+' ? ' ' : c);
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text.at(i + 1)) : -1;
        const int low = i + 2 < text.size() ? hexValue(text.at(i + 2)) : -1;
        if (high < 0 || low < 0)
            return {};
        out.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return out;
}

} // namespace heliograph::simulator
