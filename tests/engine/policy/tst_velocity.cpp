// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/velocity.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace heliograph;
using namespace std::chrono_literals;

class TestVelocity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWentWithinAMinuteCounts();
    void aPlaceIsFreeWhenItsBucketHasLeft();
    void noMinuteEverHoldsMoreThanAllowed();
};

namespace {

const TimePoint BucketStart = fromMillis(1'767'268'800'000); // where a bucket begins

} // namespace

void TestVelocity::whatWentWithinAMinuteCounts()
{
    Velocity velocity;
    velocity.add(Velocity::bucketOf(BucketStart), 3);
    velocity.add(Velocity::bucketOf(BucketStart + 10s), 4);

    QCOMPARE(velocity.inWindow(BucketStart + 20s), 7);
    QCOMPARE(velocity.inWindow(BucketStart + 61s), 7); // the first bucket ends at 2 s
    QCOMPARE(velocity.inWindow(BucketStart + 62s), 4);
    QCOMPARE(velocity.inWindow(BucketStart + 72s), 0);
}

void TestVelocity::aPlaceIsFreeWhenItsBucketHasLeft()
{
    Velocity velocity;
    velocity.add(Velocity::bucketOf(BucketStart), 3);
    velocity.add(Velocity::bucketOf(BucketStart + 10s), 4);
    const TimePoint now = BucketStart + 20s;

    QCOMPARE(velocity.freeAt(8, now), now);
    QCOMPARE(velocity.freeAt(7, now), TimePoint(BucketStart + 62s));
    QCOMPARE(velocity.freeAt(5, now), TimePoint(BucketStart + 62s));
    QCOMPARE(velocity.freeAt(4, now), TimePoint(BucketStart + 72s));
}

void TestVelocity::noMinuteEverHoldsMoreThanAllowed()
{
    std::mt19937 random(7);
    for (int most = 1; most < 40; most += 6) {
        Velocity velocity;
        std::vector<TimePoint> sent;
        TimePoint now = BucketStart;
        for (int asked = 0; asked < 600; ++asked) {
            now += Millis(random() % 2500);
            if (velocity.inWindow(now) >= most)
                continue;
            velocity.add(Velocity::bucketOf(now), 1);
            sent.push_back(now);
        }
        QVERIFY(sent.size() > size_t(most));
        for (const TimePoint first : sent) {
            const auto inMinute = std::ranges::count_if(
                sent, [&](TimePoint each) { return each >= first && each < first + Velocity::Window; });
            QVERIFY(inMinute <= most);
        }
    }
}

QObject *tst_velocity()
{
    return new TestVelocity;
}

#include "tst_velocity.moc"
