// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/contacts/problemrows.h"

#include "ui/text/problemtext.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace heliograph {

ProblemRows::ProblemRows(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(this))
    , m_correction(new QLineEdit(this))
{
    auto *correct = new QPushButton(tr("Use this number"), this);
    auto *save = new QPushButton(tr("Save problem rows…"), this);
    m_table->setObjectName(QStringLiteral("import.problems"));
    m_correction->setObjectName(QStringLiteral("import.correction"));
    correct->setObjectName(QStringLiteral("import.correct"));
    save->setObjectName(QStringLiteral("import.save"));
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Line"), tr("Value"), tr("Problem")});
    m_table->setAccessibleName(tr("Rows with problems"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_correction->setAccessibleName(tr("Correct number of the chosen row"));
    m_correction->setPlaceholderText(tr("Correct number of the chosen row"));
    correct->setAutoDefault(false);
    save->setAutoDefault(false);
    save->setToolTip(
        tr("Writes them with the problem in front, to be corrected and imported by themselves."));
    auto *row = new QHBoxLayout;
    row->addWidget(m_correction, 1);
    row->addWidget(correct);
    row->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const int chosen = m_table->currentRow();
        m_correction->setText(chosen < 0 ? QString() : m_table->item(chosen, 1)->text());
    });
    connect(correct, &QPushButton::clicked, this, &ProblemRows::correct);
    connect(m_correction, &QLineEdit::returnPressed, this, &ProblemRows::correct);
    connect(save, &QPushButton::clicked, this, &ProblemRows::saveWanted);
}

void ProblemRows::setRows(const QList<Reject> &rows)
{
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Reject &reject = rows.at(row);
        const QString cells[] = {QString::number(reject.line), reject.value,
                                 ProblemText::sentence(reject.problem, reject.value)};
        for (int column = 0; column < 3; ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column]);
            m_table->setItem(row, column, item);
        }
        // What is wrong with a row as such cannot be mended by another number.
        m_table->item(row, 0)->setData(Qt::UserRole, !reject.column.isEmpty());
    }
    if (m_table->rowCount() > 0)
        m_table->selectRow(0);
}

void ProblemRows::correct()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    if (m_table->item(row, 0)->data(Qt::UserRole).toBool())
        Q_EMIT corrected(m_table->item(row, 0)->text().toInt(), m_correction->text());
    else
        Q_EMIT refused(
            tr("This row is not read at all: its number is not what is wrong. Correct the file, or "
               "leave it out."));
}

} // namespace heliograph
