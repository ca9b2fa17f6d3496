// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queuesteps.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

//! When the wall clock is set, the engine's own waits keep their length, and nothing that waits for a time of
//! day moves.
class TestQueueShift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRetryStillWaitsAsLong_data()
    {
        QTest::addColumn<Millis>("jump");
        QTest::newRow("an hour forward") << Millis(1h);
        QTest::newRow("an hour back") << Millis(-1h);
        QTest::newRow("a year back") << Millis(-8760h);
    }

    void aRetryStillWaitsAsLong()
    {
        QFETCH(Millis, jump);
        QueueSteps steps(2);
        steps.settle(steps.released(steps.armOne(2), 10s));

        jumpBy(steps, jump);

        QVERIFY(steps.claim(2).requests.isEmpty());
        steps.advance(10s);
        QCOMPARE(steps.claim(2).requests.constFirst().messages.size(), 2);
    }

    void whoIsDueIsStillDue()
    {
        QueueSteps steps(2);
        steps.settle(steps.released(steps.armOne(2), 10s));
        steps.advance(11s);

        jumpBy(steps, -3h);

        QCOMPARE(steps.claim(2).requests.constFirst().messages.size(), 2);
    }

    void whoIsUnderWayIsNotDoubtedEarlyNorLate()
    {
        QueueSteps steps(2);
        steps.armOne(2);

        jumpBy(steps, 1h);
        QCOMPARE(*steps.queue().sweep(steps.now()), 0);
        jumpBy(steps, -5h);
        QCOMPARE(*steps.queue().sweep(steps.now()), 0);
        steps.advance(38s);

        QCOMPARE(*steps.queue().sweep(steps.now()), 2);
        QCOMPARE(steps.broken(), QString());
    }

    void theNextQuestionAboutADoubtComesInItsTime()
    {
        QueueSteps steps(1);
        steps.settle(steps.doubted(steps.armOne(1)));
        QVERIFY(steps.store().sql(
            u"UPDATE inflight SET next_check=%1; UPDATE doubt SET last_asked=%2,first_miss=%2,"
            "last_miss=%2"_s.arg(toMillis(steps.now() + 20s))
                .arg(toMillis(steps.now() - 5s))));

        jumpBy(steps, -2h);

        QCOMPARE(steps.value(u"SELECT next_check FROM inflight"_s), toMillis(steps.now() + 20s));
        // Else two misses in one minute might count as two that lie apart.
        for (const QString &column : {u"last_asked"_s, u"first_miss"_s, u"last_miss"_s})
            QCOMPARE(steps.value(QString(u"SELECT "_s % column % u" FROM doubt"_s)),
                     toMillis(steps.now() - 5s));
    }

    void rulesOfTheWallClockStay()
    {
        QueueSteps steps(2);
        steps.settle(steps.released(steps.armOne(2), 10s));
        QVERIFY(steps.store().sql(u"UPDATE outbox SET hold='quiet-hours' WHERE msg_id=1; "
                                  "INSERT INTO campaign_hold VALUES(1,'quiet-hours',1)"_s));
        const qint64 before = steps.value(u"SELECT not_before FROM outbox WHERE msg_id=1"_s);
        const qint64 expiry = steps.value(u"SELECT expires_at FROM outbox WHERE msg_id=1"_s);

        jumpBy(steps, -1h);

        QCOMPARE(steps.value(u"SELECT not_before FROM outbox WHERE msg_id=1"_s), before);
        QCOMPARE(steps.value(u"SELECT expires_at FROM outbox WHERE msg_id=1"_s), expiry);
        QCOMPARE(steps.broken(), QString());
    }

    void aCampaignsOwnStartStays()
    {
        SqliteTestStore store;
        CampaignContent content;
        content.templateCode = u"SMS_1"_s;
        content.startAt = store.clock().now() - 1min;
        const CampaignId campaign
            = store.addCampaign(store.addAudience(1), store.addAccount(), u"hello"_s, content);
        store.launch(campaign);
        QVERIFY(store.store().queue().feed(campaign, 10));

        store.clock().jumpWallClock(-1h);
        QVERIFY(store.store().queue().shiftWaits(-1h, store.clock().now()));

        QCOMPARE(store.value(u"SELECT not_before FROM outbox"_s), toMillis(*content.startAt));
    }

private:
    static void jumpBy(QueueSteps &steps, Millis jump)
    {
        steps.store().clock().jumpWallClock(jump);
        QVERIFY(steps.queue().shiftWaits(jump, steps.now()));
        steps.advance(0s);
    }
};

QObject *tst_queueshift()
{
    return new TestQueueShift;
}

#include "tst_queueshift.moc"
