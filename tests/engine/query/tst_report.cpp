// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/historyfixture.h"
#include "engine/query/history.h"
#include "engine/query/report.h"
#include "engine/storage/audiencestore.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Campaigns = 4;

} // namespace

//! Every number of a report is compared with what history finds by the same filter.
class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void theKeptTotalsEqualARecount();
    void everySeriesPointEqualsHistory();
    void everyAccountEqualsHistory();
    void everyCountryEqualsHistory();
    void everyErrorEqualsHistory();
    void everyListAddsUpToTheTotals();
    void filtersNarrowAllOfIt_data();
    void filtersNarrowAllOfIt();
    void onlyCampaignsOfTheAuthorCount();
    void practiceCountsOnlyWhereItIsAskedFor();
    void costsAreThoseOfTheAcceptedAttempts();
    void percentilesAreThoseOfTheMessages();
    void openOnesAreJudgedOnceTheirReceiptIsOverdue();
    void theRateIsOfThoseWhoseFateIsDecided();
    void fewMessagesHaveNoRate();
    void aPeriodIsComparedWithAnother();
    void repliesAndOptOutsAreCounted();
    void anEmptyPeriodIsAllZeros();
    void aPeriodThatEndsBeforeItBeginsIsRefused();

private:
    static ReportQuestion everything();
    Report run(const ReportQuestion &question, TimePoint now = HistoryFixture::Begin + 24h * 30);
    qint64 found(const ReportPeriod &period, LedgerLine line,
                 const std::function<void(MessageFilter &)> &more = {});

    SqliteTestStore m_store;
    std::unique_ptr<SqliteReader> m_reader;
    SendingSituation m_situation;
};

void TestReport::initTestCase()
{
    QVERIFY(HistoryFixture(m_store.connection(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                           {.people = 1'500, .campaigns = Campaigns, .seed = 5})
                .fill());
    auto reader = SqliteReader::open(m_store.file(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                                     m_store.clock());
    QVERIFY(reader);
    m_reader = *std::move(reader);
    const auto situation = readSituation(*m_reader, true, m_store.clock().now());
    QVERIFY(situation);
    m_situation = *situation;
}

ReportQuestion TestReport::everything()
{
    ReportQuestion question;
    question.period = {HistoryFixture::Begin - 24h, HistoryFixture::Begin + 24h * 9};
    question.zone = QTimeZone("Europe/Berlin");
    return question;
}

Report TestReport::run(const ReportQuestion &question, TimePoint now)
{
    auto report = runReport(*m_reader, question, now);
    if (!report)
        qFatal("The report failed: %s", qPrintable(report.error().detail));
    return *std::move(report);
}

qint64 TestReport::found(const ReportPeriod &period, LedgerLine line,
                         const std::function<void(MessageFilter &)> &more)
{
    MessageFilter filter;
    filter.sentFrom = period.from;
    filter.sentUntil = period.until;
    filter.line = line;
    if (more)
        more(filter);
    auto history = History::at(*m_reader, m_situation);
    return history->page(filter, std::nullopt, true, 1'000'000, false, {})->rows.size();
}

void TestReport::theKeptTotalsEqualARecount()
{
    const auto verdicts = m_reader->checkInvariants(nullptr, m_store.clock().now());
    QVERIFY(verdicts);
    QCOMPARE(verdicts->constLast().name, u"I8"_s);
    QCOMPARE(verdicts->constLast().violations, 0);
}

void TestReport::everySeriesPointEqualsHistory()
{
    const Report report = run(everything());

    QCOMPARE(report.series.size(), 11);
    QVERIFY(report.totals.counts.all() > 4'000);
    for (const ReportPoint &point : report.series) {
        for (const LedgerLine line : ReportLines)
            QCOMPARE(point.counts.line(line), found(point.period, line));
    }
}

void TestReport::everyAccountEqualsHistory()
{
    const Report report = run(everything());

    QCOMPARE(report.accounts.size(), 3);
    for (const ReportAccount &account : report.accounts) {
        QVERIFY(account.label.startsWith(u"account-"_s));
        for (const LedgerLine line : ReportLines)
            QCOMPARE(account.figures.counts.line(line),
                     found(report.period, line, [&](MessageFilter &filter) { filter.account = account.id; }));
    }
    QVERIFY(std::ranges::is_sorted(report.accounts, std::greater<>(),
                                   [](const ReportAccount &each) { return each.figures.counts.all(); }));
}

void TestReport::everyCountryEqualsHistory()
{
    const Report report = run(everything());

    QVERIFY(report.countries.size() > 8);
    QCOMPARE(report.countries.constFirst().code, u"CN"_s);
    for (const ReportCountry &country : report.countries) {
        for (const LedgerLine line : {LedgerLine::Delivered, LedgerLine::NoReceipt})
            QCOMPARE(
                country.figures.counts.line(line),
                found(report.period, line, [&](MessageFilter &filter) { filter.country = country.code; }));
    }
}

void TestReport::everyErrorEqualsHistory()
{
    const Report report = run(everything());

    QVERIFY(report.errors.size() >= 6);
    for (const ReportError &error : report.errors)
        QCOMPARE(error.count, found(report.period, error.line, [&](MessageFilter &filter) {
                     filter.reason = error.code;
                 }));
    QVERIFY(std::ranges::is_sorted(report.errors, std::greater<>(), &ReportError::count));
}

void TestReport::everyListAddsUpToTheTotals()
{
    const Report report = run(everything());
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

void TestReport::filtersNarrowAllOfIt_data()
{
    QTest::addColumn<int>("account");
    QTest::addColumn<int>("campaign");
    QTest::addColumn<QString>("country");

    QTest::newRow("an account") << 2 << 0 << QString();
    QTest::newRow("a campaign") << 0 << 1 << QString();
    QTest::newRow("a country") << 0 << 0 << u"DE"_s;
    QTest::newRow("all three") << 2 << 1 << u"FR"_s;
    QTest::newRow("what does not go together") << 3 << 1 << QString();
}

void TestReport::filtersNarrowAllOfIt()
{
    QFETCH(const int, account);
    QFETCH(const int, campaign);
    QFETCH(const QString, country);
    ReportQuestion question = everything();
    if (account > 0)
        question.account = AccountId(account);
    if (campaign > 0)
        question.campaign = CampaignId(campaign);
    question.country = country;

    const Report report = run(question);

    for (const LedgerLine line : ReportLines)
        QCOMPARE(report.totals.counts.line(line), found(report.period, line, [&](MessageFilter &filter) {
                     filter.account = question.account;
                     filter.campaign = question.campaign;
                     filter.country = country;
                 }));
    // Who was written off counts as sent, and costs nothing that anybody knows of.
    const qint64 writtenOff = found(report.period, LedgerLine::NoReceipt, [&](MessageFilter &filter) {
        filter.account = question.account;
        filter.campaign = question.campaign;
        filter.country = country;
        filter.state = MessageState::ClosedUnknown;
    });
    QCOMPARE(report.totals.cost.messages, report.totals.counts.accepted() - writtenOff);
    QCOMPARE(report.totals.latency.total(), report.totals.counts.line(LedgerLine::Delivered));
}

void TestReport::onlyCampaignsOfTheAuthorCount()
{
    ReportQuestion question = everything();
    question.author = BuiltInAuthor;
    QCOMPARE(run(question).totals.counts.all(), run(everything()).totals.counts.all());
    question.author = UserId(77);
    QCOMPARE(run(question).totals.counts.all(), 0);
}

void TestReport::practiceCountsOnlyWhereItIsAskedFor()
{
    const Report all = run(everything());
    QVERIFY(all.accounts.size() > 1);
    const ReportAccount simulated = all.accounts.constFirst();
    const QString where = u" WHERE account_id=%1"_s.arg(number(simulated.id));
    QVERIFY(
        m_store.sql(QString(u"UPDATE provider_account SET settings='{\"simulated\":\"yes\"}'"_s % where)));

    const Report real = run(everything());
    ReportQuestion ofAccount = everything();
    ofAccount.account = simulated.id;
    const Report practice = run(ofAccount);
    QVERIFY(m_store.sql(u"UPDATE provider_account SET settings='{\"simulated\":\"yes\"}'"_s));
    const Report demo = run(everything());
    QVERIFY(m_store.sql(u"UPDATE provider_account SET settings='{}'"_s));

    QCOMPARE(real.practice, QList<AccountId>{simulated.id});
    QCOMPARE(real.totals.counts.all(), all.totals.counts.all() - simulated.figures.counts.all());
    QCOMPARE(real.totals.cost.messages, all.totals.cost.messages - simulated.figures.cost.messages);
    QCOMPARE(real.accounts.size(), all.accounts.size() - 1);
    QCOMPARE(practice.totals.counts, simulated.figures.counts);
    QVERIFY(practice.practice.isEmpty());
    QCOMPARE(demo.totals.counts, all.totals.counts);
    QVERIFY(demo.practice.isEmpty());
}

void TestReport::costsAreThoseOfTheAcceptedAttempts()
{
    const Report report = run(everything());

    QCOMPARE(report.totals.cost.micros.value(u"CNY"_s),
             m_store.value(u"SELECT sum(cost_micros) FROM attempt WHERE outcome=1"_s));
    QCOMPARE(report.totals.cost.segments,
             m_store.value(u"SELECT sum(segments) FROM attempt WHERE outcome=1"_s));
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
    const Report report = run(everything());
    const qint64 delivered = report.totals.counts.line(LedgerLine::Delivered);
    const qint64 exact = m_store.value(
        u"SELECT m.state_at-a.armed_at FROM message m JOIN attempt a ON a.attempt_id=m.last_attempt "
        "WHERE m.state=6 ORDER BY 1 LIMIT 1 OFFSET %1"_s.arg((delivered * 95 + 99) / 100 - 1));

    const auto bound = report.totals.latency.percentile(95);

    QVERIFY(bound && !bound->beyond);
    QCOMPARE(latencyBucket(bound->atMost), latencyBucket(Millis(exact)));
    QVERIFY(bound->atMost >= Millis(exact));
}

void TestReport::openOnesAreJudgedOnceTheirReceiptIsOverdue()
{
    const ReportQuestion question = everything();
    const ReportCounts early = run(question, HistoryFixture::Begin).totals.counts;
    const ReportCounts late = run(question, HistoryFixture::Begin + 24h * 30).totals.counts;
    const qint64 open = early.line(LedgerLine::Sent);

    QVERIFY(open > 10);
    QCOMPARE(late.line(LedgerLine::Sent), open);
    QCOMPARE(early.judged(), early.accepted() - open);
    QCOMPARE(late.judged(), late.accepted());
}

void TestReport::theRateIsOfThoseWhoseFateIsDecided()
{
    ReportCounts counts;
    counts.add(LedgerLine::Delivered, 90);
    counts.add(LedgerLine::NotDelivered, 6);
    counts.add(LedgerLine::NoReceipt, 4);
    counts.add(LedgerLine::Sent, 500);
    counts.add(LedgerLine::Refused, 50);
    counts.add(LedgerLine::Unknown, 3);

    QCOMPARE(counts.all(), 653);
    QCOMPARE(counts.accepted(), 600);
    QCOMPARE(*counts.deliveryRate(), 0.9);
    counts.addOverdue(100);
    QCOMPARE(*counts.deliveryRate(), 0.45);
}

void TestReport::fewMessagesHaveNoRate()
{
    ReportCounts counts;
    counts.add(LedgerLine::Delivered, 19);
    QVERIFY(!counts.deliveryRate());
    counts.add(LedgerLine::NoReceipt, 1);
    QCOMPARE(*counts.deliveryRate(), 0.95);
}

void TestReport::aPeriodIsComparedWithAnother()
{
    ReportQuestion question = everything();
    question.period = {HistoryFixture::Begin + 24h * 2, HistoryFixture::Begin + 24h * 4};
    question.comparedWith = ReportPeriod{HistoryFixture::Begin, HistoryFixture::Begin + 24h * 2};
    ReportQuestion earlier = everything();
    earlier.period = *question.comparedWith;

    const Report report = run(question);
    const Report before = run(earlier);

    QVERIFY(report.before.has_value());
    QVERIFY(report.before->counts == before.totals.counts);
    QCOMPARE(report.seriesBefore.size(), report.series.size());
    QVERIFY(report.seriesBefore.at(1).counts == before.series.at(1).counts);
    QVERIFY(report.before->counts.all() > 0);
}

void TestReport::repliesAndOptOutsAreCounted()
{
    const auto reply = [this](int wish, TimePoint at) {
        return m_store.sql(
            u"INSERT INTO inbound(account_id,dedupe,phone_bidx,phone_enc,body_enc,received_at,trust,msg_id,"
            "campaign_id,wish) VALUES(2,randomblob(32),x'',x'',x'',%1,2,1,1,%2)"_s.arg(toMillis(at))
                .arg(wish));
    };
    QVERIFY(reply(0, HistoryFixture::Begin + 1h));
    QVERIFY(reply(2, HistoryFixture::Begin + 2h));
    QVERIFY(reply(2, HistoryFixture::Begin + 24h * 20));
    ReportQuestion question = everything();

    QCOMPARE(run(question).replies, 2);
    QCOMPARE(run(question).optOuts, 1);
    question.account = AccountId(1);
    QCOMPARE(run(question).replies, 0);
}

void TestReport::anEmptyPeriodIsAllZeros()
{
    ReportQuestion question = everything();
    question.period = {HistoryFixture::Begin - 24h * 300, HistoryFixture::Begin - 24h * 290};

    const Report report = run(question);

    QCOMPARE(report.totals.counts.all(), 0);
    QVERIFY(report.accounts.isEmpty() && report.errors.isEmpty() && report.costs.isEmpty());
    QCOMPARE(report.series.size(), 11);
}

void TestReport::aPeriodThatEndsBeforeItBeginsIsRefused()
{
    ReportQuestion question = everything();
    std::swap(question.period.from, question.period.until);

    const auto report = runReport(*m_reader, question, HistoryFixture::Begin);

    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Invalid);
}

QObject *tst_report()
{
    return new TestReport;
}

#include "tst_report.moc"
