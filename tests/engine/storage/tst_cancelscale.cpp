// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sqliteteststore.h"

#include <QtTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

//! Q08 with a million people: the verb writes a handful of rows, and the cleaning goes on in slices.
class TestCancelScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMillionPeopleAreCancelledAtOnceAndCleanedInSlices()
    {
        constexpr int People = 1'000'000;
        constexpr int Slice = 5'000;
        SqliteTestStore store;
        const CampaignId campaign = store.addRunning(People);
        QVERIFY(store.store().queue().feed(campaign, 4'000));

        qint64 before = written(store);
        QVERIFY(store.store().campaigns().cancel(campaign, BuiltInAuthor, u"wrong list"_s));
        QVERIFY(written(store) - before <= 5);

        Result<int> moved = 1;
        while (moved && *moved > 0) {
            before = written(store);
            moved = store.store().campaigns().advance(store.clock().now(), Slice);
            QVERIFY(written(store) - before <= 2 * Slice + 100);
        }
        QCOMPARE(store.counter(campaign, MessageState::Cancelled), People);
    }

private:
    static qint64 written(SqliteTestStore &store) { return store.value(u"SELECT total_changes()"_s); }
};

QObject *tst_cancelscale()
{
    return new TestCancelScale;
}

#include "tst_cancelscale.moc"
