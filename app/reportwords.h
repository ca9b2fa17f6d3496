// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/query/report.h"

#include <QJsonObject>

namespace heliograph {

//! \a report with times as they are in \a zone.
QJsonObject reportJson(const Report &report, const QTimeZone &zone);

//! The same for people: figures, then one line a step, provider, country and error.
QString reportInWords(const Report &report, const QTimeZone &zone);

} // namespace heliograph
