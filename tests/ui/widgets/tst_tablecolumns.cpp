// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tablecolumns.h"

#include "ui/widgets/datatable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace heliograph;

namespace {

std::unique_ptr<DataTable> arrangedTable()
{
    auto made
        = std::make_unique<DataTable>(QStringLiteral("test"),
                                      QList<TableColumn>{{QStringLiteral("a"), QStringLiteral("Number")},
                                                         {QStringLiteral("b"), QStringLiteral("State")}});
    made->resize(600, 400);
    made->show();
    return made;
}

} // namespace

//! The columns of a table as somebody arranges them.
class TestTableColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyColumnsThatAreSeenAreCopied();
    void columnsAreArrangedAndComeBack();
    void aLayoutOutlivesOtherColumns();
    void aLayoutThatCannotBeReadChangesNothing();
    void columnsWithWordsTakeTheRoomThatIsLeft();
    void whatSomebodySizedStays();
    void oneColumnAlwaysStays();
};

void TestTableColumns::onlyColumnsThatAreSeenAreCopied()
{
    const auto shown = arrangedTable();
    TableRow sent;
    sent.key = 3;
    sent.cells = {{.text = QStringLiteral("1")}, {.text = QStringLiteral("Sent")}};
    shown->model().setRows({sent});
    shown->columns().show(0, false);
    shown->select(3);

    QTest::keySequence(&shown->view(), QKeySequence::Copy);

    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("State\nSent"));
}

void TestTableColumns::columnsAreArrangedAndComeBack()
{
    const auto shown = arrangedTable();
    shown->columns().reset();
    const ColumnLayout standard = shown->columns().layout();
    QSignalSpy changed(shown.get(), &DataTable::layoutChanged);

    shown->columns().apply({{{QStringLiteral("b"), 150, true},
                             {QStringLiteral("gone"), 80, true},
                             {QStringLiteral("a"), 90, true}}});

    QCOMPARE(changed.count(), 1);
    const ColumnLayout arranged = shown->columns().layout();
    QCOMPARE(arranged.columns.size(), 2);
    QCOMPARE(arranged.columns.constFirst(), (ColumnLayout::Column{QStringLiteral("b"), 150, true}));
    const auto kept = ColumnLayout::fromJson(arranged.toJson());
    shown->columns().reset();
    QCOMPARE(shown->columns().layout(), standard);
    QVERIFY(kept);
    shown->columns().apply(*kept);
    QCOMPARE(shown->columns().layout(), arranged);
    QVERIFY(!ColumnLayout::fromJson("nothing"));
}

// As another version of the program has them: one more in the middle, and one that it does not know.
void TestTableColumns::aLayoutOutlivesOtherColumns()
{
    const TableColumn a{QStringLiteral("a"), QStringLiteral("Number")};
    const TableColumn b{QStringLiteral("b"), QStringLiteral("State")};
    const TableColumn added{QStringLiteral("added"), QStringLiteral("Price")};
    const TableColumn dropped{QStringLiteral("dropped"), QStringLiteral("Id")};
    DataTable before(QStringLiteral("test"), {a, dropped, b});
    before.columns().apply({{{b.id, 150, true}, {dropped.id, 70, true}, {a.id, 0, false}}});

    DataTable after(QStringLiteral("test"), {a, added, b});
    after.restoreLayout(before.layoutState());

    const ColumnLayout arranged = after.columns().layout();
    QCOMPARE(arranged.columns.size(), 3);
    QCOMPARE(arranged.columns.at(0), (ColumnLayout::Column{b.id, 150, true}));
    QCOMPARE(arranged.columns.at(1), (ColumnLayout::Column{a.id, 0, false}));
    QCOMPARE(arranged.columns.at(2), (ColumnLayout::Column{added.id, 0, true}));
}

// Earlier versions kept columns by their places.
void TestTableColumns::aLayoutThatCannotBeReadChangesNothing()
{
    const auto shown = arrangedTable();
    const ColumnLayout standard = shown->columns().layout();
    shown->columns().apply({{{QStringLiteral("b"), 150, true}, {QStringLiteral("a"), 90, true}}});
    const QByteArray places = shown->view().horizontalHeader()->saveState();
    shown->columns().reset();

    shown->restoreLayout(places);

    QCOMPARE(shown->columns().layout(), standard);
}

void TestTableColumns::columnsWithWordsTakeTheRoomThatIsLeft()
{
    DataTable shown(QStringLiteral("test"),
                    {{QStringLiteral("a"), QStringLiteral("State"), 20},
                     {QStringLiteral("b"), QStringLiteral("Reason"), 40},
                     {QStringLiteral("c"), QStringLiteral("Price"), 10, true}});
    const QHeaderView &header = *shown.view().horizontalHeader();
    shown.resize(200, 300);
    shown.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown));
    const QList<int> narrow{header.sectionSize(0), header.sectionSize(1)};
    const int price = header.sectionSize(2);

    shown.resize(1600, 300);

    QTRY_VERIFY(header.sectionSize(0) > narrow[0]);
    QVERIFY(header.sectionSize(1) - narrow[1] > header.sectionSize(0) - narrow[0]);
    QVERIFY2(header.sectionSize(2) - price < 3, "a number needs no more room");
    QCOMPARE(shown.columns().layout().columns.at(1).width, 0);
}

void TestTableColumns::whatSomebodySizedStays()
{
    const auto shown = arrangedTable();
    QHeaderView &header = *shown->view().horizontalHeader();
    shown->resize(600, 300);
    shown->show();
    QVERIFY(QTest::qWaitForWindowExposed(shown.get()));

    header.resizeSection(0, 111);
    shown->resize(1200, 300);

    QTRY_VERIFY(shown->view().viewport()->width() > 1000);
    QCOMPARE(header.sectionSize(0), 111);
    QCOMPARE(shown->columns().layout().columns.at(0).width, 111);
}

void TestTableColumns::oneColumnAlwaysStays()
{
    const auto shown = arrangedTable();

    shown->columns().show(0, false);
    shown->columns().show(1, false);
    QVERIFY(shown->columns().isLastShown(1));
    QVERIFY(shown->columns().isShown(1));

    shown->columns().apply({{{QStringLiteral("a"), 0, false}, {QStringLiteral("b"), 0, false}}});
    QVERIFY(shown->columns().isShown(0) || shown->columns().isShown(1));
}

QObject *tst_tablecolumns()
{
    return new TestTableColumns;
}

#include "tst_tablecolumns.moc"
