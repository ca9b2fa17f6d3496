// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/reportbuilder.h"

#include "engine/domain/countrycode.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace heliograph {

namespace {

constexpr qint64 FirstHour = 490'000; // since 1970
constexpr TimePoint FirstMoment{std::chrono::hours(FirstHour)};

} // namespace

//! How hourly totals become a report: what is added, what is not, and in which order it is listed.
class TestReportBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyHourFallsIntoItsStep();
    void bothEndsOfThePeriod();
    void accountsAndCountriesAreListedByMessages();
    void aRemovedAccountKeepsItsNameOnly();
    void whatHasNoCountryHasNone();
    void openOnesAreOverdueWhenTheirTimeIsOver_data();
    void openOnesAreOverdueWhenTheirTimeIsOver();
    void onlyRefusedAndUndeliveredOnesAreErrors();
    void anErrorNamesWhoReportsItMost();
    void theTenMostFrequentErrorsAreListed();
    void costsOfUnlikeCurrenciesAreKeptApart();
    void whatHasNoPriceIsCounted();
    void latenciesAreAddedUp();
    void nothingIsNothing();

private:
    void outcome(qint64 hour, AccountId account, const QString &country, MessageState state, qint64 n,
                 qint64 reason = 0)
    {
        QVERIFY(m_store->sql(u"INSERT INTO report_outcome VALUES(%1,1,%2,%3,%4,%5,%6)"_s.arg(FirstHour + hour)
                                 .arg(number(account))
                                 .arg(countryCode(country))
                                 .arg(static_cast<int>(state))
                                 .arg(reason)
                                 .arg(n)));
    }

    void spend(AccountId account, const QString &country, qint64 n, qint64 micros, qint64 priced)
    {
        QVERIFY(m_store->sql(u"INSERT INTO report_spend VALUES(%1,1,%2,%3,%4,%5,%6,%7)"_s.arg(FirstHour)
                                 .arg(number(account))
                                 .arg(countryCode(country))
                                 .arg(n)
                                 .arg(2 * n)
                                 .arg(micros)
                                 .arg(priced)));
    }

    void latency(AccountId account, int bucket, qint64 n)
    {
        QVERIFY(m_store->sql(u"INSERT INTO report_latency VALUES(%1,1,%2,%3,%4,%5)"_s.arg(FirstHour)
                                 .arg(number(account))
                                 .arg(countryCode(u"DE"_s))
                                 .arg(bucket)
                                 .arg(n)));
    }

    void addPrice(AccountId account, const QString &currency)
    {
        QVERIFY(m_store->store().limits().addPrices(
            {{account, u"DE"_s, 0, TimePoint(), *Money::parse(u"0.07"_s, currency)}}, BuiltInAuthor));
    }

    //! Of a day that begins with the first hour.
    Report report(TimePoint now = FirstMoment + 24h * 30, ReportStep step = ReportStep::Hour)
    {
        ReportQuestion question;
        question.period = {FirstMoment, FirstMoment + 24h};
        question.step = step;
        ReportBuilder builder(question, now);
        const auto read = builder.read(*m_reader);
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return builder.take();
    }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
    AccountId m_kite{};
    AccountId m_tern{};
};

void TestReportBuilder::init()
{
    m_store = std::make_unique<SqliteTestStore>();
    m_kite = m_store->addAccount(u"kite"_s);
    m_tern = m_store->addAccount(u"tern"_s);
    m_reader = m_store->openReader();
}

void TestReportBuilder::cleanup()
{
    m_reader.reset();
    m_store.reset();
}

void TestReportBuilder::everyHourFallsIntoItsStep()
{
    outcome(0, m_kite, u"DE"_s, MessageState::Delivered, 1);
    outcome(7, m_kite, u"DE"_s, MessageState::Delivered, 2);
    outcome(7, m_tern, u"FR"_s, MessageState::Undelivered, 4);
    outcome(23, m_kite, u"DE"_s, MessageState::Rejected, 8);

    const Report hours = report();

    QCOMPARE(hours.series.size(), 24);
    for (qsizetype hour = 0; hour < 24; ++hour) {
        QVERIFY(hours.series[hour].period.from == FirstMoment + std::chrono::hours(hour));
        QCOMPARE(hours.series[hour].counts.all(), hour == 0 ? 1 : hour == 7 ? 6 : hour == 23 ? 8 : 0);
    }
    QCOMPARE(hours.series[7].counts.line(LedgerLine::NotDelivered), 4);
    QCOMPARE(hours.totals.counts.all(), 15);
    QCOMPARE(hours.totals.counts.accepted(), 7);
}

void TestReportBuilder::bothEndsOfThePeriod()
{
    outcome(-1, m_kite, u"DE"_s, MessageState::Delivered, 100);
    outcome(0, m_kite, u"DE"_s, MessageState::Delivered, 1);
    outcome(24, m_kite, u"DE"_s, MessageState::Delivered, 100);

    QCOMPARE(report().totals.counts.all(), 1);
}

void TestReportBuilder::accountsAndCountriesAreListedByMessages()
{
    outcome(0, m_kite, u"DE"_s, MessageState::Delivered, 3);
    outcome(0, m_kite, u"FR"_s, MessageState::Submitted, 4);
    outcome(1, m_tern, u"FR"_s, MessageState::NoReceipt, 2);
    outcome(1, m_tern, u"CN"_s, MessageState::ClosedUnknown, 8);

    const Report found = report();

    QCOMPARE(found.accounts.size(), 2);
    QCOMPARE(found.accounts[0].label, u"tern"_s);
    QCOMPARE(found.accounts[0].driver, u"aliyun"_s);
    QCOMPARE(found.accounts[0].figures.counts.all(), 10);
    QCOMPARE(found.accounts[1].id, m_kite);
    QCOMPARE(found.accounts[1].figures.counts.all(), 7);
    QStringList countries;
    for (const ReportCountry &country : found.countries)
        countries.append(u"%1 %2"_s.arg(country.code).arg(country.figures.counts.all()));
    QCOMPARE(countries, (QStringList{u"CN 8"_s, u"FR 6"_s, u"DE 3"_s}));
}

void TestReportBuilder::aRemovedAccountKeepsItsNameOnly()
{
    outcome(0, m_kite, u"DE"_s, MessageState::Delivered, 3);
    QVERIFY(m_store->store().accounts().remove(m_kite));

    const Report found = report();

    QCOMPARE(found.accounts.size(), 1);
    QCOMPARE(found.accounts[0].label, u"kite"_s);
    QVERIFY(found.accounts[0].driver.isEmpty());
}

void TestReportBuilder::whatHasNoCountryHasNone()
{
    outcome(0, m_kite, {}, MessageState::Delivered, 3);

    QCOMPARE(report().countries.size(), 1);
    QVERIFY(report().countries[0].code.isEmpty());
}

void TestReportBuilder::openOnesAreOverdueWhenTheirTimeIsOver_data()
{
    QTest::addColumn<QString>("hours"); // the account's own receipt_hours
    QTest::addColumn<Millis>("later"); // after the beginning of the hour of sending
    QTest::addColumn<int>("judged");
    QTest::newRow("as usual, not yet") << QString() << Millis(73h - 1ms) << 0;
    QTest::newRow("as usual, now") << QString() << Millis(73h) << 5;
    QTest::newRow("its own time, not yet") << u"2"_s << Millis(3h - 1ms) << 0;
    QTest::newRow("its own time, now") << u"2"_s << Millis(3h) << 5;
}

void TestReportBuilder::openOnesAreOverdueWhenTheirTimeIsOver()
{
    QFETCH(const QString, hours);
    QFETCH(const Millis, later);
    QFETCH(const int, judged);
    outcome(0, m_kite, u"DE"_s, MessageState::Submitted, 5);
    if (!hours.isEmpty())
        QVERIFY(
            m_store->sql(u"UPDATE provider_account SET settings='{\"receipt_hours\":\"%1\"}'"_s.arg(hours)));

    const ReportCounts counts = report(FirstMoment + later).totals.counts;

    QCOMPARE(counts.line(LedgerLine::Sent), 5);
    QCOMPARE(counts.judged(), judged);
}

void TestReportBuilder::onlyRefusedAndUndeliveredOnesAreErrors()
{
    QVERIFY(m_store->sql(u"INSERT INTO reason(reason_id,code) VALUES(900,'NO')"_s));
    for (const MessageState state :
         {MessageState::InDoubt, MessageState::Submitted, MessageState::Delivered, MessageState::Undelivered,
          MessageState::Rejected, MessageState::ClosedUnknown, MessageState::NoReceipt})
        outcome(0, m_kite, u"DE"_s, state, 1 + static_cast<int>(state), 900);

    const QList<ReportError> errors = report().errors;

    QCOMPARE(errors.size(), 2);
    QCOMPARE(errors[0].line, LedgerLine::Refused);
    QCOMPARE(errors[0].count, 1 + static_cast<int>(MessageState::Rejected));
    QCOMPARE(errors[0].code, u"NO"_s);
    QCOMPARE(errors[1].line, LedgerLine::NotDelivered);
    QCOMPARE(errors[1].count, 1 + static_cast<int>(MessageState::Undelivered));
}

void TestReportBuilder::anErrorNamesWhoReportsItMost()
{
    QVERIFY(m_store->sql(u"UPDATE provider_account SET driver='tencent' WHERE label='tern'"_s));
    outcome(0, m_kite, u"DE"_s, MessageState::Rejected, 5);
    outcome(0, m_tern, u"DE"_s, MessageState::Rejected, 3);
    outcome(1, m_tern, u"FR"_s, MessageState::Rejected, 3);

    const QList<ReportError> errors = report().errors;

    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors[0].count, 11);
    QCOMPARE(errors[0].driver, u"tencent"_s);
    QVERIFY(errors[0].code.isEmpty());
}

void TestReportBuilder::theTenMostFrequentErrorsAreListed()
{
    for (int n = 1; n <= 13; ++n) {
        QVERIFY(m_store->sql(u"INSERT INTO reason(reason_id,code) VALUES(%1,'E%2')"_s.arg(900 + n).arg(n)));
        outcome(0, m_kite, u"DE"_s, MessageState::Rejected, n, 900 + n);
    }

    const Report found = report();

    QCOMPARE(found.errors.size(), 10);
    QCOMPARE(found.errors.first().code, u"E13"_s);
    QCOMPARE(found.errors.last().code, u"E4"_s);
    QCOMPARE(found.otherErrors, 3 + 2 + 1);
    QCOMPARE(found.otherErrorKinds, 3);
}

void TestReportBuilder::costsOfUnlikeCurrenciesAreKeptApart()
{
    addPrice(m_kite, u"EUR"_s);
    addPrice(m_tern, u"CNY"_s);
    outcome(0, m_kite, u"DE"_s, MessageState::Delivered, 6);
    spend(m_kite, u"DE"_s, 10, 700'000, 10);
    spend(m_tern, u"DE"_s, 4, 160'000, 4);

    const Report found = report();

    QCOMPARE(found.totals.cost.micros, (QMap<QString, qint64>{{u"CNY"_s, 160'000}, {u"EUR"_s, 700'000}}));
    QCOMPARE(found.totals.cost.messages, 14);
    QCOMPARE(found.totals.cost.segments, 28);
    QCOMPARE(found.costs.size(), 2);
    QCOMPARE(found.costs[0].account, m_kite); // by account
    QCOMPARE(found.costs[0].delivered, 6);
    QCOMPARE(found.costs[0].cost.micros, (QMap<QString, qint64>{{u"EUR"_s, 700'000}}));
    QCOMPARE(found.costs[1].delivered, 0);
}

void TestReportBuilder::whatHasNoPriceIsCounted()
{
    addPrice(m_kite, u"EUR"_s);
    spend(m_kite, u"DE"_s, 10, 420'000, 6);
    spend(m_tern, u"DE"_s, 5, 0, 0);

    const ReportCost cost = report().totals.cost;

    QCOMPARE(cost.withoutPrice, 4 + 5);
    QCOMPARE(cost.micros, (QMap<QString, qint64>{{u"EUR"_s, 420'000}}));
}

void TestReportBuilder::latenciesAreAddedUp()
{
    latency(m_kite, 0, 3);
    latency(m_tern, 0, 1);
    latency(m_tern, LatencyBucketCount - 1, 2);

    const LatencyCounts counts = report().totals.latency;

    QCOMPARE(counts.total(), 6);
    QCOMPARE(counts.count(0), 4);
    QCOMPARE(counts.count(LatencyBucketCount - 1), 2);
}

void TestReportBuilder::nothingIsNothing()
{
    const Report found = report();

    QCOMPARE(found.series.size(), 24);
    QCOMPARE(found.totals.counts.all(), 0);
    QVERIFY(found.accounts.isEmpty() && found.countries.isEmpty());
    QVERIFY(found.errors.isEmpty() && found.costs.isEmpty());
    QCOMPARE(found.otherErrorKinds, 0);
    QVERIFY(!found.before);
}

} // namespace heliograph

QObject *tst_reportbuilder()
{
    return new heliograph::TestReportBuilder;
}

#include "tst_reportbuilder.moc"
