// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplechart.h"

#include "ui/charts/reportpaper.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

ReportPaper paperOf(int charts)
{
    ReportPaper paper{u"Reports"_s, {u"1 March to 7 March"_s, u"Provider: Kite"_s}, {}, u"Heliograph"_s};
    for (int chart = 0; chart < charts; ++chart)
        paper.charts.append(chart % 2 == 0 ? sampleColumns() : sampleBars());
    return paper;
}

qsizetype pagesOf(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

} // namespace

class TestReportPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Theme::use(ThemeName::Light); }

    void twoChartsStandOnAPage_data();
    void twoChartsStandOnAPage();
    void itIsTheSameInEveryTheme();
};

void TestReportPaper::twoChartsStandOnAPage_data()
{
    QTest::addColumn<int>("charts");
    QTest::addColumn<int>("pages");

    QTest::newRow("none") << 0 << 1;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("two") << 2 << 1;
    QTest::newRow("six") << 6 << 3;
}

void TestReportPaper::twoChartsStandOnAPage()
{
    QFETCH(const int, charts);

    const QByteArray pdf = paperOf(charts).pdf();

    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QTEST(int(pagesOf(pdf)), "pages");
}

void TestReportPaper::itIsTheSameInEveryTheme()
{
    const qsizetype light = paperOf(3).pdf().size();
    Theme::use(ThemeName::Dark);

    QVERIFY(std::abs(paperOf(3).pdf().size() - light) < 200); // dates and ids differ
}

QObject *tst_reportpaper()
{
    return new TestReportPaper;
}

#include "tst_reportpaper.moc"
