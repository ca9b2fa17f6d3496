// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/domain/latencybuckets.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

class TestLatencyBuckets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndsGrow();
    void aTimeIsInTheFirstBucketThatHoldsIt_data();
    void aTimeIsInTheFirstBucketThatHoldsIt();
    void percentilesAreTheEndsOfTheirBuckets();
    void whatTookLongerThanTheLastEndIsBeyond();
    void nothingHasNoPercentile();
    void sumsAreCountedTogether();
};

void TestLatencyBuckets::theEndsGrow()
{
    QVERIFY(std::ranges::is_sorted(LatencyEnds));
    QVERIFY(std::ranges::adjacent_find(LatencyEnds) == LatencyEnds.end());
}

void TestLatencyBuckets::aTimeIsInTheFirstBucketThatHoldsIt_data()
{
    QTest::addColumn<Millis>("latency");
    QTest::addColumn<int>("bucket");

    QTest::newRow("a provider's clock that is behind") << Millis(-5s) << 0;
    QTest::newRow("nothing") << Millis(0) << 0;
    QTest::newRow("just a second") << Millis(1s) << 0;
    QTest::newRow("a little more") << Millis(1001) << 1;
    QTest::newRow("eleven seconds") << Millis(11s) << 8;
    QTest::newRow("three days") << Millis(72h) << LatencyBucketCount - 2;
    QTest::newRow("more than any") << Millis(72h + 1ms) << LatencyBucketCount - 1;
}

void TestLatencyBuckets::aTimeIsInTheFirstBucketThatHoldsIt()
{
    QFETCH(Millis, latency);
    QTEST(latencyBucket(latency), "bucket");
}

void TestLatencyBuckets::percentilesAreTheEndsOfTheirBuckets()
{
    LatencyCounts counts;
    counts.add(latencyBucket(2s), 50);
    counts.add(latencyBucket(8s), 45);
    counts.add(latencyBucket(60s), 5);

    QCOMPARE(counts.total(), 100);
    QVERIFY(counts.percentile(50) == (LatencyBound{2s, false}));
    QVERIFY(counts.percentile(51) == (LatencyBound{8s, false}));
    QVERIFY(counts.percentile(95) == (LatencyBound{8s, false}));
    QVERIFY(counts.percentile(99) == (LatencyBound{60s, false}));
    QVERIFY(counts.percentile(100) == (LatencyBound{60s, false}));
}

void TestLatencyBuckets::whatTookLongerThanTheLastEndIsBeyond()
{
    LatencyCounts counts;
    counts.add(latencyBucket(100h), 1);

    QVERIFY(counts.percentile(50) == (LatencyBound{72h, true}));
}

void TestLatencyBuckets::nothingHasNoPercentile()
{
    QVERIFY(!LatencyCounts().percentile(50));
}

void TestLatencyBuckets::sumsAreCountedTogether()
{
    LatencyCounts fast;
    fast.add(0, 3);
    LatencyCounts slow;
    slow.add(9, 1);

    slow += fast;

    QCOMPARE(slow.total(), 4);
    QVERIFY(slow.percentile(75) == (LatencyBound{1s, false}));
}

QObject *tst_latencybuckets()
{
    return new TestLatencyBuckets;
}

#include "tst_latencybuckets.moc"
