// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/reports/reportphrases.h"

#include <QDateTime>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

TimePoint at(const char *iso)
{
    return fromMillis(QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch());
}

Report reportOf(qint64 delivered, qint64 failed)
{
    Report report;
    report.period = {at("2026-03-01T00:00:00Z"), at("2026-03-08T00:00:00Z")};
    report.totals.counts.add(LedgerLine::Delivered, delivered);
    report.totals.counts.add(LedgerLine::NotDelivered, failed);
    for (qint64 message = 0; message < delivered; ++message)
        report.totals.latency.add(latencyBucket(11s), 1);
    return report;
}

} // namespace

class TestReportPhrases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresOfManyAreShares();
    void figuresOfFewAreCounts();
    void theChangeIsInPoints();
    void unlikeCurrenciesStandSideBySide();
    void aPeriodIsSaidInDates();
    void anHourThatComesTwiceNamesItsZone();
    void aTimeBeyondAllStepsSaysMore();

private:
    static ReportPhrases phrasesOf(const Report &report)
    {
        return ReportPhrases(report, QTimeZone("Europe/Berlin"),
                             QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
};

void TestReportPhrases::figuresOfManyAreShares()
{
    Report report = reportOf(1'900, 100);
    report.totals.cost.micros = {{u"EUR"_s, 22'704'000'000}};
    report.optOuts = 4;

    QCOMPARE(phrasesOf(report).figures(),
             QStringList({u"2,000 sent"_s, u"95.0 % delivered"_s, u"0.0 % no receipt"_s, u"p95 ≤ 12 s"_s,
                          u"EUR 22,704.00"_s, u"opt-outs 0.2 %"_s}));
}

void TestReportPhrases::figuresOfFewAreCounts()
{
    const Report report = reportOf(3, 4);

    QCOMPARE(phrasesOf(report).figures(),
             QStringList({u"7 sent"_s, u"3 delivered"_s, u"no price"_s, u"0 opt-outs"_s}));
    QCOMPARE(phrasesOf(report).rate(report.totals.counts), u"3 of 7"_s);
}

void TestReportPhrases::theChangeIsInPoints()
{
    Report report = reportOf(90, 10);
    QCOMPARE(phrasesOf(report).rateChange(), QString());
    report.before = reportOf(95, 5).totals;
    QCOMPARE(phrasesOf(report).rateChange(), u"−5.0"_s);
    report.before = reportOf(80, 20).totals;
    QCOMPARE(phrasesOf(report).rateChange(), u"+10.0"_s);
    QVERIFY(phrasesOf(report).figures().at(1).contains(u"(+10.0)"_s));
}

void TestReportPhrases::unlikeCurrenciesStandSideBySide()
{
    const Report report = reportOf(1, 1);

    QCOMPARE(phrasesOf(report).sums({{u"CNY"_s, 1'000'000}, {u"EUR"_s, 2'000'000}}),
             u"CNY 1.00 · EUR 2.00"_s);
}

void TestReportPhrases::aPeriodIsSaidInDates()
{
    Report report = reportOf(1, 1);
    report.period = {at("2026-03-01T00:00:00+01:00"), at("2026-03-08T00:00:00+01:00")};
    QCOMPARE(phrasesOf(report).periodWords(), u"1 March 2026 to 7 March 2026"_s);
    report.period.until = at("2026-03-02T00:00:00+01:00");
    QCOMPARE(phrasesOf(report).periodWords(), u"1 March 2026"_s);
}

void TestReportPhrases::anHourThatComesTwiceNamesItsZone()
{
    Report report = reportOf(1, 1);
    report.step = ReportStep::Hour;
    const ReportPhrases phrases = phrasesOf(report);

    QVERIFY(phrases.stepText(at("2026-10-25T00:00:00Z")) != phrases.stepText(at("2026-10-25T01:00:00Z")));
    QVERIFY(phrases.stepText(at("2026-10-25T00:00:00Z")).startsWith(u"25 October 2026, 02:00"_s));
    QCOMPARE(phrases.stepLabel(at("2026-10-25T01:00:00Z")), u"02:00"_s);
}

void TestReportPhrases::aTimeBeyondAllStepsSaysMore()
{
    const Report report = reportOf(1, 1);

    QCOMPARE(phrasesOf(report).atMost(LatencyBound{72h, true}), u"> 3 d"_s);
    QCOMPARE(phrasesOf(report).atMost(std::nullopt), QString());
}

QObject *tst_reportphrases()
{
    return new TestReportPhrases;
}

#include "tst_reportphrases.moc"
