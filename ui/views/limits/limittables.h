// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/limitdesk.h"
#include "ui/widgets/datatable.h"

#include <QCoreApplication>

namespace heliograph {

//! The tables of the limits' screen and their rows.
class LimitTables
{
    Q_DECLARE_TR_FUNCTIONS(heliograph::LimitTables)

public:
    static DataTable *classes(QWidget *parent);
    static DataTable *budgets(QWidget *parent);

    //! The key of a row is the number of the class, plus one.
    static QList<TableRow> classRows(const LimitRules &rules);
    //! The key of a row is its place, from 1.
    static QList<TableRow> budgetRows(const QList<Budget> &budgets, const BudgetSubjects &subjects);
};

} // namespace heliograph
