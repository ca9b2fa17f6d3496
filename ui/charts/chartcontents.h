// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/messagerow.h"
#include "ui/theme/theme.h"

#include <QBrush>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace heliograph {

//! How many lying bars can still be told apart; what more there is, is put together in the last.
inline constexpr qsizetype MostLyingBars = 12;

//! How a series is painted: by what it means, so that every theme has its own colour for it.
struct ChartPaint
{
    std::optional<LedgerLine> line{}; //!< the colour of this line of the ledger
    int number = 0; //!< else one of the colours without a meaning
    bool muted = false; //!< else the grey of what stands in the background
    bool hatched = false; //!< not decided yet

    QColor color(const Theme &theme) const;
    QBrush brush(const Theme &theme) const;
};

//! One row of numbers, one for each category. A NaN is no number: nothing is drawn, and the table is empty.
struct ChartSeries
{
    enum class Form { Bar, Line };

    QString name;
    Form form = Form::Bar;
    ChartPaint paint{};
    bool isShare = false; //!< in percent, read at an axis of its own
    QList<double> values{};
    QStringList texts{}; //!< the values as people read them

    void add(double value, const QString &text)
    {
        values.append(value);
        texts.append(text);
    }
};

//! Columns that stand in the table only.
struct ChartColumn
{
    QString title;
    QStringList texts;
    QStringList figures; //!< for a file: no grouping, a point, no unit

    void add(const QString &text, const QString &figure)
    {
        texts.append(text);
        figures.append(figure);
    }
};

//! Everything about one chart: what is drawn, what its table holds, and what is said of it. A value.
struct ChartContents
{
    enum class Kind {
        Columns, //!< stacked, over time, with lines
        Bars, //!< stacked, lying, the first on top
        Curves, //!< lines over few categories, on a logarithmic axis
    };

    QString id; //!< "reports.volume"
    Kind kind = Kind::Columns;
    QString title;
    QString definition; //!< what is counted, always the same
    QString summary; //!< one sentence with the numbers that matter
    QString categoryTitle; //!< "Day"
    QString valueTitle; //!< of the axis of values
    QStringList categories{}; //!< in short, at the axis
    QStringList categoryTexts{}; //!< in full
    QList<ChartSeries> series{};
    QList<ChartColumn> columns{};

    //! The messages behind a value; behind all values of a category if \a series is -1. Nothing where no
    //! filter finds just these.
    std::function<std::optional<MessageFilter>(int series, int category)> messages{};

    int size() const { return static_cast<int>(categories.size()); }
    bool isEmpty() const { return categories.isEmpty(); }

    //! Where category \a category is drawn, and the other way round: Qt counts lying bars from below.
    int drawnAt(int category) const { return kind == Kind::Bars ? size() - 1 - category : category; }

    //! The series that is seen at \a value of \a category, where bars are stacked; -1 beyond them.
    int stackedAt(const QSet<int> &hidden, int category, double value) const;

    //! The table beside the chart: its headings, and its rows as people read them.
    QStringList headings() const;
    QList<QStringList> rows() const;

    //! The rows for other programs: numbers without grouping.
    QList<QStringList> figures() const;

    //! "3 March · Delivered 4,120": what stands at one place.
    QString reading(int series, int category) const;
};

} // namespace heliograph
