// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/translation.h"

#include <QTranslator>

namespace heliograph {

namespace {

const QString Folder = QStringLiteral(":/i18n");
const QString Name = QStringLiteral("heliograph translation");

bool loadInto(QTranslator &translator, const QLocale &locale)
{
    return translator.load(locale, QStringLiteral("heliograph"), QStringLiteral("_"), Folder);
}

} // namespace

void installTranslation(QCoreApplication &app, const QLocale &locale)
{
    // One that stayed would answer for texts that the new one does not hold: English holds plurals only.
    qDeleteAll(app.findChildren<QTranslator *>(Name, Qt::FindDirectChildrenOnly));
    auto *translator = new QTranslator(&app);
    translator->setObjectName(Name);
    if (!loadInto(*translator, locale) && !loadInto(*translator, QLocale(QLocale::English)))
        qFatal("The translations are missing from this program.");
    QCoreApplication::installTranslator(translator);
    QLocale::setDefault(locale);
}

} // namespace heliograph
