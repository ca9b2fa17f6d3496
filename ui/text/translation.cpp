// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/translation.h"

#include <QTranslator>

namespace heliograph {

namespace {

const QString Folder = QStringLiteral(":/i18n");

bool loadInto(QTranslator &translator, const QLocale &locale)
{
    return translator.load(locale, QStringLiteral("heliograph"), QStringLiteral("_"), Folder);
}

} // namespace

void installTranslation(QCoreApplication &app, const QLocale &locale)
{
    auto *translator = new QTranslator(&app);
    if (!loadInto(*translator, locale) && !loadInto(*translator, QLocale(QLocale::English)))
        qFatal("The translations are missing from this program.");
    QCoreApplication::installTranslator(translator);
    QLocale::setDefault(locale);
}

} // namespace heliograph
