// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/breaker.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

class TestBreaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAfterFiveFailuresInARow()
    {
        Breaker breaker;

        for (int failure = 0; failure < 4; ++failure)
            breaker.failed(1s);
        QCOMPARE(breaker.allowed(8, 1s), 8);
        breaker.failed(1s);

        QVERIFY(breaker.isOpen());
        QCOMPARE(breaker.allowed(8, 1s), 0);
    }

    void oneSuccessBreaksTheRow()
    {
        Breaker breaker;

        for (int round = 0; round < 10; ++round) {
            for (int failure = 0; failure < 4; ++failure)
                breaker.failed(1s);
            breaker.succeeded();
        }

        QVERIFY(!breaker.isOpen());
    }

    void triesWithOneRequestAfterEachLongerPause()
    {
        Breaker breaker;
        for (int failure = 0; failure < 5; ++failure)
            breaker.failed(0s);

        QCOMPARE(breaker.nextTrial(), Breaker::Micros(2s));
        QCOMPARE(breaker.allowed(8, 2s), 1);
        breaker.failed(2s);
        QCOMPARE(breaker.nextTrial(), Breaker::Micros(6s));
        breaker.failed(6s);

        QCOMPARE(breaker.nextTrial(), Breaker::Micros(14s));
    }

    void laggardsOfOneOutageDoNotLengthenThePause()
    {
        Breaker breaker;

        for (int failure = 0; failure < 50; ++failure)
            breaker.failed(1s);

        QCOMPARE(breaker.nextTrial(), Breaker::Micros(3s));
    }

    void aTrialThatSomebodyWantsIsDueAtOnce()
    {
        Breaker breaker;
        for (int failure = 0; failure < 5; ++failure)
            breaker.failed(10s);
        QCOMPARE(breaker.allowed(8, 10s), 0);

        breaker.tryNow();

        QCOMPARE(breaker.allowed(8, 10s), 1);
        breaker.failed(10s);
        QCOMPARE(breaker.allowed(8, 10s), 0);
        QCOMPARE(breaker.nextTrial(), Breaker::Micros(14s));
    }

    void picksUpSpeedAfterwards()
    {
        Breaker breaker;
        for (int failure = 0; failure < 5; ++failure)
            breaker.failed(0s);

        breaker.succeeded();
        QCOMPARE(breaker.allowed(64, 3s), 1);
        breaker.succeeded();
        QCOMPARE(breaker.allowed(64, 3s), 2);
        for (int success = 0; success < 12; ++success)
            breaker.succeeded();

        QCOMPARE(breaker.allowed(5000, 3s), 5000);
    }
};

QObject *tst_breaker()
{
    return new TestBreaker;
}

#include "tst_breaker.moc"
