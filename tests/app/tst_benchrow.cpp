// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bench/benchrow.h"

#include <QTest>

#include <numeric>

using namespace heliograph;

class TestBenchRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRatioIsMetWhenItIsReached()
    {
        BenchRow row{.name = QStringLiteral("x"), .value = 60, .reference = 100, .target = {.ratio = 0.6}};
        QVERIFY(row.met());

        row.value = 59.9;
        QVERIFY(!row.met());
    }

    void withoutAReferenceNoRatioIsMet()
    {
        const BenchRow row{.value = 60, .target = {.ratio = 0.6}};

        QVERIFY(!row.ratio());
        QVERIFY(!row.met());
    }

    void aFloorCountsBesideTheRatio()
    {
        BenchRow row{.value = 19'999, .reference = 30'000, .target = {.ratio = 0.6, .atLeast = 20'000}};
        QVERIFY(!row.met());

        row.value = 20'000;
        QVERIFY(row.met());
    }

    void aCeilingIsMetUpToItself()
    {
        BenchRow row{.value = 50, .target = {.atMost = 50}};
        QVERIFY(row.met());

        row.value = 50.1;
        QVERIFY(!row.met());
    }

    void jsonHasTheKeysOfTheContract()
    {
        const BenchRow row{.name = QStringLiteral("send"),
                           .n = 7,
                           .value = 10.00049,
                           .unit = QStringLiteral("messages/s"),
                           .reference = 40,
                           .target = {.ratio = 0.6, .atLeast = 5}};

        const QJsonObject json = row.toJson();

        const QJsonObject expected{{QStringLiteral("name"), QStringLiteral("send")},
                                   {QStringLiteral("n"), 7},
                                   {QStringLiteral("value"), 10.0},
                                   {QStringLiteral("unit"), QStringLiteral("messages/s")},
                                   {QStringLiteral("reference"), 40.0},
                                   {QStringLiteral("ratio"), 0.25},
                                   {QStringLiteral("target"), 0.6},
                                   {QStringLiteral("at_least"), 5.0},
                                   {QStringLiteral("met"), false}};
        QCOMPARE(json, expected);
    }

    void jsonOfAnAbsoluteFigureHasNoRatio()
    {
        const QJsonObject json
            = BenchRow{.value = 80, .unit = QStringLiteral("MB"), .target = {.atMost = 250}}.toJson();

        QVERIFY(json.value(QStringLiteral("reference")).isNull());
        QVERIFY(json.value(QStringLiteral("ratio")).isNull());
        QCOMPARE(json.value(QStringLiteral("target")).toDouble(), 250.0);
        QCOMPARE(json.value(QStringLiteral("met")).toBool(), true);
        QVERIFY(!json.contains(QStringLiteral("at_least")));
    }

    void wordsSayWhatIsNotMet()
    {
        const BenchRow row{.name = QStringLiteral("memory"),
                           .n = 3,
                           .value = 300,
                           .unit = QStringLiteral("MB"),
                           .target = {.atMost = 250}};

        QVERIFY(row.inWords().contains(QStringLiteral("300.0 MB, at most 250: not met (n = 3)")));
    }

    void theMedianRoundIsOneOfTheRounds()
    {
        const BenchRound median = medianRound({{90, 100}, {10, 100}, {50, 90}});

        QCOMPARE(median.value, 50.0);
        QCOMPARE(median.reference, 90.0);
    }

    void ofTwoRoundsTheWorseCounts()
    {
        QCOMPARE(medianRound({{90, 100}, {10, 100}}).value, 10.0);
        QCOMPARE(medianRound({{42, 100}}).value, 42.0);
    }

    void fiveInAHundredMayExceedThePercentile()
    {
        std::vector<double> samples(100);
        std::iota(samples.rbegin(), samples.rend(), 1);

        QCOMPARE(percentile95(samples), 95.0);
        QCOMPARE(percentile95({3, 1, 2}), 3.0);
    }
};

QObject *tst_benchrow()
{
    return new TestBenchRow;
}

#include "tst_benchrow.moc"
