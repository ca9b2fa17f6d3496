// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace heliograph {

//! Whether \a host carries the name \a brand, both case folded. Short names count only where no letter stands
//! beside them: "apple" is in "pineapple".
bool carriesBrand(const QString &host, const QString &brand);

} // namespace heliograph
