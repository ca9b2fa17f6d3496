// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplechart.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestChartContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableHasEverySeriesAndColumn();
    void figuresAreForPrograms();
    void whatIsPointedAtIsRead();
    void everyPaintHasAColorInEveryTheme();
};

void TestChartContents::theTableHasEverySeriesAndColumn()
{
    const ChartContents chart = sampleColumns();

    QCOMPARE(chart.headings(),
             QStringList({u"Day"_s, u"Delivered"_s, u"Not delivered"_s, u"Open"_s, u"Rate"_s, u"p95"_s}));
    QCOMPARE(chart.rows().size(), 3);
    QCOMPARE(chart.rows().at(0),
             QStringList({u"1 March"_s, u"1,000"_s, u"100"_s, u"0"_s, u"90.9 %"_s, u"≤ 11 s"_s}));
}

void TestChartContents::figuresAreForPrograms()
{
    const QList<QStringList> rows = sampleColumns().figures();

    QCOMPARE(rows.at(0), QStringList({u"1 March"_s, u"1000"_s, u"100"_s, u"0"_s, u"90.9"_s, u"11"_s}));
    QCOMPARE(rows.at(2).at(4), QString());
}

void TestChartContents::whatIsPointedAtIsRead()
{
    const ChartContents chart = sampleColumns();

    QCOMPARE(chart.reading(0, 1), u"2 March · Delivered 100"_s);
    QCOMPARE(chart.reading(-1, 2), u"3 March · Delivered 10 · Not delivered 0 · Open 10 · Rate 10 of 10"_s);
    QCOMPARE(chart.reading(0, -1), QString());
    QCOMPARE(chart.reading(0, 3), QString());
}

void TestChartContents::everyPaintHasAColorInEveryTheme()
{
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast}) {
        const Theme theme(name);
        QList<ChartPaint> paints{{.number = 3}, {.muted = true}};
        for (const LedgerLine line : LedgerLines)
            paints.append({.line = line});
        for (const ChartPaint &paint : paints)
            QVERIFY(Theme::contrast(paint.color(theme), theme.color(ColorRole::Surface)) >= 3.0);
    }
    QCOMPARE(ChartPaint({.hatched = true}).brush(Theme()).style(), Qt::BDiagPattern);
}

QObject *tst_chartcontents()
{
    return new TestChartContents;
}

#include "tst_chartcontents.moc"
