// SPDX-FileCopyrightText: The Heliograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/stallwatch.h"

#include <QApplication>

namespace heliograph {

//! The application of the console. It watches the thread of its windows.
class ConsoleApplication : public QApplication
{
    Q_OBJECT

public:
    ConsoleApplication(int &argc, char **argv);

    //! Called by Qt for each event of every thread.
    bool notify(QObject *receiver, QEvent *event) override;

    StallWatch &watch() { return m_watch; }

private:
    StallWatch m_watch;
};

} // namespace heliograph
