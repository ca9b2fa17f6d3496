// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/retrydelay.h"

#include <QTest>

using namespace heliograph;
using namespace std::chrono_literals;

class TestRetryDelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheCap_data()
    {
        QTest::addColumn<int>("tries");
        QTest::addColumn<qint64>("most");
        QTest::newRow("first") << 0 << qint64(2'000);
        QTest::newRow("second") << 1 << qint64(4'000);
        QTest::newRow("eighth") << 8 << qint64(512'000);
        QTest::newRow("capped") << 9 << qint64(600'000);
        QTest::newRow("absurd") << 1'000'000 << qint64(600'000);
    }

    void doublesUpToTheCap()
    {
        QFETCH(int, tries);
        QFETCH(qint64, most);

        QCOMPARE(retryDelay(tries, 1.0, 0ms).count(), most);
        QCOMPARE(retryDelay(tries, 0.5, 0ms).count(), most / 2);
        QCOMPARE(retryDelay(tries, 0.0, 0ms).count(), qint64(0));
    }

    void everyThirdRefusalIsEnoughForOneAccount()
    {
        QList<int> enough;
        for (int tries = 0; tries < 9; ++tries) {
            if (hasTriedEnough(tries))
                enough.append(tries);
        }

        QCOMPARE(enough, QList<int>({2, 5, 8}));
    }

    void isNeverShorterThanTheProviderAsked() { QCOMPARE(retryDelay(0, 0.1, 30s), 30'000ms); }
};

QObject *tst_retrydelay()
{
    return new TestRetryDelay;
}

#include "tst_retrydelay.moc"
