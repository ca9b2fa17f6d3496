// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/policy/limits/messagecost.h"

#include <QtTest>

#include <limits>

using namespace heliograph;

class TestMessageCost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySegmentCosts();
    void noPriceIsNotNothing();
    void whatCannotBeCountedHasNoPrice();
};

void TestMessageCost::everySegmentCosts()
{
    QCOMPARE(messageCost(*Money::of(45'000, u"CNY"), 3)->toText(), QStringLiteral("CNY 0.14"));
    QCOMPARE(messageCost(*Money::of(45'000, u"CNY"), 3)->millionths(), 135'000);
    QCOMPARE(messageCost(*Money::of(0, u"CNY"), 3)->millionths(), 0); // free, and known to be
}

void TestMessageCost::noPriceIsNotNothing()
{
    QVERIFY(!messageCost(std::nullopt, 3));
}

void TestMessageCost::whatCannotBeCountedHasNoPrice()
{
    QVERIFY(!messageCost(*Money::of(std::numeric_limits<qint64>::max(), u"CNY"), 2));
}

QObject *tst_messagecost()
{
    return new TestMessageCost;
}

#include "tst_messagecost.moc"
