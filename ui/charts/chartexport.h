// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartcontents.h"

#include <QByteArray>
#include <QSize>

class QPainter;
class QPicture;
class QRectF;

namespace heliograph {

//! What leaves the window of a chart: always in the light theme, with title and definition. GUI thread, where
//! nothing else is said.
namespace ChartExport {

inline constexpr QSize UsualSize(900, 480);

//! Draws \a contents into \a target, in units of \a painter; \a scale is how large text is drawn.
void paint(QPainter &painter, const QRectF &target, const ChartContents &contents, double scale = 1);

//! Draws all of it but the plot, for which it returns the room. Any thread.
QRectF paintWords(QPainter &painter, const QRectF &target, const ChartContents &contents, double scale);

//! The plot alone, \a size large, to be drawn anywhere later on; nothing for an empty chart.
QPicture plot(const ChartContents &contents, const QSizeF &size);

QByteArray png(const ChartContents &contents, const QSize &size = UsualSize); //!< twice as many pixels
QByteArray svg(const ChartContents &contents, const QSize &size = UsualSize);

//! The table, with a heading row; numbers without grouping.
QByteArray csv(const ChartContents &contents);

} // namespace ChartExport

} // namespace heliograph
