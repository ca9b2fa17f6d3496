// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace heliograph {

//! \a e164 with its middle hidden, where the country is not known: "+8613•••02". Empty stays empty.
QString maskedNumber(const QString &e164);

} // namespace heliograph
