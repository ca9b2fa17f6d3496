// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

#include <sqlite3.h>

#include <mutex>
#include <set>
#include <thread>
#include <vector>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! S01, S05, S07 and S08 of engine.md C5: many at once, and the plan of the claim.
class TestQueueContention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimsOfManyThreadsNeverOverlap(); // S01, S08
    void freezesOfManyThreadsMakeOneMessageAPerson(); // S05
    void dueRowsComeFromTheIndexWithoutSorting_data();
    void dueRowsComeFromTheIndexWithoutSorting();
};

void TestQueueContention::claimsOfManyThreadsNeverOverlap()
{
    constexpr int Threads = 16;
    constexpr int People = 3000;
    QueueSteps steps(People);
    steps.feed();
    std::mutex mutex;
    std::multiset<qint64> taken;
    int tooMany = 0;

    const auto work = [&] {
        const auto own = SqliteStore::open(steps.store().file(), steps.store().keys(), steps.store().clock());
        while (own) {
            const Result<Claim> claim = (*own)->queue().claim(steps.order(37, 10));
            if (!claim || claim->requests.isEmpty())
                return;
            const std::lock_guard lock(mutex);
            qsizetype messages = 0;
            for (const ArmedRequest &request : claim->requests) {
                messages += request.messages.size();
                for (const ArmedMessage &message : request.messages)
                    taken.insert(number(message.message));
            }
            tooMany += messages > 37 ? 1 : 0;
        }
    };
    std::vector<std::thread> threads;
    for (int thread = 0; thread < Threads; ++thread)
        threads.emplace_back(work);
    for (std::thread &thread : threads)
        thread.join();

    QCOMPARE(taken.size(), size_t{People});
    QCOMPARE(std::set<qint64>(taken.begin(), taken.end()).size(), size_t{People});
    QCOMPARE(tooMany, 0);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueContention::freezesOfManyThreadsMakeOneMessageAPerson()
{
    constexpr int Threads = 4;
    constexpr int People = 400;
    SqliteTestStore store;
    const CampaignId campaign = store.addCampaign(store.addAudience(People), store.addAccount());
    QVERIFY(store.store().campaigns().beginFreeze(campaign));

    const auto work = [&] {
        const auto own = SqliteStore::open(store.file(), store.keys(), store.clock());
        for (bool done = !own; !done;) {
            const Result<FreezeProgress> progress = (*own)->campaigns().freeze(campaign, 30);
            done = !progress || progress->done; // refused once another thread has finished it
        }
    };
    std::vector<std::thread> threads;
    for (int thread = 0; thread < Threads; ++thread)
        threads.emplace_back(work);
    for (std::thread &thread : threads)
        thread.join();

    QCOMPARE(store.value(u"SELECT count(*) FROM message"_s), People);
    QCOMPARE(store.value(u"SELECT count(DISTINCT phone_bidx) FROM message"_s), People);
    QCOMPARE(store.stateOf(campaign), CampaignState::AwaitingApproval);
    QVERIFY(
        !store.sql(u"INSERT INTO message SELECT NULL,campaign_id,phone_bidx,phone_enc,params_enc,prefix_code,"
                   "country,source_line,state,tries,flags,last_attempt,state_at FROM message LIMIT 1"_s));
}

namespace {

//! What ANALYZE would write for a queue of \a rows; the planner knows sizes from nowhere else.
QString statisticsOf(const QString &rows)
{
    return u"ANALYZE; UPDATE sqlite_stat1 SET stat='%1 %1 %1 1 1' WHERE idx='outbox_claim'; "
           "UPDATE sqlite_stat1 SET stat='%1 %1 1' WHERE tbl='message' AND idx IS NOT NULL; "
           "ANALYZE sqlite_schema"_s.arg(rows);
}

} // namespace

void TestQueueContention::dueRowsComeFromTheIndexWithoutSorting_data() // S07
{
    QTest::addColumn<QString>("statistics");

    QTest::newRow("no statistics") << QString();
    QTest::newRow("fresh statistics") << u"ANALYZE"_s;
    QTest::newRow("1 row") << statisticsOf(u"1"_s);
    QTest::newRow("1 million rows") << statisticsOf(u"1000000"_s);
    QTest::newRow("10 million rows") << statisticsOf(u"10000000"_s);
    // From a time when the queue was empty and the list of messages short.
    QTest::newRow("stale statistics")
        << u"ANALYZE; UPDATE sqlite_stat1 SET stat='1 1 1 1 1' WHERE tbl='outbox'; "
           "UPDATE sqlite_stat1 SET stat='9000000 9000000 9000000' WHERE idx='outbox_claim'; ANALYZE sqlite_schema"_s;
}

void TestQueueContention::dueRowsComeFromTheIndexWithoutSorting()
{
    QFETCH(QString, statistics);
    QueueSteps steps(2000);
    steps.feed();
    if (!statistics.isEmpty()) {
        QVERIFY(steps.store().sql(statistics));
        steps.store().reopen();
    }
    steps.claim(1);
    sqlite3 *const database = steps.store().connection().handle();
    QStringList plan;

    for (sqlite3_stmt *used = sqlite3_next_stmt(database, nullptr); used;
         used = sqlite3_next_stmt(database, used)) {
        const QString sql = QString::fromUtf8(sqlite3_sql(used));
        if (!sql.startsWith(u"SELECT o.msg_id"_s))
            continue;
        Statement explain(database, u"EXPLAIN QUERY PLAN "_s + sql);
        QVERIFY(explain.run(1, 1, 1, 1, 1));
        while (explain.next())
            plan.append(explain.text(3));
        break;
    }

    QCOMPARE(plan.value(0),
             u"SEARCH o USING INDEX outbox_claim (campaign_id=? AND account_id=? AND not_before<?)"_s);
    QVERIFY(plan.filter(u"TEMP B-TREE"_s).isEmpty());
}

QObject *tst_queuecontention()
{
    return new TestQueueContention;
}

#include "tst_queuecontention.moc"
