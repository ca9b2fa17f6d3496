// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/faultpoint.h"
#include "queuescript.h"
#include "tests/support/forked.h"
#include "tests/support/killatwrite.h"
#include "tests/support/nowitness.h"

#include <QtTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int People = 30;

//! The fault points inside the queue's own verbs; the program passes those around them (K01).
QByteArrayList pointsOfTheQueue()
{
    const QByteArrayList verbs{"feed", "arm", "settle", "sweep", "adopt", "advance", "receipts"};
    QByteArrayList points;
    for (const std::string_view name : faults::PointNames) {
        const QByteArray point(name.data(), static_cast<qsizetype>(name.size()));
        if (verbs.contains(point.left(point.indexOf('.'))) && !point.contains(".after_"))
            points.append(point);
    }
    return points;
}

using Feeder = std::function<void(QueueSteps &)>;

void feedOnce(QueueSteps &steps)
{
    static_cast<void>(steps.queue().feed(steps.campaign(), People));
}

//! The mistake that engine.md 0.6 tells of: the checkpoint moves when rows are fetched.
void feedWithTheCursorFirst(QueueSteps &steps)
{
    static_cast<void>(steps.store().sql(
        u"UPDATE campaign SET feed_cursor=(SELECT max(msg_id) FROM message),feed_done=1"_s));
    static_cast<void>(steps.store().sql(
        u"INSERT INTO outbox(msg_id,campaign_id,account_id,lane_class,not_before,phone_bidx) "
        "SELECT m.msg_id,m.campaign_id,c.account_id,c.lane_class,0,m.phone_bidx "
        "FROM message m JOIN campaign c USING(campaign_id)"_s));
}

struct FeedKills
{
    int kills = 0;
    QStringList broken; //!< invariants right after a kill
    QStringList afterwards; //!< invariants when the right feeder has gone on
};

//! Kills \a feed before each change of a file in turn, until one runs to its end.
FeedKills killAtEachWrite(const Feeder &feed)
{
    QueueSteps steps(People);
    FeedKills found;
    for (bool done = false; !done;) {
        const int change = found.kills + 1;
        const ForkEnd end = inAnotherProcess([&] {
            KillAtWrite killer(change);
            const VfsShim shim(killer);
            steps.store().reopen();
            feed(steps);
            return 0;
        });
        done = !end.killed;
        found.kills += end.killed ? 1 : 0;
        steps.store().reopen();
        found.broken.append(steps.broken());
        steps.feed();
        found.afterwards.append(steps.broken());
        if (!steps.store().sql(u"DELETE FROM outbox; UPDATE campaign SET feed_cursor=0,feed_done=0"_s))
            qFatal("The outbox cannot be emptied for the next kill");
    }
    found.broken.removeAll(QString());
    found.afterwards.removeAll(QString());
    return found;
}

} // namespace

//! A process is killed in the middle of the queue's verbs: S09 of engine.md C5, and K01 for the points that
//! only the store passes.
class TestQueueKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsLostOrDoubledAtAnyPoint_data();
    void nobodyIsLostOrDoubledAtAnyPoint();
    void aFeederKilledAtAnyWriteLeavesNoOrphanAndNoDouble();
    void aCursorThatMovesAtTheFetchIsFoundOut();

private:
    NoWitness m_nobody;
    VfsShim m_withoutSyncs{m_nobody};
};

void TestQueueKill::nobodyIsLostOrDoubledAtAnyPoint_data()
{
    QTest::addColumn<QByteArray>("point");
    for (const QByteArray &point : pointsOfTheQueue())
        QTest::newRow(point.constData()) << point;
}

void TestQueueKill::nobodyIsLostOrDoubledAtAnyPoint()
{
    QFETCH(QByteArray, point);
    int kills = 0;

    for (int pass = 1;; pass = pass < 3 ? pass + 1 : pass * 2) {
        QueueScript script(People);
        const ForkEnd end = inAnotherProcess([&] {
            faults::plan(point + ':' + QByteArray::number(pass) + "=kill");
            script.reopen();
            script.run();
            return 0;
        });
        script.reopen();
        QCOMPARE(script.broken(), QString());
        if (!end.killed) {
            QCOMPARE(end.code, 0);
            break;
        }
        ++kills;

        script.run();

        QCOMPARE(script.ready(), script.inDoubt());
        QCOMPARE(script.broken(), QString());
    }
    QVERIFY2(kills > 0, "nothing passes this point any more");
}

void TestQueueKill::aFeederKilledAtAnyWriteLeavesNoOrphanAndNoDouble()
{
    const FeedKills found = killAtEachWrite(feedOnce);

    QVERIFY(found.kills > 5);
    QCOMPARE(found.broken, QStringList());
    QCOMPARE(found.afterwards, QStringList());
}

// The control of S09: the same kills and the same checker, and a feeder that loses people.
void TestQueueKill::aCursorThatMovesAtTheFetchIsFoundOut()
{
    const FeedKills found = killAtEachWrite(feedWithTheCursorFirst);

    QVERIFY(found.broken.contains(u"I5"_s));
    QVERIFY(found.afterwards.contains(u"I5"_s));
}

QObject *tst_queuekill()
{
    return new TestQueueKill;
}

#include "tst_queuekill.moc"
