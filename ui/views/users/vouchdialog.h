// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/testsend.h"
#include "ui/widgets/taskdialog.h"

class QListWidget;
class QPlainTextEdit;

namespace heliograph {

//! Vouches for somebody else's test number instead of the code that its owner would give: with a reason,
//! which the audit log keeps. Whoever opened it does what ready() says, and calls accept() or showProblem().
class VouchDialog : public TaskDialog
{
    Q_OBJECT

public:
    //! Offers those of \a numbers that nobody has confirmed and \a mine does not own, in full or masked.
    VouchDialog(const QList<TestNumber> &numbers, UserId mine, bool full, QWidget *parent);

Q_SIGNALS:
    void ready(heliograph::TestNumberId number, const QString &reason);

private:
    void fill(const QList<TestNumber> &numbers, UserId mine, bool full);
    void take();

    QListWidget *m_list;
    QPlainTextEdit *m_reason;
};

} // namespace heliograph
