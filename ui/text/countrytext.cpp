// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/countrytext.h"

#include <QLocale>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace heliograph {

// ICU has the names in every language; Qt 6.4 only has them in English and each country's own.
QString CountryText::name(const QString &iso)
{
    if (iso.isEmpty())
        return {};
    const icu::Locale place("", iso.toLatin1().constData());
    const icu::Locale language(QLocale().name().toLatin1().constData());
    icu::UnicodeString found;
    place.getDisplayCountry(language, found);
    const QString name(reinterpret_cast<const QChar *>(found.getBuffer()), found.length());
    return name.isEmpty() ? iso : name;
}

} // namespace heliograph
