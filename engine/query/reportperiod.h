// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"

#include <QList>
#include <QTimeZone>

namespace heliograph {

//! How much of the time a point of a report's series stands for.
enum class ReportStep { Hour, Day, Week };

//! A stretch of time, its end not included.
struct ReportPeriod
{
    TimePoint from;
    TimePoint until;

    friend bool operator==(const ReportPeriod &, const ReportPeriod &) = default;
};

//! The most points that a series has: more cannot be told apart on a screen.
inline constexpr int MostReportPoints = 500;

//! \a period widened to whole hours of UTC, in which the totals are kept. Where clocks differ from UTC by
//! half an hour, a day begins and ends up to half an hour off.
ReportPeriod wholeHours(const ReportPeriod &period);

//! \a wanted, or the next longer step with which \a period has no more than MostReportPoints.
ReportStep fittingStep(const ReportPeriod &period, ReportStep wanted);

//! \a period, which is of whole hours, cut into steps. Days and weeks begin at midnight in \a zone, so that
//! days in which the clocks change have 23 or 25 hours; weeks are counted back from the end. The first step
//! is shorter where the period begins within one, and so may the last be.
QList<ReportPeriod> cutIntoSteps(const ReportPeriod &period, ReportStep step, const QTimeZone &zone);

} // namespace heliograph
