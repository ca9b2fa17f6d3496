// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/storage/limitstore.h"
#include "ui/text/format.h"

#include <QJsonObject>

namespace heliograph {

//! What `limit list` shows.
QJsonObject limitsJson(const LimitRules &rules);
QString limitsInWords(const LimitRules &rules);

//! What `limit dry-run` shows.
QJsonObject dryRunJson(const DryRun &run, const Format &format);
QString dryRunInWords(const DryRun &run, const Format &format);

//! What `campaign cost` shows: \a run for those who have not gone, \a spent for the others.
QJsonObject costJson(const DryRun &run, const QList<Money> &spent);
QString costInWords(const DryRun &run, const QList<Money> &spent, const Format &format);

} // namespace heliograph
