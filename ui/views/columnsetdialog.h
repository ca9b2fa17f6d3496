// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/taskdialog.h"

#include <QStringList>

class QLineEdit;

namespace heliograph {

//! Asks how a set of columns is to be called.
class ColumnSetDialog : public TaskDialog
{
    Q_OBJECT

public:
    //! \a before: what it is called now, empty for a new one. None of \a taken is accepted.
    ColumnSetDialog(const QString &before, const QStringList &taken, QWidget *parent);

Q_SIGNALS:
    void named(const QString &name);

private:
    QString problemOf(const QString &name) const;

    QStringList m_taken;
    QLineEdit *m_name;
};

} // namespace heliograph
