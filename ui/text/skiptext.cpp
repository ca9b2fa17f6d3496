// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/skiptext.h"

#include <algorithm>
#include <array>

namespace heliograph {

QString SkipText::because(const QString &code)
{
    if (code == QLatin1String("suppressed"))
        return tr("the number is on the suppression list");
    if (code == QLatin1String("expired"))
        return tr("its sending window has ended");
    if (code == QLatin1String("content"))
        return tr("a content rule forbids it");
    if (code == QLatin1String("country"))
        return tr("texts to its country are not allowed here");
    if (code == QLatin1String("same-text"))
        return tr("the same text went to this number not long ago");
    if (code.isEmpty())
        return tr("a rule left it out");
    return tr("a rule left it out (%1)").arg(code);
}

bool SkipText::knows(const QString &code)
{
    constexpr std::array Known
        = {QLatin1String("suppressed"), QLatin1String("expired"), QLatin1String("content"),
           QLatin1String("country"), QLatin1String("same-text")};
    return std::ranges::find(Known, code) != Known.end();
}

} // namespace heliograph
