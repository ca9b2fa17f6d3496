// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace heliograph {

//! Whether somebody pays in \a currency: an active code of ISO 4217 that is money of a country or a union.
bool isCurrencyInUse(QStringView currency);

} // namespace heliograph
