// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/languagetext.h"

#include <QLocale>

namespace heliograph {

// Qt takes every language for that of one country: English would be American English.
QString languageName(const QString &iso)
{
    const QLocale locale(iso);
    return locale.language() == QLocale::English ? QStringLiteral("English") : locale.nativeLanguageName();
}

} // namespace heliograph
