// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/campaigns/campaigncharts.h"

#include "tests/ui/views/reports/reportsample.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

const ChartColumn *column(const ChartContents &chart, const QString &title)
{
    for (const ChartColumn &each : chart.columns) {
        if (each.title == title)
            return &each;
    }
    return nullptr;
}

qint64 sum(const QStringList &figures)
{
    return std::accumulate(figures.begin(), figures.end(), qint64(0),
                           [](qint64 all, const QString &figure) { return all + figure.toLongLong(); });
}

} // namespace

//! The charts of one campaign, on a real history.
class TestCampaignCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_sample.reset(); }

    void thePaceCountsEveryMessage();
    void thePaceOfTheLastHourCountsItsMinutesOnly();
    void everyStepOfThePaceIsWhatHistoryFinds();
    void deliveryCountsFromTheStart();
    void providersAddUpToWhatWasAccepted();

private:
    ReportScene scene() const { return ReportScene(m_report, m_question, QLocale(QLocale::English)); }

    std::unique_ptr<ReportSample> m_sample;
    ReportQuestion m_question;
    Report m_report;
    CampaignRow m_campaign;
};

void TestCampaignCharts::initTestCase()
{
    m_sample = std::make_unique<ReportSample>();
    m_question = m_sample->question();
    m_report = m_sample->run(m_question);
    m_campaign.startedAt = m_report.period.from;
    m_campaign.finishedAt = m_report.period.until;
}

void TestCampaignCharts::thePaceCountsEveryMessage()
{
    const ChartContents chart = CampaignCharts::pace(scene(), m_campaign, m_report.period.until);

    QCOMPARE(chart.size(), static_cast<int>(m_report.series.size()));
    QVERIFY(column(chart, u"Messages"_s) != nullptr);
    QCOMPARE(sum(column(chart, u"Messages"_s)->figures), m_report.totals.counts.all());
    double messages = 0;
    for (int step = 0; step < chart.size(); ++step) {
        const ReportPeriod period = m_report.series.at(step).period;
        const double minutes = double((period.until - period.from).count()) / 60'000;
        messages += chart.series.constFirst().values.at(step) * minutes;
    }
    QVERIFY(std::abs(messages - double(m_report.totals.counts.all())) < 0.01);
}

void TestCampaignCharts::thePaceOfTheLastHourCountsItsMinutesOnly()
{
    Report report;
    const TimePoint start = fromMillis(0) + std::chrono::hours(480'000);
    report.period = {start, start + std::chrono::hours(1)};
    report.step = ReportStep::Hour;
    ReportCounts counts;
    counts.add(LedgerLine::Delivered, 300);
    report.series = {{report.period, counts}};
    report.totals.counts = counts;
    ReportQuestion question;
    CampaignRow campaign;
    campaign.startedAt = start + std::chrono::minutes(10);
    campaign.finishedAt = start + std::chrono::minutes(20);

    const ChartContents chart = CampaignCharts::pace(ReportScene(report, question, QLocale(QLocale::English)),
                                                     campaign, start + std::chrono::hours(9));

    QCOMPARE(chart.series.constFirst().values, QList<double>{30});
}

void TestCampaignCharts::everyStepOfThePaceIsWhatHistoryFinds()
{
    const ChartContents chart = CampaignCharts::pace(scene(), m_campaign, m_report.period.until);

    for (int step = 0; step < chart.size(); step += 5) {
        const auto messages = chart.messages(-1, step);
        QVERIFY(messages);
        QCOMPARE(m_sample->found(*messages), m_report.series.at(step).counts.all());
    }
}

void TestCampaignCharts::deliveryCountsFromTheStart()
{
    const ChartContents chart = CampaignCharts::outcomes(scene(), m_campaign);

    QCOMPARE(chart.size(), static_cast<int>(m_report.series.size()));
    QCOMPARE(chart.columns.constFirst().title, u"Since the start"_s);
    QCOMPARE(chart.columns.constFirst().figures.constFirst(), u"0"_s);
    QCOMPARE(chart.columns.constFirst().figures.size(), m_report.series.size());
    QCOMPARE(chart.rows().size(), m_report.series.size());
}

void TestCampaignCharts::providersAddUpToWhatWasAccepted()
{
    const ChartContents chart = CampaignCharts::providers(scene());

    QCOMPARE(chart.size(), static_cast<int>(m_report.accounts.size()));
    QCOMPARE(sum(column(chart, u"Accepted"_s)->figures), m_report.totals.counts.accepted());
    QCOMPARE(column(chart, u"Cost"_s)->texts.size(), m_report.accounts.size());
}

QObject *tst_campaigncharts()
{
    return new TestCampaignCharts;
}

#include "tst_campaigncharts.moc"
