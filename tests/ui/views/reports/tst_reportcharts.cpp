// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportsample.h"

#include "ui/text/codetext.h"
#include "ui/views/historyplace.h"
#include "ui/views/reports/costchart.h"
#include "ui/views/reports/errorchart.h"
#include "ui/views/reports/latencychart.h"
#include "ui/views/reports/outcomechart.h"

#include <QTest>

#include <cmath>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

//! What the bars of a chart add up to.
double sumOf(const ChartContents &chart)
{
    double sum = 0;
    for (const ChartSeries &series : chart.series) {
        for (const double value : series.values)
            sum += series.form == ChartSeries::Form::Bar && !std::isnan(value) ? value : 0;
    }
    return sum;
}

} // namespace

//! The charts of a report, on a real history: what they draw is what history finds behind them.
class TestReportCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_sample.reset(); }

    void everyChartAddsUpToTheTotals();
    void everyBarIsWhatHistoryFinds_data();
    void everyBarIsWhatHistoryFinds();
    void tablesHoldANumberForEveryCategory();
    void errorsLeadToTheirMessages();
    void errorsAreSaidInWords();
    void theComparisonIsGrey();
    void openOnesAreHatched();
    void timesReadAtMost();
    void costsAreThoseOfTheReport();
    void withoutPricesItSaysSo();
    void longListsEndWithTheOthers();
    void aFilterIsPartOfEveryLink();
    void nothingAtAllIsSaidInWords();
    void aPlaceNamesEverythingThatNarrows();

private:
    ReportScene scene() const { return ReportScene(m_report, m_question, QLocale(QLocale::English)); }

    std::unique_ptr<ReportSample> m_sample;
    ReportQuestion m_question;
    Report m_report;
};

void TestReportCharts::initTestCase()
{
    m_sample = std::make_unique<ReportSample>();
    m_question = m_sample->question();
    m_report = m_sample->run(m_question);
}

void TestReportCharts::everyChartAddsUpToTheTotals()
{
    const ReportScene all = scene();
    const auto handedOver = double(m_report.totals.counts.all());

    QCOMPARE(sumOf(OutcomeChart::overTime(all)), handedOver);
    QCOMPARE(sumOf(OutcomeChart::byProvider(all)), handedOver);
    QCOMPARE(sumOf(OutcomeChart::byCountry(all)), handedOver);
    QCOMPARE(sumOf(ErrorChart::of(all)),
             double(m_report.totals.counts.line(LedgerLine::Refused)
                    + m_report.totals.counts.line(LedgerLine::NotDelivered)));
}

void TestReportCharts::everyBarIsWhatHistoryFinds_data()
{
    QTest::addColumn<int>("chart");

    QTest::newRow("over time") << 0;
    QTest::newRow("by provider") << 1;
    QTest::newRow("by country") << 2;
}

void TestReportCharts::everyBarIsWhatHistoryFinds()
{
    QFETCH(const int, chart);
    const ReportScene all = scene();
    const ChartContents contents = chart == 0 ? OutcomeChart::overTime(all)
        : chart == 1                          ? OutcomeChart::byProvider(all)
                                              : OutcomeChart::byCountry(all);

    int linked = 0;
    for (int category = 0; category < contents.size(); ++category) {
        double whole = 0;
        for (int series = 0; series < int(ReportLines.size()); ++series) {
            const double value = contents.series.at(series).values.at(category);
            whole += value;
            if (const auto filter = contents.messages(series, category)) {
                QCOMPARE(m_sample->found(*filter), qint64(value));
                ++linked;
            }
        }
        if (const auto filter = contents.messages(-1, category))
            QCOMPARE(m_sample->found(*filter), qint64(whole));
    }
    QVERIFY(linked >= 18);
}

void TestReportCharts::tablesHoldANumberForEveryCategory()
{
    const ReportScene all = scene();
    for (const ChartContents &contents :
         {OutcomeChart::overTime(all), OutcomeChart::byProvider(all), OutcomeChart::byCountry(all),
          ErrorChart::of(all), LatencyChart::of(all), CostChart::of(all, u"CNY"_s)}) {
        QVERIFY(!contents.title.isEmpty() && !contents.definition.isEmpty() && !contents.summary.isEmpty());
        QCOMPARE(contents.categoryTexts.size(), contents.size());
        for (const ChartSeries &series : contents.series) {
            QCOMPARE(series.values.size(), contents.size());
            QCOMPARE(series.texts.size(), contents.size());
        }
        for (const ChartColumn &column : contents.columns) {
            QCOMPARE(column.texts.size(), contents.size());
            QCOMPARE(column.figures.size(), contents.size());
        }
    }
}

void TestReportCharts::errorsLeadToTheirMessages()
{
    const ChartContents contents = ErrorChart::of(scene());
    for (int category = 0; category < m_report.errors.size(); ++category) {
        const auto filter = contents.messages(-1, category);
        QVERIFY(filter.has_value());
        QCOMPARE(m_sample->found(*filter), m_report.errors.at(category).count);
    }
}

void TestReportCharts::errorsAreSaidInWords()
{
    m_report.errors = {{LedgerLine::Refused, u"isv.X"_s, u"aliyun"_s, 3, Meaning::Balance},
                       {LedgerLine::Refused, u"isv.Y"_s, u"aliyun"_s, 2, Meaning::Unknown}};

    const ChartContents contents = ErrorChart::of(scene());

    QCOMPARE(contents.categories.mid(0, 2), QStringList({u"isv.X"_s, u"isv.Y"_s}));
    QVERIFY(contents.categoryTexts[0].size() > u"isv.X"_s.size()
            && contents.categoryTexts[0].contains(u"isv.X"_s));
    QCOMPARE(contents.categoryTexts[1], CodeText::withCode(Meaning::Unknown, u"isv.Y"_s));
    QVERIFY(contents.summary.contains(contents.categoryTexts[0]));
    m_report = m_sample->run(m_question);
}

void TestReportCharts::theComparisonIsGrey()
{
    const ChartContents contents = OutcomeChart::overTime(scene());

    QVERIFY(contents.series.constLast().paint.muted);
    QCOMPARE(contents.series.constLast().name, u"Delivery rate before"_s);
    ReportQuestion alone = m_question;
    alone.comparedWith.reset();
    const Report report = m_sample->run(alone);
    QCOMPARE(OutcomeChart::overTime(ReportScene(report, alone, QLocale())).series.size(),
             contents.series.size() - 1);
}

void TestReportCharts::openOnesAreHatched()
{
    const ChartContents contents = OutcomeChart::overTime(scene());
    for (size_t index = 0; index < ReportLines.size(); ++index) {
        const bool undecided
            = ReportLines[index] == LedgerLine::Sent || ReportLines[index] == LedgerLine::Unknown;
        QCOMPARE(contents.series.at(qsizetype(index)).paint.hatched, undecided);
    }
}

void TestReportCharts::timesReadAtMost()
{
    const ChartContents contents = LatencyChart::of(scene());

    QCOMPARE(contents.categories, QStringList({u"p50"_s, u"p90"_s, u"p95"_s, u"p99"_s}));
    QCOMPARE(contents.series.size(), 4);
    QVERIFY(contents.series.constFirst().texts.constFirst().startsWith(u"≤ "_s));
    const auto bound = m_report.accounts.constFirst().figures.latency.percentile(95);
    QCOMPARE(contents.series.constFirst().values.at(2), double(bound->atMost.count()) / 1000);
    const auto filter = contents.messages(0, 0);
    QVERIFY(filter && filter->line == LedgerLine::Delivered);
}

void TestReportCharts::costsAreThoseOfTheReport()
{
    const ChartContents contents = CostChart::of(scene(), u"CNY"_s);

    QCOMPARE(CostChart::currencies(m_report), QStringList({u"CNY"_s}));
    QVERIFY(std::abs(sumOf(contents) - double(m_report.totals.cost.micros.value(u"CNY"_s)) / 1e6) < 1e-6);
    QVERIFY(contents.series.constFirst().texts.constFirst().startsWith(u"CNY "_s));
    QVERIFY(contents.summary.contains(u"for each delivered message"_s));
}

void TestReportCharts::withoutPricesItSaysSo()
{
    Report unpriced = m_report;
    unpriced.totals.cost.micros.clear();
    for (ReportCostCell &cell : unpriced.costs)
        cell.cost.micros.clear();

    const ChartContents contents = CostChart::of(ReportScene(unpriced, m_question, QLocale()), QString());

    QCOMPARE(contents.series.constFirst().texts.constFirst(), u"no price"_s);
    QVERIFY(std::isnan(contents.series.constFirst().values.constFirst()));
}

void TestReportCharts::longListsEndWithTheOthers()
{
    const ChartContents contents = OutcomeChart::byCountry(scene());

    QVERIFY(m_report.countries.size() > 12);
    QCOMPARE(contents.size(), 12);
    QCOMPARE(contents.categories.constLast(), u"Others"_s);
    QVERIFY(!contents.messages(0, 11));
}

void TestReportCharts::aFilterIsPartOfEveryLink()
{
    ReportQuestion narrow = m_question;
    narrow.account = AccountId(2);
    narrow.campaign = CampaignId(1);
    narrow.country = u"DE"_s;
    const Report report = m_sample->run(narrow);

    const auto filter = OutcomeChart::overTime(ReportScene(report, narrow, QLocale())).messages(0, 1);

    QVERIFY(filter->account == narrow.account && filter->campaign == narrow.campaign);
    QCOMPARE(filter->country, u"DE"_s);
}

void TestReportCharts::nothingAtAllIsSaidInWords()
{
    const Report nothing;
    const ReportScene empty(nothing, m_question, QLocale());

    QCOMPARE(OutcomeChart::byProvider(empty).summary, u"Nothing was handed over."_s);
    QCOMPARE(ErrorChart::of(empty).summary, u"Nothing was refused or came back."_s);
    QCOMPARE(LatencyChart::of(empty).summary, u"Too few messages were delivered to say."_s);
    QCOMPARE(CostChart::of(empty, QString()).summary, u"No prices are known."_s);
}

void TestReportCharts::aPlaceNamesEverythingThatNarrows()
{
    MessageFilter filter;
    filter.campaign = CampaignId(3);
    filter.account = AccountId(4);
    filter.line = LedgerLine::NotDelivered;
    filter.reason = u"MOBILE_OFF"_s;
    filter.country = u"CN"_s;
    filter.sentFrom = fromMillis(5);
    filter.sentUntil = fromMillis(6);

    QCOMPARE(historyPlace(filter),
             QVariantMap({{u"campaign"_s, 3LL},
                          {u"provider"_s, 4LL},
                          {u"state"_s, u"not_delivered"_s},
                          {u"reason"_s, u"MOBILE_OFF"_s},
                          {u"country"_s, u"CN"_s},
                          {u"sent-from"_s, 5LL},
                          {u"sent-until"_s, 6LL}}));
    QVERIFY(historyPlace({}).isEmpty());
}

QObject *tst_reportcharts()
{
    return new TestReportCharts;
}

#include "tst_reportcharts.moc"
