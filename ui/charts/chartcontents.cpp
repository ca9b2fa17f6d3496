// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartcontents.h"

#include <cmath>

namespace heliograph {

namespace {

QString figure(double value)
{
    if (std::isnan(value))
        return {};
    QString text = QString::number(value, 'f', 6);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

} // namespace

QColor ChartPaint::color(const Theme &theme) const
{
    if (line)
        return theme.color(*line);
    return muted ? theme.color(ColorRole::Muted) : theme.chartColor(number);
}

QBrush ChartPaint::brush(const Theme &theme) const
{
    return {color(theme), hatched ? Qt::BDiagPattern : Qt::SolidPattern};
}

int ChartContents::stackedAt(const QSet<int> &hidden, int category, double value) const
{
    double stack = 0;
    for (int index = 0; index < series.size(); ++index) {
        const double height = series.at(index).values.value(category);
        if (series.at(index).form != ChartSeries::Form::Bar || hidden.contains(index) || std::isnan(height))
            continue;
        stack += height;
        if (value <= stack)
            return index;
    }
    return -1;
}

QStringList ChartContents::headings() const
{
    QStringList headings{categoryTitle};
    for (const ChartSeries &each : series)
        headings.append(each.name);
    for (const ChartColumn &column : columns)
        headings.append(column.title);
    return headings;
}

QList<QStringList> ChartContents::rows() const
{
    QList<QStringList> rows;
    for (int category = 0; category < size(); ++category) {
        QStringList row{categoryTexts.value(category)};
        for (const ChartSeries &each : series)
            row.append(each.texts.value(category));
        for (const ChartColumn &column : columns)
            row.append(column.texts.value(category));
        rows.append(row);
    }
    return rows;
}

QList<QStringList> ChartContents::figures() const
{
    QList<QStringList> rows;
    for (int category = 0; category < size(); ++category) {
        QStringList row{categoryTexts.value(category)};
        for (const ChartSeries &each : series)
            row.append(figure(each.values.value(category)));
        for (const ChartColumn &column : columns)
            row.append(column.figures.value(category));
        rows.append(row);
    }
    return rows;
}

QString ChartContents::reading(int which, int category) const
{
    if (category < 0 || category >= size())
        return {};
    QStringList parts{categoryTexts.value(category)};
    for (int index = 0; index < series.size(); ++index) {
        const QString text = series.at(index).texts.value(category);
        if ((which < 0 || which == index) && !text.isEmpty())
            parts.append(QString(series.at(index).name % u' ' % text));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace heliograph
