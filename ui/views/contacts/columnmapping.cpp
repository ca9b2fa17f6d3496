// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/contacts/columnmapping.h"

#include "ui/text/problemtext.h"

#include <QComboBox>
#include <QHeaderView>

namespace heliograph {

namespace {

constexpr qsizetype ValuesShown = 3;

} // namespace

ColumnMapping::ColumnMapping(QWidget *parent)
    : QTableWidget(parent)
{
    setColumnCount(4);
    setHorizontalHeaderLabels({tr("Column in file"), tr("Use as"), tr("Called"), tr("First values")});
    setAccessibleName(tr("Columns of the file"));
    verticalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    setTabKeyNavigation(false);
    connect(this, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
}

void ColumnMapping::setLook(const ListLook &look)
{
    const bool same = look.columns == m_columns;
    m_filling = true;
    m_columns = look.columns;
    m_headings = look.headings;
    if (!same)
        setRowCount(static_cast<int>(look.columns.size()));
    for (int row = 0; row < rowCount(); ++row) {
        if (!same)
            addColumn(row, look);
        QStringList values;
        for (qsizetype at = 0; at < std::min(ValuesShown, look.rows.size()); ++at) {
            const QString value = look.rows.at(at).value(row);
            values.append(value.isEmpty() ? tr("(empty)") : value);
        }
        item(row, 3)->setText(values.join(QStringLiteral(", ")));
        item(row, 3)->setToolTip(item(row, 3)->text());
    }
    // Another country or separator may be what makes the numbers be seen as such.
    if (look.phone >= 0 && !hasPhone())
        static_cast<QComboBox *>(cellWidget(static_cast<int>(look.phone), 1))->setCurrentIndex(Phone);
    m_filling = false;
}

void ColumnMapping::addColumn(int row, const ListLook &look)
{
    const QString &column = look.columns.at(row);
    auto *heading = new QTableWidgetItem(column);
    heading->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    setItem(row, 0, heading);
    setItem(row, 2, new QTableWidgetItem(row == look.phone ? QString() : column));
    auto *values = new QTableWidgetItem;
    values->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    setItem(row, 3, values);
    auto *use = new QComboBox(this);
    use->setObjectName(QStringLiteral("import.use%1").arg(row));
    use->setAccessibleName(tr("Use column %1 as").arg(column));
    use->addItem(tr("Phone number"), Phone);
    use->addItem(tr("Variable"), Variable);
    use->addItem(tr("Do not use"), Nothing);
    // The reason that saveProblemRows() writes in front is nobody's value.
    const bool problem = row == 0 && ProblemText::isHeading(column);
    use->setCurrentIndex(row == look.phone ? Phone : column.isEmpty() || problem ? Nothing : Variable);
    setCellWidget(row, 1, use);
    connect(use, &QComboBox::currentIndexChanged, this, [this, row] { useChanged(row); });
}

// There is one phone number: who had been it before becomes a variable.
void ColumnMapping::useChanged(int row)
{
    if (m_filling)
        return;
    m_filling = true;
    for (int other = 0; other < rowCount(); ++other) {
        if (other != row && useOf(row) == Phone && useOf(other) == Phone) {
            static_cast<QComboBox *>(cellWidget(other, 1))->setCurrentIndex(Variable);
            item(other, 2)->setText(m_columns.at(other));
        }
    }
    if (useOf(row) == Variable && item(row, 2)->text().isEmpty())
        item(row, 2)->setText(m_columns.at(row));
    m_filling = false;
    Q_EMIT edited();
}

ColumnMapping::Use ColumnMapping::useOf(int row) const
{
    return static_cast<Use>(static_cast<QComboBox *>(cellWidget(row, 1))->currentData().toInt());
}

bool ColumnMapping::hasPhone() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (useOf(row) == Phone)
            return true;
    }
    return false;
}

void ColumnMapping::apply(ImportOrder &order) const
{
    order.phoneColumn.clear();
    order.wishes.names.clear();
    for (int row = 0; row < rowCount(); ++row) {
        const QString called = item(row, 2)->text().trimmed();
        if (useOf(row) == Phone)
            order.phoneColumn = m_headings ? m_columns.at(row) : QString::number(row + 1);
        else if (useOf(row) == Nothing)
            order.wishes.names.insert(row, QString());
        else if (!called.isEmpty() && called != m_columns.at(row))
            order.wishes.names.insert(row, called);
    }
}

} // namespace heliograph
