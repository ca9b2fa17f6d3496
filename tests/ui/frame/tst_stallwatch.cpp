// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/stallwatch.h"

#include <QObject>
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

namespace {

// Enough work to be seen by any clock.
void work()
{
    volatile double sum = 0;
    for (int i = 0; i < 5'000'000; ++i)
        sum = sum + 1.0 / (i + 1);
}

} // namespace

class TestStallWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCountedBeforeItBegins()
    {
        StallWatch watch;
        handle(watch, *this);

        QCOMPARE(watch.stalls().events, 0);
        QCOMPARE(watch.stalls().p99Ms, 0.0);
        QVERIFY(watch.stalls().longest.isEmpty());
    }

    void theEventThatWorksMostIsNamed()
    {
        StallWatch watch;
        watch.begin();
        const QTimer timer;
        handle(watch, *this);
        handle(watch, timer, work);
        handle(watch, *this);

        const StallWatch::Stalls stalls = watch.stalls();
        QCOMPARE(stalls.events, 3);
        QCOMPARE(stalls.longest, u"QTimer UpdateRequest"_s);
        QVERIFY(stalls.longestMs > 0);
    }

    void waitingHoldsTheThreadAndIsNoWorkOfItsOwn()
    {
        StallWatch watch;
        watch.begin();
        handle(watch, *this, [] { QThread::msleep(50); });

        const StallWatch::Stalls stalls = watch.stalls();
        QVERIFY(stalls.p99Ms >= 50);
        QVERIFY(stalls.longestMs < stalls.p99Ms);
    }

    void eventsInsideEventsBelongToTheOuterOne()
    {
        StallWatch watch;
        watch.begin();
        const QTimer inner;
        handle(watch, *this, [&] { handle(watch, inner, work); });

        QCOMPARE(watch.stalls().events, 1);
        QCOMPARE(watch.stalls().longest, u"TestStallWatch UpdateRequest"_s);
    }

    void anEventMayDeleteItsReceiver()
    {
        StallWatch watch;
        watch.begin();
        auto timer = std::make_unique<QTimer>();
        handle(watch, *timer, [&timer] {
            timer.reset();
            work();
        });

        QCOMPARE(watch.stalls().longest, u"QTimer UpdateRequest"_s);
    }

    // The application's notify() is called on every thread that has an event loop.
    void eventsOfOtherThreadsAreNotLookedAt()
    {
        StallWatch watch;
        watch.begin();
        QSemaphore inside;
        QSemaphore over;
        const std::unique_ptr<QThread> other(QThread::create([&] {
            const QObject receiver;
            handle(watch, receiver, [&] {
                inside.release();
                over.acquire();
            });
        }));
        other->start();
        inside.acquire();
        handle(watch, *this); // counted, though the other one is not over
        over.release();
        QVERIFY(other->wait());

        QCOMPARE(watch.stalls().events, 1);
        QCOMPARE(watch.stalls().longest, u"TestStallWatch UpdateRequest"_s);
    }

    void beginningAgainForgets()
    {
        StallWatch watch;
        watch.begin();
        handle(watch, *this);
        watch.begin();

        QCOMPARE(watch.stalls().events, 0);
    }

private:
    static void handle(
        StallWatch &watch, const QObject &receiver, const std::function<void()> &what = [] {})
    {
        const QEvent event(QEvent::UpdateRequest);
        const StallWatch::Turn turn(watch, receiver, event);
        what();
    }
};

QObject *tst_stallwatch()
{
    return new TestStallWatch;
}

#include "tst_stallwatch.moc"
