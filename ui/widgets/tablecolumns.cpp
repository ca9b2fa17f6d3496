// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tablecolumns.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace heliograph {

TableColumns::TableColumns(const TableModel &model, QTableView &view, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_view(view)
{
    connect(m_view.horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (m_quiet)
            return;
        m_sized = m_sized || column != lastShown();
        told();
    });
    connect(m_view.horizontalHeader(), &QHeaderView::sectionMoved, this, [this] {
        spread();
        told();
    });
    m_view.viewport()->installEventFilter(this);
}

bool TableColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        spread();
    return QObject::eventFilter(watched, event);
}

//! Until somebody sizes a column, those with words take the room that all of them leave.
void TableColumns::spread()
{
    if (m_sized || m_quiet)
        return;
    int room = m_view.viewport()->width();
    int words = 0;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (!isShown(column))
            continue;
        room -= standardWidth(column);
        words += all().at(column).rightAligned ? 0 : standardWidth(column);
    }
    m_quiet = true;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const int width = standardWidth(column);
        const bool grows = room > 0 && !all().at(column).rightAligned;
        if (isShown(column))
            m_view.horizontalHeader()->resizeSection(column, grows ? width + room * width / words : width);
    }
    m_quiet = false;
}

bool TableColumns::isShown(int column) const
{
    return !m_view.isColumnHidden(column);
}

bool TableColumns::isLastShown(int column) const
{
    for (int other = 0; other < m_model.columnCount(); ++other) {
        if (other != column && isShown(other))
            return false;
    }
    return true;
}

void TableColumns::show(int column, bool shown)
{
    if (shown == isShown(column) || (!shown && isLastShown(column)))
        return;
    m_quiet = true;
    m_view.setColumnHidden(column, !shown);
    m_quiet = false;
    spread();
    told();
}

ColumnLayout TableColumns::layout() const
{
    const QHeaderView &header = *m_view.horizontalHeader();
    const int last = lastShown();
    ColumnLayout layout;
    for (int place = 0; place < m_model.columnCount(); ++place) {
        const int column = header.logicalIndex(place);
        const bool measured = m_sized && isShown(column) && column != last;
        layout.columns.append(
            {all().at(column).id, measured ? header.sectionSize(column) : 0, isShown(column)});
    }
    return layout;
}

void TableColumns::apply(const ColumnLayout &layout)
{
    QHeaderView &header = *m_view.horizontalHeader();
    m_quiet = true;
    m_sized = std::ranges::any_of(layout.columns, [](const auto &wanted) { return wanted.width > 0; });
    int place = 0;
    for (const ColumnLayout::Column &wanted : layout.columns) {
        const auto found = std::ranges::find(all(), wanted.id, &TableColumn::id);
        if (found == all().end())
            continue;
        const int column = static_cast<int>(found - all().begin());
        header.moveSection(header.visualIndex(column), place++);
        header.setSectionHidden(column, false);
        header.resizeSection(column, wanted.width > 0 ? wanted.width : standardWidth(column));
        header.setSectionHidden(column, !wanted.shown);
    }
    if (!all().isEmpty() && lastShown() < 0)
        header.setSectionHidden(header.logicalIndex(0), false);
    m_quiet = false;
    spread();
    told();
}

void TableColumns::reset()
{
    ColumnLayout standard;
    for (const TableColumn &column : all())
        standard.columns.append({column.id});
    apply(standard);
}

int TableColumns::standardWidth(int column) const
{
    const QFontMetrics metrics = m_view.fontMetrics();
    const TableColumn &kind = all().at(column);
    return std::max(metrics.averageCharWidth() * kind.width + 20, metrics.horizontalAdvance(kind.title) + 28);
}

int TableColumns::lastShown() const
{
    const QHeaderView &header = *m_view.horizontalHeader();
    for (int place = m_model.columnCount() - 1; place >= 0; --place) {
        if (const int column = header.logicalIndex(place); isShown(column))
            return column;
    }
    return -1;
}

void TableColumns::told()
{
    if (!m_quiet)
        Q_EMIT changed();
}

} // namespace heliograph
