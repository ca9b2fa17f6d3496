// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartview.h"
#include "ui/charts/livechart.h"

#include <QChart>
#include <QLabel>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestLiveChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestNumberIsOfNow();
    void aShortPastHasNoNumbersBefore();
    void theLimitIsDashed();
    void withoutAnythingItSaysSo();
    void newPointsReplaceTheOld();
};

void TestLiveChart::theNewestNumberIsOfNow()
{
    LiveChart live;
    QList<double> paces(80, 1);
    paces.last() = 12.5;

    live.setPoints({{u"Kite"_s, paces}});

    const ChartContents &chart = live.contents();
    QCOMPARE(chart.size(), 60);
    QCOMPARE(chart.series.constFirst().values.constLast(), 12.5);
    QCOMPARE(chart.categoryTexts.constLast(), u"Now"_s);
    QCOMPARE(chart.summary, u"Kite: 12.5 segments/s"_s);
    QCOMPARE(live.findChild<ChartView *>()->accessibleDescription(), chart.summary);
}

void TestLiveChart::aShortPastHasNoNumbersBefore()
{
    LiveChart live;

    live.setPoints({{u"Kite"_s, {3, 4}}});

    const ChartSeries &kite = live.contents().series.constFirst();
    QVERIFY(std::isnan(kite.values.at(57)));
    QCOMPARE(kite.values.at(58), 3);
}

void TestLiveChart::theLimitIsDashed()
{
    LiveChart live;

    live.setPoints({{u"Kite"_s, {3}}, {u"Lark"_s, {4}}}, 20);

    QCOMPARE(live.contents().series.size(), 3);
    QVERIFY(live.contents().series.constLast().paint.muted);
    QCOMPARE(live.contents().series.constLast().values.constFirst(), 20);
}

void TestLiveChart::withoutAnythingItSaysSo()
{
    LiveChart live;

    QCOMPARE(live.findChild<QLabel *>(u"live.summary"_s)->text(),
             u"Nothing was sent in the last 60 minutes."_s);
}

void TestLiveChart::newPointsReplaceTheOld()
{
    LiveChart live;
    live.setPoints({{u"Kite"_s, {3}}, {u"Lark"_s, {4}}});

    live.setPoints({{u"Lark"_s, {5}}});

    QCOMPARE(live.contents().series.size(), 1);
    QCOMPARE(live.contents().series.constFirst().name, u"Lark"_s);
}

QObject *tst_livechart()
{
    return new TestLiveChart;
}

#include "tst_livechart.moc"
