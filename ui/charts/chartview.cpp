// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartview.h"

#include <QAbstractSeries>
#include <QApplication>
#include <QChart>
#include <QKeyEvent>
#include <QRubberBand>

#include <cmath>

namespace heliograph {

ChartView::ChartView(QWidget *parent)
    : QChartView(new QChart, parent)
    , m_band(new QRubberBand(QRubberBand::Rectangle, this))
{
    chart()->setBackgroundVisible(false); // its own is white, whatever the theme
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    // Time goes from left to right in every language.
    setLayoutDirection(Qt::LeftToRight);
    m_choosing.setSingleShot(true);
    connect(&m_choosing, &QTimer::timeout, this, [this] { Q_EMIT chosen(m_series, m_category); });
}

void ChartView::show(const ChartContents &contents, const ChartPart &part)
{
    m_contents = contents;
    m_part = part;
    ChartPlot plot = ChartPlot::make(contents, Theme::current(), part, false);
    m_anchor = plot.anchor();
    const std::unique_ptr<QChart> before(chart());
    setChart(plot.takeChart().release());
    if (m_category > lastCategory() || m_category < part.first)
        m_category = -1;
    viewport()->update();
}

int ChartView::lastCategory() const
{
    return m_part.last < 0 ? m_contents.size() - 1 : m_part.last;
}

void ChartView::point(int series, int category)
{
    m_series = series;
    m_category = category;
    viewport()->update();
    Q_EMIT pointed(series, category);
}

QPointF ChartView::valueAt(const QPoint &position) const
{
    return chart()->mapToValue(chart()->mapFromScene(mapToScene(position)), m_anchor);
}

int ChartView::categoryAt(const QPoint &position) const
{
    if (m_anchor == nullptr || !chart()->plotArea().contains(chart()->mapFromScene(mapToScene(position))))
        return -1;
    const QPointF value = valueAt(position);
    const int drawn = static_cast<int>(std::lround(lies() ? value.y() : value.x()));
    const int category = m_contents.drawnAt(drawn);
    return category >= m_part.first && category <= lastCategory() ? category : -1;
}

int ChartView::seriesAt(const QPoint &position, int category) const
{
    if (category < 0)
        return -1;
    const QPointF value = valueAt(position);
    return m_contents.stackedAt(m_part.hidden, category, lies() ? value.x() : value.y());
}

//! The band of the plot that belongs to \a category.
QRectF ChartView::placeOf(int category) const
{
    const QRectF area = chart()->plotArea();
    const double count = lastCategory() - m_part.first + 1;
    if (lies()) {
        const double height = area.height() / count;
        return {area.left(), area.top() + height * category, area.width(), height};
    }
    const double width = area.width() / count;
    return {area.left() + width * (category - m_part.first), area.top(), width, area.height()};
}

void ChartView::step(int categories, int series)
{
    if (m_contents.isEmpty())
        return;
    const int category = m_category < 0 ? (categories < 0 ? lastCategory() : m_part.first)
                                        : std::clamp(m_category + categories, m_part.first, lastCategory());
    const int last = static_cast<int>(m_contents.series.size()) - 1;
    int next = std::clamp(m_series + series, -1, last);
    while (series != 0 && next > 0 && next < last && m_part.hidden.contains(next))
        next += series;
    point(m_part.hidden.contains(next) ? -1 : next, category);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const bool swapped = lies();
    switch (event->key()) {
    case Qt::Key_Left:
        return swapped ? step(0, -1) : step(-1, 0);
    case Qt::Key_Right:
        return swapped ? step(0, 1) : step(1, 0);
    case Qt::Key_Up:
        return swapped ? step(-1, 0) : step(0, 1);
    case Qt::Key_Down:
        return swapped ? step(1, 0) : step(0, -1);
    case Qt::Key_Home:
        return point(m_series, m_part.first);
    case Qt::Key_End:
        return point(m_series, lastCategory());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_category >= 0)
            Q_EMIT chosen(m_series, m_category);
        return;
    case Qt::Key_Escape:
        if (isZoomed()) {
            Q_EMIT zoomed(0, -1);
            return;
        }
        break;
    default:
        break;
    }
    QChartView::keyPressEvent(event);
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QChartView::mousePressEvent(event);
    m_pressed = event->pos();
    m_isPressed = true;
    m_dragging = false;
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        const int category = categoryAt(event->pos());
        setToolTip(m_contents.reading(-1, category));
        return;
    }
    if (m_contents.kind != ChartContents::Kind::Columns
        || (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    const QRect area = mapFromScene(chart()->mapRectToScene(chart()->plotArea())).boundingRect();
    m_band->setGeometry(QRect(QPoint(m_pressed.x(), area.top()), QPoint(event->pos().x(), area.bottom()))
                            .normalized()
                            .intersected(area));
    m_band->show();
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    // The second release of a double click has no press of its own.
    if (event->button() != Qt::LeftButton || !std::exchange(m_isPressed, false))
        return QChartView::mouseReleaseEvent(event);
    if (!std::exchange(m_dragging, false)) {
        click(event->pos());
        return;
    }
    m_band->hide();
    const QRect band = m_band->geometry();
    const int first = categoryAt({band.left() + 1, band.center().y()});
    const int last = categoryAt({band.right() - 1, band.center().y()});
    if (first >= 0 && last > first)
        Q_EMIT zoomed(first, last);
}

//! While zoomed in, a click waits until it cannot become a double click any more, which zooms back.
void ChartView::click(const QPoint &position)
{
    const int category = categoryAt(position);
    if (category < 0)
        return;
    point(seriesAt(position, category), category);
    if (isZoomed())
        m_choosing.start(QApplication::doubleClickInterval());
    else
        Q_EMIT chosen(m_series, m_category);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
    m_choosing.stop();
    Q_EMIT zoomed(0, -1);
}

void ChartView::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    if (!hasFocus())
        return;
    painter->save();
    painter->setPen(QPen(Theme::current().color(ColorRole::Accent), 2));
    const bool inPlot = m_category >= 0 && m_category < m_contents.size();
    painter->drawRect(inPlot ? chart()->mapRectToScene(placeOf(m_category))
                             : mapToScene(viewport()->rect()).boundingRect().adjusted(1, 1, -1, -1));
    painter->restore();
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

} // namespace heliograph
