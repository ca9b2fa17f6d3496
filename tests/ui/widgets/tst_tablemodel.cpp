// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace heliograph;

namespace {

TableRow row(qint64 key, const QString &text = {})
{
    TableRow made;
    made.key = key;
    made.cells = {{.text = text.isEmpty() ? QString::number(key) : text}};
    return made;
}

QList<TableColumn> oneColumn()
{
    return {{QStringLiteral("number"), QStringLiteral("Number"), 10, true}};
}

//! Answers pages when the test says so.
class Pages
{
public:
    TableModel::PageAsk ask()
    {
        return [this](std::optional<qint64> after) {
            asked.append(after.value_or(-1));
            auto promise = std::make_shared<QPromise<Result<TablePage>>>();
            promise->start();
            m_open.append(promise);
            return promise->future();
        };
    }

    void answer(qsizetype which, const Result<TablePage> &page)
    {
        m_open[which]->addResult(page);
        m_open[which]->finish();
        QCoreApplication::sendPostedEvents();
    }

    QList<qint64> asked;

private:
    QList<std::shared_ptr<QPromise<Result<TablePage>>>> m_open;
};

} // namespace

class TestTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesFollowEachOther();
    void nothingIsAskedWhileAPageIsUnderWay();
    void anAnswerToAnOlderSearchIsDropped();
    void newRowsWaitAndKnownOnesChangeInPlace();
    void newRowsComeInWhenTheyAreAskedFor();
    void whatIsAskedForWithoutNewRowsMovesNothing();
    void aFailureIsToldAndEndsLoading();
    void equalRowsInEqualOrderAreNoReset();
    void keepsTheRulesOfModels();
};

void TestTableModel::pagesFollowEachOther()
{
    Pages pages;
    TableModel model(oneColumn());
    model.setPages(pages.ask());

    pages.answer(0, TablePage{{row(9), row(8)}, 8, true});
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    pages.answer(1, TablePage{{row(7)}, std::nullopt, true});

    QCOMPARE(pages.asked, (QList<qint64>{-1, 8}));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowOf(7), 2);
    QVERIFY(!model.canFetchMore({}));
}

void TestTableModel::nothingIsAskedWhileAPageIsUnderWay()
{
    Pages pages;
    TableModel model(oneColumn());
    model.setPages(pages.ask());

    model.fetchMore({});
    model.refresh();

    QCOMPARE(pages.asked.size(), 1);
    QVERIFY(model.isLoading());
}

void TestTableModel::anAnswerToAnOlderSearchIsDropped()
{
    Pages pages;
    TableModel model(oneColumn());
    model.setPages(pages.ask());
    model.reload();

    pages.answer(1, TablePage{{row(2)}, std::nullopt, true});
    pages.answer(0, TablePage{{row(1)}, std::nullopt, true});

    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.keyAt(0), 2);
}

void TestTableModel::newRowsWaitAndKnownOnesChangeInPlace()
{
    Pages pages;
    TableModel model(oneColumn());
    model.setPages(pages.ask());
    pages.answer(0, TablePage{{row(2, QStringLiteral("sent"))}, std::nullopt, true});
    const QSignalSpy resets(&model, &TableModel::modelReset);

    model.refresh();
    pages.answer(1, TablePage{{row(3), row(2, QStringLiteral("delivered"))}, std::nullopt, true});

    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.data(model.index(0, 0), Qt::DisplayRole).toString(), QStringLiteral("delivered"));
    QCOMPARE(model.newRows(), 1);
    QCOMPARE(resets.size(), 0);
}

void TestTableModel::newRowsComeInWhenTheyAreAskedFor()
{
    Pages pages;
    TableModel model(oneColumn());
    model.setPages(pages.ask());
    pages.answer(0, TablePage{{row(2)}, std::nullopt, true});

    model.refresh();
    model.takeNewRows();
    pages.answer(1, TablePage{{row(3), row(2)}, std::nullopt, true});
    pages.answer(2, TablePage{{row(3), row(2)}, std::nullopt, true});

    QCOMPARE(pages.asked.size(), 3);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.newRows(), 0);
}

void TestTableModel::whatIsAskedForWithoutNewRowsMovesNothing()
{
    Pages pages;
    TableModel model(oneColumn());
    model.setPages(pages.ask());
    pages.answer(0, TablePage{{row(2)}, std::nullopt, true});
    const QSignalSpy resets(&model, &TableModel::modelReset);

    model.takeNewRows();
    pages.answer(1, TablePage{{row(2)}, std::nullopt, true});
    model.refresh();
    pages.answer(2, TablePage{{row(3), row(2)}, std::nullopt, true});

    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.newRows(), 1);
}

void TestTableModel::aFailureIsToldAndEndsLoading()
{
    Pages pages;
    TableModel model(oneColumn());
    QSignalSpy failures(&model, &TableModel::failed);
    model.setPages(pages.ask());

    pages.answer(0, Error{ErrorKind::Storage, QStringLiteral("The disk is gone.")});

    QCOMPARE(failures.size(), 1);
    QVERIFY(!model.isLoading());
}

void TestTableModel::equalRowsInEqualOrderAreNoReset()
{
    TableModel model(oneColumn());
    model.setRows({row(1), row(2)});
    const QSignalSpy resets(&model, &TableModel::modelReset);
    const QSignalSpy changes(&model, &TableModel::dataChanged);

    model.setRows({row(1), row(2, QStringLiteral("two"))});

    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
}

void TestTableModel::keepsTheRulesOfModels()
{
    Pages pages;
    TableModel model(oneColumn());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPages(pages.ask());
    pages.answer(0, TablePage{{row(1), row(2), row(3)}, std::nullopt, true});
    model.setRows({row(4)});
    model.setRows({});
}

QObject *tst_tablemodel()
{
    return new TestTableModel;
}

#include "tst_tablemodel.moc"
