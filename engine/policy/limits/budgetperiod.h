// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "engine/domain/budget.h"

#include <QTimeZone>

#include <optional>

namespace heliograph {

//! When the period of a budget that \a now is in began, by the calendar of \a zone; the epoch for one that
//! has no periods.
TimePoint periodStart(BudgetPeriod period, TimePoint now, const QTimeZone &zone);

//! When the next one begins; nothing if there is none.
std::optional<TimePoint> periodEnd(BudgetPeriod period, TimePoint now, const QTimeZone &zone);

//! The shares of \a allowed, of 50, 80 and 100 percent, that are reached with \a after and were not with
//! \a before.
QList<int> alarmsBetween(qint64 before, qint64 after, qint64 allowed);

} // namespace heliograph
