// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace heliograph {

//! A choice among the countries of the world, by their names; its data are ISO 3166 codes.
namespace CountryBox {

//! What the preferences call the country that was chosen last.
inline const QString RememberedAs = QStringLiteral("import/country");

//! \a chosen is a code; empty: none, which means that all numbers have one.
QComboBox *make(const QString &chosen, QWidget *parent);

} // namespace CountryBox

} // namespace heliograph
