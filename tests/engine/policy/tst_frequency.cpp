// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/frequency.h"

#include <QtTest>

#include <random>

using namespace heliograph;
using namespace std::chrono_literals;

//! How often somebody may be texted (engine.md SR-62).
class TestFrequency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoHadNothingMayBeTexted();
    void theCapHoldsUntilTheFirstLeavesTheWindow();
    void theLongestHoldIsTold();
    void moreThanAllowedHaveToLeaveFirst();
    void whatWasSentInTheFutureCounts();
    void noWindowEverHoldsMoreThanAllowed();
};

namespace {

const TimePoint Noon = fromMillis(1'767'268'800'000);
const FrequencyCap OneADay{1, 24h};
const FrequencyCap FiveAnHour{5, 1h};

} // namespace

void TestFrequency::whoHadNothingMayBeTexted()
{
    QVERIFY(!capReached({OneADay, FiveAnHour}, {}, Noon));
    QVERIFY(!capReached({}, {Noon, Noon, Noon}, Noon));
}

void TestFrequency::theCapHoldsUntilTheFirstLeavesTheWindow()
{
    const auto reached = capReached({OneADay}, {Noon - 1h}, Noon);

    QVERIFY(reached);
    QCOMPARE(reached->had, 1);
    QCOMPARE(reached->cap, OneADay);
    QCOMPARE(reached->freeAt, TimePoint(Noon + 23h));
    QVERIFY(capReached({OneADay}, {Noon - 1h}, reached->freeAt - 1ms));
    QVERIFY(!capReached({OneADay}, {Noon - 1h}, reached->freeAt));
}

void TestFrequency::theLongestHoldIsTold()
{
    const QList<TimePoint> sent{Noon - 5min, Noon - 4min, Noon - 3min, Noon - 2min, Noon - 1min};

    QCOMPARE(capReached({FiveAnHour, OneADay}, sent, Noon)->cap, OneADay);
    QCOMPARE(capReached({FiveAnHour}, sent, Noon)->freeAt, TimePoint(Noon + 55min));
}

void TestFrequency::moreThanAllowedHaveToLeaveFirst()
{
    const auto reached = capReached({OneADay}, {Noon - 3h, Noon - 2h, Noon - 1h}, Noon);

    QCOMPARE(reached->had, 3);
    QCOMPARE(reached->freeAt, TimePoint(Noon + 23h));
}

void TestFrequency::whatWasSentInTheFutureCounts()
{
    QCOMPARE(capReached({OneADay}, {Noon + 1h}, Noon)->freeAt, TimePoint(Noon + 25h));
}

void TestFrequency::noWindowEverHoldsMoreThanAllowed()
{
    std::mt19937 random(4);
    for (int round = 0; round < 50; ++round) {
        const FrequencyCap cap{1 + int(random() % 6), std::chrono::seconds(60 + random() % 7200)};
        QList<TimePoint> sent;
        TimePoint now = Noon;
        for (int asked = 0; asked < 200; ++asked) {
            now += Millis(random() % 600'000);
            if (!capReached({cap}, sent, now))
                sent.append(now);
        }
        for (const TimePoint first : std::as_const(sent)) {
            const auto inWindow = std::ranges::count_if(
                sent, [&](TimePoint each) { return each >= first && each < first + cap.window; });
            QVERIFY(inWindow <= cap.most);
        }
    }
}

QObject *tst_frequency()
{
    return new TestFrequency;
}

#include "tst_frequency.moc"
