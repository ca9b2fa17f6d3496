// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "ui/widgets/taskdialog.h"

class QDateTimeEdit;

namespace heliograph {

//! Asks for a moment to go to, in the time zone of this computer.
class JumpDialog : public TaskDialog
{
    Q_OBJECT

public:
    JumpDialog(TimePoint now, QWidget *parent);

Q_SIGNALS:
    void chosen(heliograph::TimePoint time);

private:
    QDateTimeEdit *m_at;
};

} // namespace heliograph
