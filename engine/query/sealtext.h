// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/result.h"
#include "engine/domain/auditrow.h"

#include <QString>

namespace heliograph {

//! \a seal to be printed, mailed or written down: "184211-91C2-04DE-…", the number of the entry and its hash.
QString sealText(const AuditSeal &seal);

//! The seal that \a text is, whatever its case and spaces; Invalid says what is wrong with it.
Result<AuditSeal> parseSeal(const QString &text);

} // namespace heliograph
