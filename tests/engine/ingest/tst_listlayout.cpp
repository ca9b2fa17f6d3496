// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/csv/csvreader.h"
#include "engine/ingest/listlayout.h"

#include <QTest>

using namespace heliograph;
using namespace Qt::Literals::StringLiterals;

class TestListLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeadings();
    void numbersTheColumnsOfAListWithoutHeadings();
    void refusesAList_data();
    void refusesAList();
    void takesSixtyFourColumns();
};

namespace {

Result<ListLayout> layout(const QByteArray &text, const QString &wanted = {})
{
    CsvReader reader(',');
    RowBatch rows;
    reader.read(text, rows);
    reader.finish(rows);
    PhoneNumberParser parser(u"CN"_s);
    return ListLayout::of(rows, u"list.csv"_s, wanted, parser);
}

} // namespace

void TestListLayout::readsHeadings()
{
    const Result<ListLayout> found = layout("\nname, mobile ,\"the code\"\nAna,13800138000,7\n");

    QVERIFY(found);
    QCOMPARE(found->columns, QStringList({u"name"_s, u"mobile"_s, u"the code"_s}));
    QCOMPARE(found->variables(), QStringList({u"name"_s, u"the code"_s}));
    QCOMPARE(found->phone, 1);
    QCOMPARE(found->headingLine, 2);
}

void TestListLayout::numbersTheColumnsOfAListWithoutHeadings()
{
    const Result<ListLayout> found = layout("13800138000,Ana,7\n13800138001,Bo,8\n");

    QVERIFY(found);
    QCOMPARE(found->columns, QStringList({u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(found->variables(), QStringList({u"2"_s, u"3"_s}));
    QCOMPARE(found->headingLine, 0);
}

void TestListLayout::refusesAList_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << QByteArray("\n\n") << u"list.csv is empty."_s;
    QTest::newRow("headings only") << QByteArray("phone,name\n") << u"list.csv has headings and no rows."_s;
    QTest::newRow("no heading") << QByteArray("phone,\n13800138000,Ana\n")
                                << u"Column 2 has no heading. Give it one, or delete the column."_s;
    QTest::newRow("twice") << QByteArray("phone,name, name\n13800138000,a,b\n")
                           << u"The heading “name” stands over two columns. Rename one of them."_s;
    QTest::newRow("too many")
        << QByteArray("phone" + QByteArray(",x").repeated(64) + "\n1\n")
        << u"list.csv has 65 columns; at most 64 can be read. Delete those that the text "
           "does not need."_s;
    QTest::newRow("unreadable")
        << QByteArray("phone,\xEF\xBF\xBD\n13800138000,a\n")
        << u"The headings of list.csv cannot be read. Save the file as CSV in UTF-8."_s;
}

void TestListLayout::refusesAList()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, sentence);

    const Result<ListLayout> found = layout(text);

    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Invalid);
    QCOMPARE(found.error().detail, sentence);
}

void TestListLayout::takesSixtyFourColumns()
{
    QByteArray headings = "phone";
    for (int i = 1; i < 64; ++i)
        headings += ",c" + QByteArray::number(i);

    const Result<ListLayout> found = layout(headings + "\n13800138000" + QByteArray(63, ',') + "\n");

    QVERIFY(found);
    QCOMPARE(found->variables().size(), 63);
}

QObject *tst_listlayout()
{
    return new TestListLayout;
}

#include "tst_listlayout.moc"
