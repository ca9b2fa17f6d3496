// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace heliograph {

namespace {

constexpr int UsualGap = 8; // where the style names none

} // namespace

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto taken = m_items.begin() + index;
    QLayoutItem *item = taken->release();
    m_items.erase(taken);
    invalidate();
    return item;
}

int FlowLayout::gap() const
{
    return spacing() >= 0 ? spacing() : UsualGap;
}

//! What is hidden takes no room.
std::vector<FlowLayout::Row> FlowLayout::rowsIn(int width) const
{
    std::vector<Row> rows;
    int used = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint().expandedTo(item->minimumSize());
        if (rows.empty() || used + wanted.width() > width) {
            rows.emplace_back();
            used = 0;
        }
        rows.back().items.append(item.get());
        rows.back().height = std::max(rows.back().height, wanted.height());
        used += wanted.width() + gap();
    }
    return rows;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    const auto rows = rowsIn(width - margins.left() - margins.right());
    for (const Row &row : rows)
        height += row.height;
    return height + gap() * std::max(0, static_cast<int>(rows.size()) - 1);
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint().expandedTo(item->minimumSize());
        size = {size.width() + wanted.width() + (size.width() > 0 ? gap() : 0),
                std::max(size.height(), wanted.height())};
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &place)
{
    QLayout::setGeometry(place);
    const QRect room = place.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction
        = parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int top = room.top();
    for (const Row &row : rowsIn(room.width())) {
        int left = room.left();
        for (QLayoutItem *item : row.items) {
            const QSize wanted = item->sizeHint().expandedTo(item->minimumSize());
            const int width = std::min(wanted.width(), std::max(room.width(), item->minimumSize().width()));
            // What is lower than its row stands at its foot: labels above fields stay in a line.
            const QRect logical(left, top + row.height - wanted.height(), width, wanted.height());
            item->setGeometry(QStyle::visualRect(direction, room, logical));
            left += wanted.width() + gap();
        }
        top += row.height + gap();
    }
}

} // namespace heliograph
