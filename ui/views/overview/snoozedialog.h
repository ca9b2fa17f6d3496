// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/base/clock.h"
#include "ui/widgets/taskdialog.h"

namespace heliograph {

//! Until when a reminder is to stay away. Deletes itself.
class SnoozeDialog : public TaskDialog
{
    Q_OBJECT

public:
    //! \a reminder is what it says.
    SnoozeDialog(const QString &reminder, TimePoint now, QWidget *parent);

Q_SIGNALS:
    void chosen(heliograph::TimePoint until); //!< later than when it was opened
};

} // namespace heliograph
