// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/auditcheck.h"
#include "ui/text/format.h"

#include <QJsonObject>

namespace heliograph {

//! An entry of the audit log on one line: when, who, from where, what, to what, and its details.
QString auditLine(const AuditRow &entry, const Format &format);

QJsonObject auditJson(const AuditRow &entry);
QJsonObject verdictJson(const AuditVerdict &verdict);

} // namespace heliograph
