// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/handover.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace heliograph;

class TestHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverInOrder();
    void endsWhenItIsClosedAndEmpty();
    void dropsWhatIsInItWhenAbandoned();
    void wakesThoseWhoWait();
    void losesNothingBetweenThreads();
};

void TestHandover::handsOverInOrder()
{
    Handover<int> handover;
    handover.put(1);
    handover.put(2);

    QCOMPARE(handover.take(), 1);
    QCOMPARE(handover.take(), 2);
}

void TestHandover::endsWhenItIsClosedAndEmpty()
{
    Handover<int> handover;
    handover.put(1);

    handover.close();

    QCOMPARE(handover.take(), 1);
    QCOMPARE(handover.take(), std::nullopt);
}

void TestHandover::dropsWhatIsInItWhenAbandoned()
{
    Handover<int> handover;
    handover.put(1);

    handover.abandon();

    QCOMPARE(handover.take(), std::nullopt);
}

void TestHandover::wakesThoseWhoWait()
{
    Handover<int> handover;
    std::atomic<int> ended = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i)
        threads.emplace_back([&] { ended += handover.take() ? 0 : 1; });

    handover.close();
    for (std::thread &thread : threads)
        thread.join();

    QCOMPARE(ended.load(), 3);
}

void TestHandover::losesNothingBetweenThreads()
{
    constexpr int Values = 20'000;
    Handover<int> handover;
    std::atomic<qint64> sum = 0;
    const auto add = [&] {
        while (const auto value = handover.take())
            sum += *value;
    };
    std::thread first(add);
    std::thread second(add);

    for (int i = 1; i <= Values; ++i)
        handover.put(i);
    handover.close();
    first.join();
    second.join();

    QCOMPARE(sum.load(), qint64{Values} * (Values + 1) / 2);
}

QObject *tst_handover()
{
    return new TestHandover;
}

#include "tst_handover.moc"
