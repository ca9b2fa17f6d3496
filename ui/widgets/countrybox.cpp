// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/countrybox.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace heliograph {

QComboBox *CountryBox::make(const QString &chosen, QWidget *parent)
{
    QList<std::pair<QString, QString>> countries;
    for (int index = QLocale::AnyTerritory + 1; index <= QLocale::LastTerritory; ++index) {
        const auto territory = static_cast<QLocale::Territory>(index);
        const QString code = QLocale::territoryToCode(territory);
        if (code.size() == 2 && code.at(0).isLetter())
            countries.append({QLocale::territoryToString(territory), code});
    }
    std::ranges::sort(countries);
    auto *box = new QComboBox(parent);
    box->addItem(QCoreApplication::translate("heliograph::CountryBox", "all have one"), QString());
    for (const auto &[country, code] : std::as_const(countries))
        box->addItem(QString(country % QStringLiteral(" (") % code % QLatin1Char(')')), code);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    return box;
}

} // namespace heliograph
