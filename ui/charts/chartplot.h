// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartcontents.h"

#include <QSet>

#include <memory>

class QAbstractSeries;
class QChart;

namespace heliograph {

//! Which part of a chart is drawn.
struct ChartPart
{
    int first = 0; //!< category
    int last = -1; //!< -1: the last there is
    QSet<int> hidden{}; //!< series that were switched off
};

//! A chart as Qt Charts draws it. Without animation; made anew whenever something changes, which takes about
//! a millisecond for 500 points.
class ChartPlot
{
public:
    //! \a withLegend is for paper: a window has switches instead.
    static ChartPlot make(const ChartContents &contents, const Theme &theme, const ChartPart &part,
                          bool withLegend);
    ~ChartPlot();
    ChartPlot(ChartPlot &&) noexcept;
    ChartPlot &operator=(ChartPlot &&) noexcept;

    //! Whoever shows the chart owns it.
    std::unique_ptr<QChart> takeChart();

    //! A series by whose axes places are told; nullptr if all are switched off.
    QAbstractSeries *anchor() const { return m_anchor; }

private:
    ChartPlot();

    std::unique_ptr<QChart> m_chart;
    QAbstractSeries *m_anchor = nullptr;
};

} // namespace heliograph
