// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplechart.h"

#include "ui/charts/chartplot.h"

#include <QAbstractBarSeries>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

QAbstractBarSeries *barsOf(const QChart &chart)
{
    const QList<QAbstractSeries *> all = chart.series();
    for (QAbstractSeries *series : all) {
        if (auto *bars = qobject_cast<QAbstractBarSeries *>(series))
            return bars;
    }
    return nullptr;
}

QList<QLineSeries *> linesOf(const QChart &chart)
{
    QList<QLineSeries *> lines;
    const QList<QAbstractSeries *> all = chart.series();
    for (QAbstractSeries *series : all) {
        if (auto *line = qobject_cast<QLineSeries *>(series))
            lines.append(line);
    }
    return lines;
}

std::unique_ptr<QChart> draw(const ChartContents &contents, const ChartPart &part = {},
                             ThemeName theme = ThemeName::Light)
{
    return ChartPlot::make(contents, Theme(theme), part, false).takeChart();
}

} // namespace

class TestChartPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsDrawnIsWhatTheTableHolds();
    void openOnesAreHatched();
    void noNumberIsAGapInItsLine();
    void lyingBarsBeginOnTop();
    void whatIsSwitchedOffIsNotDrawn();
    void aPartOfTheTimeHasItsOwnAxis();
    void onlySomeOfManyTimesAreNamed();
    void namesThatAreEqualStayApart();
    void timesAreOnALogarithmicAxis();
    void colorsFollowTheTheme();
    void nothingCanBeDrawn();
    void thePointedSeriesIsTheOneThatIsSeen();
};

void TestChartPlot::whatIsDrawnIsWhatTheTableHolds()
{
    const ChartContents contents = sampleColumns();

    const auto chart = draw(contents);

    const QList<QBarSet *> sets = barsOf(*chart)->barSets();
    QCOMPARE(sets.size(), 3);
    for (int series = 0; series < sets.size(); ++series) {
        QCOMPARE(sets.at(series)->label(), contents.series.at(series).name);
        for (int category = 0; category < contents.size(); ++category)
            QCOMPARE(sets.at(series)->at(category), contents.series.at(series).values.at(category));
    }
    QVERIFY(chart->animationOptions() == QChart::NoAnimation);
}

void TestChartPlot::openOnesAreHatched()
{
    const auto chart = draw(sampleColumns());

    QCOMPARE(barsOf(*chart)->barSets().at(2)->brush().style(), Qt::BDiagPattern);
    QCOMPARE(barsOf(*chart)->barSets().at(0)->brush().style(), Qt::SolidPattern);
}

void TestChartPlot::noNumberIsAGapInItsLine()
{
    ChartContents contents = sampleColumns();
    QCOMPARE(linesOf(*draw(contents)).constFirst()->points(), QList<QPointF>({{0, 90.9}, {1, 87.5}}));

    contents.series[3].values = {90, std::numeric_limits<double>::quiet_NaN(), 80};

    const auto chart = draw(contents);
    QCOMPARE(linesOf(*chart).size(), 2);
    QVERIFY(!chart->legend()->markers(linesOf(*chart).at(1)).constFirst()->isVisible());
}

void TestChartPlot::lyingBarsBeginOnTop()
{
    const ChartContents contents = sampleBars();

    const auto chart = draw(contents);

    QCOMPARE(barsOf(*chart)->barSets().at(0)->at(2), contents.series.at(0).values.at(0));
    auto *names = qobject_cast<QBarCategoryAxis *>(chart->axes(Qt::Vertical).constFirst());
    QVERIFY(names != nullptr);
    QCOMPARE(names->categories().constLast(), contents.categories.constFirst());
}

void TestChartPlot::whatIsSwitchedOffIsNotDrawn()
{
    const auto chart = draw(sampleColumns(), {.hidden = {1, 3}});

    QCOMPARE(barsOf(*chart)->barSets().size(), 2);
    QVERIFY(linesOf(*chart).isEmpty());
    QCOMPARE(chart->axes(Qt::Vertical).size(), 1);
}

void TestChartPlot::aPartOfTheTimeHasItsOwnAxis()
{
    const auto chart = draw(longColumns(100), {.first = 10, .last = 19});

    auto *time = qobject_cast<QCategoryAxis *>(chart->axes(Qt::Horizontal).constFirst());
    QCOMPARE(time->min(), 9.5);
    QCOMPARE(time->max(), 19.5);
    QCOMPARE(time->categoriesLabels().constFirst(), u"10 h"_s);
}

void TestChartPlot::onlySomeOfManyTimesAreNamed()
{
    const auto chart = draw(longColumns(500));

    auto *time = qobject_cast<QCategoryAxis *>(chart->axes(Qt::Horizontal).constFirst());
    QVERIFY(time->categoriesLabels().size() <= 8);
    QCOMPARE(barsOf(*chart)->barSets().constFirst()->count(), 500);
}

void TestChartPlot::namesThatAreEqualStayApart()
{
    const auto chart = draw(sampleBars());

    auto *names = qobject_cast<QBarCategoryAxis *>(chart->axes(Qt::Vertical).constFirst());
    QCOMPARE(names->categories().size(), 3);
}

void TestChartPlot::timesAreOnALogarithmicAxis()
{
    ChartContents contents = sampleColumns();
    contents.kind = ChartContents::Kind::Curves;
    contents.series = {{.name = u"Kite"_s, .form = ChartSeries::Form::Line, .values = {2, 8, 400}}};

    const auto chart = draw(contents);

    auto *times = qobject_cast<QLogValueAxis *>(chart->axes(Qt::Vertical).constFirst());
    QVERIFY(times != nullptr && times->max() > 400);
    QCOMPARE(linesOf(*chart).constFirst()->points().constLast().y(), 400);
}

void TestChartPlot::colorsFollowTheTheme()
{
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast}) {
        const Theme theme(name);
        const auto chart = draw(sampleColumns(), {}, name);
        QCOMPARE(chart->backgroundBrush().color(), theme.color(ColorRole::Surface));
        QCOMPARE(barsOf(*chart)->barSets().at(0)->color(), theme.color(LedgerLine::Delivered));
    }
}

void TestChartPlot::nothingCanBeDrawn()
{
    ChartContents nothing;
    for (const auto kind :
         {ChartContents::Kind::Columns, ChartContents::Kind::Bars, ChartContents::Kind::Curves}) {
        nothing.kind = kind;
        QVERIFY(draw(nothing) != nullptr);
    }
}

void TestChartPlot::thePointedSeriesIsTheOneThatIsSeen()
{
    const ChartContents contents = sampleColumns();

    QCOMPARE(contents.stackedAt({}, 0, 500), 0);
    QCOMPARE(contents.stackedAt({}, 0, 1050), 1);
    QCOMPARE(contents.stackedAt({}, 2, 15), 2);
    QCOMPARE(contents.stackedAt({}, 0, 2000), -1);
    QCOMPARE(contents.stackedAt({0}, 0, 50), 1);
}

QObject *tst_chartplot()
{
    return new TestChartPlot;
}

#include "tst_chartplot.moc"
