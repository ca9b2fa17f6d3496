// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/ledger.h"
#include "engine/storage/sqlite/checker.h"
#include "tests/support/sqliteteststore.h"

#include <QtTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

//! Q08, small: cancelling is one short change, whatever the campaign's size; each slice of the cleaning that
//! follows is bounded. The measure is rows written, not time. tst_cancelscale does it with a million.
class TestCampaignCancel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancellingWritesAsLittleForManyAsForFew()
    {
        QCOMPARE(rowsWrittenByCancelling(20), rowsWrittenByCancelling(4'000));
    }

    void eachSliceIsBoundedAndAllAreCancelledInTheEnd()
    {
        constexpr int People = 3'000;
        constexpr int Slice = 250;
        SqliteTestStore store;
        const CampaignId campaign = store.addRunning(People);
        QVERIFY(store.store().queue().feed(campaign, 1'000));
        QVERIFY(store.store().campaigns().cancel(campaign, BuiltInAuthor, u"wrong list"_s));

        int slices = 0;
        Result<int> moved = 1;
        while (moved && *moved > 0) {
            const qint64 before = written(store);
            moved = store.store().campaigns().advance(store.clock().now(), Slice);
            // A message is two rows at most, of the outbox and its own; the counters are a handful more.
            QVERIFY(written(store) - before <= 2 * Slice + 30);
            ++slices;
        }

        QVERIFY(slices >= People / Slice);
        QCOMPARE(store.counter(campaign, MessageState::Cancelled), People);
        QCOMPARE(store.value(u"SELECT count(*) FROM outbox"_s), 0);
    }

    void nobodyIsTakenFromTheMomentOnThatItIsCancelled()
    {
        SqliteTestStore store;
        const CampaignId campaign = store.addRunning(50);
        const AccountId account{store.value(u"SELECT account_id FROM campaign"_s)};
        QVERIFY(store.store().queue().feed(campaign, 100));

        QVERIFY(store.store().campaigns().cancel(campaign, BuiltInAuthor, {}));
        const auto claim = store.store().queue().claim({.campaign = campaign,
                                                        .account = account,
                                                        .epoch = 1,
                                                        .perRequest = 50,
                                                        .messages = 50,
                                                        .now = store.clock().now()});

        QVERIFY(claim);
        QVERIFY(claim->requests.isEmpty());
    }

    void whoIsOfARejectedCampaignIsCancelledAtEveryMoment()
    {
        constexpr int People = 90;
        SqliteTestStore store;
        const CampaignId campaign = rejected(store, People);
        const std::unique_ptr<Reader> reader = store.openReader();

        Result<int> moved = 1;
        int slices = 0;
        while (moved && *moved > 0) {
            expectAllCancelled(store, *reader, campaign, People);
            moved = store.store().campaigns().advance(store.clock().now(), 20);
            ++slices;
        }

        QVERIFY(moved);
        QVERIFY(slices > 4);
        QCOMPARE(store.counter(campaign, MessageState::Cancelled), People);
        QCOMPARE(store.counter(campaign, MessageState::Ready), 0);
        expectAllCancelled(store, *reader, campaign, People);
        const BlindIndex index = store.keys().blindIndex();
        const auto verdicts = Checker(store.connection(), index).run(nullptr, store.clock().now());
        QVERIFY(verdicts);
        for (const InvariantVerdict &verdict : *verdicts)
            QVERIFY2(verdict.violations == 0, qPrintable(verdict.name));
    }

    void whoIsOfARejectedCampaignIsErasedInTime()
    {
        SqliteTestStore store;
        rejected(store, 5);
        ErasureStore &erasures = store.store().erasures();
        QVERIFY(erasures.setKeptFor(24h, BuiltInAuthor));
        const TimePoint later = store.clock().now() + 25h;

        while (*erasures.eraseExpired(later, 100) > 0) { } // nobody before he is marked
        QCOMPARE(store.value(u"SELECT count(*) FROM message WHERE phone_enc<>x''"_s), 5);
        while (*store.store().campaigns().advance(later, 100) > 0) { }
        while (*erasures.eraseExpired(later, 100) > 0) { }

        QCOMPARE(store.value(u"SELECT count(*) FROM message WHERE phone_enc<>x''"_s), 0);
    }

private:
    static CampaignId rejected(SqliteTestStore &store, int people)
    {
        const CampaignId campaign = store.addCampaign(store.addAudience(people), store.addAccount());
        store.submit(campaign);
        if (!store.store().campaigns().reject(campaign, BuiltInApprover, u"prize text"_s))
            qFatal("The campaign of the test was not rejected.");
        return campaign;
    }

    static void expectAllCancelled(SqliteTestStore &store, Reader &reader, CampaignId campaign, int people)
    {
        const auto row = reader.campaign(campaign);
        const auto counters = reader.counters(campaign, store.clock().now());
        QVERIFY(row && counters);
        SendingSituation situation;
        situation.now = store.clock().now();
        const LedgerView ledger = ledgerOf(*row, *counters, situation);
        QCOMPARE(ledger.line(LedgerLine::Cancelled), people);
        QCOMPARE(ledger.planned, people);
        QVERIFY(ledger.balanced);
        for (const qint64 id : {store.value(u"SELECT min(msg_id) FROM message"_s),
                                store.value(u"SELECT max(msg_id) FROM message"_s)}) {
            const auto message = reader.message(MessageId{id});
            QVERIFY(message);
            QCOMPARE(message->state, MessageState::Cancelled);
            QCOMPARE(message->reason, u"rejected"_s);
        }
    }

    static qint64 written(SqliteTestStore &store) { return store.value(u"SELECT total_changes()"_s); }

    static qint64 rowsWrittenByCancelling(int people)
    {
        SqliteTestStore store;
        const CampaignId campaign = store.addRunning(people);
        const qint64 before = written(store);
        if (!store.store().campaigns().cancel(campaign, BuiltInAuthor, u"wrong list"_s))
            qFatal("The campaign of the test was not cancelled.");
        return written(store) - before;
    }
};

QObject *tst_campaigncancel()
{
    return new TestCampaignCancel;
}

#include "tst_campaigncancel.moc"
