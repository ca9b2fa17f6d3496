// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/historyfixture.h"
#include "engine/query/history.h"
#include "engine/storage/sqlite/sqlitereader.h"
#include "tests/support/sqliteteststore.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A clock by which every short read is over after one bucket.
class SlowClock : public Clock
{
public:
    TimePoint now() const override { return {}; }
    std::chrono::microseconds bootTime() const override { return m_bootTime += 30ms; }

private:
    mutable std::chrono::microseconds m_bootTime{0};
};

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(HistoryFixture(m_store.connection(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                               {.people = 3'000, .campaigns = 3, .seed = 9})
                    .fill());
        auto reader = SqliteReader::open(m_store.file(), m_store.keys().cipher(), m_store.keys().blindIndex(),
                                         m_clock);
        QVERIFY(reader);
        m_reader = *std::move(reader);
        const auto situation = readSituation(*m_reader, true, m_store.clock().now());
        QVERIFY(situation);
        m_situation = *situation;
    }

    void fillsAPageFromManyShortReads()
    {
        auto history = History::at(*m_reader, m_situation);
        QVERIFY(history);
        const auto oneRead = m_reader->messages(rare(), std::nullopt, true, 100, false);
        QVERIFY(oneRead);
        QVERIFY(!oneRead->searchedAll && oneRead->rows.size() < 100);

        const auto page = history->page(rare(), std::nullopt, true, 100, false, {});

        QVERIFY(page);
        QCOMPARE(page->rows.size(), 100);
        QVERIFY(page->searchedAll);
        QVERIFY(page->next == page->rows.last().id);
    }

    void stopsWhenTold()
    {
        auto history = History::at(*m_reader, m_situation);
        QVERIFY(history);
        int asked = 0;
        const auto twice = [&] { return ++asked <= 2; };

        const auto stopped = history->page(rare(), std::nullopt, true, 100'000, false, twice);
        QVERIFY(stopped);
        QVERIFY(!stopped->searchedAll);
        QVERIFY(stopped->next);
        const auto rest = history->page(rare(), stopped->next, true, 100'000, false, {});
        const auto all = history->page(rare(), std::nullopt, true, 100'000, false, {});

        QVERIFY(rest && all);
        QVERIFY(all->searchedAll && !all->next);
        QVERIFY(!rest->rows.isEmpty());
        QCOMPARE(stopped->rows.size() + rest->rows.size(), all->rows.size());
    }

    void findsTheNewestFirst()
    {
        auto history = History::at(*m_reader, m_situation);
        QVERIFY(history);

        const auto found = history->find({}, 3);

        QVERIFY(found);
        QCOMPARE(found->size(), 3);
        QCOMPARE(found->at(0).id, MessageId(9'000));
        QCOMPARE(found->at(2).id, MessageId(8'998));
    }

    void searchesHeldAndWaitingByTheLedgersRules()
    {
        auto history = History::at(*m_reader, m_situation);
        QVERIFY(history);
        QCOMPARE(history->commonHoldOf(CampaignId(2)).reason, HoldReason::CampaignPaused);
        QVERIFY(!history->commonHoldOf(CampaignId(3)));
        const auto campaigns = m_reader->campaignsAndTests();
        QVERIFY(campaigns);
        for (const CampaignRow &campaign : *campaigns) {
            const auto counters = m_reader->counters(campaign.id, m_store.clock().now());
            QVERIFY(counters);
            const LedgerView ledger = ledgerOf(campaign, *counters, m_situation);
            for (const LedgerLine line : {LedgerLine::Held, LedgerLine::Waiting, LedgerLine::Sending}) {
                MessageFilter filter;
                filter.campaign = campaign.id;
                filter.line = line;
                const auto page = history->page(filter, std::nullopt, false, 100'000, false, {});
                QVERIFY(page);
                QCOMPARE(page->rows.size(), ledger.line(line));
                for (const MessageRow &row : page->rows)
                    QCOMPARE(ledgerLineOf(row, history->commonHoldOf(row.campaign)), line);
            }
        }
    }

    //! However many there are: one that cannot be read is not missed.
    void campaignsThatHaveEndedAreNotRead()
    {
        SqliteTestStore store;
        const CampaignId ended = store.addRunning(2, u"ended"_s);
        const CampaignId open = store.addRunning(2, u"open"_s);
        QVERIFY(store.sql(u"DROP TRIGGER campaign_sealed"_s));
        QVERIFY(
            store.sql(u"UPDATE campaign SET state=9,content='{}' WHERE campaign_id=%1"_s.arg(number(ended))));
        const auto reader = store.openReader();
        QVERIFY(!reader->campaignsAndTests());
        const auto situation = readSituation(*reader, false, store.clock().now());
        QVERIFY(situation);

        auto history = History::at(*reader, *situation);

        QVERIFY(history);
        QVERIFY(history->commonHoldOf(open));
        QVERIFY(!history->commonHoldOf(ended));
        const auto found = history->find({}, 10);
        QVERIFY(found);
        QCOMPARE(found->size(), 4);
    }

private:
    static MessageFilter rare()
    {
        MessageFilter filter;
        filter.line = LedgerLine::NotDelivered;
        return filter;
    }

    SqliteTestStore m_store;
    SlowClock m_clock;
    std::unique_ptr<SqliteReader> m_reader;
    SendingSituation m_situation;
};

QObject *tst_history()
{
    return new TestHistory;
}

#include "tst_history.moc"
