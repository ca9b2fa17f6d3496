// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartcontents.h"

#include <QByteArray>
#include <QSize>

class QPainter;
class QRectF;

namespace heliograph {

//! What leaves the window of a chart: always in the light theme, with title and definition. GUI thread.
namespace ChartExport {

inline constexpr QSize UsualSize(900, 480);

//! Draws \a contents into \a target, in units of \a painter; \a scale is how large text is drawn.
void paint(QPainter &painter, const QRectF &target, const ChartContents &contents, double scale = 1);

QByteArray png(const ChartContents &contents, const QSize &size = UsualSize); //!< twice as many pixels
QByteArray svg(const ChartContents &contents, const QSize &size = UsualSize);

//! The table, with a heading row; numbers without grouping.
QByteArray csv(const ChartContents &contents);

} // namespace ChartExport

} // namespace heliograph
