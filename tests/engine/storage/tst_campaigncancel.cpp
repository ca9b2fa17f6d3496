// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

#include <QtTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

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

private:
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
