// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tablemenu.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>
#include <QTableView>

#include <algorithm>

namespace heliograph {

namespace {

const QString CopyIdKeys = QStringLiteral("Ctrl+Shift+C");

} // namespace

TableMenu::TableMenu(const QString &id, TableModel &model, QTableView &view, QObject *parent)
    : QObject(parent)
    , m_id(id)
    , m_model(model)
    , m_view(view)
{
    m_view.setContextMenuPolicy(Qt::CustomContextMenu);
    m_view.installEventFilter(this);
    connect(&m_view, &QTableView::customContextMenuRequested, this,
            [this](const QPoint &at) { open(m_view.indexAt(at), at); });
}

void TableMenu::setKeysAreIds()
{
    if (std::exchange(m_keysAreIds, true))
        return;
    auto *copy = new QShortcut(QKeySequence(CopyIdKeys), &m_view);
    copy->setContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QShortcut::activated, this, &TableMenu::copyId);
}

// Asked for by a key, the menu is about the row with the cursor, wherever the pointer is. Not every platform
// makes an event of its own of Shift+F10.
bool TableMenu::eventFilter(QObject *watched, QEvent *event)
{
    const bool byEvent = event->type() == QEvent::ContextMenu
        && static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard;
    const bool byKeys = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F10
        && static_cast<QKeyEvent *>(event)->modifiers() == Qt::ShiftModifier;
    if (watched != &m_view || (!byEvent && !byKeys))
        return QObject::eventFilter(watched, event);
    openAtCursor();
    return true;
}

void TableMenu::openAtCursor()
{
    const QModelIndex index = m_view.currentIndex();
    m_view.scrollTo(index);
    open(index, m_view.visualRect(index).bottomLeft());
}

// What is done to a row is done to the one with the cursor, so that moves there first.
void TableMenu::open(const QModelIndex &index, const QPoint &at)
{
    if (!index.isValid())
        return;
    QItemSelectionModel *selection = m_view.selectionModel();
    selection->setCurrentIndex(index,
                               selection->isRowSelected(index.row())
                                   ? QItemSelectionModel::NoUpdate
                                   : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    auto *menu = new QMenu(&m_view);
    menu->setObjectName(m_id + QStringLiteral(".menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true); // what is impossible says why
    fill(*menu, index);
    menu->popup(m_view.viewport()->mapToGlobal(at));
}

void TableMenu::fill(QMenu &menu, const QModelIndex &index)
{
    const qint64 key = m_model.keyAt(index.row());
    const TableColumn column = m_model.columns().at(index.column());
    if (m_fill)
        m_fill(menu, key);
    menu.addSeparator();
    const QString cell = m_model.data(index, TableModel::CopyRole).toString();
    connect(add(menu, QStringLiteral("copycell"), tr("Copy cell")), &QAction::triggered, this,
            [this, cell, column] { copyText(cell, column.title); });
    const bool several = m_view.selectionModel()->selectedRows().size() > 1;
    QAction *rows = add(menu, QStringLiteral("copyrow"), several ? tr("Copy rows") : tr("Copy row"));
    rows->setShortcut(QKeySequence::Copy);
    connect(rows, &QAction::triggered, this, &TableMenu::copyRows);
    if (m_keysAreIds) {
        QAction *id = add(menu, QStringLiteral("copyid"), tr("Copy id"));
        id->setShortcut(QKeySequence(CopyIdKeys));
        connect(id, &QAction::triggered, this, &TableMenu::copyId);
    }
    if (m_valueFilter)
        addValueFilter(menu, key, column);
    if (m_valueLeaver)
        addValueLeaver(menu, key, column);
}

void TableMenu::addValueFilter(QMenu &menu, qint64 key, const TableColumn &column)
{
    QAction *filter = add(menu, QStringLiteral("filterbyvalue"), tr("Filter by this value"));
    const std::function<void()> narrow = m_valueFilter(key, column.id);
    filter->setEnabled(narrow != nullptr);
    if (narrow)
        connect(filter, &QAction::triggered, this, narrow);
    else
        filter->setToolTip(tr("There is no filter for the column “%1”.").arg(column.title));
}

void TableMenu::addValueLeaver(QMenu &menu, qint64 key, const TableColumn &column)
{
    QAction *leave = add(menu, QStringLiteral("leaveoutvalue"), tr("Leave out this value"));
    const std::function<void()> narrow = m_valueLeaver(key, column.id);
    leave->setEnabled(narrow != nullptr);
    if (narrow)
        connect(leave, &QAction::triggered, this, narrow);
    else
        leave->setToolTip(tr("Nothing can be left out by the column “%1” here.").arg(column.title));
}

QAction *TableMenu::add(QMenu &menu, const QString &name, const QString &words)
{
    QAction *action = menu.addAction(words);
    action->setObjectName(QString(m_id % u'.' % name));
    return action;
}

// With headings and tabs, so that it can be pasted into a spreadsheet: the columns that are seen, as they
// are.
void TableMenu::copyRows()
{
    const QHeaderView &header = *m_view.horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header.count(); ++place) {
        if (const int column = header.logicalIndex(place); !header.isSectionHidden(column))
            columns.append(column);
    }
    QStringList lines;
    QStringList heads;
    for (const int column : std::as_const(columns))
        heads.append(m_model.columns().at(column).title);
    lines.append(heads.join(QLatin1Char('\t')));
    QModelIndexList rows = m_view.selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells.append(m_model.data(m_model.index(row.row(), column), TableModel::CopyRole).toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    copyText(lines.join(QLatin1Char('\n')), tr("%Ln row(s)", nullptr, static_cast<int>(rows.size())));
}

void TableMenu::copyId()
{
    if (const qint64 key = m_model.keyAt(m_view.currentIndex().row()); key != 0)
        copyText(QString::number(key), tr("id %1").arg(key));
}

void TableMenu::copyText(const QString &text, const QString &what)
{
    QApplication::clipboard()->setText(text);
    Q_EMIT copied(tr("Copied: %1").arg(what));
}

} // namespace heliograph
