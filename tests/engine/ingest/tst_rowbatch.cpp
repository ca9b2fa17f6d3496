// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/rowbatch.h"

#include <QTest>

using namespace heliograph;

class TestRowBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackTheCellsOfEachRow();
    void forgetsADroppedRow();
    void canBeUsedAgain();
};

void TestRowBatch::givesBackTheCellsOfEachRow()
{
    RowBatch batch;
    batch.addCell("a");
    batch.addCell("");
    batch.addCell("bc");
    batch.endRow(1, RowFlaw::None);
    batch.endRow(2, RowFlaw::CellTooLong);
    batch.addCell("d");
    batch.endRow(7, RowFlaw::None);

    QCOMPARE(batch.rows().size(), 3u);
    QCOMPARE(batch.cell(batch.rows()[0], 0), QByteArrayView("a"));
    QCOMPARE(batch.cell(batch.rows()[0], 1), QByteArrayView());
    QCOMPARE(batch.cell(batch.rows()[0], 2), QByteArrayView("bc"));
    QCOMPARE(batch.cell(batch.rows()[1], 0), QByteArrayView());
    QCOMPARE(batch.rows()[1].problem, RowFlaw::CellTooLong);
    QCOMPARE(batch.cell(batch.rows()[2], 0), QByteArrayView("d"));
    QCOMPARE(batch.rows()[2].line, 7);
}

void TestRowBatch::forgetsADroppedRow()
{
    RowBatch batch;
    batch.addCell("a");
    batch.endRow(1, RowFlaw::None);
    batch.addCell("b");
    batch.addCell("c");

    batch.dropRow();
    batch.addCell("d");
    batch.endRow(3, RowFlaw::None);

    QCOMPARE(batch.rows()[1].cells, 1u);
    QCOMPARE(batch.cell(batch.rows()[1], 0), QByteArrayView("d"));
    QCOMPARE(batch.size(), 2);
}

void TestRowBatch::canBeUsedAgain()
{
    RowBatch batch;
    batch.addCell("left over");
    batch.endRow(1, RowFlaw::None);
    batch.addCell("under way");

    batch.clear();
    batch.addCell("x");
    batch.endRow(2, RowFlaw::None);

    QCOMPARE(batch.rows().size(), 1u);
    QCOMPARE(batch.rows()[0].cells, 1u);
    QCOMPARE(batch.cell(batch.rows()[0], 0), QByteArrayView("x"));
}

QObject *tst_rowbatch()
{
    return new TestRowBatch;
}

#include "tst_rowbatch.moc"
