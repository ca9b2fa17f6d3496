// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/wire/jsoncursor.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <array>

namespace heliograph::simulator {
namespace {

constexpr int DepthLimit = 32;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

char JsonCursor::peek()
{
    while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text.at(m_at)))
        ++m_at;
    return m_at < m_text.size() ? m_text.at(m_at) : '\0';
}

bool JsonCursor::take(char c)
{
    if (peek() != c)
        return false;
    ++m_at;
    return true;
}

bool JsonCursor::atEnd()
{
    peek();
    return m_at == m_text.size();
}

bool JsonCursor::string(QByteArray &out)
{
    out.clear();
    if (!take('"'))
        return false;
    qsizetype plain = m_at;
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text.at(m_at);
        if (static_cast<unsigned char>(c) < 0x20)
            return false;
        if (c != '"' && c != '\\')
            continue;
        out.append(m_text.sliced(plain, m_at - plain));
        ++m_at;
        if (c == '"')
            return true;
        if (!escape(out))
            return false;
        plain = m_at--;
    }
    return false;
}

bool JsonCursor::escape(QByteArray &out)
{
    if (m_at >= m_text.size())
        return false;
    constexpr QByteArrayView letters("\"\\/bfnrt");
    constexpr QByteArrayView meanings("\"\\/\b\f\n\r\t");
    const char c = m_text.at(m_at++);
    const qsizetype known = letters.indexOf(c);
    if (known >= 0) {
        out.append(meanings.at(known));
        return true;
    }
    std::array<char16_t, 2> units{};
    if (c != 'u' || !unit(units[0]) || QChar::isLowSurrogate(units[0]))
        return false;
    const bool isPair = QChar::isHighSurrogate(units[0]);
    if (isPair) {
        if (m_text.size() - m_at < 6 || m_text.sliced(m_at, 2) != "\\u")
            return false;
        m_at += 2;
        if (!unit(units[1]) || !QChar::isLowSurrogate(units[1]))
            return false;
    }
    out.append(QStringView(units.data(), isPair ? 2 : 1).toUtf8());
    return true;
}

bool JsonCursor::unit(char16_t &out)
{
    if (m_text.size() - m_at < 4)
        return false;
    const QByteArrayView digits = m_text.sliced(m_at, 4);
    m_at += 4;
    // toUShort() alone would take signs, blanks and "0x" as well.
    if (!std::ranges::all_of(digits, isHexDigit))
        return false;
    out = static_cast<char16_t>(digits.toByteArray().toUShort(nullptr, 16));
    return true;
}

bool JsonCursor::integer(qint64 &out)
{
    peek();
    const qsizetype from = m_at;
    if (m_at < m_text.size() && m_text.at(m_at) == '-')
        ++m_at;
    while (m_at < m_text.size() && isDigit(m_text.at(m_at)))
        ++m_at;
    bool isNumber = false;
    out = m_text.sliced(from, m_at - from).toByteArray().toLongLong(&isNumber);
    return isNumber;
}

bool JsonCursor::skip(int depth)
{
    if (depth > DepthLimit)
        return false;
    QByteArray ignored;
    switch (peek()) {
    case '"':
        return string(ignored);
    case '[':
        return list('[', ']', [this, depth] { return skip(depth + 1); });
    case '{':
        return list('{', '}', [&] { return string(ignored) && take(':') && skip(depth + 1); });
    default:
        break;
    }
    for (const QByteArrayView word :
         {QByteArrayView("true"), QByteArrayView("false"), QByteArrayView("null")}) {
        if (m_text.sliced(m_at).startsWith(word)) {
            m_at += word.size();
            return true;
        }
    }
    return skipNumber();
}

bool JsonCursor::skipNumber()
{
    const qsizetype from = m_at;
    while (m_at < m_text.size()
           && (isDigit(m_text.at(m_at)) || QByteArrayView("+-.eE").contains(m_text.at(m_at))))
        ++m_at;
    bool isNumber = false;
    m_text.sliced(from, m_at - from).toByteArray().toDouble(&isNumber);
    return isNumber;
}

} // namespace heliograph::simulator
