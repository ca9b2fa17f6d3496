// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/history/ownperiod.h"
#include "ui/widgets/taskdialog.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;

namespace heliograph {

//! Asks for a period by its ends, to the minute, in the time zone of this computer.
class PeriodDialog : public TaskDialog
{
    Q_OBJECT

public:
    //! Begins with \a period; an end that it leaves open stands at \a now.
    PeriodDialog(const OwnPeriod &period, TimePoint now, QWidget *parent);

Q_SIGNALS:
    void chosen(const heliograph::OwnPeriod &period);

private:
    QDateTimeEdit *addEnd(const QString &name, const QString &words, QCheckBox *open, TimePoint at);
    void take();

    QComboBox *m_what;
    QCheckBox *m_hasFrom;
    QCheckBox *m_hasUntil;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_until;
};

} // namespace heliograph
