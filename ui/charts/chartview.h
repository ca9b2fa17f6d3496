// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartplot.h"

#include <QChartView>
#include <QTimer>

class QRubberBand;

namespace heliograph {

//! Shows one chart and lets people point at it, with the mouse or with keys: left and right (up and down
//! where bars lie) go from category to category, the other two from series to series, Enter goes to the
//! messages behind; dragging over time zooms, a double click or Escape zooms back.
class ChartView : public QChartView
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    //! \a contents without categories clear it.
    void show(const ChartContents &contents, const ChartPart &part);

    int category() const { return m_category; } //!< that was pointed at; -1: none
    int series() const { return m_series; } //!< likewise; -1: all of them
    void point(int series, int category);

Q_SIGNALS:
    void pointed(int series, int category);
    void chosen(int series, int category);
    void zoomed(int first, int last); //!< last is -1 for all

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int lastCategory() const;
    int categoryAt(const QPoint &position) const;
    int seriesAt(const QPoint &position, int category) const;
    QPointF valueAt(const QPoint &position) const;
    QRectF placeOf(int category) const;
    void step(int categories, int series);
    void click(const QPoint &position);
    bool isZoomed() const { return m_part.first > 0 || m_part.last >= 0; }
    bool lies() const { return m_contents.kind == ChartContents::Kind::Bars; }

    ChartContents m_contents;
    ChartPart m_part;
    QAbstractSeries *m_anchor = nullptr;
    QRubberBand *m_band;
    QPoint m_pressed;
    bool m_isPressed = false;
    bool m_dragging = false;
    QTimer m_choosing;
    int m_category = -1;
    int m_series = -1;
};

} // namespace heliograph
