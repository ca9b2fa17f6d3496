// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/learnedlimit.h"
#include "engine/policy/pace.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

class TestLearnedLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingAtFirst() { QVERIFY(!LearnedLimit().perSecond(1h)); }

    void staysNearTheProvidersLimit()
    {
        constexpr int Allowed = 200; // units a second at the provider
        LearnedLimit limit;
        int acceptedInAll = 0;
        int refusedInAll = 0;
        double credit = 0;
        for (int second = 0; second < 60; ++second) {
            int accepted = 0;
            for (int step = 0; step < 100; ++step) {
                const LearnedLimit::Micros now = 1h + std::chrono::milliseconds(second * 1000 + step * 10);
                credit += limit.perSecond(now).value_or(5000) / 100;
                const int units = static_cast<int>(credit);
                credit -= units;
                const int taken = std::min(units, Allowed - accepted);
                accepted += taken;
                limit.sent(taken, now);
                if (taken < units) {
                    limit.throttled(now);
                    refusedInAll += units - taken;
                }
            }
            acceptedInAll += accepted;
        }

        QVERIFY2(acceptedInAll > 60 * Allowed * 0.6, qPrintable(QString::number(acceptedInAll)));
        QVERIFY2(refusedInAll < acceptedInAll, qPrintable(QString::number(refusedInAll)));
    }

    void forgetsAfterAMinuteOfPeace()
    {
        LearnedLimit limit;
        limit.sent(1000, 1h);
        limit.throttled(1h + 500ms);

        QVERIFY(limit.perSecond(1h + 30s));
        QVERIFY(!limit.perSecond(1h + 62s));
    }
};

QObject *tst_learnedlimit()
{
    return new TestLearnedLimit;
}

#include "tst_learnedlimit.moc"
