// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/attempttotals.h"

#include "engine/storage/sqlite/transaction.h"
#include "queuesteps.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! What one verb adds up of accepted attempts, written once.
class TestAttemptTotals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void segmentsAreAddedByCampaign();
    void costsAreAddedByCampaignAndCurrency();
    void whatHasNoCurrencyCostsNothing();
    void whatWasWrittenIsNotWrittenAgain();
    void aReceiptIsWokenByItsId_data();
    void aReceiptIsWokenByItsId();
    void manyIdsWakeOneReceiptEach();
    void anIdThatNobodyWaitedForIsForgotten();
    void nothingStaysOfWhatFailed_data();
    void nothingStaysOfWhatFailed();

private:
    qint64 value(const QString &sql) { return m_steps->value(sql); }
    Connection &connection() { return m_steps->store().connection(); }
    CampaignId other();

    //! In a transaction, as every verb does.
    Result<void> write(AttemptTotals &totals)
    {
        return atomically(connection(), [&] { return totals.write(connection(), m_steps->now()); });
    }

    //! A receipt of \a account for \a id, which has been looked at \a tries times.
    void keepReceipt(AccountId account, const QString &id, int tries, TimePoint nextTry)
    {
        QVERIFY(connection().run(
            u"INSERT INTO receipt_inbox(account_id,dedupe,provider_msg_id,status,received_at,trust,tries,"
            "next_try) VALUES(?,randomblob(32),?,6,?,2,?,?)"_s,
            account, id, m_steps->now(), tries, nextTry));
    }

    std::unique_ptr<QueueSteps> m_steps;
};

void TestAttemptTotals::init()
{
    m_steps = std::make_unique<QueueSteps>(1);
}

CampaignId TestAttemptTotals::other()
{
    return m_steps->store().addRunning(1, u"other"_s);
}

void TestAttemptTotals::segmentsAreAddedByCampaign()
{
    const CampaignId second = other();
    AttemptTotals totals;
    totals.addSegments(m_steps->campaign(), 2);
    totals.addSegments(second, 1);
    totals.addSegments(m_steps->campaign(), 3);

    QVERIFY(write(totals));

    const QString sent = u"SELECT segments_sent FROM campaign WHERE campaign_id=%1"_s;
    QCOMPARE(value(sent.arg(number(m_steps->campaign()))), 5);
    QCOMPARE(value(sent.arg(number(second))), 1);
}

void TestAttemptTotals::costsAreAddedByCampaignAndCurrency()
{
    const CampaignId second = other();
    constexpr qint64 Large = 5'000'000'000'000; // beyond 32 bits, as millionths soon are
    AttemptTotals first;
    first.addCost(m_steps->campaign(), u"CNY"_s, Large);
    first.addCost(m_steps->campaign(), u"CNY"_s, 45);
    first.addCost(m_steps->campaign(), u"USD"_s, 7);
    first.addCost(second, u"CNY"_s, 1);
    AttemptTotals next;
    next.addCost(m_steps->campaign(), u"CNY"_s, 5);

    QVERIFY(write(first));
    QVERIFY(write(next));

    const QString spent = u"SELECT micros FROM campaign_cost WHERE campaign_id=%1 AND currency='%2'"_s;
    QCOMPARE(value(spent.arg(number(m_steps->campaign())).arg(u"CNY"_s)), Large + 50);
    QCOMPARE(value(spent.arg(number(m_steps->campaign())).arg(u"USD"_s)), 7);
    QCOMPARE(value(spent.arg(number(second)).arg(u"CNY"_s)), 1);
    QCOMPARE(value(u"SELECT count(*) FROM campaign_cost"_s), 3);
}

void TestAttemptTotals::whatHasNoCurrencyCostsNothing()
{
    AttemptTotals totals;
    totals.addCost(m_steps->campaign(), QString(), 1'000'000);

    QVERIFY(write(totals));

    QCOMPARE(value(u"SELECT count(*) FROM campaign_cost"_s), 0);
}

void TestAttemptTotals::whatWasWrittenIsNotWrittenAgain()
{
    AttemptTotals totals;
    totals.addSegments(m_steps->campaign(), 4);
    totals.addCost(m_steps->campaign(), u"EUR"_s, 9);
    QVERIFY(write(totals));

    QVERIFY(write(totals));

    QCOMPARE(value(u"SELECT segments_sent FROM campaign"_s), 4);
    QCOMPARE(value(u"SELECT micros FROM campaign_cost"_s), 9);
}

void TestAttemptTotals::aReceiptIsWokenByItsId_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<qint64>("account");
    QTest::addColumn<int>("tries");
    QTest::addColumn<Millis>("until");
    QTest::addColumn<bool>("woken");
    constexpr Millis Parked = std::chrono::hours(24 * 365 * 100);
    QTest::newRow("waits a minute") << u"late"_s << qint64(1) << 1 << Millis(1min) << true;
    QTest::newRow("was tried often") << u"late"_s << qint64(1) << 4 << Millis(6h) << true;
    QTest::newRow("was given up") << u"late"_s << qint64(1) << 5 << Parked << true;
    QTest::newRow("another id") << u"later"_s << qint64(1) << 1 << Millis(1min) << false;
    QTest::newRow("in capitals") << u"LATE"_s << qint64(1) << 1 << Millis(1min) << false;
    QTest::newRow("of another account") << u"late"_s << qint64(2) << 1 << Millis(1min) << false;
    QTest::newRow("never tried") << u"late"_s << qint64(1) << 0 << Millis(1min) << false;
}

void TestAttemptTotals::aReceiptIsWokenByItsId()
{
    QFETCH(QString, id);
    QFETCH(qint64, account);
    QFETCH(int, tries);
    QFETCH(Millis, until);
    QFETCH(bool, woken);
    const TimePoint before = m_steps->now() + until;
    keepReceipt(AccountId{account}, id, tries, before);
    AttemptTotals totals;
    totals.addId(m_steps->account(), u"late"_s);
    totals.addId(m_steps->account(), QString());

    QVERIFY(write(totals));

    QCOMPARE(m_steps->account(), AccountId{1});
    QCOMPARE(value(u"SELECT next_try FROM receipt_inbox"_s), toMillis(woken ? m_steps->now() : before));
}

void TestAttemptTotals::manyIdsWakeOneReceiptEach()
{
    for (int n = 0; n < 5; ++n)
        keepReceipt(m_steps->account(), u"id-%1"_s.arg(n), 1, m_steps->now() + 5min);
    AttemptTotals totals;
    totals.addId(m_steps->account(), u"id-1"_s);
    totals.addId(m_steps->account(), u"id-3"_s);
    totals.addId(m_steps->account(), u"id-3"_s);
    totals.addId(m_steps->account(), u"id-9"_s);

    QVERIFY(write(totals));

    QCOMPARE(value(u"SELECT count(*) FROM receipt_inbox WHERE next_try=%1"_s.arg(toMillis(m_steps->now()))),
             2);
    QCOMPARE(value(u"SELECT count(*) FROM receipt_inbox WHERE provider_msg_id IN ('id-1','id-3') AND "
                   "next_try=%1"_s.arg(toMillis(m_steps->now()))),
             2);
}

void TestAttemptTotals::anIdThatNobodyWaitedForIsForgotten()
{
    AttemptTotals totals;
    totals.addId(m_steps->account(), u"late"_s);
    QVERIFY(write(totals));
    keepReceipt(m_steps->account(), u"late"_s, 1, m_steps->now() + 1min);

    QVERIFY(write(totals));

    QCOMPARE(value(u"SELECT next_try FROM receipt_inbox"_s), toMillis(m_steps->now() + 1min));
}

void TestAttemptTotals::nothingStaysOfWhatFailed_data()
{
    QTest::addColumn<QString>("refused");
    QTest::newRow("segments") << u"UPDATE OF segments_sent ON campaign"_s;
    QTest::newRow("costs") << u"INSERT ON campaign_cost"_s;
    QTest::newRow("receipts") << u"UPDATE OF next_try ON receipt_inbox"_s;
}

void TestAttemptTotals::nothingStaysOfWhatFailed()
{
    QFETCH(QString, refused);
    keepReceipt(m_steps->account(), u"late"_s, 1, m_steps->now() + 1min);
    QVERIFY(m_steps->store().sql(
        u"CREATE TRIGGER broken BEFORE %1 BEGIN SELECT RAISE(ABORT, 'broken'); END"_s.arg(refused)));
    AttemptTotals totals;
    totals.addSegments(m_steps->campaign(), 2);
    totals.addCost(m_steps->campaign(), u"CNY"_s, 3);
    totals.addId(m_steps->account(), u"late"_s);

    const Result<void> written = write(totals);

    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Storage);
    QCOMPARE(value(u"SELECT segments_sent FROM campaign"_s), 0);
    QCOMPARE(value(u"SELECT count(*) FROM campaign_cost"_s), 0);
    QCOMPARE(value(u"SELECT next_try FROM receipt_inbox"_s), toMillis(m_steps->now() + 1min));
}

QObject *tst_attempttotals()
{
    return new TestAttemptTotals;
}

#include "tst_attempttotals.moc"
