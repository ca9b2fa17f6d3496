// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/approvaldesk.h"
#include "ui/widgets/decisiondialog.h"

#include <QWidget>

class QLabel;

namespace heliograph {

class DataTable;

//! Dangerous changes of settings, before and after side by side, that want a second person (product.md 4.4).
class ChangesPage : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesPage(QWidget *parent = nullptr);

    void show(const ChangesView &view);
    DataTable &table() { return *m_table; }
    const PendingChange *chosen() const;

    //! What is asked before \a change is confirmed, or one is refused.
    static Decision confirming(const PendingChange &change);
    static Decision refusing();

Q_SIGNALS:
    void chosenChanged();

private:
    void showChosen();

    ChangesView m_view;
    DataTable *m_table;
    QLabel *m_before;
    QLabel *m_after;
    QLabel *m_about;
};

} // namespace heliograph
