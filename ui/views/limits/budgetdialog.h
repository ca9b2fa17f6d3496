// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/limitdesk.h"
#include "ui/widgets/taskdialog.h"

class QComboBox;
class QLineEdit;

namespace heliograph {

//! A budget of money or a quota of messages: a new one, or another amount for one there is.
class BudgetDialog : public TaskDialog
{
    Q_OBJECT

public:
    BudgetDialog(const BudgetSubjects &subjects, QWidget *parent);
    BudgetDialog(const Budget &budget, const BudgetSubjects &subjects, QWidget *parent);

Q_SIGNALS:
    void ready(const heliograph::BudgetName &name, qint64 allowed);

private:
    void buildName();
    void showSubjects();
    void check();
    BudgetName name() const;

    BudgetSubjects m_subjects;
    std::optional<Budget> m_budget;
    QComboBox *m_scope = nullptr;
    QComboBox *m_subject = nullptr;
    QComboBox *m_period = nullptr;
    QLineEdit *m_unit = nullptr;
    QLineEdit *m_amount = nullptr;
};

} // namespace heliograph
