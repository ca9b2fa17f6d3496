// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/dispatch/feeder.h"

#include "tests/support/sqliteteststore.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Who comes into the outbox, and when somebody looks for more; over a real writer thread.
class TestFeeder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whoeverIsDueComesIntoTheOutbox();
    void nobodyIsLookedForBeforeHalfOfThemHaveGone();
    void oneFeedAtATime();
    void theEndIsLearnedOnce();
    void aRefusedFeedChangesNothingAndIsMadeAgain();
    void aCampaignMayBeForgottenMeanwhile();
    void aPausedCampaignIsNotFed();
    void quietComesAfterTheLastOfThem();
    void theWindowIsNeverPassed();

private:
    void open(int people);
    void update();
    CampaignWork &work() { return *m_book->find(m_campaign); }
    qint64 outbox() { return m_store->value(u"SELECT count(*) FROM outbox"_s); }

    //! As a claim that finds nobody, and what the dispatcher does then; until all is done.
    void feedEmpty()
    {
        work().noteClaim(work().firstAccount(), 0);
        m_feeder->feed();
        QTRY_VERIFY(m_feeder->isQuiet());
    }

    std::unique_ptr<SqliteTestStore> m_store;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<CampaignBook> m_book;
    std::unique_ptr<Feeder> m_feeder;
    std::unique_ptr<QSignalSpy> m_fed;
    std::unique_ptr<QSignalSpy> m_quiet;
    CampaignId m_campaign{};
};

void TestFeeder::init()
{
    open(10);
}

void TestFeeder::cleanup()
{
    QTRY_VERIFY(m_feeder->isQuiet());
    m_quiet.reset();
    m_fed.reset();
    m_feeder.reset();
    m_book.reset();
    m_writer.reset();
    m_reader.reset();
    m_store.reset();
}

void TestFeeder::open(int people)
{
    m_store = std::make_unique<SqliteTestStore>();
    m_campaign = m_store->addRunning(people);
    m_writer = *Writer::start([this]() -> Result<std::unique_ptr<Store>> {
        auto opened = SqliteStore::open(m_store->file(), m_store->keys(), m_store->clock());
        return opened ? Result<std::unique_ptr<Store>>(*std::move(opened)) : opened.error();
    });
    m_reader = m_store->openReader();
    m_book = std::make_unique<CampaignBook>([](AccountId) -> Lane * { return nullptr; });
    m_feeder = std::make_unique<Feeder>(*m_writer, *m_book);
    m_fed = std::make_unique<QSignalSpy>(m_feeder.get(), &Feeder::fed);
    m_quiet = std::make_unique<QSignalSpy>(m_feeder.get(), &Feeder::wentQuiet);
    update();
}

void TestFeeder::update()
{
    const auto campaigns = m_reader->sendingCampaigns();
    const auto rules = m_reader->sendingRules();
    QVERIFY(campaigns && rules);
    QVERIFY(m_book->update(*campaigns, *rules, {}, m_store->clock().now()).isEmpty());
}

void TestFeeder::whoeverIsDueComesIntoTheOutbox()
{
    feedEmpty();

    QCOMPARE(outbox(), 10);
    QCOMPARE(m_fed->size(), 1);
    QCOMPARE(m_quiet->size(), 1);
    QVERIFY(!work().feeding);
    QVERIFY2(work().empty.isEmpty(), "somebody waits there now");
    QVERIFY(!work().wantsFeed(Feeder::Window));
}

void TestFeeder::nobodyIsLookedForBeforeHalfOfThemHaveGone()
{
    m_feeder->feed();
    QVERIFY(m_feeder->isQuiet());
    work().noteClaim(work().firstAccount(), Feeder::Window / 2 - 1);
    m_feeder->feed();
    QVERIFY(m_feeder->isQuiet());

    work().noteClaim(work().firstAccount(), 1);
    m_feeder->feed();

    QVERIFY(!m_feeder->isQuiet());
    QCOMPARE(work().claimedSinceFeed, 0);
    QTRY_COMPARE(m_fed->size(), 1);
    QCOMPARE(outbox(), 10);
}

void TestFeeder::oneFeedAtATime()
{
    work().noteClaim(work().firstAccount(), 0);
    m_feeder->feed();
    QVERIFY(work().feeding);
    work().noteClaim(work().firstAccount(), Feeder::Window);

    m_feeder->feed();

    QTRY_VERIFY(m_feeder->isQuiet());
    QCOMPARE(m_fed->size(), 1);
    QCOMPARE(m_quiet->size(), 1);
    QCOMPARE(work().claimedSinceFeed, Feeder::Window); // what was claimed meanwhile counts for the next
}

void TestFeeder::theEndIsLearnedOnce()
{
    feedEmpty();
    for (int round = 0; work().unfed && round < 3; ++round)
        feedEmpty();
    QVERIFY(!work().unfed);
    QCOMPARE(m_fed->size(), 1);

    work().noteClaim(work().firstAccount(), 0);
    m_feeder->feed();
    QVERIFY2(m_feeder->isQuiet(), "nothing is asked any more");

    update(); // as the dispatcher does all the time
    work().noteClaim(work().firstAccount(), 0);
    m_feeder->feed();
    QVERIFY(m_feeder->isQuiet());
    QCOMPARE(outbox(), 10);
}

void TestFeeder::aRefusedFeedChangesNothingAndIsMadeAgain()
{
    QVERIFY(m_store->sql(u"CREATE TRIGGER broken BEFORE INSERT ON outbox "
                         "BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    QSignalSpy failed(m_feeder.get(), &Feeder::storageFailed);
    feedEmpty();
    QCOMPARE(m_fed->size(), 0);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(u"broken"_s));
    QCOMPARE(outbox(), 0);
    QVERIFY(work().unfed && !work().feeding);
    QCOMPARE(m_store->value(u"SELECT feed_cursor FROM campaign"_s), 0);

    QVERIFY(m_store->sql(u"DROP TRIGGER broken"_s));
    feedEmpty();
    QCOMPARE(m_fed->size(), 0); // it rests

    QTRY_COMPARE((feedEmpty(), m_fed->size()), 1);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(outbox(), 10);
}

void TestFeeder::aCampaignMayBeForgottenMeanwhile()
{
    QSemaphore gate;
    m_writer->submit(WritePriority::Settle, [&gate](Store &) -> Result<void> {
        gate.acquire();
        return {};
    });
    work().noteClaim(work().firstAccount(), 0);
    m_feeder->feed();

    m_book->forget(m_campaign);
    gate.release();

    QTRY_COMPARE(m_quiet->size(), 1);
    QCOMPARE(m_fed->size(), 0);
    QCOMPARE(outbox(), 10); // on disk all the same: whoever takes it up again finds them
    update();
    QVERIFY2(!work().unfed, "and knows that they were the last");
}

void TestFeeder::aPausedCampaignIsNotFed()
{
    QVERIFY(m_store->store().campaigns().pause(m_campaign, BuiltInAuthor, u"wait"_s));

    feedEmpty();

    QCOMPARE(outbox(), 0);
    QCOMPARE(m_fed->size(), 0);
    QVERIFY(work().unfed);
}

void TestFeeder::quietComesAfterTheLastOfThem()
{
    const CampaignId other = m_store->addRunning(7, u"other"_s);
    update();
    CampaignWork &second = *m_book->find(other);
    second.noteClaim(second.firstAccount(), 0);
    work().noteClaim(work().firstAccount(), 0);

    m_feeder->feed();

    QTRY_VERIFY(m_feeder->isQuiet());
    QCOMPARE(m_quiet->size(), 1);
    QCOMPARE(m_fed->size(), 2);
    QCOMPARE(outbox(), 17);
    QVERIFY(!second.feeding && !work().feeding);
}

void TestFeeder::theWindowIsNeverPassed()
{
    cleanup();
    open(Feeder::Window + 20);
    feedEmpty();
    QCOMPARE(outbox(), Feeder::Window);

    feedEmpty(); // more than half of them wait still

    QCOMPARE(outbox(), Feeder::Window);
    QCOMPARE(m_fed->size(), 1);
    QVERIFY(work().unfed);
}

QObject *tst_feeder()
{
    return new TestFeeder;
}

#include "tst_feeder.moc"
