// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/simulator/rategate.h"

#include <QTest>

using namespace std::chrono_literals;

namespace heliograph {

using simulator::RateGate;

//! How many recipients an account may send to in a second.
class TestRateGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutARateEverythingPasses_data()
    {
        QTest::addColumn<int>("perSecond");
        QTest::newRow("none") << 0;
        QTest::newRow("negative") << -1;
    }

    void withoutARateEverythingPasses()
    {
        QFETCH(int, perSecond);
        RateGate gate(perSecond);

        for (int i = 0; i < 100; ++i)
            QVERIFY(gate.take("a", 1000, 1s));
    }

    void theBucketHoldsAQuarterOfASecond()
    {
        RateGate gate(40);

        for (int i = 0; i < 10; ++i)
            QVERIFY(gate.take("a", 1, 1s));
        QVERIFY(!gate.take("a", 1, 1s));
    }

    void itFillsWithTime()
    {
        RateGate gate(40);
        QVERIFY(gate.take("a", 10, 1s));
        QVERIFY(!gate.take("a", 1, 1s));

        QVERIFY(gate.take("a", 1, 1s + 20ms));
        QVERIFY(!gate.take("a", 1, 1s + 20ms));
        QVERIFY(gate.take("a", 1, 1s + 60ms));
    }

    void neverBeyondItsBrim()
    {
        RateGate gate(40);
        QVERIFY(gate.take("a", 10, 1s));

        for (int i = 0; i < 10; ++i)
            QVERIFY(gate.take("a", 1, 1h));
        QVERIFY(!gate.take("a", 1, 1h));
    }

    //! A large call passes, and is paid for afterwards.
    void aLargeCallLeavesADebt()
    {
        RateGate gate(40);
        QVERIFY(gate.take("a", 50, 1s));

        QVERIFY(!gate.take("a", 1, 1s + 900ms));
        QVERIFY(gate.take("a", 1, 1s + 1100ms));
    }

    void whatIsRefusedCostsNothing()
    {
        RateGate gate(40);
        QVERIFY(gate.take("a", 10, 1s));
        for (int i = 0; i < 100; ++i)
            QVERIFY(!gate.take("a", 50, 1s));

        QVERIFY(gate.take("a", 1, 1s + 50ms));
    }

    void eachAccountHasItsOwn()
    {
        RateGate gate(40);
        QVERIFY(gate.take("a", 10, 1s));
        QVERIFY(!gate.take("a", 1, 1s));

        QVERIFY(gate.take("b", 10, 1s));
    }

    void theSlowestRateLetsOnePass()
    {
        RateGate gate(1);

        QVERIFY(gate.take("a", 1, 1s));
        QVERIFY(!gate.take("a", 1, 1s));
        QVERIFY(!gate.take("a", 1, 1s - 1us));
    }
};

} // namespace heliograph

QObject *tst_rategate()
{
    return new heliograph::TestRateGate;
}

#include "tst_rategate.moc"
