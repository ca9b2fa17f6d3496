// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/restorehint.h"

namespace heliograph {

QString confirmRestoreHint()
{
    return QStringLiteral(
        "Nothing is sent until somebody confirms: heliograph workspace confirm-restore --reason TEXT");
}

} // namespace heliograph
