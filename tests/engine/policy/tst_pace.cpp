// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/pace.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

class TestPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverExceedsRateAndBurstInAnyWindow()
    {
        Pace pace(100, 20);
        QList<Pace::Micros> taken;
        for (Pace::Micros now = 0us; now < 5s; now += 1ms) {
            const int units = pace.available(now);
            pace.take(units, now);
            for (int unit = 0; unit < units; ++unit)
                taken.append(now);
        }

        QVERIFY(taken.size() >= 500);
        for (qsizetype first = 0; first < taken.size(); ++first) {
            qsizetype end = first;
            while (end < taken.size() && taken[end] < taken[first] + 1s)
                ++end;
            QVERIFY(end - first <= 120);
        }
    }

    void savesUpNoMoreThanTheBurst()
    {
        Pace pace(10, 5);

        QCOMPARE(pace.available(1h), 5);
        pace.take(5, 1h);

        QCOMPARE(pace.available(1h), 0);
        QCOMPARE(pace.nextAt(1h), Pace::Micros(1h + 100ms));
        QCOMPARE(pace.available(1h + 100ms), 1);
    }

    void overdraftDelaysWhatFollows()
    {
        Pace pace(10, 5);

        pace.take(15, 0us);

        QCOMPARE(pace.available(900ms), 0);
        QCOMPARE(pace.available(1100ms), 1);
    }

    void givesBackWhatWasTakenTooMuch()
    {
        Pace pace(10, 10);
        pace.take(10, 0us);

        pace.take(-4, 0us);

        QCOMPARE(pace.available(0us), 4);
    }

    void goesHalfAsFastWhileSlowed()
    {
        Pace pace(10, 1);

        pace.slowDown(0us, 10s);

        int units = 0;
        for (Pace::Micros now = 0us; now < 10s; now += 10ms) {
            const int some = pace.available(now);
            pace.take(some, now);
            units += some;
        }
        QVERIFY(pace.isSlowed(9s));
        QVERIFY(units >= 48 && units <= 51);
    }

    void withoutALimitEverythingMayGo()
    {
        Pace pace;

        pace.take(1'000'000, 0us);

        QVERIFY(pace.available(0us) > 1'000'000);
        QCOMPARE(pace.nextAt(5s), Pace::Micros(5s));
    }
};

QObject *tst_pace()
{
    return new TestPace;
}

#include "tst_pace.moc"
