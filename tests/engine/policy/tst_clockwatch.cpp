// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/clockwatch.h"

#include "tests/support/fakeclock.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

class TestClockWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeThatPassesIsNoStep()
    {
        FakeClock clock;
        ClockWatch watch(clock.now(), clock.bootTime());

        clock.advance(9h); // a night's sleep: boot time counts it
        const ClockWatch::Look look = lookAt(watch, clock);

        QCOMPARE(look.step, 0ms);
        QCOMPARE(look.offBy, 0ms);
    }

    void aStepIsToldOnceAndWhatIsOffStaysOff()
    {
        FakeClock clock;
        ClockWatch watch(clock.now(), clock.bootTime());

        clock.jumpWallClock(-3h);
        QCOMPARE(lookAt(watch, clock).step, Millis(-3h));
        clock.advance(1s);
        const ClockWatch::Look later = lookAt(watch, clock);

        QCOMPARE(later.step, 0ms);
        QCOMPARE(later.offBy, Millis(-3h));
        QVERIFY(!isBelievable(later.offBy));
    }

    void aClockThatComesBackIsBelievedAgain()
    {
        FakeClock clock;
        ClockWatch watch(clock.now(), clock.bootTime());
        clock.jumpWallClock(1h);
        lookAt(watch, clock);

        clock.jumpWallClock(-1h + 30s);
        const ClockWatch::Look look = lookAt(watch, clock);

        QCOMPARE(look.step, Millis(-1h + 30s));
        QVERIFY(isBelievable(look.offBy));
    }

    void twoMinutesAreBelievedAndMoreIsNot()
    {
        QVERIFY(isBelievable(2min));
        QVERIFY(isBelievable(-2min));
        QVERIFY(!isBelievable(2min + 1ms));
        QVERIFY(!isBelievable(-2min - 1ms));
    }

    void aTimeServiceThatSlewsIsFollowed()
    {
        FakeClock clock;
        ClockWatch watch(clock.now(), clock.bootTime());

        for (int tick = 0; tick < 1000; ++tick) {
            clock.advance(200ms);
            clock.jumpWallClock(500ms);
            QCOMPARE(lookAt(watch, clock).step, 0ms);
        }

        QCOMPARE(lookAt(watch, clock).offBy, 0ms);
    }

    void whatSomebodyCallsRightIsTheNewMeasure()
    {
        FakeClock clock;
        ClockWatch watch(clock.now(), clock.bootTime());
        clock.jumpWallClock(5h);
        lookAt(watch, clock);

        watch.trust();
        QCOMPARE(lookAt(watch, clock).offBy, 0ms);
        clock.jumpWallClock(-5h);

        QCOMPARE(lookAt(watch, clock).offBy, Millis(-5h));
    }

private:
    static ClockWatch::Look lookAt(ClockWatch &watch, const FakeClock &clock)
    {
        return watch.look(clock.now(), clock.bootTime());
    }
};

QObject *tst_clockwatch()
{
    return new TestClockWatch;
}

#include "tst_clockwatch.moc"
