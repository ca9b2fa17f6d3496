// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/canarygate.h"

#include <QtTest>

using namespace heliograph;
using namespace std::chrono_literals;

class TestCanaryGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFateOfTheFirstDecides_data();
    void theFateOfTheFirstDecides();
};

namespace {

// 50 people, 90 % delivered, at most 2 % opted out, three minutes.
constexpr Canary Usual{50, 90, 20, 180};

} // namespace

void TestCanaryGate::theFateOfTheFirstDecides_data()
{
    QTest::addColumn<CanaryCount>("count");
    QTest::addColumn<Millis>("watched");
    QTest::addColumn<CanaryFate>("fate");

    QTest::newRow("all delivered") << CanaryCount{50, 50, 0, 0, 0} << Millis(3min) << CanaryFate::Passes;
    QTest::newRow("just enough") << CanaryCount{50, 45, 5, 0, 1} << Millis(3min) << CanaryFate::Passes;
    QTest::newRow("too early") << CanaryCount{50, 50, 0, 0, 0} << Millis(3min - 1ms) << CanaryFate::Watches;
    QTest::newRow("receipts missing") << CanaryCount{50, 44, 0, 0, 0} << Millis(1h) << CanaryFate::Watches;
    QTest::newRow("one outcome unknown") << CanaryCount{50, 49, 0, 1, 0} << Millis(1h) << CanaryFate::Watches;
    QTest::newRow("cannot pass any more") << CanaryCount{50, 0, 6, 0, 0} << Millis(0) << CanaryFate::Fails;
    QTest::newRow("too many opted out") << CanaryCount{50, 50, 0, 0, 2} << Millis(0) << CanaryFate::Fails;
}

void TestCanaryGate::theFateOfTheFirstDecides()
{
    QFETCH(CanaryCount, count);
    QFETCH(Millis, watched);
    QFETCH(CanaryFate, fate);

    QVERIFY(canaryFate(Usual, count, watched) == fate);
}

QObject *tst_canarygate()
{
    return new TestCanaryGate;
}

#include "tst_canarygate.moc"
