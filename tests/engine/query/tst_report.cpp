// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportedhistory.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! Every number of a report is compared with what history finds by the same filter.
class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_reported = std::make_unique<ReportedHistory>(); }
    void cleanupTestCase() { m_reported.reset(); }

    void theKeptTotalsEqualARecount();
    void everySeriesPointEqualsHistory();
    void everyAccountEqualsHistory();
    void everyCountryEqualsHistory();
    void everyErrorEqualsHistory();
    void everyListAddsUpToTheTotals();
    void costsAreThoseOfTheAcceptedAttempts();
    void percentilesAreThoseOfTheMessages();
    void openOnesAreJudgedOnceTheirReceiptIsOverdue();
    void aPeriodIsComparedWithAnother();
    void repliesAndOptOutsAreCounted();
    void anEmptyPeriodIsAllZeros();
    void aPeriodThatEndsBeforeItBeginsIsRefused();

private:
    std::unique_ptr<ReportedHistory> m_reported;
};

void TestReport::theKeptTotalsEqualARecount()
{
    const auto verdicts = m_reported->reader().checkInvariants(nullptr, m_reported->store().clock().now());
    QVERIFY(verdicts);
    QCOMPARE(verdicts->constLast().name, u"I8"_s);
    QCOMPARE(verdicts->constLast().violations, 0);
}

void TestReport::everySeriesPointEqualsHistory()
{
    const Report report = m_reported->run(ReportedHistory::everything());

    QCOMPARE(report.series.size(), 11);
    QVERIFY(report.totals.counts.all() > 4'000);
    for (const ReportPoint &point : report.series) {
        for (const LedgerLine line : ReportLines)
            QCOMPARE(point.counts.line(line), m_reported->found(point.period, line));
    }
}

void TestReport::everyAccountEqualsHistory()
{
    const Report report = m_reported->run(ReportedHistory::everything());

    QCOMPARE(report.accounts.size(), 3);
    for (const ReportAccount &account : report.accounts) {
        QVERIFY(account.label.startsWith(u"account-"_s));
        for (const LedgerLine line : ReportLines)
            QCOMPARE(account.figures.counts.line(line),
                     m_reported->found(report.period, line,
                                       [&](MessageFilter &filter) { filter.account = account.id; }));
    }
    QVERIFY(std::ranges::is_sorted(report.accounts, std::greater<>(),
                                   [](const ReportAccount &each) { return each.figures.counts.all(); }));
}

void TestReport::everyCountryEqualsHistory()
{
    const Report report = m_reported->run(ReportedHistory::everything());

    QVERIFY(report.countries.size() > 8);
    QCOMPARE(report.countries.constFirst().code, u"CN"_s);
    for (const ReportCountry &country : report.countries) {
        for (const LedgerLine line : {LedgerLine::Delivered, LedgerLine::NoReceipt})
            QCOMPARE(country.figures.counts.line(line),
                     m_reported->found(report.period, line,
                                       [&](MessageFilter &filter) { filter.country = country.code; }));
    }
}

void TestReport::everyErrorEqualsHistory()
{
    const Report report = m_reported->run(ReportedHistory::everything());

    QVERIFY(report.errors.size() >= 6);
    for (const ReportError &error : report.errors)
        QCOMPARE(error.count, m_reported->found(report.period, error.line, [&](MessageFilter &filter) {
            filter.reason = error.code;
        }));
    QVERIFY(std::ranges::is_sorted(report.errors, std::greater<>(), &ReportError::count));
}

void TestReport::everyListAddsUpToTheTotals()
{
    const Report report = m_reported->run(ReportedHistory::everything());
    ReportCounts series;
    ReportFigures accounts;
    ReportFigures countries;
    for (const ReportPoint &point : report.series)
        series += point.counts;
    for (const ReportAccount &account : report.accounts)
        accounts += account.figures;
    for (const ReportCountry &country : report.countries)
        countries += country.figures;
    qint64 errors = report.otherErrors;
    for (const ReportError &error : report.errors)
        errors += error.count;

    QVERIFY(series == report.totals.counts);
    QVERIFY(accounts.counts == report.totals.counts && countries.counts == report.totals.counts);
    QVERIFY(accounts.latency == report.totals.latency && countries.latency == report.totals.latency);
    QVERIFY(accounts.cost == report.totals.cost && countries.cost == report.totals.cost);
    QCOMPARE(errors,
             report.totals.counts.line(LedgerLine::Refused)
                 + report.totals.counts.line(LedgerLine::NotDelivered));
    QCOMPARE(report.totals.latency.total(), report.totals.counts.line(LedgerLine::Delivered));
}

void TestReport::costsAreThoseOfTheAcceptedAttempts()
{
    const Report report = m_reported->run(ReportedHistory::everything());

    QCOMPARE(report.totals.cost.micros.value(u"CNY"_s),
             m_reported->store().value(u"SELECT sum(cost_micros) FROM attempt WHERE outcome=1"_s));
    QCOMPARE(report.totals.cost.segments,
             m_reported->store().value(u"SELECT sum(segments) FROM attempt WHERE outcome=1"_s));
    QCOMPARE(report.totals.cost.withoutPrice, 0);
    qint64 cells = 0;
    for (const ReportCostCell &cell : report.costs)
        cells += cell.cost.micros.value(u"CNY"_s);
    QCOMPARE(cells, report.totals.cost.micros.value(u"CNY"_s));
    const qint64 delivered = report.totals.counts.line(LedgerLine::Delivered);
    const qint64 each = report.totals.cost.perDelivered(delivered).value(u"CNY"_s);
    QVERIFY(std::abs(each * delivered - cells) <= delivered);
    QVERIFY(report.totals.cost.perDelivered(0).isEmpty());
}

void TestReport::percentilesAreThoseOfTheMessages()
{
    const Report report = m_reported->run(ReportedHistory::everything());
    const qint64 delivered = report.totals.counts.line(LedgerLine::Delivered);
    const qint64 exact = m_reported->store().value(
        u"SELECT m.state_at-a.armed_at FROM message m JOIN attempt a ON a.attempt_id=m.last_attempt "
        "WHERE m.state=6 ORDER BY 1 LIMIT 1 OFFSET %1"_s.arg((delivered * 95 + 99) / 100 - 1));

    const auto bound = report.totals.latency.percentile(95);

    QVERIFY(bound && !bound->beyond);
    QCOMPARE(latencyBucket(bound->atMost), latencyBucket(Millis(exact)));
    QVERIFY(bound->atMost >= Millis(exact));
}

void TestReport::openOnesAreJudgedOnceTheirReceiptIsOverdue()
{
    const ReportQuestion question = ReportedHistory::everything();
    const ReportCounts early = m_reported->run(question, HistoryFixture::Begin).totals.counts;
    const ReportCounts late = m_reported->run(question, HistoryFixture::Begin + 24h * 30).totals.counts;
    const qint64 open = early.line(LedgerLine::Sent);

    QVERIFY(open > 10);
    QCOMPARE(late.line(LedgerLine::Sent), open);
    QCOMPARE(early.judged(), early.accepted() - open);
    QCOMPARE(late.judged(), late.accepted());
}

void TestReport::aPeriodIsComparedWithAnother()
{
    ReportQuestion question = ReportedHistory::everything();
    question.period = {HistoryFixture::Begin + 24h * 2, HistoryFixture::Begin + 24h * 4};
    question.comparedWith = ReportPeriod{HistoryFixture::Begin, HistoryFixture::Begin + 24h * 2};
    ReportQuestion earlier = ReportedHistory::everything();
    earlier.period = *question.comparedWith;

    const Report report = m_reported->run(question);
    const Report before = m_reported->run(earlier);

    QVERIFY(report.before.has_value());
    QVERIFY(report.before->counts == before.totals.counts);
    QCOMPARE(report.seriesBefore.size(), report.series.size());
    QVERIFY(report.seriesBefore.at(1).counts == before.series.at(1).counts);
    QVERIFY(report.before->counts.all() > 0);
}

void TestReport::repliesAndOptOutsAreCounted()
{
    const auto reply = [this](int wish, TimePoint at) {
        return m_reported->store().sql(
            u"INSERT INTO inbound(account_id,dedupe,phone_bidx,phone_enc,body_enc,received_at,trust,msg_id,"
            "campaign_id,wish) VALUES(2,randomblob(32),x'',x'',x'',%1,2,1,1,%2)"_s.arg(toMillis(at))
                .arg(wish));
    };
    QVERIFY(reply(0, HistoryFixture::Begin + 1h));
    QVERIFY(reply(2, HistoryFixture::Begin + 2h));
    QVERIFY(reply(2, HistoryFixture::Begin + 24h * 20));
    ReportQuestion question = ReportedHistory::everything();

    QCOMPARE(m_reported->run(question).replies, 2);
    QCOMPARE(m_reported->run(question).optOuts, 1);
    question.account = AccountId(1);
    QCOMPARE(m_reported->run(question).replies, 0);
}

void TestReport::anEmptyPeriodIsAllZeros()
{
    ReportQuestion question = ReportedHistory::everything();
    question.period = {HistoryFixture::Begin - 24h * 300, HistoryFixture::Begin - 24h * 290};

    const Report report = m_reported->run(question);

    QCOMPARE(report.totals.counts.all(), 0);
    QVERIFY(report.accounts.isEmpty() && report.errors.isEmpty() && report.costs.isEmpty());
    QCOMPARE(report.series.size(), 11);
}

void TestReport::aPeriodThatEndsBeforeItBeginsIsRefused()
{
    ReportQuestion question = ReportedHistory::everything();
    std::swap(question.period.from, question.period.until);

    const auto report = runReport(m_reported->reader(), question, HistoryFixture::Begin);

    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Invalid);
}

QObject *tst_report()
{
    return new TestReport;
}

#include "tst_report.moc"
