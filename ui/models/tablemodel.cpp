// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/tablemodel.h"

#include "ui/theme/theme.h"

#include <algorithm>
#include <utility>

namespace heliograph {

namespace {

bool same(const TableCell &one, const TableCell &other)
{
    return one.text == other.text && one.hint == other.hint && one.accessible == other.accessible
        && one.muted == other.muted && one.icon.cacheKey() == other.icon.cacheKey();
}

bool same(const TableRow &one, const TableRow &other)
{
    return std::ranges::equal(one.cells, other.cells, [](const TableCell &left, const TableCell &right) {
        return same(left, right);
    });
}

} // namespace

TableModel::TableModel(QList<TableColumn> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

void TableModel::setColumns(const QList<TableColumn> &columns)
{
    beginResetModel();
    m_columns = columns;
    m_rows.clear();
    m_rowOf.clear();
    endResetModel();
}

void TableModel::setRows(const QList<TableRow> &rows)
{
    m_loaded = true;
    if (std::ranges::equal(rows, m_rows, {}, &TableRow::key, &TableRow::key)) {
        for (int row = 0; row < rows.size(); ++row)
            replaceAt(row, rows[row]);
    } else {
        beginResetModel();
        m_rows = rows;
        indexRows();
        endResetModel();
    }
    setLoading(false);
}

void TableModel::setPages(PageAsk ask)
{
    m_ask = std::move(ask);
    reload();
}

void TableModel::reload()
{
    ++m_generation;
    m_next.reset();
    m_refreshing = false;
    m_taking = false;
    m_loaded = false;
    setNewRows(0);
    beginResetModel();
    m_rows.clear();
    m_rowOf.clear();
    endResetModel();
    ask();
}

void TableModel::refresh()
{
    if (!m_ask || m_loading || m_refreshing)
        return;
    m_refreshing = true;
    m_ask(std::nullopt).then(this, [this, generation = m_generation](const Result<TablePage> &page) {
        merge(page, generation);
    });
}

void TableModel::takeNewRows()
{
    if (!m_ask || m_loading)
        return;
    if (m_newRows > 0) {
        reload();
        return;
    }
    m_taking = true;
    refresh();
}

void TableModel::ask()
{
    if (!m_ask)
        return;
    setLoading(true);
    m_ask(m_next).then(
        this, [this, generation = m_generation](const Result<TablePage> &page) { append(page, generation); });
}

void TableModel::append(const Result<TablePage> &page, int generation)
{
    if (generation != m_generation)
        return;
    m_loaded = true;
    if (!page) {
        m_next.reset();
        setLoading(false);
        Q_EMIT failed(page.error());
        return;
    }
    m_next = page->next;
    m_searchedAll = page->searchedAll;
    if (!page->rows.isEmpty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(page->rows.size()) - 1);
        m_rows += page->rows;
        for (int row = first; row < m_rows.size(); ++row)
            m_rowOf.insert(m_rows[row].key, row);
        endInsertRows();
    }
    setLoading(false);
}

// New rows do not move what somebody looks at: they wait until they are asked for.
void TableModel::merge(const Result<TablePage> &page, int generation)
{
    if (generation != m_generation)
        return;
    m_refreshing = false;
    const bool taking = std::exchange(m_taking, false);
    if (!page)
        return; // the next one tells; what is shown stays
    if (m_rows.isEmpty() && !page->rows.isEmpty()) {
        reload();
        return;
    }
    int fresh = 0;
    for (const TableRow &row : page->rows) {
        const int known = rowOf(row.key);
        if (known >= 0)
            replaceAt(known, row);
        else
            ++fresh;
    }
    if (fresh > 0 && taking)
        reload();
    else
        setNewRows(fresh);
}

void TableModel::replaceAt(int row, const TableRow &fresh)
{
    if (same(m_rows[row], fresh))
        return;
    m_rows[row] = fresh;
    Q_EMIT dataChanged(index(row, 0), index(row, static_cast<int>(m_columns.size()) - 1));
}

void TableModel::indexRows()
{
    m_rowOf.clear();
    m_rowOf.reserve(m_rows.size());
    for (int row = 0; row < m_rows.size(); ++row)
        m_rowOf.insert(m_rows[row].key, row);
}

void TableModel::setLoading(bool loading)
{
    m_loading = loading;
    Q_EMIT loadingChanged();
}

void TableModel::setNewRows(int count)
{
    if (m_newRows == count)
        return;
    m_newRows = count;
    Q_EMIT newRowsChanged(count);
}

qint64 TableModel::keyAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].key : 0;
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const TableRow &row = m_rows[index.row()];
    if (role == KeyRole)
        return row.key;
    if (index.column() >= row.cells.size())
        return {};
    const TableCell &cell = row.cells[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.hint.isEmpty() ? cell.text : cell.hint;
    case Qt::DecorationRole:
        return cell.icon.isNull() ? QVariant() : QVariant(cell.icon);
    case Qt::AccessibleTextRole:
        return cell.accessible.isEmpty()
            ? QString(m_columns[index.column()].title % QStringLiteral(": ") % cell.text)
            : cell.accessible;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (m_columns[index.column()].rightAligned ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return cell.muted ? QVariant(Theme::current().color(ColorRole::Muted)) : QVariant();
    case CopyRole:
        return cell.copied.isEmpty() ? cell.text : cell.copied;
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_columns.size())
        return {};
    const TableColumn &column = m_columns[section];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
        return column.hint.isEmpty() ? QVariant() : QVariant(column.hint);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column.rightAligned ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

bool TableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_ask && !m_loading && m_next && m_searchedAll && !isFull();
}

void TableModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid() && m_ask && !m_loading && m_next && !isFull())
        ask();
}

} // namespace heliograph
