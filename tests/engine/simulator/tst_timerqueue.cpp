// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/wire/timerqueue.h"

#include <QTest>

using namespace std::chrono_literals;

namespace heliograph {

using simulator::TimerQueue;

//! What is to happen later.
class TestTimerQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOneWaitsForNothing()
    {
        TimerQueue queue;

        QCOMPARE(queue.untilNext(1s), -1);
        QVERIFY(!queue.take(1h));
    }

    void theSoonestComesFirst()
    {
        TimerQueue queue;
        queue.add({3s, 3, 30});
        queue.add({1s, 1, 10});
        queue.add({2s, 2, 20});

        for (int socket = 1; socket <= 3; ++socket) {
            const auto due = queue.take(10s);
            QVERIFY(due);
            QCOMPARE(due->socket, socket);
            QCOMPARE(due->serial, quint64(socket * 10));
            QVERIFY(due->at == std::chrono::seconds(socket));
        }
        QVERIFY(!queue.take(10s));
    }

    void nothingComesBeforeItsTime()
    {
        TimerQueue queue;
        queue.add({1s, 1, 10});

        QVERIFY(!queue.take(1s - 1us));
        QVERIFY(queue.take(1s));
        QVERIFY(!queue.take(1s));
    }

    void theWaitIsRoundedUp_data()
    {
        QTest::addColumn<qint64>("microseconds");
        QTest::addColumn<int>("wait");
        QTest::newRow("long past") << qint64(-5'000'000) << 0;
        QTest::newRow("now") << qint64(0) << 0;
        QTest::newRow("a moment") << qint64(1) << 1;
        QTest::newRow("a millisecond") << qint64(1'000) << 1;
        QTest::newRow("a little more") << qint64(1'001) << 2;
        QTest::newRow("a minute") << qint64(60'000'000) << 60'000;
        QTest::newRow("an hour") << qint64(3'600'000'000) << 60'000;
    }

    void theWaitIsRoundedUp()
    {
        QFETCH(qint64, microseconds);
        QFETCH(int, wait);
        TimerQueue queue;
        queue.add({100s + std::chrono::microseconds(microseconds), 1, 1});

        QCOMPARE(queue.untilNext(100s), wait);
    }
};

} // namespace heliograph

QObject *tst_timerqueue()
{
    return new heliograph::TestTimerQueue;
}

#include "tst_timerqueue.moc"
