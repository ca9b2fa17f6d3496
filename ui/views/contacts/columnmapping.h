// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/audiencedesk.h"

#include <QTableWidget>

namespace heliograph {

//! What each column of a list is used as: the phone number, a variable of some name, or nothing.
class ColumnMapping : public QTableWidget
{
    Q_OBJECT

public:
    explicit ColumnMapping(QWidget *parent = nullptr);

    //! Shows \a look. What somebody chose stays chosen while the columns are the same.
    void setLook(const ListLook &look);
    void apply(ImportOrder &order) const;
    bool hasPhone() const;

Q_SIGNALS:
    void edited();

private:
    enum Use { Phone, Variable, Nothing };
    void addColumn(int row, const ListLook &look);
    void useChanged(int row);
    Use useOf(int row) const;

    QStringList m_columns;
    bool m_headings = true;
    bool m_filling = false;
};

} // namespace heliograph
