// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/query/report.h"

#include <QTest>

using namespace heliograph;

//! What the counts of a report come to.
class TestReportCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRateIsOfThoseWhoseFateIsDecided();
    void fewMessagesHaveNoRate();
};

void TestReportCounts::theRateIsOfThoseWhoseFateIsDecided()
{
    ReportCounts counts;
    counts.add(LedgerLine::Delivered, 90);
    counts.add(LedgerLine::NotDelivered, 6);
    counts.add(LedgerLine::NoReceipt, 4);
    counts.add(LedgerLine::Sent, 500);
    counts.add(LedgerLine::Refused, 50);
    counts.add(LedgerLine::Unknown, 3);

    QCOMPARE(counts.all(), 653);
    QCOMPARE(counts.accepted(), 600);
    QCOMPARE(*counts.deliveryRate(), 0.9);
    counts.addOverdue(100);
    QCOMPARE(*counts.deliveryRate(), 0.45);
}

void TestReportCounts::fewMessagesHaveNoRate()
{
    ReportCounts counts;
    counts.add(LedgerLine::Delivered, 19);
    QVERIFY(!counts.deliveryRate());
    counts.add(LedgerLine::NoReceipt, 1);
    QCOMPARE(*counts.deliveryRate(), 0.95);
}

QObject *tst_reportcounts()
{
    return new TestReportCounts;
}

#include "tst_reportcounts.moc"
