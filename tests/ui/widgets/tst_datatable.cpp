// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/datatable.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace heliograph;

namespace {

TableRow row(qint64 key, const QString &one, const QString &two)
{
    TableRow made;
    made.key = key;
    made.cells = {{.text = one, .copied = QString(QLatin1Char('+') % one)}, {.text = two}};
    return made;
}

std::unique_ptr<DataTable> table()
{
    auto made
        = std::make_unique<DataTable>(QStringLiteral("test"),
                                      QList<TableColumn>{{QStringLiteral("a"), QStringLiteral("Number")},
                                                         {QStringLiteral("b"), QStringLiteral("State")}});
    made->setNothing({QStringLiteral("history"), QStringLiteral("Nothing yet"),
                      QStringLiteral("It comes here."), QStringLiteral("Make one")});
    made->resize(600, 400);
    made->show();
    return made;
}

QString shownWords(const DataTable &table)
{
    QStringList words;
    const auto labels = table.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words.join(QLatin1Char('\n'));
}

QPushButton *visibleButton(const DataTable &table)
{
    const auto buttons = table.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisible())
            return button;
    }
    return nullptr;
}

} // namespace

class TestDataTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyTableSaysWhatComesThere();
    void nothingThatMatchesIsAnotherState();
    void loadingIsSaidOnlyOnceSomebodyCouldReadIt();
    void rowsThatComeAtOnceNeverGiveWayToLoading();
    void aFailureSaysWhyAndTriesAgain();
    void enterOpensTheRow();
    void copiedRowsPasteIntoASpreadsheet();
    void theChosenRowStaysChosen();
    void aMenuAskedForByKeysIsAboutTheRowWithTheCursor();
    void idsAreCopied();
    void aValueNarrowsWhereItsColumnHasAFilter();
    void aValueIsLeftOutWhereItsColumnAllows();

private:
    static QMenu *openMenu(DataTable &table);
};

QMenu *TestDataTable::openMenu(DataTable &table)
{
    QTest::keyClick(&table.view(), Qt::Key_F10, Qt::ShiftModifier);
    return table.findChild<QMenu *>(QStringLiteral("test.menu"));
}

void TestDataTable::aMenuAskedForByKeysIsAboutTheRowWithTheCursor()
{
    const auto shown = table();
    shown->model().setRows({row(3, QStringLiteral("1"), QStringLiteral("Sent")),
                            row(4, QStringLiteral("2"), QStringLiteral("Held"))});
    qint64 about = 0;
    shown->setMenu([&about](QMenu &menu, qint64 key) {
        about = key;
        menu.addAction(QStringLiteral("Open"));
    });
    shown->select(4);

    QMenu *menu = openMenu(*shown);

    QVERIFY(menu != nullptr && menu->isVisible());
    QCOMPARE(about, 4);
    QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("Open"));
    menu->findChild<QAction *>(QStringLiteral("test.copycell"))->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("+2"));
    QVERIFY(menu->findChild<QAction *>(QStringLiteral("test.copyid")) == nullptr);
    menu->close();
}

void TestDataTable::idsAreCopied()
{
    const auto shown = table();
    shown->setKeysAreIds();
    shown->model().setRows({row(3, QStringLiteral("1"), QStringLiteral("Sent")),
                            row(41, QStringLiteral("2"), QStringLiteral("Held"))});
    shown->select(41);
    QSignalSpy copied(shown.get(), &DataTable::copied);

    QMenu *menu = openMenu(*shown);
    menu->findChild<QAction *>(QStringLiteral("test.copyid"))->trigger();
    menu->close();

    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("41"));
    QCOMPARE(copied.size(), 1);
}

void TestDataTable::aValueNarrowsWhereItsColumnHasAFilter()
{
    const auto shown = table();
    shown->model().setRows({row(3, QStringLiteral("1"), QStringLiteral("Sent"))});
    qint64 narrowedTo = 0;
    shown->setValueFilter([&narrowedTo](qint64 key, const QString &column) -> std::function<void()> {
        if (column != QLatin1String("b"))
            return {};
        return [&narrowedTo, key] { narrowedTo = key; };
    });

    shown->view().setCurrentIndex(shown->model().index(0, 0));
    QMenu *menu = openMenu(*shown);
    auto *filter = menu->findChild<QAction *>(QStringLiteral("test.filterbyvalue"));
    QVERIFY(!filter->isEnabled());
    QVERIFY2(filter->toolTip().contains(QStringLiteral("Number")), qPrintable(filter->toolTip()));
    delete menu;
    shown->view().setCurrentIndex(shown->model().index(0, 1));
    menu = openMenu(*shown);
    filter = menu->findChild<QAction *>(QStringLiteral("test.filterbyvalue"));
    QVERIFY(filter->isEnabled());
    filter->trigger();
    menu->close();

    QCOMPARE(narrowedTo, 3);
}

void TestDataTable::aValueIsLeftOutWhereItsColumnAllows()
{
    const auto shown = table();
    shown->model().setRows({row(3, QStringLiteral("1"), QStringLiteral("Sent"))});
    QString leftOut;
    shown->setValueLeaver([&leftOut](qint64, const QString &column) -> std::function<void()> {
        if (column != QLatin1String("b"))
            return {};
        return [&leftOut, column] { leftOut = column; };
    });

    shown->view().setCurrentIndex(shown->model().index(0, 0));
    QMenu *menu = openMenu(*shown);
    auto *leave = menu->findChild<QAction *>(QStringLiteral("test.leaveoutvalue"));
    QVERIFY(!leave->isEnabled());
    QVERIFY2(leave->toolTip().contains(QStringLiteral("Number")), qPrintable(leave->toolTip()));
    delete menu;
    shown->view().setCurrentIndex(shown->model().index(0, 1));
    menu = openMenu(*shown);
    menu->findChild<QAction *>(QStringLiteral("test.leaveoutvalue"))->trigger();
    menu->close();

    QCOMPARE(leftOut, QStringLiteral("b"));
}

void TestDataTable::anEmptyTableSaysWhatComesThere()
{
    const auto shown = table();
    QSignalSpy chosen(shown.get(), &DataTable::actionChosen);

    shown->model().setRows({});

    QVERIFY(shownWords(*shown).contains(QStringLiteral("Nothing yet")));
    QTest::mouseClick(visibleButton(*shown), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
}

void TestDataTable::nothingThatMatchesIsAnotherState()
{
    const auto shown = table();
    QSignalSpy cleared(shown.get(), &DataTable::filtersCleared);
    shown->setFiltered(DataTable::Nothing{QStringLiteral("search"), QStringLiteral("Nothing matches"),
                                          QStringLiteral("2 filters are set."),
                                          QStringLiteral("Clear filters")});

    shown->model().setRows({});

    QVERIFY(shownWords(*shown).contains(QStringLiteral("2 filters are set.")));
    QTest::mouseClick(visibleButton(*shown), Qt::LeftButton);
    QCOMPARE(cleared.size(), 1);
}

void TestDataTable::loadingIsSaidOnlyOnceSomebodyCouldReadIt()
{
    const auto shown = table();
    QPromise<Result<TablePage>> answer;
    answer.start();

    shown->model().setPages([&answer](std::optional<qint64>) { return answer.future(); });

    QVERIFY(shown->view().isVisible());
    QVERIFY(!shownWords(*shown).contains(QStringLiteral("Loading")));
    QTRY_VERIFY(shownWords(*shown).contains(QStringLiteral("Loading")));
    QVERIFY(!shown->view().isVisible());

    TablePage page;
    page.rows = {row(7, QStringLiteral("1"), QStringLiteral("Sent"))};
    answer.addResult(page);
    answer.finish();
    QTRY_VERIFY(shown->view().isVisible());
    QVERIFY(!shownWords(*shown).contains(QStringLiteral("Loading")));
}

void TestDataTable::rowsThatComeAtOnceNeverGiveWayToLoading()
{
    const auto shown = table();
    TablePage page;
    page.rows = {row(7, QStringLiteral("1"), QStringLiteral("Sent"))};
    shown->model().setPages(
        [page](std::optional<qint64>) { return QtFuture::makeReadyFuture(Result<TablePage>(page)); });
    QTRY_COMPARE(shown->model().rowCount(), 1);
    shown->view().setFocus();

    shown->model().reload();

    QVERIFY(shown->view().isVisible());
    QVERIFY(shown->view().hasFocus() || !shown->isActiveWindow());
    QTRY_COMPARE(shown->model().rowCount(), 1);
    QVERIFY(shown->view().isVisible());
}

void TestDataTable::aFailureSaysWhyAndTriesAgain()
{
    const auto shown = table();
    int asked = 0;
    shown->model().setPages([&asked](std::optional<qint64>) {
        ++asked;
        return QtFuture::makeReadyFuture(
            Result<TablePage>(Error{ErrorKind::Storage, QStringLiteral("The disk is gone.")}));
    });

    QTRY_VERIFY(shownWords(*shown).contains(QStringLiteral("The disk is gone.")));
    QTest::mouseClick(visibleButton(*shown), Qt::LeftButton);

    QCOMPARE(asked, 2);
}

void TestDataTable::enterOpensTheRow()
{
    const auto shown = table();
    shown->model().setRows({row(7, QStringLiteral("1"), QStringLiteral("Sent"))});
    QSignalSpy opened(shown.get(), &DataTable::opened);
    shown->select(7);

    QTest::keyClick(&shown->view(), Qt::Key_Return);

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toLongLong(), 7);
}

void TestDataTable::copiedRowsPasteIntoASpreadsheet()
{
    const auto shown = table();
    shown->model().setRows({row(1, QStringLiteral("12"), QStringLiteral("Sent")),
                            row(2, QStringLiteral("34"), QStringLiteral("Delivered"))});
    shown->view().selectAll();
    shown->view().setFocus();

    QTest::keyClick(&shown->view(), Qt::Key_C, Qt::ControlModifier);

    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Number\tState\n+12\tSent\n+34\tDelivered"));
}

void TestDataTable::theChosenRowStaysChosen()
{
    const auto shown = table();
    shown->model().setRows({row(1, QStringLiteral("1"), {}), row(2, QStringLiteral("2"), {})});
    shown->select(2);

    shown->model().setRows(
        {row(3, QStringLiteral("3"), {}), row(1, QStringLiteral("1"), {}), row(2, QStringLiteral("2"), {})});

    QCOMPARE(shown->currentKey(), 2);
}

QObject *tst_datatable()
{
    return new TestDataTable;
}

#include "tst_datatable.moc"
