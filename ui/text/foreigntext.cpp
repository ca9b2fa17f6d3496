// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/foreigntext.h"

#include <algorithm>

namespace heliograph {

namespace {

//! Embeddings, overrides and isolates (UAX #9), and the separators of lines and paragraphs.
bool steersText(QChar c)
{
    return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069))
        || c == QChar(0x200e) || c == QChar(0x200f) || c == QChar(0x2028) || c == QChar(0x2029);
}

} // namespace

QString foreignText(const QString &text)
{
    QString line = text;
    std::replace_if(
        line.begin(), line.end(),
        [](QChar c) { return c.category() == QChar::Other_Control || steersText(c); }, QChar(u' '));
    return line.trimmed();
}

} // namespace heliograph
