// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace heliograph {

//! Packs an ISO 3166 alpha-2 code into a number and back; "" is 0.
qint16 countryCode(const QString &iso);
QString countryText(qint16 code);

} // namespace heliograph
