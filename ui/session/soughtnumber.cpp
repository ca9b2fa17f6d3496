// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/soughtnumber.h"

#include <QLocale>

namespace heliograph {

ParsedPhone soughtNumber(const QString &text)
{
    const QString here = QLocale::system().name().section(QLatin1Char('_'), 1).left(2);
    ParsedPhone parsed = PhoneProblem();
    for (const QString &region : {QString(), here, QStringLiteral("CN")}) {
        parsed = PhoneNumberParser(region, PhoneNumberParser::Invented::Accept).parse(text);
        if (std::holds_alternative<PhoneNumber>(parsed))
            break;
    }
    return parsed;
}

} // namespace heliograph
