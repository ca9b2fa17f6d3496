// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/compose/testnumberlist.h"

#include <QSignalBlocker>

#include <algorithm>

namespace heliograph {

namespace {

constexpr int RowsShown = 5;

} // namespace

TestNumberList::TestNumberList(QWidget *parent)
    : QListWidget(parent)
{
    setFixedHeight(fontMetrics().lineSpacing() * (RowsShown + 1));
}

QString TestNumberList::words(const TestLine &line, TimePoint now)
{
    if (line.number.isConfirmed())
        return line.number.e164;
    return (line.waitsForCode(now) ? tr("%1, waits for its code") : tr("%1, not confirmed"))
        .arg(line.number.e164);
}

void TestNumberList::setLines(const QList<TestLine> &lines, TimePoint now)
{
    const QSignalBlocker quiet(this);
    QHash<TestNumberId, bool> known;
    for (int at = 0; at < count(); ++at) {
        if (m_numbers.at(at).isConfirmed())
            known.insert(m_numbers.at(at).id, item(at)->checkState() == Qt::Checked);
    }
    const int row = currentRow();
    auto chosen = std::ranges::count(known, true);
    clear();
    m_numbers.clear();
    for (const TestLine &line : lines) {
        m_numbers.append(line.number);
        auto *entry = new QListWidgetItem(words(line, now), this);
        if (!line.number.isConfirmed())
            continue;
        const bool isFresh = !known.contains(line.number.id) && chosen < MostInTest;
        chosen += isFresh ? 1 : 0;
        entry->setCheckState(isFresh || known.value(line.number.id) ? Qt::Checked : Qt::Unchecked);
    }
    setCurrentRow(std::min(row, count() - 1));
}

QList<TestNumberId> TestNumberList::ticked() const
{
    QList<TestNumberId> to;
    for (int at = 0; at < count(); ++at) {
        if (m_numbers.at(at).isConfirmed() && item(at)->checkState() == Qt::Checked)
            to.append(m_numbers.at(at).id);
    }
    return to;
}

std::optional<TestNumberId> TestNumberList::current() const
{
    return currentRow() < 0 ? std::nullopt : std::optional(m_numbers.at(currentRow()).id);
}

} // namespace heliograph
