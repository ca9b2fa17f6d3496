// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/tablemodel.h"
#include "ui/widgets/columnlayout.h"

#include <QObject>

class QTableView;

namespace heliograph {

//! The columns of a table as somebody arranges them: moved, sized, hidden. One of them is always seen.
class TableColumns : public QObject
{
    Q_OBJECT

public:
    //! Of \a view, which shows \a model.
    TableColumns(const TableModel &model, QTableView &view, QObject *parent);

    const QList<TableColumn> &all() const { return m_model.columns(); }
    bool isShown(int column) const;
    bool isLastShown(int column) const; //!< so that it cannot be hidden
    void show(int column, bool shown);

    ColumnLayout layout() const; //!< without an order of rows
    //! Columns that \a layout does not know come last; what it knows and the table has not is ignored.
    void apply(const ColumnLayout &layout);
    void reset(); //!< all of them, as the screen has them

Q_SIGNALS:
    void changed(); //!< by whatever cause; once a change

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void spread();
    int standardWidth(int column) const;
    int lastShown() const; //!< the rightmost, which takes what the others leave
    void told();

    const TableModel &m_model;
    QTableView &m_view;
    bool m_quiet = false;
    bool m_sized = false; //!< by hand
};

} // namespace heliograph
