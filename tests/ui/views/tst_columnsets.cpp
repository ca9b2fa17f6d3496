// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/views/adminscene.h"
#include "ui/views/columnsetdialog.h"
#include "ui/views/columnsets.h"
#include "ui/widgets/datatable.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace heliograph {

//! How somebody arranges the columns of a table, under names.
class TestColumnSets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aSetKeepsColumnsOrderAndWidths();
    void aSetKeepsTheOrderOfTheRows();
    void theSetThatIsSeenIsMarked();
    void aSetIsRenamedAndRemoved();
    void aNameIsNeededAndNotTakenTwice();
    void aHiddenColumnComesBackByUndo();
    void theLastColumnCannotBeHidden();
    void setsBelongToOnePerson();

private:
    //! What the menu offers now under \a name.
    QAction *offer(const QString &name);
    void save(const QString &name);
    static QList<TableColumn> columns()
    {
        return {{u"time"_s, u"Time"_s}, {u"to"_s, u"To"_s}, {u"price"_s, u"Price"_s}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<DataTable> m_table;
    ColumnSets *m_sets = nullptr;
};

void TestColumnSets::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"console.ini"_s));
    m_preferences->setPerson(u"olga"_s);
    m_table = std::make_unique<DataTable>(u"test"_s, columns());
    m_sets = new ColumnSets(*m_table, *m_preferences);
    m_table->resize(700, 300);
    m_table->show();
}

void TestColumnSets::cleanup()
{
    m_table.reset();
    m_preferences.reset();
}

QAction *TestColumnSets::offer(const QString &name)
{
    auto *menu = part<QMenu>(m_table.get(), u"test.columns.menu"_s);
    Q_EMIT menu->aboutToShow();
    auto *found = menu->findChild<QAction *>(u"test.columns.menu."_s + name);
    if (found == nullptr)
        qFatal("%s is not offered.", qPrintable(name));
    return found;
}

void TestColumnSets::save(const QString &name)
{
    offer(u"save"_s)->trigger();
    auto *dialog = part<ColumnSetDialog>(m_table.get(), u"columnset"_s);
    part<QLineEdit>(dialog, u"columnset.name"_s)->setText(name);
    press(dialog, u"columnset.action"_s);
    QTRY_VERIFY(m_table->findChild<ColumnSetDialog *>() == nullptr);
}

void TestColumnSets::aSetKeepsColumnsOrderAndWidths()
{
    m_table->columns().apply({{{u"price"_s, 140, true}, {u"time"_s, 160, true}, {u"to"_s, 0, false}}});
    const ColumnLayout arranged = m_table->columns().layout();
    save(u"Prices"_s);
    QCOMPARE(m_sets->names(), QStringList{u"Prices"_s});

    offer(u"standard"_s)->trigger();
    QVERIFY(m_table->columns().layout() != arranged);
    offer(u"set.Prices"_s)->trigger();

    QCOMPARE(m_table->columns().layout(), arranged);
}

void TestColumnSets::aSetKeepsTheOrderOfTheRows()
{
    QString order = u"newest"_s;
    m_sets->setOrders([&order] { return order; }, [&order](const QString &chosen) { order = chosen; });
    order = u"oldest"_s;
    save(u"From the start"_s);

    offer(u"standard"_s)->trigger();
    QCOMPARE(order, u"newest"_s);
    offer(u"set.From the start"_s)->trigger();

    QCOMPARE(order, u"oldest"_s);
}

void TestColumnSets::theSetThatIsSeenIsMarked()
{
    m_table->columns().show(2, false);
    save(u"Short"_s);
    QVERIFY(offer(u"set.Short"_s)->isChecked());

    m_table->columns().show(2, true);

    QVERIFY(!offer(u"set.Short"_s)->isChecked());
}

void TestColumnSets::aSetIsRenamedAndRemoved()
{
    save(u"First"_s);
    QSignalSpy undoable(m_sets, &ColumnSets::toldWithUndo);

    offer(u"rename.First"_s)->trigger();
    auto *dialog = part<ColumnSetDialog>(m_table.get(), u"columnset"_s);
    QCOMPARE(part<QLineEdit>(dialog, u"columnset.name"_s)->text(), u"First"_s);
    part<QLineEdit>(dialog, u"columnset.name"_s)->setText(u"Second & last"_s);
    press(dialog, u"columnset.action"_s);
    QCOMPARE(m_sets->names(), QStringList{u"Second & last"_s});

    offer(u"remove.Second & last"_s)->trigger();
    QVERIFY(m_sets->names().isEmpty());
    QCOMPARE(undoable.count(), 1);
    undoable.first().at(1).value<std::function<void()>>()();
    QCOMPARE(m_sets->names(), QStringList{u"Second & last"_s});
}

void TestColumnSets::aNameIsNeededAndNotTakenTwice()
{
    save(u"First"_s);
    offer(u"save"_s)->trigger();
    auto *dialog = part<ColumnSetDialog>(m_table.get(), u"columnset"_s);
    const QSignalSpy named(dialog, &ColumnSetDialog::named);
    auto *name = part<QLineEdit>(dialog, u"columnset.name"_s);

    for (const QString &wrong : {u"  "_s, u"First"_s, u"a/b"_s, QString(41, u'x')}) {
        name->setText(wrong);
        press(dialog, u"columnset.action"_s);
        QVERIFY2(dialog->isVisible(), qPrintable(wrong));
    }

    QCOMPARE(named.count(), 0);
    QCOMPARE(m_sets->names(), QStringList{u"First"_s});
    dialog->reject();
}

void TestColumnSets::aHiddenColumnComesBackByUndo()
{
    QSignalSpy undoable(m_sets, &ColumnSets::toldWithUndo);

    offer(u"to"_s)->trigger();

    QVERIFY(!m_table->columns().isShown(1));
    QCOMPARE(undoable.count(), 1);
    QVERIFY(undoable.first().first().toString().contains(u"To"_s));
    undoable.first().at(1).value<std::function<void()>>()();
    QVERIFY(m_table->columns().isShown(1));
}

void TestColumnSets::theLastColumnCannotBeHidden()
{
    offer(u"to"_s)->trigger();
    offer(u"price"_s)->trigger();

    QVERIFY(!offer(u"time"_s)->isEnabled());
    QVERIFY(!offer(u"time"_s)->toolTip().isEmpty());
}

void TestColumnSets::setsBelongToOnePerson()
{
    save(u"Hers"_s);

    m_preferences->setPerson(u"wen"_s);
    QVERIFY(m_sets->names().isEmpty());
    m_preferences->setPerson(u"olga"_s);

    QCOMPARE(m_sets->names(), QStringList{u"Hers"_s});
}

} // namespace heliograph

QObject *tst_columnsets()
{
    return new heliograph::TestColumnSets;
}

#include "tst_columnsets.moc"
