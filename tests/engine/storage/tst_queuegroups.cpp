// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/storage/sqlite/queuegroups.h"

#include <QtTest>

using namespace heliograph;

class TestQueueGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalKeysFillOneRequestAfterTheOther();
    void differentKeysNeverShare();
    void noRoomMeansNoPlace();
    void whoGoesAloneSharesWithNobody();
    void fullOnlyWhenNobodyFits();
};

void TestQueueGroups::equalKeysFillOneRequestAfterTheOther()
{
    QueueGroups groups(2, 2);

    QCOMPARE(groups.place("a", false), 0);
    QCOMPARE(groups.place("a", false), 0);
    QCOMPARE(groups.place("a", false), 1);
    QCOMPARE(groups.place("a", false), 1);
    QCOMPARE(groups.place("a", false), std::nullopt);
}

void TestQueueGroups::differentKeysNeverShare()
{
    QueueGroups groups(2, 2);

    QCOMPARE(groups.place("a", false), 0);
    QCOMPARE(groups.place("b", false), 1);
    QCOMPARE(groups.place("b", false), 1);
    QCOMPARE(groups.place("a", false), 0);
}

void TestQueueGroups::noRoomMeansNoPlace()
{
    QueueGroups groups(1, 3);

    QCOMPARE(groups.place("a", false), 0);
    QCOMPARE(groups.place("b", false), std::nullopt);
    QCOMPARE(groups.place("a", false), 0);
}

void TestQueueGroups::whoGoesAloneSharesWithNobody()
{
    QueueGroups groups(3, 5);

    QCOMPARE(groups.place("a", true), 0);
    QCOMPARE(groups.place("a", false), 1);
    QCOMPARE(groups.place("a", true), 2);
    QCOMPARE(groups.place("a", false), 1);
    QCOMPARE(groups.place("a", true), std::nullopt);
}

void TestQueueGroups::fullOnlyWhenNobodyFits()
{
    QueueGroups groups(1, 2);
    QVERIFY(!groups.full());

    groups.place("a", false);
    QVERIFY(!groups.full());

    groups.place("a", false);
    QVERIFY(groups.full());
}

QObject *tst_queuegroups()
{
    return new TestQueueGroups;
}

#include "tst_queuegroups.moc"
