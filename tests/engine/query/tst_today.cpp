// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/historyfixture.h"
#include "engine/query/history.h"
#include "engine/query/today.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

#include <numeric>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int CampaignCount = 4;

// The last campaign is being sent since the morning.
constexpr TimePoint Noon
    = HistoryFixture::Begin + (CampaignCount - 1) * HistoryFixture::Interval + 12h + 30min;

} // namespace

//! Every figure of a day is compared with what history finds by the same filter.
class TestToday : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }

    void everyLineEqualsHistory_data();
    void everyLineEqualsHistory();
    void whoLeftALineIsNotCountedInIt();
    void practiceIsLeftOutBesideARealAccount();
    void aDemoShowsEverything();
    void finishedCampaignsAreNotRead();
    void theLinesAddUpToThePlan();
    void everyAccountEqualsHistory();
    void costsAreThoseOfTheDay();

private:
    Today today(const QByteArray &zone = "Europe/Berlin");
    qint64 found(const MessageFilter &filter);

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
    SendingSituation m_situation;
};

void TestToday::init()
{
    m_store = std::make_unique<SqliteTestStore>();
    QVERIFY(HistoryFixture(m_store->connection(), m_store->keys().cipher(), m_store->keys().blindIndex(),
                           {.people = 1'500, .campaigns = CampaignCount, .seed = 5})
                .fill());
    m_reader = m_store->openReader();
    const auto situation = readSituation(*m_reader, true, Noon);
    QVERIFY(situation);
    m_situation = *situation;
}

Today TestToday::today(const QByteArray &zone)
{
    auto day = readToday(*m_reader, m_situation, QTimeZone(zone));
    if (!day)
        qFatal("The day cannot be read: %s", qPrintable(day.error().detail));
    return *std::move(day);
}

qint64 TestToday::found(const MessageFilter &filter)
{
    auto history = History::at(*m_reader, m_situation);
    return history->page(filter, std::nullopt, true, 1'000'000, false, {})->rows.size();
}

void TestToday::everyLineEqualsHistory_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("whole hours") << QByteArray("Europe/Berlin");
    QTest::newRow("half an hour off") << QByteArray("Asia/Kolkata");
    QTest::newRow("before UTC") << QByteArray("America/Los_Angeles");
}

void TestToday::everyLineEqualsHistory()
{
    QFETCH(QByteArray, zone);

    const Today day = today(zone);

    for (const LedgerLine line : LedgerLines)
        QCOMPARE(day.ledger.line(line), found(messagesOfDay(line, day.since, day.practice)));
    QVERIFY(day.ledger.line(LedgerLine::Waiting) > 0);
    QVERIFY(day.ledger.line(LedgerLine::Held) > 0);
}

// A late answer takes a message out of a line that nothing else leaves.
void TestToday::whoLeftALineIsNotCountedInIt()
{
    const Today before = today();
    QVERIFY(before.ledger.line(LedgerLine::Skipped) > 1);
    const qint64 message = m_store->value(
        u"SELECT min(msg_id) FROM message WHERE state=9 AND state_at>=%1"_s.arg(toMillis(before.since)));

    QVERIFY(m_store->sql(u"UPDATE message SET state=5 WHERE msg_id=%1"_s.arg(message)));
    QVERIFY(m_store->sql(
        u"UPDATE message_total SET n=n-1 WHERE dimension=1 AND value=9 AND bucket=%1>>7"_s.arg(message)));

    const Today after = today();
    QCOMPARE(after.ledger.line(LedgerLine::Skipped), before.ledger.line(LedgerLine::Skipped) - 1);
    QCOMPARE(after.ledger.line(LedgerLine::Skipped),
             found(messagesOfDay(LedgerLine::Skipped, after.since, after.practice)));
}

void TestToday::practiceIsLeftOutBesideARealAccount()
{
    const AccountId simulated = today().accounts.constFirst().id;
    const qint64 before = today().spent.messages;
    QVERIFY(m_store->sql(
        u"UPDATE provider_account SET settings=json_set(settings,'$.simulated','yes') WHERE account_id=%1"_s
            .arg(number(simulated))));

    const Today day = today();

    QCOMPARE(day.practice, QList<AccountId>{simulated});
    QVERIFY(day.spent.messages < before);
    for (const ReportAccount &account : day.accounts)
        QVERIFY(account.id != simulated);
    for (const LedgerLine line : {LedgerLine::Sent, LedgerLine::Delivered, LedgerLine::Skipped})
        QCOMPARE(day.ledger.line(line), found(messagesOfDay(line, day.since, day.practice)));
}

void TestToday::aDemoShowsEverything()
{
    QVERIFY(m_store->sql(u"UPDATE provider_account SET settings=json_remove(settings,'$.simulated')"_s));
    const Today before = today();
    QVERIFY(m_store->sql(u"UPDATE provider_account SET settings=json_set(settings,'$.simulated','yes')"_s));

    const Today day = today();

    QVERIFY(day.practice.isEmpty());
    QCOMPARE(day.spent, before.spent);
    QCOMPARE(day.ledger.planned, before.ledger.planned);
    const auto unsent = [](const Today &of) {
        return of.ledger.line(LedgerLine::Waiting) + of.ledger.line(LedgerLine::Held);
    };
    // What was approved for other accounts is held: their settings are sealed.
    QCOMPARE(unsent(day), unsent(before));
    for (const LedgerLine line : LedgerLines) {
        if (line != LedgerLine::Waiting && line != LedgerLine::Held)
            QCOMPARE(day.ledger.line(line), before.ledger.line(line));
    }
}

// Whatever stands in the row of one that has ended, nobody looks at it.
void TestToday::finishedCampaignsAreNotRead()
{
    const Today before = today();
    QVERIFY(m_store->value(u"SELECT count(*) FROM campaign WHERE state=8"_s) > 0);
    QVERIFY(
        m_store->sql(u"DROP TRIGGER campaign_sealed; UPDATE campaign SET content='nonsense' WHERE state=8 "
                     "AND campaign_id NOT IN (SELECT campaign_id FROM inflight)"_s));

    const Today day = today();

    QCOMPARE(day.ledger.lines, before.ledger.lines);
    QVERIFY(!m_reader->campaignsAndTests());
}

void TestToday::theLinesAddUpToThePlan()
{
    const Today day = today();

    QVERIFY(day.ledger.balanced);
    QVERIFY(day.ledger.planned > 0);
    QCOMPARE(std::accumulate(day.ledger.lines.begin(), day.ledger.lines.end(), qint64(0)),
             day.ledger.planned);
}

void TestToday::everyAccountEqualsHistory()
{
    const Today day = today();

    QVERIFY(!day.accounts.isEmpty());
    for (const ReportAccount &account : day.accounts) {
        MessageFilter filter;
        filter.account = account.id;
        filter.sentFrom = day.since;
        QCOMPARE(account.figures.counts.all(), found(filter));
    }
}

void TestToday::costsAreThoseOfTheDay()
{
    const Today day = today();

    const QString spent = u"SELECT sum(%1) FROM report_spend WHERE hour>=%2"_s;
    const qint64 since = toMillis(day.since) / 3'600'000;
    QVERIFY(day.spent.messages > 0);
    QCOMPARE(day.spent.messages, m_store->value(spent.arg(u"n"_s).arg(since)));
    QCOMPARE(std::accumulate(day.spent.micros.begin(), day.spent.micros.end(), qint64(0)),
             m_store->value(spent.arg(u"micros"_s).arg(since)));
}

QObject *tst_today()
{
    return new TestToday;
}

#include "tst_today.moc"
