// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

#include <sqlite3.h>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestQueueFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void feedingFillsTheOutboxUpToItsHeight();
    void nothingIsFedWhileTheOutboxIsMoreThanHalfFull();
    void theLastFeedingSaysThatNothingIsLeft();
    void suppressedPeopleAreLookedAtButNotFed();
    void onlyARunningCampaignIsFed();
    void anUnknownCampaignIsNotFound();
    void validityAndPlaceAreTakenFromTheCampaign();
    void interruptedAnywhereFeedingLeavesNoOrphanAndNoDouble();
};

void TestQueueFeed::feedingFillsTheOutboxUpToItsHeight()
{
    QueueSteps steps(100);

    QCOMPARE(*steps.queue().feed(steps.campaign(), 40), 40);

    QCOMPARE(steps.value(u"SELECT count(*) FROM outbox"_s), 40);
    QCOMPARE(steps.value(u"SELECT feed_cursor=(SELECT max(msg_id) FROM outbox) FROM campaign"_s), 1);
    QCOMPARE(steps.broken(), QString());
}

void TestQueueFeed::nothingIsFedWhileTheOutboxIsMoreThanHalfFull()
{
    QueueSteps steps(100);
    QCOMPARE(*steps.queue().feed(steps.campaign(), 40), 40);
    steps.claim(19);

    QCOMPARE(*steps.queue().feed(steps.campaign(), 40), 0);
    steps.claim(1);
    QCOMPARE(*steps.queue().feed(steps.campaign(), 40), 20);
}

void TestQueueFeed::theLastFeedingSaysThatNothingIsLeft()
{
    QueueSteps steps(10);

    QCOMPARE(*steps.queue().feed(steps.campaign(), 10), 10);
    steps.claim(10);
    QCOMPARE(*steps.queue().feed(steps.campaign(), 10), -1);

    QCOMPARE(steps.value(u"SELECT feed_done FROM campaign"_s), 1);
}

void TestQueueFeed::suppressedPeopleAreLookedAtButNotFed()
{
    SqliteTestStore store;
    const AudienceId audience = store.addAudience(10);
    const CampaignId campaign = store.addCampaign(audience, store.addAccount());
    QVERIFY(store.store().suppressions().add({TestStore::phone(3)}, SuppressionReason::Person, u"letter"_s,
                                             BuiltInAuthor, store.clock().now()));
    store.launch(campaign);

    QCOMPARE(*store.store().queue().feed(campaign, 100), 10);

    QCOMPARE(store.value(u"SELECT count(*) FROM outbox"_s), 9);
}

void TestQueueFeed::onlyARunningCampaignIsFed()
{
    QueueSteps steps(10);
    QVERIFY(steps.campaigns().pause(steps.campaign(), BuiltInAuthor, u"lunch"_s));

    QCOMPARE(*steps.queue().feed(steps.campaign(), 10), 0);
    QVERIFY(steps.campaigns().resume(steps.campaign(), BuiltInAuthor));
    QCOMPARE(*steps.queue().feed(steps.campaign(), 10), 10);
}

void TestQueueFeed::anUnknownCampaignIsNotFound()
{
    QueueSteps steps(1);

    const Result<int> fed = steps.queue().feed(CampaignId{99}, 10);

    QVERIFY(!fed);
    QCOMPARE(fed.error().kind, ErrorKind::NotFound);
}

void TestQueueFeed::validityAndPlaceAreTakenFromTheCampaign()
{
    SqliteTestStore store;
    CampaignContent content;
    content.templateCode = u"SMS_1"_s;
    content.startAt = store.clock().now();
    content.expiresAt = *content.startAt + Millis(777);
    const CampaignId campaign
        = store.addCampaign(store.addAudience(3), store.addAccount(), u"hello"_s, content);
    store.launch(campaign);

    QVERIFY(store.store().queue().feed(campaign, 10));

    QCOMPARE(
        store.value(u"SELECT count(*) FROM outbox o JOIN campaign c USING(campaign_id,account_id,lane_class) "
                    "WHERE o.expires_at=c.expires_at AND o.not_before=c.not_before "
                    "AND c.expires_at=c.not_before+777"_s),
        3);
}

namespace {

//! Interrupts SQLite once, after so many of its operations.
struct Fuse
{
    int left;

    static int burn(void *fuse) { return --static_cast<Fuse *>(fuse)->left == 0 ? 1 : 0; }
};

} // namespace

// S09, by interruption; by SIGKILL in tst_queuekill.
void TestQueueFeed::interruptedAnywhereFeedingLeavesNoOrphanAndNoDouble()
{
    QueueSteps steps(60);
    int interruptions = 0;
    bool fed = false;

    for (int operations = 1; !fed; operations += 11) {
        Fuse fuse{operations};
        sqlite3_progress_handler(steps.store().connection().handle(), 1, Fuse::burn, &fuse);
        fed = steps.queue().feed(steps.campaign(), 60).has_value();
        sqlite3_progress_handler(steps.store().connection().handle(), 0, nullptr, nullptr);
        interruptions += fed ? 0 : 1;
        // What interrupts the last step of a commit comes too late: then everything is there.
        const qint64 rows = steps.value(u"SELECT count(*) FROM outbox"_s);
        QVERIFY(rows == 60 || (rows == 0 && !fed));
        fed = rows == 60;
        QCOMPARE(steps.value(u"SELECT feed_cursor>0 FROM campaign"_s), fed ? 1 : 0);
    }

    QVERIFY(interruptions > 20);
    QCOMPARE(steps.broken(), QString());
}

QObject *tst_queuefeed()
{
    return new TestQueueFeed;
}

#include "tst_queuefeed.moc"
