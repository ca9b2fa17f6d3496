// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/domain/provideraccount.h"
#include "ui/widgets/taskdialog.h"

class QDateTimeEdit;
class QLineEdit;
class QSpinBox;

namespace heliograph {

//! Lets a lane go slower than its limit until a moment. Never faster: the limit is the most it offers.
class SlowDialog : public TaskDialog
{
    Q_OBJECT

public:
    SlowDialog(const ProviderAccount &account, TimePoint now, QWidget *parent);

Q_SIGNALS:
    void ready(const heliograph::Slowdown &slow);

private:
    void check();

    TimePoint m_now;
    QSpinBox *m_rate;
    QDateTimeEdit *m_until;
    QLineEdit *m_reason;
};

} // namespace heliograph
