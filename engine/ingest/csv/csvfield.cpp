// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/csvfield.h"

#include <QStringView>

#include <algorithm>

namespace heliograph {

namespace {

bool isPlainNumber(QStringView text)
{
    return text.startsWith(u'+')
        && std::ranges::all_of(text.sliced(1), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u' '; });
}

//! engine.md SR-51
bool looksLikeFormula(QStringView text)
{
    if (text.isEmpty() || isPlainNumber(text))
        return false;
    return QStringView(u"=+-@\t\r\0", 7).contains(text.front());
}

} // namespace

QByteArray csvField(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    if (looksLikeFormula(text))
        bytes.prepend('\'');
    const bool needsQuotes = std::ranges::any_of(
        bytes, [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r' || c == ' '; });
    if (!needsQuotes)
        return bytes;
    bytes.replace("\"", "\"\"");
    return '"' + bytes + '"';
}

} // namespace heliograph
