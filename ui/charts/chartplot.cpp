// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartplot.h"

#include <QAbstractBarSeries>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <cmath>

namespace heliograph {

namespace {

constexpr int MostLabels = 8; // along an axis of time
constexpr double Thickest = 0.8; // of a bar, of its place
constexpr double LowestTime = 0.5; // seconds, where a logarithmic axis begins

//! Builds one chart. Axes and series belong to the chart.
class Maker
{
public:
    Maker(QChart &chart, const ChartContents &contents, const Theme &theme, const ChartPart &part)
        : m_chart(chart)
        , m_contents(contents)
        , m_theme(theme)
        , m_part(part)
        , m_last(part.last < 0 ? contents.size() - 1 : part.last)
    {
    }

    QAbstractSeries *make();

private:
    bool isShown(int series) const { return !m_part.hidden.contains(series); }
    QAbstractBarSeries *addBars(QAbstractBarSeries *bars);
    QList<QLineSeries *> addLines(bool shares);
    QList<double> drawnValues(const ChartSeries &series) const;
    double highestStack() const;
    QValueAxis *valueAxis(Qt::Alignment side, double most, const QString &format);
    QCategoryAxis *timeAxis();
    void dress(QAbstractAxis *axis) const;
    QAbstractSeries *makeColumns();
    QAbstractSeries *makeBars();
    QAbstractSeries *makeCurves();

    QChart &m_chart;
    const ChartContents &m_contents;
    const Theme &m_theme;
    const ChartPart &m_part;
    const int m_last;
};

QAbstractSeries *Maker::make()
{
    m_chart.setBackgroundBrush(m_theme.color(ColorRole::Surface));
    m_chart.setBackgroundRoundness(0);
    m_chart.setMargins({});
    m_chart.setAnimationOptions(QChart::NoAnimation);
    m_chart.legend()->setLabelColor(m_theme.color(ColorRole::Text));
    switch (m_contents.kind) {
    case ChartContents::Kind::Columns:
        return makeColumns();
    case ChartContents::Kind::Bars:
        return makeBars();
    case ChartContents::Kind::Curves:
        return makeCurves();
    }
    Q_UNREACHABLE();
}

QList<double> Maker::drawnValues(const ChartSeries &series) const
{
    QList<double> values;
    for (int drawn = 0; drawn < m_contents.size(); ++drawn) {
        const double value = series.values.value(m_contents.drawnAt(drawn));
        values.append(std::isnan(value) ? 0.0 : value);
    }
    return values;
}

QAbstractBarSeries *Maker::addBars(QAbstractBarSeries *bars)
{
    bars->setBarWidth(Thickest);
    for (int index = 0; index < m_contents.series.size(); ++index) {
        const ChartSeries &series = m_contents.series.at(index);
        if (series.form != ChartSeries::Form::Bar || !isShown(index))
            continue;
        auto *set = new QBarSet(series.name, bars);
        set->append(drawnValues(series));
        set->setBrush(series.paint.brush(m_theme));
        set->setPen(m_contents.size() > 100 ? QPen(Qt::NoPen) : QPen(series.paint.color(m_theme), 0.5));
        bars->append(set);
    }
    m_chart.addSeries(bars);
    return bars;
}

//! A line of its own for every stretch without gaps, all under one name in the legend.
QList<QLineSeries *> Maker::addLines(bool shares)
{
    QList<QLineSeries *> lines;
    for (int index = 0; index < m_contents.series.size(); ++index) {
        const ChartSeries &series = m_contents.series.at(index);
        if (series.form != ChartSeries::Form::Line || series.isShare != shares || !isShown(index))
            continue;
        QLineSeries *line = nullptr;
        for (int category = 0; category < m_contents.size(); ++category) {
            const double value = series.values.value(category);
            if (std::isnan(value)) {
                line = nullptr;
                continue;
            }
            if (line == nullptr) {
                line = new QLineSeries(&m_chart);
                line->setName(series.name);
                line->setPen(
                    QPen(series.paint.color(m_theme), 2, series.paint.muted ? Qt::DashLine : Qt::SolidLine));
                line->setPointsVisible(m_contents.size() <= 60);
                m_chart.addSeries(line);
                const bool first = lines.isEmpty() || lines.constLast()->name() != series.name;
                m_chart.legend()->markers(line).constFirst()->setVisible(first);
                lines.append(line);
            }
            line->append(category, value);
        }
    }
    return lines;
}

double Maker::highestStack() const
{
    double highest = 0;
    for (int category = m_part.first; category <= m_last; ++category) {
        double stack = 0;
        double line = 0;
        for (int index = 0; index < m_contents.series.size(); ++index) {
            const ChartSeries &series = m_contents.series.at(index);
            const double value = series.values.value(category);
            if (series.isShare || !isShown(index) || std::isnan(value))
                continue;
            if (series.form == ChartSeries::Form::Bar)
                stack += value;
            else
                line = std::max(line, value);
        }
        highest = std::max({highest, stack, line});
    }
    return highest > 0 ? highest : 1;
}

void Maker::dress(QAbstractAxis *axis) const
{
    axis->setLabelsColor(m_theme.color(ColorRole::Text));
    axis->setTitleBrush(m_theme.color(ColorRole::Muted));
    axis->setLinePenColor(m_theme.color(ColorRole::Border));
    QColor faint = m_theme.color(ColorRole::Border);
    faint.setAlphaF(0.35F);
    axis->setGridLineColor(faint);
    QFont font = axis->labelsFont();
    font.setPointSizeF(8);
    axis->setLabelsFont(font);
    axis->setTitleFont(font);
}

QValueAxis *Maker::valueAxis(Qt::Alignment side, double most, const QString &format)
{
    auto *axis = new QValueAxis(&m_chart);
    axis->setRange(0, most);
    axis->setTickCount(5);
    axis->setLabelFormat(format);
    m_chart.addAxis(axis, side);
    dress(axis);
    return axis;
}

//! The bars stand at whole numbers; only some of them are named, so that the names have room.
QCategoryAxis *Maker::timeAxis()
{
    auto *axis = new QCategoryAxis(&m_chart);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(-1);
    const int count = m_last - m_part.first + 1;
    const int every = (count + MostLabels - 1) / MostLabels;
    for (int category = m_part.first; category <= m_last; category += every) {
        // A category is known by its label: two days of the same name would be one.
        QString label = m_contents.categories.at(category);
        while (axis->categoriesLabels().contains(label))
            label += QChar(0x200B);
        axis->append(label, category);
    }
    axis->setRange(m_part.first - 0.5, m_last + 0.5);
    m_chart.addAxis(axis, Qt::AlignBottom);
    dress(axis);
    axis->setGridLineVisible(false);
    return axis;
}

QAbstractSeries *Maker::makeColumns()
{
    QAbstractSeries *bars = addBars(new QStackedBarSeries(&m_chart));
    const QList<QLineSeries *> counts = addLines(false);
    const QList<QLineSeries *> shares = addLines(true);
    QCategoryAxis *time = timeAxis();
    QValueAxis *values = valueAxis(Qt::AlignLeft, highestStack(), QStringLiteral("%.0f"));
    values->applyNiceNumbers();
    values->setTitleText(m_contents.valueTitle);
    bars->attachAxis(time);
    bars->attachAxis(values);
    for (QLineSeries *line : counts) {
        line->attachAxis(time);
        line->attachAxis(values);
    }
    if (shares.isEmpty())
        return bars;
    QValueAxis *percent = valueAxis(Qt::AlignRight, 100, QStringLiteral("%.0f %%"));
    percent->setGridLineVisible(false);
    for (QLineSeries *line : shares) {
        line->attachAxis(time);
        line->attachAxis(percent);
    }
    return bars;
}

QAbstractSeries *Maker::makeBars()
{
    QAbstractSeries *bars = addBars(new QHorizontalStackedBarSeries(&m_chart));
    auto *names = new QBarCategoryAxis(&m_chart);
    QStringList labels; // from the top, so that of equal ones the first stays as it is
    for (const QString &category : m_contents.categories) {
        QString label = category;
        while (labels.contains(label))
            label += QChar(0x200B);
        labels.append(label);
    }
    std::ranges::reverse(labels);
    names->append(labels);
    m_chart.addAxis(names, Qt::AlignLeft);
    dress(names);
    names->setGridLineVisible(false);
    const double most = highestStack();
    QValueAxis *values
        = valueAxis(Qt::AlignBottom, most, most < 10 ? QStringLiteral("%.2f") : QStringLiteral("%.0f"));
    values->applyNiceNumbers();
    values->setTitleText(m_contents.valueTitle);
    bars->attachAxis(values);
    bars->attachAxis(names);
    return bars;
}

QAbstractSeries *Maker::makeCurves()
{
    const QList<QLineSeries *> lines = addLines(false);
    QCategoryAxis *names = timeAxis();
    auto *times = new QLogValueAxis(&m_chart);
    times->setBase(10);
    times->setLabelFormat(QStringLiteral("%g"));
    times->setRange(LowestTime, std::max(100.0, highestStack() * 1.5));
    times->setTitleText(m_contents.valueTitle);
    m_chart.addAxis(times, Qt::AlignLeft);
    dress(times);
    for (QLineSeries *line : lines) {
        line->attachAxis(names);
        line->attachAxis(times);
    }
    return lines.isEmpty() ? nullptr : lines.constFirst();
}

} // namespace

ChartPlot::ChartPlot() = default;
ChartPlot::~ChartPlot() = default;
ChartPlot::ChartPlot(ChartPlot &&) noexcept = default;
ChartPlot &ChartPlot::operator=(ChartPlot &&) noexcept = default;

ChartPlot ChartPlot::make(const ChartContents &contents, const Theme &theme, const ChartPart &part,
                          bool withLegend)
{
    ChartPlot plot;
    plot.m_chart = std::make_unique<QChart>();
    plot.m_anchor = Maker(*plot.m_chart, contents, theme, part).make();
    plot.m_chart->legend()->setVisible(withLegend && contents.series.size() > 1);
    plot.m_chart->legend()->setAlignment(Qt::AlignBottom);
    return plot;
}

std::unique_ptr<QChart> ChartPlot::takeChart()
{
    return std::move(m_chart);
}

} // namespace heliograph
