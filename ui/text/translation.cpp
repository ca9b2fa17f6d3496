// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/translation.h"

#include <QTranslator>

namespace heliograph {

namespace {

const QString Folder = QStringLiteral(":/i18n");
const QString Name = QStringLiteral("heliograph translation");

bool loadInto(QTranslator &translator, const QLocale &locale, const QString &part)
{
    return translator.load(locale, part, QStringLiteral("_"), Folder);
}

QTranslator *addTo(QCoreApplication &app)
{
    auto *translator = new QTranslator(&app);
    translator->setObjectName(Name);
    return translator;
}

} // namespace

void installTranslation(QCoreApplication &app, const QLocale &locale)
{
    // One that stayed would answer for texts that the new one does not hold: English holds plurals only.
    qDeleteAll(app.findChildren<QTranslator *>(Name, Qt::FindDirectChildrenOnly));
    // Ours is asked first: the one that was installed last.
    if (QTranslator *ofQt = addTo(app); loadInto(*ofQt, locale, QStringLiteral("qtbase")))
        QCoreApplication::installTranslator(ofQt);
    QTranslator *translator = addTo(app);
    const QString ours = QStringLiteral("heliograph");
    if (!loadInto(*translator, locale, ours) && !loadInto(*translator, QLocale(QLocale::English), ours))
        qFatal("The translations are missing from this program.");
    QCoreApplication::installTranslator(translator);
    QLocale::setDefault(locale);
}

} // namespace heliograph
